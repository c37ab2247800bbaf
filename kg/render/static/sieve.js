// Which nodes and ties of the embedded graph the reader's filters leave.
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

  const sources = (edge) => new Set(edge.quotes.map((quote) => quote.source)).size;
  const disputed = (node) => node.facts.some((fact) => fact.rank);
  const inDispute = (edge) => Boolean(edge.rank) || [edge.from, edge.to].some((at) => disputed(vnkg.graph.nodes[at]));

  vnkg.passes = (edge) => {
    const { rel, from, until, sources: least, conflicts } = vnkg.state;
    if (rel.size && !rel.has(edge.relation)) return false;
    if (least > 1 && sources(edge) < least) return false;
    if (conflicts && !inDispute(edge)) return false;
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

  vnkg.keptTies = (node) => node.ties.filter((edge) => vnkg.passes(edge) && vnkg.kept(vnkg.other(edge, node)));

  // Everything that passes, best connected first.
  vnkg.result = () => {
    const { ranked, nodes } = vnkg.graph;
    const edges = vnkg.graph.edges.filter((edge) => vnkg.passes(edge) && vnkg.kept(nodes[edge.from]) && vnkg.kept(nodes[edge.to]));
    const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    return { edges, nodes: ranked.filter((node) => (vnkg.narrowedByTies() ? tied.has(node.at) : vnkg.kept(node))) };
  };
})();
