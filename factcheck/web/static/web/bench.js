// What makes the workbench quick. Every page works without it.
"use strict";

const form = document.querySelector("[data-draft]");
const saved = document.querySelector("[data-saved]");
const MOST_AFTER_LEAVING = 60_000; // browsers send at most 64 KiB for a page that is gone

/** The claim in hand is in view, without moving the page. */
function showClaimInHand() {
  const pane = document.getElementById("article");
  const mark = pane && pane.querySelector(".mark.in-hand");
  if (mark && pane.scrollHeight > pane.clientHeight) {
    const above = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += above - pane.clientHeight / 3;
  }
}

/** Keeps the draft a moment after the last key, and before the page is left for anything else.
 *  One at a time, or the second would be older than the first; one saved elsewhere stops it. */
function keepDrafts() {
  let waiting;
  let unkept = false;
  let failed = false;
  let stopped = false;
  let leaving = false;
  let busy = 0;
  let keeping = Promise.resolve();

  const answered = async (answer) => {
    const said = document.createElement("template");
    said.innerHTML = await answer.text();
    const version = said.content.querySelector("[name=draft_version]");
    if (version) {
      form.elements.namedItem("draft_version").value = version.value;
      version.remove();
    }
    stopped = answer.status === 412;
    saved.textContent = said.content.textContent.trim();
  };
  const send = async () => {
    if (!unkept || stopped) return;
    unkept = false;
    const words = new URLSearchParams(new FormData(form));
    words.set("save", "1");
    const answer = await fetch(form.action, {
      method: "POST",
      body: words,
      headers: { "HX-Request": "true" },
      keepalive: words.toString().length < MOST_AFTER_LEAVING,
    }).catch(() => null);
    failed = !answer || ![200, 412].includes(answer.status);
    unkept ||= failed;
    if (failed) saved.textContent = saved.dataset.failed;
    else await answered(answer);
  };
  const keep = () => {
    clearTimeout(waiting);
    busy += 1;
    keeping = keeping.then(send).finally(() => (busy -= 1));
    return keeping;
  };

  form.addEventListener("input", () => {
    unkept = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1500);
  });
  document.addEventListener("submit", async (event) => {
    if (event.target === form) {
      clearTimeout(waiting);
      unkept = false;
      if (!busy) return;
      event.preventDefault(); // what is under way makes the draft's version one higher
      await keeping;
      form.requestSubmit(event.submitter);
    } else if (unkept && !stopped && !leaving && !event.defaultPrevented) {
      event.preventDefault();
      await keep();
      leaving = true;
      event.target.requestSubmit(event.submitter);
    }
  });
  window.addEventListener("pagehide", keep);
  window.addEventListener("beforeunload", (event) => {
    if (unkept && (failed || stopped)) event.preventDefault();
  });
}

/** How long a sealed review can still be taken back; then the page says that it counts. */
function countDown(seconds) {
  const end = Date.now() + Number(seconds.textContent) * 1000;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    seconds.textContent = Math.max(0, left);
    if (left > 0) setTimeout(tick, 500);
    else setTimeout(() => location.reload(), 3000);
  };
  tick();
}

/** Says every minute that the page is open and whether it was touched, and hears who else is here. */
function beHere(place) {
  const said = place.querySelector("[data-here-said]");
  let active = false;
  const sign = (word, options) => {
    const words = new URLSearchParams(new FormData(place));
    if (word) words.set(word, "1");
    return fetch(place.action, { method: "POST", body: words, ...options }).catch(() => null);
  };
  for (const kind of ["keydown", "pointerdown", "wheel", "touchmove"]) {
    document.addEventListener(kind, () => (active = true), { capture: true, passive: true });
  }
  setInterval(async () => {
    const answer = await sign(active ? "active" : "");
    active = false;
    if (answer && answer.status === 200) said.innerHTML = await answer.text();
  }, 60_000);
  window.addEventListener("pagehide", () => sign("gone", { keepalive: true }));
}

showClaimInHand();
if (form) keepDrafts();
document.querySelectorAll("[data-countdown]").forEach(countDown);
document.querySelectorAll("[data-here]").forEach(beHere);
