// The shortest ways between two nodes of the embedded graph.
"use strict";
(() => {
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
})();
