// The whole as groups that hang together: circles as large as the group, lines where ties lead from one to another.
"use strict";
(() => {
  const { element } = vnkg;
  const DRAWN = 26; // circles that a screen holds with names that can be read
  const SVG = "http://www.w3.org/2000/svg";

  const svg = (tag, attributes = {}, ...children) => {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  // Largest first on a sunflower spiral, pushed apart until no two circles with their names meet.
  function spread(groups) {
    const radius = (group) => 10 + 2.6 * Math.sqrt(group.size);
    const circles = groups.map((group, at) => {
      const angle = at * Math.PI * (3 - Math.sqrt(5));
      const reach = 52 * Math.sqrt(at);
      return { x: 1.7 * reach * Math.cos(angle), y: 0.9 * reach * Math.sin(angle), r: radius(group) };
    });
    for (let turn = 0; turn < 400; turn += 1) {
      let moved = false;
      circles.forEach((a, i) => circles.slice(0, i).forEach((b) => {
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const [w, h] = [Math.max(146, a.r + b.r + 12), a.r + b.r + 52];
        if (Math.abs(dx) >= w || Math.abs(dy) >= h) return;
        moved = true;
        if (w - Math.abs(dx) < 1.6 * (h - Math.abs(dy))) a.x += Math.sign(dx || 1) * Math.min(12, w - Math.abs(dx));
        else a.y += Math.sign(dy || 1) * Math.min(12, h - Math.abs(dy));
      }));
      if (!moved) break;
    }
    return circles;
  }

  function lines(text) {
    const words = text.split(" ");
    const made = [""];
    for (const word of words) {
      if (made.at(-1) && `${made.at(-1)} ${word}`.length > 18) made.push(word);
      else made[made.length - 1] = `${made.at(-1)} ${word}`.trim();
    }
    return made.length > 2 ? [made[0], `${made[1].slice(0, 16).trim()}…`] : made;
  }

  function circle({ name, size }, { x, y, r }, at) {
    const text = svg("text", { x, y: y + r + 17, "text-anchor": "middle" }, ...lines(name).map((line, n) => svg("tspan", { x, dy: n ? 17 : 0 }, line)));
    const count = svg("text", { x, y: y + 5, "text-anchor": "middle", class: "count" }, String(size));
    const label = `${name}, ${vnkg.t("nodes", size)}`;
    const made = svg("g", { class: "group", role: "button", tabindex: "0", "aria-label": label }, svg("circle", { cx: x, cy: y, r }), count, text);
    made.addEventListener("click", () => vnkg.openGroup(at));
    made.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      vnkg.openGroup(at);
    });
    return made;
  }

  function drawing(groups, between) {
    const circles = spread(groups);
    const xs = circles.flatMap(({ x, r }) => [x - Math.max(r, 80), x + Math.max(r, 80)]);
    const ys = circles.flatMap(({ y, r }) => [y - r - 8, y + r + 44]);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const box = [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(Math.round);
    const tied = between.filter(([a, b]) => a < groups.length && b < groups.length).map(([a, b, count]) =>
      svg("line", { x1: circles[a].x, y1: circles[a].y, x2: circles[b].x, y2: circles[b].y, "stroke-width": Math.min(6, 0.8 + 0.5 * count) }),
    );
    const drawn = svg("svg", { viewBox: box.join(" "), class: "groups", role: "group", "aria-label": vnkg.t("groups") }, ...tied, ...groups.map((group, at) => circle(group, circles[at], at)));
    return drawn;
  }

  // On a narrow screen the same groups as a list.
  function list(groups, from = 0) {
    const items = groups.map(({ name, size }, nth) => {
      const words = element("span", { class: "words" }, element("span", { class: "name" }, name), element("span", { class: "hint" }, vnkg.t("nodes", size)));
      return element("li", {}, element("button", { type: "button", class: "node", onclick: () => vnkg.openGroup(from + nth) }, words));
    });
    return element("ul", { class: "ties group-list" }, ...items);
  }

  vnkg.screens.groups = {
    fits: () => vnkg.graph.groupCount > 2,
    render: async () => {
      const { groups, between, nodes, edges } = await vnkg.source.groups();
      const large = groups.slice(0, DRAWN);
      const told = vnkg.t("groupsTold", groups.length);
      const head = element("h2", { tabindex: "-1", class: "unseen" }, vnkg.t("groups"));
      const narrow = document.documentElement.clientWidth < 760;
      const rest = groups.length > DRAWN ? [element("h3", {}, vnkg.t("smaller")), list(groups.slice(DRAWN), DRAWN)] : [];
      const body = narrow ? [list(groups)] : [drawing(large, between), ...rest];
      return { body: [head, element("p", { class: "hint" }, vnkg.t("groupsHelp")), ...body], nodes, edges, status: told };
    },
  };
})();
