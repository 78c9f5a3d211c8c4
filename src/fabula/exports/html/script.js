(() => {
  "use strict";
  const story = document.getElementById("story");
  const quotation = (event) => event.target.closest && event.target.closest("a.q");
  let lit = [];
  let held = null;
  const dim = () => { for (const words of lit) words.classList.remove("lit"); lit = []; };
  const light = (quote) => {
    dim();
    const id = quote.id.split("-")[0];
    lit = [...quote.closest("section").querySelectorAll(`[data-q~="${id}"]`)];
    for (const words of lit) words.classList.add("lit");
  };
  const show = (event) => {
    const quote = quotation(event);
    if (quote) { document.body.classList.remove("still"); light(quote); }
  };
  const hide = (event) => { if (quotation(event)) dim(); };
  story.addEventListener("mouseover", show);
  story.addEventListener("focusin", show);
  story.addEventListener("mouseout", hide);
  story.addEventListener("focusout", hide);
  story.addEventListener("pointerdown", (event) => {
    const quote = quotation(event);
    held = quote && quote === document.activeElement ? quote : null;
  });
  story.addEventListener("click", (event) => {
    const quote = quotation(event);
    if (!quote || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (held === quote) { quote.blur(); held = null; } else quote.focus({ preventScroll: true });
  });
  const unsure = [...story.querySelectorAll("a.q.u")].filter((quote) => !quote.id.includes("-"));
  if (unsure.length) document.body.classList.add("by-keys");
  const step = (by) => {
    const middle = window.innerHeight / 3;
    const held = unsure.indexOf(document.activeElement);
    let next = held + by;
    if (held < 0) {
      const after = unsure.findIndex((quote) => quote.getBoundingClientRect().top > middle);
      const below = after < 0 ? unsure.length : after;
      next = by > 0 ? below : below - 1;
    }
    const quote = unsure[Math.min(Math.max(next, 0), unsure.length - 1)];
    quote.scrollIntoView({ block: "center" });
    quote.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { document.body.classList.add("still"); dim(); }
    if (unsure.length && event.key === "n") step(1);
    if (unsure.length && event.key === "p") step(-1);
  });
})();
