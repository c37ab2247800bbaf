// Lines of posts over time: the career of a person, the holders of an organ's posts. A dot is a day on which an
// article attests the post; a bar stands only where words state the start or the end. Nothing is drawn in between.
"use strict";
(() => {
  const { element } = vnkg;
  const NOW = new Date().getFullYear() + 1;

  // Where in time an ISO date of any precision stands, in years.
  function moment(day, end = false) {
    const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(day);
    if (!match) return null;
    const month = match[2] ? Number(match[2]) - 1 : end ? 11 : 0;
    return Number(match[1]) + month / 12 + (match[3] ? Number(match[3]) : end ? 30 : 0) / 366;
  }

  const marks = (edge) => edge.quotes.filter((quote) => quote.on).map((quote) => ({ quote, at: moment(quote.on) })).filter((one) => one.at);
  const stated = (edge) => (edge.note.includes("/") ? edge.note.split("/") : []);

  function range(edges) {
    const moments = edges.flatMap((edge) => [...marks(edge).map((one) => one.at), ...stated(edge).map((day) => moment(day)).filter(Boolean)]);
    if (!moments.length) return null;
    const low = Math.floor(Math.min(...moments));
    return { low, high: Math.min(NOW, Math.max(low + 1, Math.ceil(Math.max(...moments) + 0.001))) };
  }

  const place = (at, { low, high }) => `${Math.max(0, Math.min(100, ((at - low) / (high - low)) * 100)).toFixed(2)}%`;

  function bar(edge, scale) {
    const [start, end] = stated(edge);
    if (start === undefined) return [];
    const [a, b] = [moment(start) ?? scale.low, moment(end, true) ?? scale.high];
    const line = element("span", { class: `stretch${start === ".." ? " open-start" : ""}${end === ".." ? " open-end" : ""}`, title: vnkg.period(edge.note) });
    line.style.left = place(a, scale);
    line.style.width = `calc(${place(b, scale)} - ${place(a, scale)})`;
    return [line];
  }

  function dot(edge, { quote, at }, scale) {
    const told = `${vnkg.status(quote.status)}, ${vnkg.t("asOf", vnkg.date(quote.on))}`;
    const mark = element("button", { type: "button", class: `dot ${["former", "dismissed"].includes(quote.status) ? "past" : ""}`, "aria-label": told, title: told });
    mark.style.left = place(at, scale);
    mark.addEventListener("click", () => {
      vnkg.showBundle([edge]).then(vnkg.focusPanel);
    });
    return mark;
  }

  function row({ edge, node, said }, scale) {
    const label = element("div", { class: "who" }, vnkg.nodeButton(node), ...(said ? [element("p", { class: "says" }, said)] : []));
    const seen = marks(edge);
    const track = element("div", { class: "track" }, ...bar(edge, scale), ...seen.map((one) => dot(edge, one, scale)));
    const words = [vnkg.period(edge.note.includes("/") ? edge.note : ""), ...vnkg.statuses(edge)].filter(Boolean).join(" · ");
    return element("li", {}, label, element("div", {}, track, element("p", { class: "note" }, words || vnkg.t("undated"))));
  }

  function axis(scale) {
    const line = element("div", { class: "axis", "aria-hidden": "true" });
    const step = Math.max(1, Math.ceil((scale.high - scale.low) / 8));
    for (let year = scale.low; year < scale.high; year += step) {
      const tick = element("span", {}, String(year));
      tick.style.left = place(year, scale);
      line.append(tick);
    }
    return element("div", { class: "axes" }, element("span"), line);
  }

  const first = (edge) => [moment(stated(edge)[0] ?? "") ?? Infinity, ...marks(edge).map((one) => one.at)].reduce((a, b) => Math.min(a, b));

  function chart(rows) {
    const scale = range(rows.map((one) => one.edge)) ?? { low: NOW - 2, high: NOW };
    const sorted = [...rows].sort((a, b) => (first(a.edge) === first(b.edge) ? 0 : first(a.edge) - first(b.edge)));
    return [axis(scale), element("ul", { class: "chart" }, ...sorted.map((one) => row(one, scale)))];
  }

  const screen = (title, { ties: edges, total }, node, body) => ({
    body: [element("h2", { tabindex: "-1" }, title), element("p", { class: "hint" }, vnkg.t("careerHelp")), ...body],
    nodes: [node, ...new Set(edges.map((edge) => vnkg.other(edge, node)))],
    edges,
    status: edges.length < total ? vnkg.t("shownOf", edges.length, total) : vnkg.t("entries", total),
  });

  const held = (node) => vnkg.source.around(node, "holds");

  vnkg.screens.career = {
    fits: ({ node }) => node?.kind === "person",
    render: async ({ node }) => {
      const near = await held(node);
      const rows = near.ties.map((edge) => ({ edge, node: vnkg.other(edge, node), said: vnkg.says(edge) }));
      return screen(vnkg.t("careerOf", node.label), near, node, rows.length ? chart(rows) : []);
    },
  };

  vnkg.screens.holders = {
    fits: ({ node }) => node?.kind === "organ" || node?.kind === "post",
    render: async ({ node }) => {
      const near = await held(node);
      const titles = new Map();
      for (const edge of near.ties) titles.set(vnkg.says(edge), [...(titles.get(vnkg.says(edge)) ?? []), edge]);
      const posts = [...titles].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0], "vi"));
      const body = posts.flatMap(([title, own]) => [
        element("h3", {}, `${title} (${own.length})`),
        ...chart(own.map((edge) => ({ edge, node: vnkg.other(edge, node), said: "" }))),
      ]);
      return screen(vnkg.t("holdersOf", node.label), near, node, body);
    },
  };
})();
