// What is known of a claim, one part at a time: the links to its parts become tabs (the ARIA
// pattern, arrows included). Without this they are links to parts below one another.
"use strict";
(() => {
  const bar = document.querySelector("nav.parts");
  if (!bar) return;
  const tabs = [...bar.querySelectorAll("a")];
  const partOf = (tab) => document.querySelector(tab.hash).closest(".part");
  const tabTo = (element) => tabs.find((tab) => partOf(tab) === element?.closest(".part"));

  /** Shows one part and hides the others, which searching in the page still finds. */
  function open(chosen) {
    for (const tab of tabs) {
      const here = tab === chosen;
      tab.setAttribute("aria-selected", here);
      tab.tabIndex = here ? 0 : -1;
      const panel = { role: "tabpanel", tabindex: 0, "aria-labelledby": tab.id };
      const told = here ? panel : { hidden: "until-found" };
      for (const name of [...Object.keys(panel), "hidden"]) partOf(tab).removeAttribute(name);
      for (const [name, value] of Object.entries(told)) partOf(tab).setAttribute(name, value);
    }
  }

  /** The tab with the part it leads to is in view, the claim above it as far as there is room. */
  function show(tab) {
    open(tab);
    history.replaceState(null, "", tab.hash);
    const pane = bar.parentElement;
    if (bar.offsetTop + bar.offsetHeight + 80 > pane.scrollTop + pane.clientHeight) bar.scrollIntoView();
  }

  /** What an address names may be in a part that is hidden. */
  function follow() {
    const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const tab = named && tabTo(named);
    if (!tab) return;
    open(tab);
    named.scrollIntoView();
  }

  for (const [number, tab] of tabs.entries()) {
    tab.id = `tab-${number}`;
    tab.setAttribute("role", "tab");
    partOf(tab).id = `part-${number}`;
    tab.setAttribute("aria-controls", `part-${number}`);
    partOf(tab).addEventListener("beforematch", () => open(tab));
  }
  bar.setAttribute("role", "tablist");
  document.body.classList.add("in-parts");
  open(tabs.find((tab) => tab.hash === (bar.dataset.first || "#coverage")));
  follow();
  window.addEventListener("hashchange", follow);

  bar.addEventListener("click", (event) => {
    const tab = event.target.closest("a");
    if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(tab);
  });
  bar.addEventListener("keydown", (event) => {
    const ahead = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = ahead === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const at = tabs.indexOf(event.target.closest("a"));
    const to = { [ahead]: at + 1, [back]: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    show(tab);
    tab.focus();
  });
  // A key leads to something that a part may hide.
  document.addEventListener("reveal", (event) => {
    const tab = tabTo(event.target);
    if (tab) show(tab);
  });
})();
