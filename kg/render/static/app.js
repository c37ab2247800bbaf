// Ties the parts together: what is in focus, which kinds are hidden, the address of the view, language and theme.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const hidden = new Set();
  let focus = null;
  let level = 0;

  function status() {
    const { view } = vnkg;
    const drawn = vnkg.shown.length;
    $("status").textContent = view.focus
      ? vnkg.t("around", drawn - 1, view.total)
      : vnkg.t("drawing", drawn, view.total);
    $("more").hidden = Boolean(view.focus) || view.last;
    $("all").hidden = !view.focus;
  }

  function drawView({ refit = true } = {}) {
    vnkg.view = focus ? vnkg.ego(focus, $("canvas"), hidden) : vnkg.map(level, $("canvas"));
    vnkg.draw(hidden);
    if (refit) vnkg.fit();
    status();
  }

  function show({ refit = true } = {}) {
    drawView({ refit });
    if (focus) vnkg.showNode(focus, hidden);
    else vnkg.showOverview(hidden);
  }

  // Every focus has an address, so that back and forward work.
  function open(node, { byKeyboard = false } = {}) {
    location.hash = node ? `node=${encodeURIComponent(node.iri)}` : "";
    follow();
    if (byKeyboard) vnkg.focusPanel();
  }

  // The node that the address names, or null where it names none of this graph.
  function addressed() {
    const match = /^#node=(.+)$/.exec(location.hash);
    try {
      return (match && vnkg.graph.byIri.get(decodeURIComponent(match[1]))) ?? null;
    } catch {
      return null; // cut in the middle of a letter
    }
  }

  function follow() {
    const wanted = addressed();
    if (wanted === focus && vnkg.view) return;
    focus = wanted;
    show();
  }

  function legend() {
    const counts = new Map();
    for (const node of vnkg.graph.nodes) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
    const items = Object.keys(vnkg.graph.shapes)
      .filter((kind) => counts.has(kind))
      .map((kind) => {
        const box = vnkg.element("input", { type: "checkbox", value: kind });
        box.checked = !hidden.has(kind);
        box.addEventListener("change", () => {
          if (box.checked) hidden.delete(kind);
          else hidden.add(kind);
          show({ refit: Boolean(focus) });
        });
        return vnkg.element("label", {}, box, vnkg.swatch(kind), `${vnkg.kind(kind)} (${counts.get(kind)})`);
      });
    $("legend").replaceChildren(...items);
  }

  function paint() {
    vnkg.colours = { ink: vnkg.colour("ink"), muted: vnkg.colour("muted"), paper: vnkg.colour("paper") };
  }

  function repaint() {
    paint();
    vnkg.recolour();
    vnkg.draw(hidden);
  }

  function theme() {
    const dark = () => {
      const chosen = document.documentElement.dataset.theme;
      return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    };
    $("theme").addEventListener("click", () => {
      document.documentElement.dataset.theme = dark() ? "light" : "dark";
      repaint();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  }

  function buttons() {
    $("zoom-in").addEventListener("click", () => vnkg.zoom(1.3));
    $("zoom-out").addEventListener("click", () => vnkg.zoom(1 / 1.3));
    $("fit").addEventListener("click", () => vnkg.fit());
    $("all").addEventListener("click", () => open(null));
    $("more").addEventListener("click", () => {
      level += 1;
      show();
    });
    $("language").addEventListener("click", () => {
      vnkg.setLanguage(vnkg.lang === "vi" ? "en" : "vi");
      legend();
      show({ refit: false });
    });
    addEventListener("hashchange", follow);
  }

  async function start() {
    if (!("DecompressionStream" in window)) {
      $("status").textContent = document.documentElement.dataset.old;
      return;
    }
    await vnkg.load();
    await Promise.all(["400 13px", "600 14px"].map((font) => document.fonts.load(`${font} "Be Vietnam Pro"`, "Đảng ủy")));
    vnkg.setLanguage(vnkg.lang);
    level = vnkg.firstLevel($("canvas").clientWidth);
    paint();
    legend();
    vnkg.startCanvas($("canvas"), {
      onNode: (node) => open(node),
      onEdge: vnkg.showBundle,
      onResize: () => vnkg.view && drawView(),
    });
    vnkg.startPanel($("panel"), (node) => open(node, { byKeyboard: true }));
    vnkg.startFinder($("search"), $("hits"), $("found"), (node) => open(node, { byKeyboard: true }));
    theme();
    buttons();
    follow();
    document.documentElement.dataset.ready = "yes";
  }

  start();
})();
