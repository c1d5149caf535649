// The signs in the margin stand beside the lines on which the words of their claims begin; of claims
// that begin on one line one sign stands for all, and says how many they are. Without this they
// stand below one another from the first line of the paragraph on.
"use strict";
(() => {
  const widths = new WeakMap(); // of each text, when its signs were last put beside its lines

  /** How far below the first letter of the line the letter stands that is so many code points on. */
  function below(line, much) {
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const letter = document.createRange();
    let left = [...line.textContent].slice(0, much).join("").length;
    let top;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      letter.setStart(node, 0);
      letter.setEnd(node, 1);
      top ??= letter.getBoundingClientRect().top;
      if (left < node.data.length) {
        letter.setEnd(node, left + 1);
        letter.setStart(node, left);
        return letter.getBoundingClientRect().top - top;
      }
      left -= node.data.length;
    }
    return 0;
  }

  /** What each sign of a paragraph keeps free above it; one that has no room goes below the last. */
  function gaps(margin) {
    const line = margin.parentElement.querySelector("[data-start]");
    const height = (margin.querySelector(":not([hidden])") ?? margin).offsetHeight;
    let end = 0;
    return byLine(margin, line).map(([top, signs]) => {
      const gap = Math.max(0, top - end);
      end += gap + height;
      return [signs, gap];
    });
  }

  /** The signs of a paragraph by the line on which their claims begin, from the first line down. */
  function byLine(margin, line) {
    const lines = new Map();
    for (const sign of margin.children) {
      const top = Math.round(below(line, sign.dataset.at - line.dataset.start));
      lines.set(top, [...(lines.get(top) ?? []), sign]);
    }
    return [...lines];
  }

  /** One sign stands for all of its line: that of the claim in hand, or else the first. */
  function show(signs, gap) {
    const shown = signs.find((sign) => sign.ariaCurrent) ?? signs[0];
    for (const sign of signs) {
      sign.hidden = sign !== shown;
      delete sign.dataset.much;
    }
    if (signs.length > 1) shown.dataset.much = signs.length;
    shown.style.marginBlockStart = `${gap}px`;
  }

  function align(text) {
    widths.set(text, text.clientWidth);
    const found = [...text.querySelectorAll(".margin")].flatMap(gaps); // all is read, then written
    for (const [signs, gap] of found) show(signs, gap);
  }

  const watch = new ResizeObserver((seen) => {
    const changed = seen.map(({ target }) => target).filter((text) => widths.get(text) !== text.clientWidth);
    if (changed.length) requestAnimationFrame(() => changed.forEach(align));
  });

  function look(place) {
    for (const text of place.querySelectorAll("[data-text]")) {
      align(text);
      watch.observe(text);
    }
  }

  look(document);
  document.fonts.ready.then(() => look(document));
  document.addEventListener("htmx:afterSettle", ({ target }) => look(target.parentElement || document));
})();
