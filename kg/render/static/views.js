// What the canvas draws: a bounded map of the best connected nodes, or one node with its neighbours around it.
"use strict";
(() => {
  const MOST = 1200;
  const ROW = 58;
  const ORDER = ["person", "post", "event", "organ", "document"];

  // Edges between the drawn nodes, those of one pair as one line.
  function pairs(nodes) {
    const inside = new Set(nodes.map((node) => node.at));
    const bundles = new Map();
    for (const node of nodes) {
      for (const edge of node.ties) {
        if (edge.from !== node.at || !inside.has(edge.to)) continue;
        const key = `${Math.min(edge.from, edge.to)}-${Math.max(edge.from, edge.to)}`;
        if (!bundles.has(key)) bundles.set(key, []);
        bundles.get(key).push(edge);
      }
    }
    return bundles;
  }

  vnkg.map = (count) => {
    const nodes = vnkg.graph.ranked.slice(0, Math.min(count, MOST));
    const places = new Map(nodes.map((node) => [node.at, { ...position(node), side: "below" }]));
    return { focus: null, nodes, places, bundles: pairs(nodes), total: vnkg.graph.nodes.length, most: MOST };
  };

  function position(node) {
    const { x, y } = vnkg.graph.vis.nodes[node.at];
    return { x, y };
  }

  // Neighbours by kind, then those with most ties to the focus, then as they stand in the graph.
  function neighbours(focus) {
    const weights = new Map();
    for (const edge of focus.ties) {
      const node = vnkg.other(edge, focus);
      if (node !== focus) weights.set(node, (weights.get(node) ?? 0) + 1);
    }
    const kind = (node) => ORDER.indexOf(node.kind);
    return [...weights.keys()].sort((a, b) => kind(a) - kind(b) || weights.get(b) - weights.get(a) || a.at - b.at);
  }

  // Two bowed columns, people and posts left, the rest right, so that every label has a row of its own;
  // one column right of the focus where the canvas is narrow.
  vnkg.ego = (focus, width, hidden) => {
    const near = neighbours(focus).filter((node) => !hidden.has(node.kind));
    const narrow = width < 620;
    const most = narrow ? 40 : 64;
    const drawn = fair(near, most);
    const left = narrow ? [] : drawn.filter((node) => ORDER.indexOf(node.kind) < 2);
    const right = drawn.filter((node) => !left.includes(node));
    const places = new Map([[focus.at, { x: 0, y: 0, side: narrow ? "right" : "below" }]]);
    if (!narrow) balance(left, right);
    const reach = Math.max(narrow ? 60 : 190, Math.min(300, width / 5));
    column(places, left, -1, reach, narrow);
    column(places, right, 1, narrow ? 70 : reach, narrow);
    const nodes = [focus, ...drawn];
    const bundles = new Map([...pairs(nodes)].filter(([, edges]) => touches(edges[0], focus)));
    return { focus, nodes, places, bundles, total: near.length, narrow };
  };

  const touches = (edge, focus) => edge.from === focus.at || edge.to === focus.at;

  // At most `most`, every kind with its share.
  function fair(nodes, most) {
    if (nodes.length <= most) return nodes;
    const share = most / nodes.length;
    const kept = ORDER.flatMap((kind) => {
      const own = nodes.filter((node) => node.kind === kind);
      return own.slice(0, Math.ceil(own.length * share));
    });
    return kept.slice(0, most);
  }

  // Moves rows from the long side to the short one, whole kinds staying together as far as they can.
  function balance(left, right) {
    while (left.length > right.length + 1) right.unshift(left.pop());
    while (right.length > left.length + 1) left.push(right.shift());
  }

  function column(places, nodes, sign, reach, straight) {
    const top = straight ? ROW : (-(nodes.length - 1) * ROW) / 2;
    nodes.forEach((node, at) => {
      const y = top + at * ROW;
      const half = Math.max(1, (nodes.length * ROW) / 2);
      const bow = straight ? 1 : 0.55 + 0.45 * Math.sqrt(Math.max(0, 1 - (y / half) ** 2));
      places.set(node.at, { x: sign * reach * bow, y, side: sign < 0 ? "left" : "right" });
    });
  }
})();
