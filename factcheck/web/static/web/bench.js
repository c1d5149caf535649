// What makes the workbench quick. Every page works without it.
"use strict";

/** The claim in hand is in view, without moving the page. */
function showClaimInHand() {
  const pane = document.getElementById("article");
  const mark = pane && pane.querySelector(".mark.in-hand");
  if (mark && pane.scrollHeight > pane.clientHeight) {
    const above = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += above - pane.clientHeight / 3;
  }
}

/** How long a sealed review can still be taken back; then its page says that it counts. */
function countDown(seconds) {
  const end = Date.now() + Number(seconds.textContent) * 1000;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    seconds.textContent = Math.max(0, left);
    if (left > 0) setTimeout(tick, 500);
    else if (seconds.dataset.countdown === "quiet") seconds.closest(".sealed").remove();
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
  const tell = async () => {
    const answer = await sign(active ? "active" : "");
    active = false;
    if (answer && answer.status === 200) said.innerHTML = await answer.text();
  };
  setInterval(tell, 60_000);
  document.addEventListener("seen", () => {
    if (document.querySelector("[data-made-ahead]")) {
      active = true;
      tell();
    }
  });
  window.addEventListener("pagehide", () => sign("gone", { keepalive: true }));
}

/** What is wrong in a form has the focus, so that it is seen and can be mended at once. */
function showWhatIsWrong() {
  const wrong = 'main form:not([data-sample]) :is(.field :is(input, select, textarea)[aria-invalid="true"], fieldset[aria-invalid="true"] input)';
  document.querySelector(wrong)?.focus();
}

/** A field of the review that has the focus is wholly in sight; browsers show its first line. */
function showWholly(event) {
  if (event.target.matches(".answers :is(textarea, input)")) event.target.scrollIntoView({ block: "nearest" });
}

/** What a page asks for besides waits until the page is on screen: it would come in its way. */
function sayWhenSeen() {
  new PerformanceObserver((list, watch) => {
    if (!list.getEntriesByName("first-contentful-paint").length) return;
    watch.disconnect();
    document.dispatchEvent(new Event("seen"));
  }).observe({ type: "paint", buffered: true });
}

showClaimInHand();
window.addEventListener("load", sayWhenSeen);
document.addEventListener("focusin", showWholly);
window.addEventListener("load", showWhatIsWrong);
document.querySelectorAll("[data-countdown]").forEach(countDown);
document.addEventListener("htmx:afterSettle", (event) => {
  event.target.querySelectorAll("[data-countdown]").forEach(countDown);
});
if (new URLSearchParams(location.search).has("ready")) {
  history.replaceState(null, "", location.pathname + location.hash); // loaded again, it is the claim
}
document.querySelectorAll("[data-here]").forEach(beHere);
