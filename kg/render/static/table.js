// The ties of the view as a table: sorted by any column, taken along as CSV.
"use strict";
(() => {
  const { element } = vnkg;
  const FIRST = 100;
  const MORE = 500;
  const SHORT = 60;
  const COLUMNS = ["from", "relation", "to", "day", "sources", "quote"];

  vnkg.record = (edge) => {
    const [from, to] = [vnkg.graph.nodes[edge.from], vnkg.graph.nodes[edge.to]];
    const quote = edge.quotes[0];
    return {
      edge,
      from: from.label,
      relation: [vnkg.relation(edge), vnkg.says(edge)].filter(Boolean).join(": "),
      to: to.label,
      day: vnkg.dayOfTie(edge),
      sources: new Set(edge.quotes.map((one) => one.source)).size,
      quote: quote ? quote.exact : "",
    };
  };

  let sorted = { column: "day", down: true };

  // a day without a year sorts before all years
  const key = (record, column) => (column === "day" ? record.day.replace("XXXX", "0000") : record[column]);

  vnkg.sorted = (edges, column, down) => {
    const sign = down ? -1 : 1;
    const compare = column === "sources" ? (a, b) => a.sources - b.sources : (a, b) => key(a, column).localeCompare(key(b, column), "vi");
    const records = edges.map(vnkg.record).sort((a, b) => sign * compare(a, b) || a.edge.at - b.edge.at);
    return records.map((record) => record.edge);
  };

  // The beginning of a quote, in whole words.
  const first = (quote) => `“${quote.length > SHORT ? `${quote.slice(0, SHORT).replace(/\s\S*$/, "")} …` : quote}”`;

  function row(edge) {
    const record = vnkg.record(edge);
    const cells = COLUMNS.map((column) => {
      if (column === "from" || column === "to") return element("td", { class: "thing" }, vnkg.nodeButton(vnkg.graph.nodes[record.edge[column]]));
      if (column === "quote") return element("td", { class: "quote" }, vnkg.evidence(record.edge.quotes, { label: first(record.quote) }));
      return element("td", { class: column }, column === "day" ? vnkg.date(record.day) : String(record[column]));
    });
    return element("tr", {}, ...cells);
  }

  // Rows from `start` on, of the ties in view as they are sorted now.
  const asked = ({ node, group }, start) => vnkg.source.table({ node, group, ...sorted, start, count: start ? MORE : FIRST });

  function table(state, first) {
    const body = element("tbody");
    const more = element("button", { type: "button", class: "more" });
    const grows = first.held.length < first.total; // what can be saved is what has been loaded
    const add = ({ edges, total }) => {
      if (grows && edges !== first.edges) first.held.push(...edges);
      body.append(...edges.map(row));
      const left = total - body.children.length;
      more.hidden = !left;
      more.textContent = left > MORE ? vnkg.t("showMore", MORE, left) : vnkg.t("showAll", total);
    };
    const heads = COLUMNS.map((column) => {
      const head = element("th", { scope: "col" }, element("button", { type: "button" }, vnkg.t(`column-${column}`)));
      head.firstElementChild.addEventListener("click", () =>
        vnkg.attempt(async () => {
          sorted = { column, down: sorted.column === column && !sorted.down };
          const answer = await asked(state, 0);
          mark();
          body.replaceChildren();
          if (grows) first.held.length = 0;
          add(answer);
        }),
      );
      return head;
    });
    const mark = () => heads.forEach((head, at) => {
      if (COLUMNS[at] === sorted.column) head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    mark();
    more.addEventListener("click", () => vnkg.attempt(async () => add(await asked(state, body.children.length))));
    add(first);
    const caption = element("caption", { class: "unseen" }, vnkg.t("table"));
    const frame = { class: "scroll", tabindex: "0", role: "region", "aria-label": vnkg.t("table") };
    return [element("div", frame, element("table", {}, caption, element("thead", {}, element("tr", {}, ...heads)), body)), more];
  }

  // What the articles disagree on, each thing with all that is said of it.
  function disputes(nodes) {
    const found = nodes.filter((node) => node.facts?.some((fact) => fact.rank));
    if (!found.length) return [];
    const item = (node) => element("li", {}, vnkg.nodeButton(node), vnkg.factList(node.facts.filter((fact) => fact.rank)));
    return [element("h3", {}, vnkg.t("disputed", found.length)), element("ul", { class: "disputed" }, ...found.map(item))];
  }

  vnkg.screens.table = {
    fits: () => true,
    render: async (state) => {
      const first = await asked(state, 0);
      const told = vnkg.t("ties-told", first.total);
      const title = state.node ? vnkg.t("tableOf", state.node.label) : vnkg.t("table");
      const csv = element("button", { type: "button", id: "table-csv" }, vnkg.t("csv"));
      csv.addEventListener("click", () => vnkg.exportAs("csv"));
      const head = element("div", { class: "head" }, element("h2", { tabindex: "-1" }, title), csv);
      const nodes = [...new Set(first.held.flatMap((edge) => [edge.from, edge.to]))].map((at) => vnkg.graph.nodes[at]);
      return { body: [head, element("p", { class: "hint" }, told), ...(state.conflicts ? disputes(nodes) : []), ...table(state, first)], nodes, edges: first.held, status: told };
    },
  };
})();
