"use strict";
// Names for what stands in the administration without one: boxes with a search in them get that of
// the field they stand for, the links to a calendar and a clock that of their picture, the field of
// a search that of its button, and the empty heads of a table that of the table.
(() => {
  const told = (select) =>
    select.getAttribute("aria-label") ||
    [...select.labels].map((label) => label.textContent.trim().replace(/:$/, "")).join(" ");

  function nameThem() {
    for (const select of document.querySelectorAll("select.select2-hidden-accessible")) {
      const box = select.nextElementSibling;
      for (const it of box?.querySelectorAll("[role=combobox], [role=textbox], input") ?? []) {
        it.removeAttribute("aria-labelledby");
        it.setAttribute("aria-label", told(select));
      }
    }
    for (const picture of document.querySelectorAll("a > .date-icon, a > .clock-icon")) {
      picture.parentElement.setAttribute("aria-label", picture.title);
    }
  }

  for (const field of document.querySelectorAll("#searchbar")) {
    field.setAttribute("aria-label", field.form.querySelector("[type=submit]").value);
  }
  for (const head of document.querySelectorAll(".inline-group th:empty")) {
    const name = document.createElement("span");
    name.className = "visually-hidden";
    name.textContent = head.closest(".inline-group").querySelector("h2").textContent.trim();
    head.append(name);
  }
  nameThem();
  new MutationObserver(nameThem).observe(document.body, { childList: true, subtree: true });
})();
