// How two hang together: the shortest ways as a strip, each step with its words.
"use strict";
(() => {
  const { element } = vnkg;
  function step(from, edges) {
    const render = (edge) => element("div", { class: "tie" }, ...vnkg.saying(edge, { open: edges.length < 3, heading: vnkg.tells(edge, from) }));
    return element("li", { class: "step" }, ...edges.map(render));
  }

  function strip({ nodes, steps }, at) {
    const items = nodes.flatMap((node, index) => [
      ...(index ? [step(nodes[index - 1], steps[index - 1])] : []),
      element("li", { class: "stop" }, vnkg.nodeButton(node)),
    ]);
    const head = element("h3", {}, vnkg.t("way", at + 1, nodes.length - 1));
    return element("section", {}, head, element("ol", { class: "strip" }, ...items));
  }

  function ask() {
    const { node, to } = vnkg.state;
    const ends = [["pathFrom", "from-hit", node, "node"], ["pathTo", "to-hit", to, "to"]];
    return element("div", { class: "ends" }, ...ends.map(([key, prefix, chosen, part]) => {
      const finder = vnkg.finderBox(vnkg.t(key), prefix, (picked) => vnkg.go({ [part]: picked, view: "path" }));
      if (chosen) finder.querySelector("input").value = chosen.label;
      return element("label", {}, element("span", {}, vnkg.t(key)), finder);
    }));
  }

  vnkg.screens.path = {
    fits: () => true,
    render: async () => {
      const { node, to } = vnkg.state;
      const head = [element("h2", { tabindex: "-1" }, vnkg.t("pathTitle")), ask()];
      if (!node || !to || node === to) return { body: [...head, element("p", { class: "hint" }, vnkg.t("pathHelp"))], nodes: [], edges: [], status: vnkg.t("pathHelp") };
      const ways = await vnkg.source.ways(node, to);
      const nodes = [...new Set(ways.flatMap((way) => way.nodes))];
      const edges = ways.flatMap((way) => way.steps.flat());
      const told = ways.length ? vnkg.t("pathFound", ways.length, ways[0].steps.length) : vnkg.t("pathNone");
      return { body: [...head, element("p", {}, told), ...ways.map(strip)], nodes, edges: [...new Set(edges)], status: told };
    },
  };
})();
