// How two hang together: the shortest ways as a strip, each step with its words.
"use strict";
(() => {
  const { element } = vnkg;
  const WAYS = 3;
  const HUB = 0.12; // a step through what everybody is tied to tells less
  const WORN = 0.8; // a way already shown costs more, so that the next one differs

  // Dijkstra from `start` to `goal` over the ties that pass the filters; the nodes between are charged for their ties.
  function way(start, goal, worn) {
    const costs = new Map([[start, 0]]);
    const came = new Map();
    const open = [start];
    const done = new Set();
    while (open.length) {
      let best = 0;
      for (let at = 1; at < open.length; at += 1) if (costs.get(open[at]) < costs.get(open[best])) best = at;
      const [node] = open.splice(best, 1);
      if (node === goal) break;
      if (done.has(node)) continue;
      done.add(node);
      const through = node === start ? 0 : HUB * Math.log2(1 + node.ties.length) + (worn.get(node) ?? 0);
      for (const edge of vnkg.keptTies(node)) {
        const other = vnkg.other(edge, node);
        const cost = costs.get(node) + 1 + through;
        if (done.has(other) || cost >= (costs.get(other) ?? Infinity)) continue;
        costs.set(other, cost);
        came.set(other, node);
        open.push(other);
      }
    }
    if (!came.has(goal)) return null;
    const nodes = [goal];
    while (nodes[0] !== start) nodes.unshift(came.get(nodes[0]));
    return nodes;
  }

  // Up to three different ways, none more than two steps longer than the first.
  vnkg.ways = (start, goal) => {
    const worn = new Map();
    const found = [];
    for (let turn = 0; turn < 2 * WAYS && found.length < WAYS; turn += 1) {
      const nodes = way(start, goal, worn);
      if (!nodes || (found.length && nodes.length > found[0].length + 2)) break;
      if (!found.some((one) => one.every((node, at) => node === nodes[at]))) found.push(nodes);
      for (const node of nodes.slice(1, -1)) worn.set(node, (worn.get(node) ?? 0) + WORN);
      if (nodes.length === 2) break;
    }
    return found;
  };

  vnkg.tiesBetween = (a, b) => a.ties.filter((edge) => vnkg.other(edge, a) === b && vnkg.passes(edge));

  function step(from, to) {
    const edges = vnkg.tiesBetween(from, to);
    const render = (edge) => element("div", { class: "tie" }, ...vnkg.saying(edge, { open: edges.length < 3, heading: vnkg.heading(edge, from) }));
    return element("li", { class: "step" }, ...edges.map(render));
  }

  function strip(nodes, at) {
    const items = nodes.flatMap((node, index) => [
      ...(index ? [step(nodes[index - 1], node)] : []),
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
    render: () => {
      const { node, to } = vnkg.state;
      const head = [element("h2", { tabindex: "-1" }, vnkg.t("pathTitle")), ask()];
      if (!node || !to || node === to) return { body: [...head, element("p", { class: "hint" }, vnkg.t("pathHelp"))], nodes: [], edges: [], status: vnkg.t("pathHelp") };
      const ways = vnkg.ways(node, to);
      const nodes = [...new Set(ways.flat())];
      const edges = ways.flatMap((one) => one.slice(1).flatMap((next, at) => vnkg.tiesBetween(one[at], next)));
      const told = ways.length ? vnkg.t("pathFound", ways.length, ways[0].length - 1) : vnkg.t("pathNone");
      return { body: [...head, element("p", {}, told), ...ways.map(strip)], nodes, edges: [...new Set(edges)], status: told };
    },
  };
})();
