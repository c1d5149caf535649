// A form that is on its way is not sent again: a second press would meet what the first one changed.
"use strict";
(() => {
  const A_WHILE = 30_000; // ms after which it may be: whoever stopped the page waits no longer
  let sent = new WeakMap();

  // At the window, after whatever sends a form by itself or first asks whether it may.
  window.addEventListener("submit", (event) => {
    const form = event.target; // its own "method" may be a field of that name
    if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
    if (Date.now() - sent.get(form) < A_WHILE) event.preventDefault();
    else sent.set(form, Date.now());
  });
  window.addEventListener("pageshow", () => (sent = new WeakMap())); // and so after going back
})();
