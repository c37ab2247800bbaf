// What happened around one thing, by day: a resolution's events, an official's, an organ's.
"use strict";
(() => {
  const { element } = vnkg;

  const clock = (day) => (/^\d{4}/.test(day) ? day : "");

  function entries({ node, ties }) {
    const own = node.facts
      .filter((fact) => ["date_document", "date", "startDate", "endDate"].includes(fact.property))
      .map((fact) => ({ day: fact.value, fact }));
    const groups = new Map();
    for (const edge of ties) {
      const other = vnkg.other(edge, node);
      const dated = vnkg.dayOf(other);
      const days = dated || edge.relation === "about" ? [dated] : [...new Set(edge.quotes.map((quote) => quote.on).filter(Boolean))];
      for (const day of days) {
        const key = `${day}|${other.at}`;
        if (!groups.has(key)) groups.set(key, { day, other, edges: [] });
        groups.get(key).edges.push(edge);
      }
    }
    return [...own, ...groups.values()].sort((a, b) => (clock(a.day) || "9999").localeCompare(clock(b.day) || "9999"));
  }

  // Of an event in another thing's line: who organised it, how many took part.
  function about(other) {
    const { organisers, people } = vnkg.source.attended(other);
    const said = people ? [...organisers, vnkg.t("people", people)] : organisers;
    return said.length ? [element("p", { class: "note" }, said.join(" · "))] : [];
  }

  function item({ day, fact, other, edges }, node) {
    const when = element("p", { class: "when" }, day ? vnkg.date(day) : vnkg.t("undated"));
    if (fact) {
      const notes = [fact.rank && vnkg.rank(fact.rank), vnkg.reason(fact)].filter(Boolean).join(" · ");
      const line = element("p", { class: "name" }, vnkg.property(fact.property), element("span", { class: "note" }, notes && ` ${notes}`));
      return element("li", { class: fact.rank || "own" }, when, element("div", {}, line, vnkg.evidence(fact.quotes)));
    }
    const lines = edges.flatMap((edge) => vnkg.saying(edge, { heading: vnkg.tells(edge, node) }));
    return element("li", {}, when, element("div", {}, vnkg.nodeButton(other), ...(other.kind === "event" ? about(other) : []), ...lines));
  }

  function years(found, node) {
    const groups = new Map();
    for (const one of found) {
      const year = /^\d{4}/.exec(one.day)?.[0] ?? vnkg.t("undated");
      if (!groups.has(year)) groups.set(year, []);
      groups.get(year).push(item(one, node));
    }
    return [...groups].map(([year, items]) => element("section", {}, element("h3", {}, year), element("ol", { class: "timeline" }, ...items)));
  }

  vnkg.screens.timeline = {
    fits: ({ node }) => Boolean(node),
    render: async ({ node }, near) => {
      const found = entries(near);
      const head = element("h2", { tabindex: "-1" }, vnkg.t("timelineOf", node.label));
      const told = vnkg.t("entries", found.length);
      const others = found.filter((one) => one.other);
      return {
        body: [head, element("p", { class: "hint" }, told), ...years(found, node)],
        nodes: [node, ...new Set(others.map((one) => one.other))],
        edges: [...new Set(others.flatMap((one) => one.edges))],
        status: told,
      };
    },
  };
})();
