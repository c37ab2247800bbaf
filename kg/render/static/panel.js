// The panel beside the canvas: the same content as real DOM, for keyboard and screen reader too.
"use strict";
(() => {
  const { element } = vnkg;
  const FIRST = 12;
  let root = null;
  let go = null;

  vnkg.startPanel = (target, onNode) => {
    root = target;
    go = onNode;
  };

  function fill(...children) {
    root.replaceChildren(...children.filter(Boolean));
    root.scrollTop = 0;
  }

  const title = (text, level = "h2") => element(level, level === "h2" ? { tabindex: "-1" } : {}, text);

  // A node as a button: swatch, name, hint.
  vnkg.nodeButton = (node) => {
    const words = element("span", { class: "words" }, element("span", { class: "name" }, node.label));
    if (node.hint) words.append(element("span", { class: "hint" }, node.hint));
    const kind = element("span", { class: "unseen" }, `${vnkg.kind(node.kind)}: `);
    return element("button", { type: "button", class: "node", onclick: () => go(node) }, vnkg.swatch(node.kind), kind, words);
  };

  // The first rows at once, the rest when asked for: `rest` gives those from the FIRSTth on, as many as it can.
  function rows(items, total, render, list, rest) {
    list.append(...items.slice(0, FIRST).map(render));
    if (total <= FIRST) return [list];
    const more = element("button", { type: "button", class: "more" }, vnkg.t("showAll", total));
    more.addEventListener("click", () =>
      vnkg.attempt(async () => {
        const added = (await rest()).map(render);
        list.append(...added);
        const shown = list.children.length;
        const table = () => vnkg.go({ view: "table" });
        const left = () => [element("p", { class: "note" }, vnkg.t("shownOf", shown, total)), element("button", { type: "button", class: "more", onclick: table }, vnkg.t("table"))];
        more.replaceWith(...(shown < total ? left() : []));
        added[0]?.querySelector("button, summary")?.focus();
      }),
    );
    return [list, more];
  }

  // One neighbour with every tie of one heading.
  const neighbour = ([node, edges]) => element("li", {}, vnkg.nodeButton(node), ...edges.flatMap((edge) => saying(edge)));

  // What a tie says, with its words; a tie that no claim carries shows where its source is told.
  function saying(edge, { open = false, heading = "" } = {}) {
    const said = [heading, vnkg.says(edge)].filter(Boolean).join(": ");
    const notes = vnkg.notes(edge);
    const line = element("p", { class: "says" }, said);
    if (notes.length) line.append(element("span", { class: "note" }, ` ${notes.join(" · ")}`));
    const label = edge.borrowed ? vnkg.t("quotesOf", vnkg.graph.nodes[edge.from].label) : vnkg.t("quotes");
    return [...(said || notes.length ? [line] : []), vnkg.evidence(edge.quotes, { open: open && !edge.borrowed, label, told: edge.told })];
  }
  vnkg.saying = saying;

  function ties({ node, ties: all, sides }) {
    const order = vnkg.relations();
    const groups = new Map();
    const rank = (edge) => order.indexOf(edge.relation) + (node.kind === "event" ? vnkg.leading(edge) / 10 : 0); // who chairs before who attends
    for (const edge of [...all].sort((a, b) => rank(a) - rank(b))) {
      const other = vnkg.other(edge, node);
      const side = vnkg.side(edge, node);
      if (!groups.has(side)) groups.set(side, { heading: vnkg.heading(edge, node), others: new Map() });
      const { others } = groups.get(side);
      if (!others.has(other)) others.set(other, []);
      others.get(other).push(edge);
    }
    return [...groups].flatMap(([side, { heading, others }]) => [
      title(`${heading} (${sides.get(side)})`, "h3"),
      ...rows([...others], sides.get(side), neighbour, element("ul", { class: "ties" }), async () => [...others].slice(FIRST)),
    ]);
  }

  // Values of properties with their words, those that articles disagree on with their rank.
  vnkg.factList = (facts) => {
    const list = element("ul", { class: "facts" });
    for (const fact of facts) {
      const line = element("p", {}, element("span", { class: "property" }, `${vnkg.property(fact.property)}: `));
      line.append(vnkg.date(fact.value));
      const notes = [fact.rank && vnkg.rank(fact.rank), vnkg.reason(fact)].filter(Boolean);
      if (notes.length) line.append(element("span", { class: "note" }, ` ${notes.join(" · ")}`));
      const item = element("li", {}, line);
      if (fact.quotes.length) item.append(vnkg.evidence(fact.quotes, { told: fact.told }));
      list.append(item);
    }
    return list;
  };

  // Where a server shows the same thing as a page of its own.
  function page({ iri }) {
    const { base } = vnkg.graph;
    if (!base || !iri.startsWith(base)) return [];
    const path = iri.slice(base.length).split("/").map(encodeURIComponent).join("/");
    return [element("p", {}, element("a", { href: `/id/${path}` }, vnkg.t("ownPage")))];
  }

  // A node and what `vnkg.source.around` says of it.
  vnkg.showNode = (near) => {
    const { node } = near;
    const kind = element("p", { class: "kind" }, vnkg.swatch(node.kind), vnkg.kind(node.kind));
    const aliases = node.aliases.length ? element("p", { class: "aliases" }, `${vnkg.t("aliases")}: ${node.aliases.join("; ")}`) : null;
    const mentions = node.quotes.length ? vnkg.evidence(node.quotes, { label: vnkg.t("mentions"), told: node.told }) : null;
    const hint = node.hint ? element("p", { class: "hint" }, node.hint) : null;
    fill(kind, title(node.label), hint, aliases, ...page(node), ...(node.facts.length ? [title(vnkg.t("facts"), "h3"), vnkg.factList(node.facts)] : []), mentions, ...ties(near));
  };

  vnkg.showBundle = (bundle) => vnkg.attempt(async () => {
    const [rivals] = await Promise.all([vnkg.source.rivals(bundle), vnkg.source.whole(bundle)]);
    const ends = [bundle[0].from, bundle[0].to].map((at) => vnkg.graph.nodes[at]);
    const render = (edge) => {
      const [from, to] = [vnkg.graph.nodes[edge.from], vnkg.graph.nodes[edge.to]];
      // the two ends stand above; who is who is told again where it could be mistaken
      const alike = edge.from === bundle[0].from && edge.to === bundle[0].to;
      const heading = alike ? vnkg.tells(edge, from) : `${from.label} – ${vnkg.tells(edge, from).toLocaleLowerCase(vnkg.lang)} – ${to.label}`;
      return element("li", {}, ...saying(edge, { open: true, heading }));
    };
    const list = element("ul", { class: "ties" }, ...[...bundle, ...rivals].map(render));
    fill(element("p", { class: "kind" }, vnkg.t("tie")), title(ends.map((node) => node.label).join(" – ")), ...ends.map(vnkg.nodeButton), list);
  });

  // What `vnkg.source.overview` says of the whole, of a group, or of what the filters leave.
  vnkg.showOverview = ({ name, kinds }) => {
    const { group } = vnkg.state;
    const blocks = [title(name || vnkg.t("overview"))];
    blocks.push(vnkg.graph.total ? element("p", { class: "hint" }, vnkg.t("overviewHelp")) : element("p", {}, vnkg.t("empty")));
    for (const { kind, total, nodes } of kinds) {
      blocks.push(title(`${vnkg.kinds(kind)} (${total})`, "h3"));
      const render = (node) => element("li", {}, vnkg.nodeButton(node));
      blocks.push(...rows(nodes, total, render, element("ul", { class: "ties" }), () => vnkg.source.listed(kind, group, FIRST)));
    }
    fill(...blocks);
  };

  vnkg.focusPanel = () => root.querySelector("h2")?.focus({ preventScroll: true });
})();
