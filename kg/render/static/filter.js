// Which nodes and ties the reader wants: by kind, relation, year, branch of organs, number of sources, conflicts.
"use strict";
(() => {
  // Every year that a tie's words or its event speak of.
  vnkg.years = (edge) => {
    if (!edge.years) {
      const days = edge.quotes.map((quote) => quote.on || vnkg.graph.sources[quote.source].date);
      const ends = [edge.from, edge.to].map((at) => vnkg.dayOf(vnkg.graph.nodes[at]));
      const told = [...days, ...ends, ...edge.note.split("/")].map((day) => /^\d{4}/.exec(day)?.[0]).filter(Boolean);
      edge.years = new Set(told.map(Number));
    }
    return edge.years;
  };

  // When an event or a document is dated, as ISO text; empty where no text dates it.
  vnkg.dayOf = (node) => {
    const wanted = { event: ["startDate", "edtfDate"], document: ["date_document", "date"] }[node.kind] ?? [];
    const fact = node.facts.find((one) => wanted.includes(one.property) && one.rank !== "deprecated");
    return fact ? fact.value : "";
  };

  // The day of a tie: its event's or document's, else the latest that its words attest.
  vnkg.dayOfTie = (edge) => {
    const own = [edge.from, edge.to].map((at) => vnkg.dayOf(vnkg.graph.nodes[at])).find(Boolean);
    const days = edge.quotes.map((quote) => quote.on || vnkg.graph.sources[quote.source].date).filter(Boolean);
    return own || days.sort().at(-1) || "";
  };

  const sources = (edge) => new Set(edge.quotes.map((quote) => quote.source)).size;
  const disputed = (node) => node.facts.some((fact) => fact.rank);

  vnkg.disputed = (edge) => Boolean(edge.rank) || [edge.from, edge.to].some((at) => disputed(vnkg.graph.nodes[at]));

  vnkg.passes = (edge) => {
    const { rel, from, until, sources: least, conflicts } = vnkg.state;
    if (rel.size && !rel.has(edge.relation)) return false;
    if (least > 1 && sources(edge) < least) return false;
    if (conflicts && !vnkg.disputed(edge)) return false;
    if (from === null && until === null) return true;
    return [...vnkg.years(edge)].some((year) => (from === null || year >= from) && (until === null || year <= until));
  };

  // The organs below `root`, itself too.
  vnkg.below = (root) => {
    const found = new Set([root]);
    for (const organ of found) {
      for (const edge of organ.ties) {
        if (edge.relation === "part-of" && edge.to === organ.at) found.add(vnkg.graph.nodes[edge.from]);
      }
    }
    return found;
  };

  let branch = { root: null, nodes: null };
  function inBranch(node) {
    const root = vnkg.state.branch;
    if (!root) return true;
    if (branch.root !== root) {
      const organs = vnkg.below(root);
      const nodes = new Set(organs);
      for (const organ of organs) for (const edge of organ.ties) nodes.add(vnkg.other(edge, organ));
      for (const one of nodes) if (one.kind === "organ" && !organs.has(one)) nodes.delete(one);
      branch = { root, nodes };
    }
    return branch.nodes.has(node);
  }

  vnkg.kept = (node) => !vnkg.state.hide.has(node.kind) && inBranch(node);

  const byTies = () => {
    const { rel, from, until, sources: least, conflicts } = vnkg.state;
    return rel.size > 0 || from !== null || until !== null || least > 1 || conflicts;
  };

  // Whether anything but kinds narrows the view.
  vnkg.narrowed = () => byTies() || Boolean(vnkg.state.branch);
  vnkg.filters = () => vnkg.state.hide.size + [vnkg.state.rel.size, vnkg.state.from ?? vnkg.state.until, vnkg.state.sources > 1, vnkg.state.conflicts, vnkg.state.branch].filter(Boolean).length;

  vnkg.keptTies = (node) => node.ties.filter((edge) => vnkg.passes(edge) && vnkg.kept(vnkg.other(edge, node)));

  // Everything that passes, best connected first.
  vnkg.result = () => {
    const { ranked, nodes } = vnkg.graph;
    const edges = vnkg.graph.edges.filter((edge) => vnkg.passes(edge) && vnkg.kept(nodes[edge.from]) && vnkg.kept(nodes[edge.to]));
    const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    return { edges, nodes: ranked.filter((node) => (byTies() ? tied.has(node.at) : vnkg.kept(node))) };
  };
})();
