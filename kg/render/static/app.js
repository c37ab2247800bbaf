// Ties the parts together: the view that the address asks for, its size, language and theme.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  let level = 0;
  let shown = null;

  const phone = () => document.documentElement.clientWidth < 760;

  // The view that opens: the map where little is tied, groups where a map would be a hairball.
  function landing() {
    const tied = vnkg.graph.nodes.filter((node) => node.ties.length).length;
    return tied > vnkg.graph.whole && vnkg.screens.groups.fits(vnkg.state) ? "groups" : "map";
  }

  function wanted() {
    const { state } = vnkg;
    if (vnkg.screens[state.view]?.fits(state)) return state.view;
    if (state.node) return "around";
    return state.view === "map" || vnkg.narrowed() ? "map" : landing();
  }

  function status(text) {
    $("status").textContent = text;
    $("more").hidden = shown !== "map" || vnkg.view.last;
    $("all").hidden = !vnkg.state.node && vnkg.state.group === null;
    document.querySelector(".zoom").hidden = !vnkg.current.canvas;
  }

  function drawCanvas({ refit = true } = {}) {
    const { node, group } = vnkg.state;
    vnkg.view = node ? vnkg.ego(node, $("canvas")) : vnkg.map(level, $("canvas"), group);
    vnkg.draw();
    if (refit) vnkg.fit();
    const drawn = new Set(vnkg.shown.map((one) => one.at));
    const edges = [...vnkg.view.bundles.values()].flat().filter((edge) => drawn.has(edge.from) && drawn.has(edge.to));
    vnkg.current = { canvas: true, nodes: vnkg.shown, edges };
    status(node ? vnkg.t("around", vnkg.shown.length - 1, vnkg.view.total) : vnkg.t("drawing", vnkg.shown.length, vnkg.view.total));
  }

  function drawSheet(name) {
    const { body, nodes, edges, status: told } = vnkg.screens[name].render(vnkg.state);
    $("sheet").replaceChildren(...body);
    $("sheet").scrollTop = 0;
    vnkg.current = { canvas: false, nodes, edges };
    status(told);
  }

  function show({ refit = true } = {}) {
    const name = wanted();
    const sheet = Boolean(vnkg.screens[name]);
    shown = name;
    document.documentElement.dataset.view = name;
    $("sheet").hidden = !sheet;
    $("canvas").hidden = sheet;
    vnkg.showTabs(name);
    vnkg.showTrail();
    vnkg.showFilters();
    if (vnkg.state.node) vnkg.showNode(vnkg.state.node);
    else vnkg.showOverview();
    if (sheet) drawSheet(name);
    else drawCanvas({ refit });
    vnkg.offerExports();
  }

  let before = "";

  // What the address names is shown; filters that change nothing but kinds leave the map where it is.
  vnkg.follow = () => {
    const earlier = vnkg.state;
    const state = vnkg.readState();
    const now = vnkg.addressOf({});
    if (vnkg.current && now === before) return;
    const samePlace = earlier && ["node", "view", "group", "to"].every((key) => earlier[key] === state[key]);
    before = now;
    const kinds = samePlace && !vnkg.narrowed() && !state.node;
    if (!samePlace && state.group !== null) level = vnkg.firstLevel($("canvas").clientWidth);
    show({ refit: !kinds });
  };

  function paint() {
    vnkg.colours = { ink: vnkg.colour("ink"), muted: vnkg.colour("muted"), paper: vnkg.colour("paper") };
  }

  function repaint() {
    paint();
    vnkg.recolour();
    if (vnkg.current.canvas) vnkg.draw();
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
    $("all").addEventListener("click", () => vnkg.openAll());
    $("back").addEventListener("click", () => history.back());
    $("forward").addEventListener("click", () => history.forward());
    $("more").addEventListener("click", () => {
      level += 1;
      show();
    });
    $("language").addEventListener("click", () => {
      vnkg.setLanguage(vnkg.lang === "vi" ? "en" : "vi");
      show({ refit: false });
    });
    addEventListener("hashchange", vnkg.follow);
    for (const menu of document.querySelectorAll("details.menu")) {
      menu.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !menu.open) return;
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      menu.addEventListener("click", (event) => event.target.closest("button") && (menu.open = false));
    }
  }

  function byKeyboard(node) {
    vnkg.open(node);
    vnkg.focusPanel();
  }

  async function start() {
    if (!("DecompressionStream" in window)) {
      $("status").textContent = document.documentElement.dataset.old;
      return;
    }
    await vnkg.load();
    await Promise.all(["400 13px", "600 14px"].map((font) => document.fonts.load(`${font} "Be Vietnam Pro"`, "Đảng ủy")));
    vnkg.setLanguage(vnkg.lang);
    vnkg.readState();
    level = vnkg.firstLevel($("canvas").clientWidth);
    paint();
    $("filters").open = vnkg.filters() > vnkg.state.hide.size && !phone();
    vnkg.startCanvas($("canvas"), {
      onNode: vnkg.open,
      onEdge: vnkg.showBundle,
      onResize: () => vnkg.current?.canvas && drawCanvas(),
    });
    vnkg.startPanel($("panel"), byKeyboard);
    vnkg.startFinder($("search"), $("hits"), $("found"), byKeyboard);
    vnkg.startExports();
    vnkg.startFilters();
    theme();
    buttons();
    vnkg.follow();
    // the canvas takes its size within the next frames
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    if (vnkg.current.canvas) vnkg.fit();
    document.documentElement.dataset.ready = "yes";
  }

  start();
})();
