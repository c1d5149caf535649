// The signs in the margin stand beside the lines on which the words of their claims begin. Without
// this they stand below one another from the first line of the paragraph on.
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
    let end = 0;
    return [...margin.children].map((sign) => {
      const gap = Math.max(0, below(line, sign.dataset.at - line.dataset.start) - end);
      end += gap + sign.offsetHeight;
      return [sign, gap];
    });
  }

  function align(text) {
    widths.set(text, text.clientWidth);
    const found = [...text.querySelectorAll(".margin")].flatMap(gaps); // all is read, then written
    for (const [sign, gap] of found) sign.style.marginBlockStart = `${gap}px`;
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
