// The network of the talk room, drawn from the numbers of its table, so that both always agree.
(() => {
  "use strict";
  const all = (what) => [...document.querySelectorAll(what)];
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const narrow = window.matchMedia("(max-width: 32rem)");
  const fine = window.matchMedia("(pointer: fine)");
  let drawn = null;
  let at = -1;

  const people = () => all(".people [data-node]").map((item, number) => ({
    id: item.dataset.node,
    name: item.querySelector("a").textContent.trim(),
    lines: Number(item.dataset.lines),
    colour: item.dataset.colour,
    number,
  }));
  const pairs = (known) => all(".pairs tr[data-one]")
    .map((row) => ({ one: row.dataset.one, other: row.dataset.other, lines: Number(row.dataset.lines) }))
    .filter((pair) => known.has(pair.one) && known.has(pair.other));

  const circle = (number, count) => {
    const turn = (2 * Math.PI * number) / count - Math.PI / 2;
    return { x: 260 * Math.cos(turn), y: 200 * Math.sin(turn) };
  };
  const elements = () => {
    const few = Number(document.querySelector(".network").dataset.few);
    const nodes = people().slice(0, narrow.matches ? few : undefined);
    const edges = pairs(new Set(nodes.map((one) => one.id)));
    const most = Math.max(...nodes.map((one) => one.lines));
    const thickest = Math.max(...edges.map((one) => one.lines));
    return [
      ...nodes.map((one) => ({
        data: { ...one, size: 14 + 34 * Math.sqrt(one.lines / most) },
        position: circle(one.number, nodes.length),
      })),
      ...edges.map((one) => ({
        data: { source: one.one, target: one.other, lines: one.lines, width: 1 + 9 * (one.lines / thickest) },
      })),
    ];
  };
  const style = () => {
    const root = getComputedStyle(document.documentElement);
    const small = narrow.matches;
    const size = (node) => node.data("size") * (small ? 0.6 : 1);
    const tone = (name) => root.getPropertyValue(`--${name}`).trim();
    return [
      { selector: "node", style: {
        label: "data(name)", width: size, height: size,
        "background-color": (node) => tone(node.data("colour")), color: tone("ink"),
        "font-family": root.getPropertyValue("--sans"), "font-size": small ? 11 : 13, "text-valign": "bottom", "text-margin-y": 4,
        "text-outline-color": tone("card"), "text-outline-width": 3, "min-zoomed-font-size": 7, "z-index": 2,
      } },
      { selector: "edge", style: { width: "data(width)", "line-color": tone("quiet"), "line-opacity": 0.45, "curve-style": "straight" } },
      { selector: ".far", style: { opacity: 0.18 } },
      { selector: "node.on", style: { "border-width": 3, "border-color": tone("ink") } },
      { selector: "edge.on", style: { "line-opacity": 0.95, label: "data(lines)", color: tone("ink"), "font-size": 12, "text-outline-color": tone("card"), "text-outline-width": 3 } },
    ];
  };

  const page = (id) => document.querySelector(`.people [data-node="${CSS.escape(id)}"] a`);
  const choose = (node) => {
    drawn.elements().removeClass("on far");
    all(".pairs tr.on").forEach((row) => row.classList.remove("on"));
    const said = document.getElementById("net-said");
    if (!node) { said.textContent = ""; at = -1; return; }
    const near = node.closedNeighborhood();
    drawn.elements().not(near).addClass("far");
    node.addClass("on");
    node.connectedEdges().addClass("on");
    const rows = all(".pairs tr[data-one]").filter((row) => [row.dataset.one, row.dataset.other].includes(node.id()));
    rows.forEach((row) => row.classList.add("on"));
    at = node.data("number");
    const names = node.neighborhood("node").sort((a, b) => a.data("number") - b.data("number")).map((one) => one.data("name"));
    said.textContent = `${node.data("name")}: ${names.join(", ")}`;
  };
  const step = (by) => {
    const nodes = drawn.nodes().sort((a, b) => a.data("number") - b.data("number"));
    choose(nodes[(at + by + nodes.length) % nodes.length] || nodes[0]);
  };

  const keys = (event) => {
    if (["ArrowRight", "ArrowDown"].includes(event.key)) step(1);
    else if (["ArrowLeft", "ArrowUp"].includes(event.key)) step(at < 0 ? 0 : -1);
    else if (event.key === "Enter" && at >= 0) page(drawn.nodes(`[number = ${at}]`).id()).click();
    else if (event.key === "Escape") choose(null);
    else return;
    event.preventDefault();
  };
  const zoom = (by) => {
    if (!by) { spread(); return; }
    drawn.zoom({ level: drawn.zoom() * by, renderedPosition: { x: drawn.width() / 2, y: drawn.height() / 2 } });
  };
  // Fill the frame by moving people apart, not by magnifying, so that names keep their size.
  const spread = () => {
    const box = drawn.nodes().boundingBox({ includeLabels: false });
    const side = narrow.matches ? 40 : 60;
    const room = { x: side, y: 40, w: drawn.width() - 2 * side, h: drawn.height() - 90 };
    const put = (value, from, length, start, size) => (length < 1 ? start + size / 2 : start + ((value - from) / length) * size);
    drawn.nodes().positions((node) => ({
      x: put(node.position("x"), box.x1, box.w, room.x, room.w),
      y: put(node.position("y"), box.y1, box.h, room.y, room.h),
    }));
    drawn.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  };

  const draw = () => {
    const place = document.querySelector(".network");
    if (drawn && drawn.container() === place) return;
    if (drawn) { drawn.destroy(); drawn = null; }
    if (!place || !window.cytoscape) return;
    document.getElementById("net").hidden = false;
    at = -1;
    drawn = window.cytoscape({
      container: place, elements: elements(), maxZoom: 3, minZoom: 0.2,
      userZoomingEnabled: false, userPanningEnabled: fine.matches, autoungrabify: !fine.matches, boxSelectionEnabled: false, selectionType: "single",
      layout: { name: "preset" },
    });
    drawn.style(style());
    drawn.layout({ name: "cose", animate: false, fit: false, randomize: false, nodeRepulsion: () => 90000, idealEdgeLength: () => 110, nodeOverlap: 30, gravity: 0.6, numIter: 800 }).run();
    spread();
    drawn.on("tap", "node", (event) => choose(event.target));
    drawn.on("tap", (event) => { if (event.target === drawn) choose(null); });
    drawn.on("dbltap", "node", (event) => page(event.target.id()).click());
    place.addEventListener("keydown", keys);
    all(".tools [data-zoom]").forEach((button) => button.addEventListener("click", () => zoom(Number(button.dataset.zoom))));
  };
  dark.addEventListener("change", () => { if (drawn) drawn.style(style()); });
  document.body.addEventListener("htmx:afterSettle", draw);
  draw();
})();
