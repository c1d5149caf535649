// Words marked in the article become places in its text, counted in code points as the server
// counts: a letter beyond the first plane is one of them and two of JavaScript's.
"use strict";

const article = document.getElementById("article-body") || document.getElementById("article");
const lines = () => [...document.querySelectorAll("[data-text] [data-start]")];
const points = (words) => [...words].length;
let marked = null; // the words last marked: where they stand, and the range on the page

/** How many code points of the line stand before this spot of it. */
function before(line, node, offset) {
  const upTo = document.createRange();
  upTo.setStart(line, 0);
  upTo.setEnd(node, offset);
  return points(upTo.toString());
}

/** Where a range of the page stands in the text, without blanks at its ends; null if nowhere. */
function placeOf(range) {
  const touched = lines().filter((line) => range.intersectsNode(line));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first) return null;
  const words = range.toString();
  if (!words.trim()) return null;
  let start = Number(first.dataset.start);
  let end = Number(last.dataset.start) + points(last.textContent);
  if (first.contains(range.startContainer)) {
    start += before(first, range.startContainer, range.startOffset);
  }
  if (last.contains(range.endContainer)) {
    end = Number(last.dataset.start) + before(last, range.endContainer, range.endOffset);
  }
  return start < end ? { start, end } : null;
}

/** The ranges of the page on which [start, end) stands, one for each line it touches. */
function rangesOf({ start, end }) {
  return lines().flatMap((line) => {
    const from = Number(line.dataset.start);
    const letters = [...line.textContent];
    const left = Math.max(0, start - from);
    const right = Math.min(letters.length, end - from);
    if (left >= right) return [];
    const range = document.createRange();
    range.setStart(...spot(line, letters.slice(0, left).join("").length));
    range.setEnd(...spot(line, letters.slice(0, right).join("").length));
    return [range];
  });
}

/** The node and offset of a spot that lies so many of JavaScript's letters into the line. */
function spot(line, much) {
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let node = walk.nextNode();
  let left = much;
  while (node.data.length < left) {
    left -= node.data.length;
    node = walk.nextNode();
  }
  return [node, left];
}

const wordsOn = (place) =>
  rangesOf(place).map((range) => range.toString()).join(" ").split(/\s+/).filter(Boolean).join(" ");
const written = ({ start, end }) => `${start}-${end}`;
const read = (at) =>
  [...at.matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => ({ start: +start, end: +end }));

/** What the open form stands on is tinted in the article. */
function tint() {
  if (!window.Highlight) return;
  const form = [...document.querySelectorAll("[data-passage]")].find((field) => field.checkVisibility());
  const at = form ? form.form.elements.at.value : "";
  const ranges = read(at).flatMap(rangesOf);
  CSS.highlights.set("chosen", new Highlight(...ranges));
}

/** Puts the marked words into the form: in place of what is there, or as one stretch more. */
function fill(field, place, beside) {
  const at = field.form.elements.at;
  const places = beside ? [...read(at.value), place] : [place];
  places.sort((one, other) => one.start - other.start);
  at.value = places.map(written).join(" ");
  field.value = places.map(wordsOn).join("\n");
  field.closest("#put-right")?.setAttribute("open", "");
  field.closest("details").open = true;
  field.focus();
  tint();
}

/** Opens the form for a new claim, on the marked words if there are any. */
function newClaim() {
  const ask = document.querySelector("[data-new-claim]");
  const elsewhere = document.querySelector("[data-new-claim-at]");
  if (ask) {
    ask.requestSubmit();
  } else if (elsewhere) {
    const at = marked ? written(marked) : "";
    location.assign(`${elsewhere.dataset.newClaimAt}?at=${at}`); // a # would keep the focus away
  }
}

/** The form is asked for with the words that are marked. */
function askForMarked(event) {
  if (event.target.matches("[data-new-claim]")) {
    event.target.elements.at.value = marked ? written(marked) : "";
  }
}

/** The buttons stand under the end of what is marked. */
function showBar() {
  const bar = document.querySelector("[data-marked]");
  const chosen = document.getSelection();
  const range = chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0) : null;
  if (!bar || (range === null && bar.contains(document.activeElement))) return;
  marked = range && placeOf(range);
  bar.hidden = !marked || !bar.children.length;
  if (bar.hidden) return;
  const end = [...range.getClientRects()].at(-1) || range.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - bar.offsetWidth - 8;
  bar.style.setProperty("--x", `${Math.max(8, Math.min(end.left, widest))}px`);
  bar.style.setProperty("--y", `${Math.min(end.bottom + 6, innerHeight - bar.offsetHeight - 8)}px`);
}

function press(event) {
  const button = event.target.closest("[data-use]");
  if (!button || !marked) return;
  const use = button.dataset.use;
  if (use === "new") newClaim();
  else fill(document.querySelector("[data-passage]"), marked, use === "beside");
  button.closest("[data-marked]").hidden = true;
}

/** Browsers begin no selection on a link. So under a pressed mouse it is none until it is let go. */
function letWordsBeMarked(event) {
  const link = event.target.closest("[data-text] a.mark");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { href } = link.attributes;
  link.removeAttribute("href");
  window.addEventListener("mouseup", () => link.setAttributeNode(href), {
    capture: true,
    once: true,
  });
}

/** Whoever marked words did not mean to follow the link under them. */
function stayForMark(event) {
  const link = event.target.closest("[data-text] a.mark");
  if (link && !document.getSelection().isCollapsed) event.preventDefault();
}

if (article) {
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(showBar, 120);
  });
  document.addEventListener("scroll", () => marked && showBar(), { capture: true, passive: true });
  document.addEventListener("mousedown", (event) => {
    const button = event.target.closest("[data-use], [data-new-claim] button");
    if (button) event.preventDefault(); // or the words lose their mark
  });
  document.addEventListener("submit", askForMarked, { capture: true });
  document.addEventListener("mousedown", letWordsBeMarked);
  document.addEventListener("click", press);
  document.addEventListener("click", stayForMark);
  document.addEventListener("shortcut", (event) => {
    if (event.detail !== "new_claim") return;
    showBar(); // whoever marks and presses at once is faster than the bar
    newClaim();
  });
  document.addEventListener("toggle", tint, { capture: true });
  document.addEventListener("htmx:afterSettle", tint);
  tint();
}
