// Ties the parts together: the view that the address asks for, its size, language and theme.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  let level = 0;
  let shown = null;

  const phone = () => document.documentElement.clientWidth < 760;

  // The view that opens: the map where little is tied, groups where a map would be a hairball.
  function landing() {
    return vnkg.graph.tied > vnkg.graph.whole && vnkg.screens.groups.fits(vnkg.state) ? "groups" : "map";
  }

  function wanted(state) {
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

  // Draws what was last asked for: the neighbourhood of a node, or a map.
  function drawCanvas({ refit = true } = {}) {
    const { near, map } = vnkg.answer;
    vnkg.view = near ? vnkg.ego(near, $("canvas")) : vnkg.map(map, $("canvas"));
    vnkg.draw();
    if (refit) vnkg.fit();
    const drawn = new Set(vnkg.shown.map((one) => one.at));
    const edges = [...vnkg.view.bundles.values()].flat().filter((edge) => drawn.has(edge.from) && drawn.has(edge.to));
    vnkg.current = { canvas: true, nodes: vnkg.shown, edges };
    status(near ? vnkg.t("around", vnkg.shown.length - 1, vnkg.view.total) : vnkg.t("drawing", vnkg.shown.length, vnkg.view.total));
  }

  function drawSheet({ body, nodes, edges, status: told }) {
    const typing = $("sheet").querySelector(".finder-box:focus");
    $("sheet").replaceChildren(...body);
    $("sheet").scrollTop = 0;
    if (typing) vnkg.typeOn(typing);
    vnkg.current = { canvas: false, nodes, edges };
    status(told);
  }

  // All that a view needs, asked for at once.
  async function gather(name, state) {
    const near = state.node ? await vnkg.source.around(state.node) : null;
    const sheet = vnkg.screens[name]?.render(state, near);
    const map = sheet || near ? null : vnkg.source.map(level, state.group);
    const overview = near ? null : vnkg.source.overview(state.group);
    const [drawn, mapped, told] = await Promise.all([sheet, map, overview, vnkg.showFilters()]);
    return { near, sheet: drawn, map: mapped, overview: told };
  }

  let turns = 0;

  // What comes after the reader has gone on is dropped.
  async function show({ refit = true } = {}) {
    turns += 1;
    const turn = turns;
    const name = wanted(vnkg.state);
    const answer = await gather(name, vnkg.state);
    if (turn !== turns) return;
    vnkg.answer = answer;
    shown = name;
    document.documentElement.dataset.view = name;
    $("sheet").hidden = !answer.sheet;
    $("canvas").hidden = Boolean(answer.sheet);
    vnkg.showTabs(name);
    vnkg.showTrail();
    if (answer.near) vnkg.showNode(answer.near);
    else vnkg.showOverview(answer.overview);
    if (answer.sheet) drawSheet(answer.sheet);
    else drawCanvas({ refit });
    vnkg.offerExports();
  }

  let followed = null;

  // What the address names is shown; filters that change nothing but kinds leave the map where it is.
  vnkg.follow = async () => {
    if (location.hash === followed) return;
    followed = location.hash;
    const asked = followed;
    const done = await vnkg.attempt(async () => {
      followed = asked;
      const state = await vnkg.readState();
      if (location.hash !== asked) return;
      const earlier = vnkg.state;
      vnkg.state = state;
      if (!earlier) $("filters").open = vnkg.filters() > state.hide.size && !phone();
      const samePlace = earlier && ["node", "view", "group", "to"].every((key) => earlier[key] === state[key]);
      const kinds = samePlace && !vnkg.narrowed() && !state.node;
      if (!samePlace && state.group !== null) level = vnkg.firstLevel($("canvas").clientWidth);
      await show({ refit: !kinds });
    });
    if (!done) followed = null;
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
      vnkg.attempt(show);
    });
    $("language").addEventListener("click", () => {
      vnkg.setLanguage(vnkg.lang === "vi" ? "en" : "vi");
      vnkg.attempt(() => show({ refit: false }));
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

  async function byKeyboard(node) {
    await vnkg.open(node);
    vnkg.focusPanel();
  }

  let renewing = false;

  // A newer version of the store is served: everything is asked for anew, the address stays.
  vnkg.renew = async () => {
    if (renewing) return;
    renewing = true;
    const done = await vnkg.attempt(async () => {
      vnkg.graph = await vnkg.source.start();
      followed = null;
    });
    renewing = false;
    if (!done) return;
    await vnkg.follow();
    vnkg.tellTrouble(vnkg.t("renewed"), null, "search");
  };

  function connect() {
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
  }

  async function open() {
    vnkg.graph = await vnkg.source.start();
    await Promise.all(["400 13px", "600 14px"].map((font) => document.fonts.load(`${font} "Be Vietnam Pro"`, "Đảng ủy")));
    vnkg.setLanguage(vnkg.lang);
    vnkg.state = null;
    level = vnkg.firstLevel($("canvas").clientWidth);
    paint();
    connect();
    await vnkg.follow();
    // the canvas takes its size within the next frames
    for (let frame = 0; frame < (vnkg.current?.canvas ? 3 : 1); frame += 1) await new Promise(requestAnimationFrame);
    if (vnkg.current?.canvas) vnkg.fit();
    document.documentElement.dataset.ready = "yes";
  }

  async function start() {
    if (!("DecompressionStream" in window)) {
      $("status").textContent = document.documentElement.dataset.old;
      return;
    }
    if (vnkg.words) vnkg.setLanguage(vnkg.lang);
    if (await vnkg.attempt(open)) await vnkg.source.whole();
  }

  start();
})();
