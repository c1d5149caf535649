// A review in the making: kept by itself, in this browser until the server has it, and handed in
// without leaving the page, so that the next claim, made ready meanwhile, is there at once.
"use strict";
(() => {
  const MOST_AFTER_LEAVING = 60_000; // browsers send at most 64 KiB for a page that is gone
  const A_WEEK = 7 * 24 * 3600_000;
  const MADE_FOR = 240_000; // a little less than the server lets a page be kept
  const NOT_WORDS = ["csrfmiddlewaretoken", "draft_version", "claim_version", "writer"];

  /** Copies that nobody came back for are forgotten. */
  function forgetOldCopies() {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith("draft:"))) {
      const copy = JSON.parse(localStorage.getItem(name) || "{}");
      if (!(Date.now() - copy.at < A_WEEK)) localStorage.removeItem(name);
    }
  }

  const form = document.querySelector("[data-draft]");
  forgetOldCopies();
  if (!form) return;

  const seat = form.closest(".part-work");
  const saved = seat.querySelector("[data-saved]");
  const trouble = form.querySelector("[data-trouble]");
  const next = seat.querySelector("[data-ready-at]");
  const place = `draft:${form.dataset.writer}:${form.dataset.draft}`; // nobody else's, no other seat's
  const field = (name) => form.elements.namedItem(name);
  let waiting;
  let unkept = false;
  let stopped = false; // the draft was saved elsewhere: only whoever saw both saves over it
  let other = "";
  let leaving = false;
  let native = false;
  let handedIn = false; // in vain: it was to be handed in, and the server did not answer
  let tries = 0;
  let told = "";
  let keeping = Promise.resolve();

  // In this browser ----------------------------------------------------------------------------
  const tidy = (words) => (words || "").replaceAll("\r\n", "\n").trim();
  const wordsHere = () =>
    Object.fromEntries([...new FormData(form)].filter(([name]) => !NOT_WORDS.includes(name)));
  const differing = (one, other) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
      (name) => tidy(one[name]) !== tidy(other[name]) && field(name),
    );
  const dropCopy = () => localStorage.removeItem(place);

  function keepCopy() {
    const copy = { at: Date.now(), version: field("draft_version").value, words: wordsHere() };
    localStorage.setItem(place, JSON.stringify(copy));
  }

  function fill(name, value) {
    const one = field(name);
    if (one instanceof RadioNodeList) [...one].forEach((each) => (each.checked = each.value === value));
    else one.value = value;
  }

  /** How a person reads the value of a field, and what the field is called. */
  function shown(name, value) {
    const one = field(name);
    if (!(one instanceof RadioNodeList)) return value || "–";
    const chosen = [...one].find((each) => each.value === value);
    return chosen?.labels[0].lastElementChild.textContent || "–";
  }
  function called(name) {
    const one = field(name);
    const label = one instanceof RadioNodeList ? one[0].closest("fieldset").querySelector("legend") : one.labels[0];
    return label.firstChild.textContent.trim();
  }

  /** What was not saved last time comes back; if the draft is another one by now, beside it. */
  function bringBack() {
    const copy = JSON.parse(localStorage.getItem(place) || "null");
    const names = copy ? differing(copy.words, wordsHere()) : [];
    if (!names.length) return;
    if (copy.version === field("draft_version").value) {
      names.forEach((name) => fill(name, copy.words[name] || ""));
      tell("back");
      touched();
      return;
    }
    const both = form.querySelector("[data-both]").content.cloneNode(true);
    const row = both.querySelector("tbody tr");
    for (const name of names) {
      const line = row.cloneNode(true);
      const [here, there] = line.querySelectorAll("pre");
      line.querySelector("th").textContent = called(name);
      here.textContent = shown(name, copy.words[name]);
      there.textContent = shown(name, wordsHere()[name]);
      Object.assign(line.querySelector("[data-take]").dataset, { take: name, value: copy.words[name] || "" });
      row.before(line);
    }
    row.remove();
    form.prepend(both);
    saved.classList.add("wrong");
    saved.textContent = saved.dataset.failed; // the time was that of the other window
  }

  document.addEventListener("click", (event) => {
    const take = event.target.closest("[data-take]");
    if (take) {
      fill(take.dataset.take, take.dataset.value);
      form.dispatchEvent(new Event("input", { bubbles: true }));
      take.disabled = true;
    }
    if (event.target.closest("[data-drop]")) {
      dropCopy();
      unkept = false;
      if (event.target.matches("button")) event.target.closest(".both").remove();
    }
  });

  // To the server ------------------------------------------------------------------------------
  /** Says what happened, what was kept and what to do next; nothing: all is well again. */
  function tell(kind) {
    told = kind;
    const words = kind && form.querySelector(`template[data-failure="${kind}"]`);
    trouble.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
    trouble.hidden = !words;
    if (words) document.activeElement.closest(".answers :is(textarea, input)")?.scrollIntoView({ block: "nearest" });
    if (words && !["back", "kept"].includes(kind)) saved.textContent = saved.dataset.failed;
  }

  const kindOf = (answer) =>
    !answer ? (navigator.onLine ? "down" : "offline")
    : answer.status === 403 ? "out"
    : [404, 409].includes(answer.status) ? "lost"
    : "down";

  function post(address, words, keepalive = false) {
    const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie); // another one after signing in
    if (token) field("csrfmiddlewaretoken").value = token[1];
    words.set("csrfmiddlewaretoken", field("csrfmiddlewaretoken").value);
    const asked = { method: "POST", body: words, headers: { "HX-Request": "true" }, keepalive };
    return fetch(address, asked).catch(() => null);
  }

  const dropBoth = () => form.parentElement.querySelectorAll(".both").forEach((one) => one.remove());

  async function kept(answer) {
    const said = document.createElement("template");
    said.innerHTML = await answer.text();
    const version = said.content.querySelector("[name=draft_version]");
    const both = said.content.querySelector(".both");
    version.remove();
    both?.remove();
    stopped = answer.status === 412;
    if (stopped) {
      other = version.value;
      keepCopy();
    } else {
      field("draft_version").value = version.value;
      if (unkept) keepCopy();
      else dropCopy();
    }
    if (both) {
      dropBoth();
      form.before(both);
    }
    saved.classList.toggle("wrong", stopped);
    if (handedIn) tell("kept");
    else if (!["back", "kept"].includes(told)) tell("");
    handedIn = false;
    tries = 0;
    saved.textContent = said.content.textContent.trim();
    makeReady();
  }

  async function send() {
    if (!unkept || stopped) return;
    unkept = false;
    const words = new URLSearchParams(new FormData(form));
    words.set("save", "1");
    const answer = await post(form.action, words, words.toString().length < MOST_AFTER_LEAVING);
    if (answer && [200, 412].includes(answer.status)) return kept(answer);
    unkept = true;
    failed(answer);
  }

  function failed(answer) {
    const kind = kindOf(answer);
    tell(kind);
    if (["down", "offline"].includes(kind)) again(Math.min(30_000, 1000 * 2 ** tries++));
  }

  function again(after) {
    clearTimeout(waiting);
    waiting = setTimeout(keep, after);
  }

  /** One at a time, or the second would be older than the first. */
  function keep() {
    clearTimeout(waiting);
    keeping = keeping.then(send);
    return keeping;
  }

  function touched() {
    unkept = true;
    keepCopy();
    again(1500);
    makeReady();
  }

  /** Hands the form in, or keeps it, and stays here for whatever is wrong with it. */
  async function hand(button) {
    clearTimeout(waiting);
    await keeping;
    if (stopped) field("draft_version").value = other; // both were shown, and this is the answer
    const words = new URLSearchParams(new FormData(form, button));
    unkept = false;
    const answer = await post(form.action, words);
    const address = answer?.headers.get("HX-Redirect");
    if (address) {
      dropCopy();
      leaving = true;
      location.assign(address);
      if (address.split("#")[0] === location.pathname) location.reload();
    } else if (answer?.status === 200) {
      dropBoth(); // whoever presses a button has decided
      await kept(answer);
    } else if (answer && [400, 412].includes(answer.status)) {
      if (answer.status === 400) await takeVersion(answer);
      native = true; // the server's page says what is wrong, beside what was typed
      form.requestSubmit(button);
    } else {
      unkept = handedIn = true;
      failed(answer);
    }
  }

  /** What was refused is the draft, if it could be kept. */
  async function takeVersion(answer) {
    const said = document.createElement("template");
    said.innerHTML = await answer.text();
    const kept = said.content.querySelector("[name=draft_version]");
    if (!kept || kept.value === field("draft_version").value) return;
    field("draft_version").value = kept.value;
    dropCopy();
  }

  // The next claim -----------------------------------------------------------------------------
  let asked = 0;
  let made = { address: "", at: 0 };

  async function makeReady() {
    if (Date.now() - asked < 30_000) return;
    asked = Date.now();
    const answer = await post(next.dataset.readyAt, new URLSearchParams());
    if (answer?.status !== 200) return;
    next.innerHTML = await answer.text();
    const address = next.querySelector("[data-made-at]")?.dataset.madeAt;
    if (!address || (address === made.address && Date.now() - made.at < MADE_FOR)) return;
    made = { address, at: Date.now() };
    const page = await fetch(address, { cache: "reload" }).catch(() => null);
    await page?.text(); // so that the browser has all of it
  }

  next.addEventListener("click", (event) => {
    if (event.target.closest("a")) leaving = true;
  });

  // --------------------------------------------------------------------------------------------
  form.addEventListener("input", () => {
    if (["back", "kept"].includes(told)) tell(""); // it was read by whoever goes on writing
    touched();
  });
  form.addEventListener("submit", (event) => {
    if (native) return;
    event.preventDefault();
    hand(event.submitter);
  });
  document.addEventListener("submit", async (event) => {
    if (event.target === form || !unkept || stopped || leaving || event.defaultPrevented) return;
    event.preventDefault();
    await keep();
    leaving = !made.address;
    unkept = false;
    event.target.requestSubmit(event.submitter);
  });
  window.addEventListener("online", () => unkept && keep());
  window.addEventListener("pagehide", () => {
    keep();
    if (asked && !leaving && !native) post(next.dataset.readyAt, new URLSearchParams({ gone: "1" }), true);
  });
  bringBack();
})();
