// Words typed into a form are kept in this browser until they are sent or thrown away: for whoever
// is signed in, at this address, alone; of readers until the window is closed. A review keeps its
// draft on the server instead (drafts.js).
"use strict";
(() => {
  const person = document.body.dataset.person || "";
  const store = person ? localStorage : sessionStorage;
  const MINE = `words:${person}:`;
  const SENT = "words sent"; // of this window: what was sent last, and from which page
  const A_WEEK = 7 * 24 * 3600_000;
  const AGAIN = 10_000; // ms for which the server need not be asked again whether it is there
  const NOT_WORDS = ["hidden", "submit", "button", "file", "password", "email", "fieldset"];
  const said = document.querySelector("template[data-words]");
  const asked = new WeakMap();
  const unchosen = new WeakSet(); // forms whose words are kept, not put in: nothing is kept over them
  if (!said) return;

  const hasWords = (form) =>
    form.matches?.("main form[method=post]:has(textarea):not([data-draft], [data-sample])");
  const addressOf = (form) => new URL(form.getAttribute("action") || "", location.href);

  /** Forms of one address differ by what they answer to. */
  function placeOf(form) {
    const { pathname, search } = addressOf(form);
    return MINE + pathname + search + (form.querySelector("[name=thread]")?.value || "");
  }

  const optionsOf = (field, chosen) => {
    const found = [...field.options].filter((one) => one[chosen]);
    return (found.length || field.multiple ? found : [...field.options].slice(0, 1)).map((one) => one.value);
  };

  /** What stands in each field now, or stood there when the page came. */
  function wordsOf(form, now = true) {
    const words = {};
    for (const field of form.elements) {
      if (!field.name || NOT_WORDS.includes(field.type)) continue;
      const all = (words[field.name] ??= []);
      if (["checkbox", "radio"].includes(field.type)) {
        if (now ? field.checked : field.defaultChecked) all.push(field.value);
      } else if (field.options) all.push(...optionsOf(field, now ? "selected" : "defaultSelected"));
      else all.push((now ? field.value : field.defaultValue).replaceAll("\r\n", "\n"));
    }
    return words;
  }

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const copyOf = (place) => JSON.parse(store.getItem(place) || "null");

  function fill(form, words) {
    const met = {};
    for (const field of form.elements) {
      const all = words[field.name];
      if (!all || NOT_WORDS.includes(field.type)) continue;
      if (["checkbox", "radio"].includes(field.type)) field.checked = all.includes(field.value);
      else if (field.options) [...field.options].forEach((one) => (one.selected = all.includes(one.value)));
      else field.value = all[(met[field.name] = (met[field.name] ?? -1) + 1)] ?? "";
    }
  }

  /** One line in the form; nothing takes it away. */
  function tell(form, kind = "", at = 0) {
    form.querySelector("[data-kept]")?.remove();
    if (!kind) return;
    const line = said.content.querySelector(`[data-kept=${kind}]`).cloneNode(true);
    const time = line.querySelector("time");
    const day = new Date(at);
    const today = day.toDateString() === new Date().toDateString();
    const shown = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(today ? {} : { day: "numeric", month: "short" }) };
    if (time) time.textContent = day.toLocaleString(document.documentElement.lang, shown);
    const buttons = form.querySelector(".actions, .buttons");
    if (buttons?.matches(".actions")) buttons.prepend(line);
    else if (buttons) buttons.before(line);
    else form.append(line);
  }

  function keep(form) {
    if (unchosen.has(form)) return;
    const [words, base] = [wordsOf(form), wordsOf(form, false)];
    if (same(words, base)) return forget(form);
    const at = Date.now();
    try {
      store.setItem(placeOf(form), JSON.stringify({ at, words, base }));
    } catch {
      store.removeItem(placeOf(form)); // older words, which would come back as the last
      if (!form.querySelector("[data-kept=full]")) tell(form, "full");
      return;
    }
    if (!form.querySelector('[data-kept="offline"], [data-kept="down"]')) tell(form, "kept", at);
  }

  function forget(form) {
    store.removeItem(placeOf(form));
    tell(form);
  }

  /** What was kept comes back, unless what it was written over reads otherwise by now. */
  function bringBack(form) {
    const copy = hasWords(form) && copyOf(placeOf(form));
    if (!copy || same(copy.words, wordsOf(form))) return;
    const changed = !same(copy.base, wordsOf(form, false));
    if (changed) unchosen.add(form);
    else fill(form, copy.words);
    for (let at = form.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    tell(form, changed ? "changed" : "back", copy.at);
  }

  /** What was sent from the page before this one is done with, if this page proves that it was taken:
   * the answer led here, or says so. Whatever else is met on the way (a refusal, a fault) leaves it. */
  function seeWhatWasSent() {
    const sent = JSON.parse(sessionStorage.getItem(SENT) || "null");
    sessionStorage.removeItem(SENT);
    const came = performance.getEntriesByType("navigation")[0];
    if (!sent || sent.person !== person || came?.type !== "navigate") return;
    const taken = came.redirectCount > 0 || document.querySelector("main [data-taken]");
    if (document.referrer === sent.from && taken) store.removeItem(sent.place);
  }

  function forgetOld() {
    for (const name of Object.keys(store).filter((one) => one.startsWith("words:"))) {
      if (!(Date.now() - copyOf(name)?.at < A_WEEK)) store.removeItem(name);
    }
  }

  /** Whatever answers is there, a proxy that hides this address as well. */
  function answers() {
    const late = new AbortController();
    setTimeout(() => late.abort(), AGAIN);
    return fetch("/livez", { cache: "no-store", signal: late.signal }).then(() => true, () => false);
  }

  /** Sends it if the server is there; else the words stay on the page, which says so. */
  async function send(form, button) {
    if (asked.get(form) === "waiting") return;
    asked.set(form, "waiting");
    const there = await answers();
    asked.set(form, there ? Date.now() : 0);
    unchosen.delete(form); // whoever presses a button has decided
    if (!there) {
      keep(form);
      if (form.querySelector("[data-kept=full]")) return;
      tell(form, navigator.onLine ? "down" : "offline");
      return;
    }
    tell(form);
    form.requestSubmit(button);
  }

  document.addEventListener("input", ({ target }) => target.form && hasWords(target.form) && keep(target.form));
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !hasWords(form)) return;
    if (Date.now() - asked.get(form) < AGAIN) {
      const sent = { person, place: placeOf(form), from: location.href.split("#")[0] };
      sessionStorage.setItem(SENT, JSON.stringify(sent));
      return;
    }
    event.preventDefault();
    send(form, event.submitter);
  });
  document.addEventListener("click", ({ target }) => {
    const form = target.closest?.("[data-kept]")?.closest("form");
    if (!form || !target.matches("button")) return;
    unchosen.delete(form);
    if (target.matches("[data-put-in]")) {
      const copy = copyOf(placeOf(form)); // unless another window has sent them or thrown them away
      if (copy) fill(form, copy.words);
      tell(form);
      keep(form);
    } else {
      form.reset();
      forget(form);
    }
    form.querySelector("textarea").focus();
  });
  document.addEventListener("htmx:afterSettle", ({ target }) => target.querySelectorAll("form").forEach(bringBack));
  window.addEventListener("pageshow", ({ persisted }) => persisted && sessionStorage.removeItem(SENT));
  forgetOld();
  seeWhatWasSent();
  document.querySelectorAll("main form").forEach(bringBack);
})();
