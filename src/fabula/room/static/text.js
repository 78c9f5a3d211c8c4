// Keys of the text room, the panel beside the text, and the place that is held while the page follows.
(() => {
  "use strict";
  const all = (what) => [...document.querySelectorAll(what)];
  const story = () => document.getElementById("story");
  const panel = () => document.getElementById("panel");
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

  // The panel: of a paragraph by a click or by b, its form by e.
  const open = (path) => window.htmx.ajax("GET", path, { target: "#panel", swap: "innerHTML" });
  const paragraphs = () => all('#story [id^="p"]');
  const ofParagraph = (paragraph) => {
    if (paragraph) open(`${story().dataset.paragraphs}${paragraph.id.slice(1)}`);
  };
  const here = () => {
    const held = document.activeElement.closest('#story [id^="p"]');
    return held || paragraphs().find((one) => one.getBoundingClientRect().bottom > window.innerHeight / 3);
  };
  // One listener for all lines: a chapter has hundreds.
  document.addEventListener("click", (event) => {
    const line = event.target.closest("#story a");
    if (!line || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(line.pathname);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a, button, summary, input") || !getSelection().isCollapsed) return;
    ofParagraph(event.target.closest('#story [id^="p"]'));
  });
  const toForm = () => {
    const field = panel() && panel().querySelector('input:not([type="hidden"]), select, button');
    if (field) field.focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    const wanted = lists[event.key];
    if (wanted) go(wanted[0](), wanted[1]);
    else if (event.key === "u") { const undo = document.querySelector("[data-undo]"); if (undo) undo.click(); }
    else if (event.key === "b") ofParagraph(here());
    else if (event.key === "e") { event.preventDefault(); toForm(); }
  });

  // While the page follows, the paragraph that is looked at stays where it is on the screen.
  const bare = (paragraph) => {
    const copy = paragraph.cloneNode(true);
    copy.querySelectorAll(".m").forEach((name) => name.remove());
    return copy.textContent.trim();
  };
  let held = null;
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "room" || !story()) return;
    const ones = paragraphs();
    const seen = ones.map((one, number) => ({ number, box: one.getBoundingClientRect(), one }))
      .filter((one) => one.box.bottom > 0 && one.box.top < window.innerHeight)
      .map((one) => ({ number: one.number, top: one.box.top, text: bare(one.one) }));
    const focus = document.activeElement.closest("#story .q");
    held = { seen, focus: focus && focus.textContent, text: document.getElementById("room").dataset.text };
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    if (!held || !story()) return;
    const { seen, focus, text } = held;
    held = null;
    const ones = paragraphs();
    const texts = ones.map(bare);
    for (const one of seen) {
      const places = [...texts.keys()].filter((number) => texts[number] === one.text);
      if (!places.length) continue;
      const place = places.reduce((best, number) => Math.abs(number - one.number) < Math.abs(best - one.number) ? number : best);
      window.scrollBy({ top: ones[place].getBoundingClientRect().top - one.top, behavior: "instant" });
      break;
    }
    if (focus && document.activeElement === document.body) {
      const line = all("#story .q").find((one) => one.textContent === focus);
      if (line) line.focus({ preventScroll: true });
    }
    const shown = panel() && panel().querySelector("[data-self]");
    if (!shown || shown.contains(document.activeElement) && document.activeElement.matches("input, select")) return;
    if (document.getElementById("room").dataset.text === shown.dataset.text) open(shown.dataset.self);
    else panel().replaceChildren();
  });
})();
