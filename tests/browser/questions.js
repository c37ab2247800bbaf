// Puts every question of the views to the page's source, under the filters of an address; answers that can be compared.
async (filters) => {
  const name = (node) => node && node.iri;
  const ends = (edge) => [edge.from, edge.to].map((at) => name(vnkg.graph.nodes[at]));
  const tie = (edge) => [...ends(edge), edge.relation, vnkg.says(edge), vnkg.dayOfTie(edge)].join(' ');
  const whole = (edge) => [tie(edge), vnkg.notes(edge), edge.quotes.map((q) => [q.exact, q.prefix, q.suffix, vnkg.graph.sources[q.source].headline])];
  const { source } = vnkg;
  const told = {};
  location.hash = filters + '&view=table';
  await vnkg.follow();
  const overview = await source.overview(null);
  told.overview = overview.kinds.map(({ kind, total, nodes }) => [kind, total, nodes.slice(0, 12).map(name)]);
  const best = overview.kinds.flatMap(({ nodes }) => nodes.slice(0, 4));
  told.around = [];
  for (const node of best) {
    const near = await source.around(node);
    told.around.push([name(near.node), near.total, near.neighbours, [...near.sides].sort(), near.ties.map(whole), near.node.facts.map((f) => [f.property, f.value, f.rank]), near.node.quotes.slice(-60).map((q) => q.exact)]);
    const events = near.ties.map((edge) => vnkg.other(edge, near.node)).filter((other) => other.kind === 'event');
    told.around.push(events.map((event) => source.attended(event)));
    const held = await source.around(node, 'holds');
    told.around.push([held.total, held.ties.map(tie)]);
  }
  told.table = [];
  for (const column of ['from', 'relation', 'to', 'day', 'sources']) {
    const { edges, total } = await source.table({ node: null, group: null, column, down: false, start: 0, count: 100000 });
    const keys = edges.map((edge) => (column === 'sources' ? vnkg.record(edge).sources : column === 'from' || column === 'to' ? vnkg.graph.nodes[edge[column]].label : vnkg.record(edge)[column]));
    told.table.push([column, total, keys.slice(0, 500)]);
  }
  const map = await source.map(1, null);
  told.map = [map.total, map.last, map.nodes.map(name).sort(), map.edges.map(tie).sort()];
  const { items, placed, unplaced } = await source.tree();
  told.tree = [placed, unplaced, items.slice(0, 50).map(({ organ, branches, people }) => [name(organ), branches, people])];
  for (const { organ } of items.slice(0, 3)) told.tree.push([(await source.branches(organ)).items.map((one) => [name(one.organ), one.branches, one.people]), (await source.chain(organ)).map(name)]);
  told.ways = [];
  for (const other of best.slice(1, 8)) {
    const ways = await source.ways(best[0], other);
    told.ways.push(ways.slice(0, 1).map(({ nodes }) => nodes.length));
  }
  const facets = await source.facets();
  told.facets = [[...facets.relations].sort(), [...facets.years].sort((a, b) => a[0] - b[0]), facets.heads.map(name)];
  const { groups, between } = await source.groups();
  told.groups = [groups, between.sort((a, b) => a[0] - b[0] || a[1] - b[1])];
  return told;
}
