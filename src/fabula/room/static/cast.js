// In the list of the cast, one person dragged onto another is the same person.
(() => {
  "use strict";
  let held = null;
  const row = (event) => event.target.closest && event.target.closest("tr[data-name]");
  const mark = (at) => document.querySelectorAll("tr.onto").forEach((one) => one.classList.toggle("onto", one === at));

  document.addEventListener("dragstart", (event) => {
    held = row(event);
    if (!held) return;
    event.dataTransfer.effectAllowed = "link";
    event.dataTransfer.setData("text/plain", held.dataset.name);
  });
  document.addEventListener("dragover", (event) => {
    const at = row(event);
    if (!held || !at || at === held) { mark(null); return; }
    event.preventDefault();
    event.dataTransfer.dropEffect = "link";
    at.classList.add("onto");
    mark(at);
  });
  document.addEventListener("drop", (event) => {
    const at = row(event);
    if (!held || !at || at === held) return;
    event.preventDefault();
    const table = at.closest("table");
    window.htmx.ajax("POST", table.dataset.join, {
      source: table, target: "#state", swap: "innerHTML",
      values: { one: at.dataset.name, other: held.dataset.name },
    });
  });
  document.addEventListener("dragend", () => { held = null; mark(null); });
})();
