// What the canvas draws: a bounded map of the best connected nodes, or one node with its neighbours around it.
"use strict";
(() => {
  const ROW = 58;
  vnkg.TIGHT = 0.67; // zoom at which a row still holds two lines of label
  const ORDER = ["person", "post", "event", "organ", "document"];

  // Maps are laid out wider than high; a canvas that stands upright gets them turned.
  vnkg.map = ({ nodes, places, edges, total, last }, { clientWidth: width, clientHeight: height }) => {
    const bundles = vnkg.bundled(edges);
    const stand = places ?? vnkg.arrange(nodes, [...bundles.values()].map(([edge]) => [edge.from, edge.to]));
    const turned = height > width;
    const at = ([x, y]) => ({ x: turned ? y : x, y: turned ? x : y, side: "below" });
    const put = new Map([...stand].map(([node, place]) => [node, at(place)]));
    return { focus: null, nodes, places: put, bundles, total, last };
  };

  // The map that opens: all that is tied where that is little, else the smallest that fills the screen.
  vnkg.firstLevel = (width) => {
    const { sizes, whole, tied } = vnkg.graph;
    const wanted = width < 620 ? Math.min(60, tied) : tied > whole ? 120 : tied;
    return Math.max(0, sizes.findIndex((size) => size >= wanted));
  };

  const ROLES = ["chairs", "co-chairs", "directs", "opens", "reports", "speaks"];
  const rank = (edge) => (ROLES.indexOf(edge.role) + ROLES.length + 1) % (ROLES.length + 1);

  vnkg.leading = rank;

  // Neighbours by kind; around an event by role, else the latest first; then as they stand in the graph.
  function neighbours(focus, ties) {
    const days = new Map();
    const roles = new Map();
    for (const edge of ties) {
      const node = vnkg.other(edge, focus);
      if (node === focus) continue;
      const day = vnkg.dayOfTie(edge);
      if (day >= (days.get(node) ?? "")) days.set(node, day);
      roles.set(node, Math.min(roles.get(node) ?? ROLES.length, rank(edge)));
    }
    const kind = (node) => ORDER.indexOf(node.kind);
    const later = (a, b) => (focus.kind === "event" ? roles.get(a) - roles.get(b) : days.get(b).localeCompare(days.get(a)));
    return [...days.keys()].sort((a, b) => kind(a) - kind(b) || later(a, b) || a.at - b.at);
  }

  // Two bowed columns, people and posts left, the rest right, so that every label has a row of its own;
  // one column right of the focus where the canvas is narrow.
  vnkg.ego = ({ node: focus, ties, neighbours: total }, { clientWidth: width, clientHeight: height }) => {
    const near = neighbours(focus, ties);
    const narrow = width < 620;
    const most = narrow ? 40 : 2 * Math.max(8, Math.floor((height - 100) / (ROW * vnkg.TIGHT)));
    const drawn = fair(near, most);
    const left = narrow ? [] : drawn.filter((node) => ORDER.indexOf(node.kind) < 2);
    const right = drawn.filter((node) => !left.includes(node));
    const places = new Map([[focus.at, { x: 0, y: 0, side: narrow ? "right" : "below" }]]);
    // the people of an event stand left and all else right, as long as the rows fit
    if (!narrow && (focus.kind !== "event" || left.length > most / 2)) balance(left, right);
    const reach = Math.max(narrow ? 60 : 190, Math.min(300, width / 5));
    column(places, left, -1, reach, narrow);
    column(places, right, 1, narrow ? 70 : reach, narrow);
    const bundles = vnkg.bundled(ties.filter((edge) => places.has(edge.from) && places.has(edge.to)));
    return { focus, nodes: [focus, ...drawn], places, bundles, total, narrow };
  };

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
    const top = straight ? 1.3 * ROW : (-(nodes.length - 1) * ROW) / 2;
    nodes.forEach((node, at) => {
      const y = top + at * ROW;
      const half = Math.max(1, (nodes.length * ROW) / 2);
      const bow = straight ? 1 : 0.55 + 0.45 * Math.sqrt(Math.max(0, 1 - (y / half) ** 2));
      places.set(node.at, { x: sign * reach * bow, y, side: sign < 0 ? "left" : "right" });
    });
  }
})();
