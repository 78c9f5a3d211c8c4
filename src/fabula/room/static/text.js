// Keys of the text room: n and p to unsure lines, f to findings, s to scenes; u takes back.
(() => {
  "use strict";
  const all = (what) => [...document.querySelectorAll(what)];
  const targets = (links) => all(links).map((link) => document.getElementById(link.hash.slice(1))).filter(Boolean);
  const lists = {
    n: [() => all("#story .q.u[id]"), 1], j: [() => all("#story .q.u[id]"), 1],
    p: [() => all("#story .q.u[id]"), -1], k: [() => all("#story .q.u[id]"), -1],
    f: [() => targets("[data-finding]"), 1], F: [() => targets("[data-finding]"), -1],
    s: [() => targets("[data-scene]"), 1], S: [() => targets("[data-scene]"), -1],
  };
  const go = (places, by) => {
    if (!places.length) return;
    const middle = window.innerHeight / 3;
    const held = places.indexOf(document.activeElement);
    const below = places.findIndex((place) => place.getBoundingClientRect().top > middle);
    const start = below < 0 ? places.length : below;
    const next = held >= 0 ? held + by : by > 0 ? start : start - 1;
    const place = places[Math.min(Math.max(next, 0), places.length - 1)];
    if (!place.hasAttribute("href")) place.tabIndex = -1;
    place.scrollIntoView({ block: "center" });
    place.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    const wanted = lists[event.key];
    if (wanted) go(wanted[0](), wanted[1]);
    if (event.key === "u") { const undo = document.querySelector("#state button"); if (undo) undo.click(); }
  });
})();
