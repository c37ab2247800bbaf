// Where the reader is: the views that fit what is in focus, and the things looked at before.
"use strict";
(() => {
  const { element } = vnkg;
  const KEPT = 5;
  const VIEWS = [["groups", "groups"], ["map", "map"], ["around", "around"], ["timeline", "timeline"], ["career", "career"], ["holders", "holders"], ["tree", "tree"], ["path", "path"], ["table", "table"]];
  let visited = [];

  // On a narrow screen both are one line that is moved sideways: to what is shown now.
  function inSight(line, current) {
    if (current) line.scrollLeft += current.getBoundingClientRect().left - line.getBoundingClientRect().left - line.clientWidth / 3;
  }

  vnkg.showTabs = (current) => {
    const { state } = vnkg;
    const fitting = VIEWS.filter(([name]) => {
      if (name === "around") return state.node;
      if (name === "groups" || name === "map") return !state.node && (name === "map" || vnkg.screens.groups.fits(state));
      return vnkg.screens[name].fits(state);
    });
    const tabs = fitting.map(([name, key]) => {
      const tab = element("button", { type: "button", "data-view": name }, vnkg.t(`view-${key}`));
      if (name === current) tab.setAttribute("aria-current", "page");
      tab.addEventListener("click", async () => {
        await vnkg.go({ view: name === "around" ? "" : name, to: name === "path" ? state.to : null });
        document.querySelector(`#tabs [data-view=${name}]`)?.focus();
      });
      return tab;
    });
    const strip = document.getElementById("tabs");
    strip.replaceChildren(...tabs);
    inSight(strip, strip.querySelector("[aria-current]"));
  };

  vnkg.showTrail = () => {
    const { node } = vnkg.state;
    if (node && visited.at(-1) !== node) visited = [...visited.filter((one) => one.iri !== node.iri), node].slice(-KEPT);
    const crumb = (one) => {
      if (one === node) return element("li", {}, element("span", { "aria-current": "page" }, one.label));
      return element("li", {}, element("button", { type: "button", onclick: () => vnkg.open(one) }, one.label));
    };
    const trail = document.getElementById("trail");
    trail.hidden = !visited.length;
    const home = element("li", {}, element("button", { type: "button", onclick: () => vnkg.openAll() }, vnkg.t("all")));
    trail.replaceChildren(element("ol", {}, home, ...visited.map(crumb)));
    inSight(trail.firstElementChild, trail.querySelector("[aria-current]"));
  };
})();
