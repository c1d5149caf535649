// The keys of the workbench. Which key does what stands in the page, as its reader chose it; what
// is not there is switched off. Whatever a key does can be done without it.
"use strict";
(() => {
  const chosen = JSON.parse(document.body.dataset.keys || "{}");
  const TYPED = "input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]";
  const seen = (selector, within = document) =>
    [...within.querySelectorAll(selector)].find((one) => one.checkVisibility());

  /** The name of the key that was pressed, as the table writes it. A letter of another script is
   *  taken for the one that lies there on a Latin keyboard. */
  function nameOf(event) {
    const sign = event.getModifierState("AltGraph");
    const held = sign ? "" : event.ctrlKey || event.metaKey ? "ctrl+" : event.altKey ? "alt+" : "";
    let key = event.key.toLowerCase();
    if (key.length === 1 && key > "~") {
      const place = /^(?:Key|Digit)(.)$/.exec(event.code);
      key = place ? place[1].toLowerCase() : key === "؟" ? "?" : key;
    }
    if (/^[a-z]$/.test(key) && event.shiftKey) return "";
    return held + key;
  }

  /** The question in hand: the one with the focus, else the first of the form still unanswered. */
  function questionIn(form, focused) {
    if (focused?.type === "radio") return focused.closest("fieldset");
    const all = questionsOf(form);
    return all.find((one) => !one.querySelector(":checked")) || all.at(-1);
  }

  const questionsOf = (form) =>
    [...form.querySelectorAll("fieldset")].filter((one) => one.querySelector("[type=radio]"));

  /** Where the words go that follow the answers: the first field that wants some and has none. */
  function wordsOf(form) {
    const wanted = [...form.querySelectorAll(":is(textarea, input[type=text])[required]")];
    return wanted.find((one) => !one.value) || wanted[0];
  }

  /** Letters typed right after an answer are the first of the words, and no keys. */
  function writeOn(key, focused) {
    const words = focused?.type === "radio" && /^[^\s1-9?]$/.test(key) && wordsOf(focused.form);
    if (!words) return false;
    words.focus();
    words.setSelectionRange(words.value.length, words.value.length);
    return true; // the browser writes the letter where the focus is now
  }

  /** A digit answers, and what was open before leads on to what is open still. */
  function answer(digit, focused) {
    const form =
      focused?.closest("form") || seen("[data-draft]") || seen("main form:has([type=radio])");
    const question = form && questionIn(form, focused);
    const choice = question?.querySelectorAll("[type=radio]")[digit - 1];
    if (!choice) return false;
    const open = !question.querySelector(":checked");
    choice.focus();
    choice.click();
    if (open) {
      const left = questionsOf(form).find((one) => !one.querySelector(":checked"));
      (left?.querySelector("[type=radio]") || wordsOf(form))?.focus();
    }
    return true;
  }

  /** What has the focus, or is pointed at, becomes evidence; else the first that could gets it, and
   *  where nothing was found, the way to add some by hand. */
  function useEvidence() {
    const usable = (hit) => hit?.querySelector("[data-use-evidence]");
    const hit = document.activeElement.closest(".hit") || document.querySelector(".hit:hover");
    if (usable(hit)) {
      hit.focus();
      usable(hit).requestSubmit();
      return true;
    }
    const next = revealed(".hit:has([data-use-evidence])") || revealed("[data-add-evidence]");
    next?.focus();
    return Boolean(next);
  }

  /** The first there is: one in sight, else one in a part of the page that opens for it. */
  function revealed(selector) {
    const first = seen(selector) || document.querySelector(selector);
    first?.dispatchEvent(new CustomEvent("reveal", { bubbles: true }));
    return first;
  }

  /** To the next or previous claim: of the article, or the row of a list. */
  function walk(name) {
    const step = seen(`[data-key=${name}]`);
    if (step) return press(step);
    const rows = [...document.querySelectorAll("main .rows > li")].filter((row) => row.querySelector("a"));
    const at = rows.indexOf(document.activeElement.closest(".rows > li"));
    const to = name === "next" ? at + 1 : at < 0 ? rows.length - 1 : at - 1;
    (rows[to]?.querySelector(".words a") || rows[to]?.querySelector("a"))?.focus();
    return rows.length > 0;
  }

  function press(element) {
    if (!element) return false;
    if (element.matches("input")) element.select();
    if (element.matches("input") || !document.activeElement.matches(TYPED)) element.focus();
    if (!element.matches("input")) element.click();
    return true;
  }

  /** The main button of the form that is being written in, else of the review, else of the page. */
  function submit(focused) {
    const main = "button[data-key=submit], .button.primary";
    const written = focused?.matches(TYPED) && focused.form;
    const form = written || focused?.closest(`form:has(${main})`) || seen("[data-draft]");
    const button = form?.querySelector(main) || written?.querySelector?.("[type=submit]") || seen("button[data-key=submit]");
    button?.form.requestSubmit(button);
    return Boolean(button);
  }

  /** The list of keys, asked for when it is wanted. */
  async function help() {
    const link = document.querySelector("[data-key=help]");
    const told = await fetch(link.href, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!told?.ok || told.redirected) return location.assign(link.href);
    const list = document.createElement("dialog");
    list.setAttribute("aria-labelledby", "keys-title");
    list.innerHTML = await told.text();
    list.addEventListener("close", () => list.remove());
    document.body.append(list);
    list.showModal();
    list.querySelector("[method=dialog] button").focus(); // what one reads it for is over with one key
  }

  /** Ticks the claim of the row in hand, or of the first one, and leaves the focus on it. */
  function tick() {
    const row = document.activeElement.closest(".rows > li") || document.querySelector(".ticked > li");
    const box = row?.querySelector("[name=claim]");
    if (!box) return false;
    if (!row.contains(document.activeElement)) row.querySelector("a").focus();
    box.click();
    return true;
  }

  const tell = (name) => document.dispatchEvent(new CustomEvent("shortcut", { detail: name }));
  const ACTS = {
    submit,
    evidence: useEvidence,
    next: () => walk("next"),
    previous: () => walk("previous"),
    select: tick,
    help: () => (help(), true),
    new_claim: () => (tell("new_claim"), true),
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const key = nameOf(event);
    const focused = event.target.closest?.("input, textarea, select, button, a, fieldset");
    if (!/^(ctrl|alt)\+./.test(key) && event.target.closest?.(TYPED)) return;
    if (writeOn(event.key, /^(ctrl|alt)\+./.test(key) ? null : focused)) return;
    const digit = /^[1-9]$/.test(key) && chosen.answer ? Number(key) : 0;
    const name = Object.keys(chosen).find((one) => chosen[one] && chosen[one] === key);
    if (!key || (!digit && !name) || (event.repeat && !["next", "previous"].includes(name))) return;
    const done = digit ? answer(digit, focused) : (ACTS[name] || (() => press(seen(`[data-key=${name}]`))))(focused);
    if (done) event.preventDefault();
  });

  document.querySelector("[data-tick-all]")?.addEventListener("change", (event) => {
    for (const box of document.querySelectorAll(".ticked [name=claim]")) box.checked = event.target.checked;
  });
})();
