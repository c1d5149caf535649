// Whoever signs out, from whichever page, leaves none of the words they typed into forms behind.
"use strict";
{
  const mine = `words:${document.currentScript.dataset.person}:`; // as words.js keeps them
  document.addEventListener("submit", ({ target }) => {
    const { pathname } = new URL(target.getAttribute("action") || "", location.href);
    if (!pathname.endsWith("/logout/")) return;
    Object.keys(localStorage).filter((one) => one.startsWith(mine)).forEach((one) => localStorage.removeItem(one));
  });
}
