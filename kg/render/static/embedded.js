// The source of a page that holds its whole graph. Names and ties are unpacked first, and the opening view drawn; facts
// and quotes follow, and a question that needs them waits.
"use strict";
(() => {
  function bytes(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    const text = atob(base64);
    const found = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) found[at] = text.charCodeAt(at);
    return found;
  }

  async function unpack(element) {
    const stream = new Blob([bytes(element.textContent.trim())]).stream().pipeThrough(new DecompressionStream("gzip"));
    element.remove();
    return new Response(stream).json();
  }

  // Nodes and ties as the first parcel tells them; what comes later is empty until it comes.
  function index(graph) {
    const { nodes, edges } = graph;
    graph.nodes = nodes.iri.map((iri, at) => ({
      at, iri, kind: nodes.kind[at], label: nodes.label[at], size: nodes.size[at], hint: nodes.hint[at],
      aliases: nodes.aliases[at], hidden: nodes.hidden[at], facts: [], quotes: [], ties: [], degree: 0,
    }));
    graph.edges = edges.from.map((from, at) => ({
      at, from, to: edges.to[at], relation: edges.relation[at], rank: edges.rank[at], label: "", labelEn: "", role: "",
      note: "", reason: "", reasonEn: "", borrowed: false, quotes: [],
    }));
    for (const edge of graph.edges) {
      graph.nodes[edge.from].ties.push(edge);
      if (edge.to !== edge.from) graph.nodes[edge.to].ties.push(edge);
    }
    for (const node of graph.nodes) node.degree = node.ties.length;
    graph.ranked = [...graph.nodes].sort((a, b) => b.degree - a.degree || a.at - b.at);
    graph.groups = graph.groups.map((members) => ({ nodes: members }));
    return graph;
  }

  // Lets the reader's keys and clicks in, and the frame be drawn.
  const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

  function attach(parcel) {
    for (const name of ["places", "sources"]) if (parcel[name]) vnkg.graph[name] = parcel[name];
    for (const name of ["nodes", "edges"]) {
      if (parcel[name]) parcel[name].rows.forEach((row, at) => Object.assign(vnkg.graph[name][parcel[name].start + at], row));
    }
  }

  async function unpackRest() {
    if (document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
    const left = [...document.querySelectorAll("script.later-data")];
    for (const [at, element] of left.entries()) {
      await breathe();
      attach(await unpack(element));
      vnkg.tellProgress(at + 1, left.length);
    }
    document.documentElement.dataset.whole = "yes";
  }

  let rest = null;
  // Facts, quotes and places: there once this is awaited.
  function whole() {
    rest ??= unpackRest();
    return rest;
  }

  // What passes a filter may depend on what comes later.
  const sieved = () => (vnkg.narrowed() ? whole() : null);

  const counted = (items) => items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map());
  const nodesOf = (places) => places.map((at) => vnkg.graph.nodes[at]);
  const byName = (a, b) => a.label.localeCompare(b.label, "vi");

  // Edges between these nodes that pass the filters.
  function among(nodes) {
    const inside = new Set(nodes.map((node) => node.at));
    return nodes.flatMap((node) => node.ties.filter((edge) => edge.from === node.at && inside.has(edge.to) && vnkg.passes(edge)));
  }

  // The part of a group, or of what the filters leave, that a map of this level holds.
  function part(level, group) {
    const { groups, maps, places } = vnkg.graph;
    const found = vnkg.narrowed() ? vnkg.result().nodes : [];
    const wanted = new Set(found);
    const whole = group === null ? found : nodesOf(groups[group].nodes).filter((node) => !vnkg.narrowed() || wanted.has(node));
    const nodes = whole.slice(0, Math.max(60, maps[Math.min(level, maps.length - 1)]?.length ?? 60));
    const stand = nodes.length <= vnkg.ARRANGED ? null : new Map(nodes.map((node) => [node.at, places[node.at]]));
    return { nodes, places: stand, edges: among(nodes), total: whole.length, last: nodes.length === whole.length || level >= maps.length - 1 };
  }

  // All that the filters leave, or one group, best connected first.
  function inView(group) {
    if (group !== null) return nodesOf(vnkg.graph.groups[group].nodes).filter(vnkg.kept);
    return vnkg.narrowed() ? vnkg.result().nodes : vnkg.graph.ranked.filter(vnkg.kept);
  }

  // A group is called by its best connected organ, else by its best connected node.
  function groupName(group) {
    const nodes = nodesOf(group.nodes.slice(0, 60));
    const organs = nodes.filter((node) => node.kind === "organ").sort((a, b) => b.degree - a.degree);
    return (organs[0] ?? nodes[0]).label;
  }

  const partOf = (organ, above) => organ.ties.filter((edge) => edge.relation === "part-of" && (above ? edge.from : edge.to) === organ.at && edge.from !== edge.to && vnkg.passes(edge));
  const above = (organ) => partOf(organ, true).map((edge) => vnkg.other(edge, organ));
  const branches = (organ) => partOf(organ, false).map((edge) => vnkg.other(edge, organ)).sort(byName);
  const branch = (organ) => ({
    organ,
    branches: branches(organ).length,
    people: new Set(organ.ties.filter((edge) => edge.relation === "holds").map((edge) => edge.from)).size,
  });

  // Organs from the top down to this one.
  function chain(organ) {
    const found = [organ];
    for (let up = above(organ)[0]; up && !found.includes(up); up = above(up)[0]) found.unshift(up);
    return found;
  }

  function tiesIn(node, group) {
    if (node) return vnkg.keptTies(node);
    const { edges } = vnkg.result();
    if (group === null) return edges;
    const inside = new Set(vnkg.graph.groups[group].nodes);
    return edges.filter((edge) => inside.has(edge.from) && inside.has(edge.to));
  }

  const facetsOf = (edges) => ({
    relations: counted(edges.map((edge) => edge.relation)),
    years: counted(edges.flatMap((edge) => [...vnkg.years(edge)])),
    heads: nodesOf([...new Set(edges.filter((edge) => edge.relation === "part-of").map((edge) => edge.to))]).sort(byName),
  });

  vnkg.source = {
    // What every view needs: words, shapes, counts, sizes of maps.
    start: async () => {
      const graph = index(await unpack(document.getElementById("graph-data")));
      graph.total = graph.nodes.length;
      graph.tied = graph.nodes.filter((node) => node.degree).length;
      graph.kinds = counted(graph.nodes.map((node) => node.kind));
      graph.sizes = graph.maps.map((map) => map.length);
      graph.groupCount = graph.groups.length;
      return graph;
    },

    // All that is known of these ties is at hand, and here of everything else.
    whole,

    // The nodes of these IRIs, null for what is not in the graph.
    named: async (iris) => {
      const { graph } = vnkg;
      if (iris.length) graph.byIri ??= new Map(graph.nodes.map((node) => [node.iri, node]));
      return iris.map((iri) => graph.byIri.get(iri) ?? null);
    },

    // The likeliest nodes for what was typed, at most `most`, and how many there are.
    find: async (text, most) => {
      const nodes = vnkg.find(text);
      return { nodes: nodes.slice(0, most), total: nodes.length };
    },

    // The ties of a node that the filters leave, of one relation if it is named; how many ties and neighbours there
    // are, and how many neighbours under each heading (see `vnkg.side`).
    around: async (node, relation = "") => {
      await whole();
      const ties = vnkg.keptTies(node).filter((edge) => !relation || edge.relation === relation);
      const pairs = new Set(ties.map((edge) => `${vnkg.side(edge, node)} ${vnkg.other(edge, node).at}`));
      const neighbours = new Set(ties.map((edge) => vnkg.other(edge, node)).filter((other) => other !== node)).size;
      return { node, ties, total: ties.length, neighbours, sides: counted([...pairs].map((pair) => pair.split(" ")[0])) };
    },

    // What other sources say instead: the ranked ties of the same thing and relation.
    rivals: async (bundle) => {
      await whole();
      return bundle.filter((edge) => edge.rank).flatMap((edge) => {
        const end = ["holds", "takes-part"].includes(edge.relation) ? "to" : "from"; // who holds or chairs is told at the other end
        const same = (one) => one.rank && one[end] === edge[end] && one.relation === edge.relation;
        return vnkg.graph.nodes[edge[end]].ties.filter((one) => same(one) && !bundle.includes(one));
      });
    },

    // Of an event among the neighbours asked for: who organised it, how many took part.
    attended: (event) => {
      const organisers = event.ties.filter((edge) => edge.relation === "organised-by" && edge.from === event.at);
      const people = new Set(event.ties.filter((edge) => edge.relation === "takes-part").map((edge) => edge.from)).size;
      return { organisers: organisers.map((edge) => vnkg.other(edge, event).label), people };
    },

    // Nodes of a map with their places (null: few enough to be arranged here) and the ties between them.
    map: async (level, group) => {
      if (group !== null || vnkg.narrowed()) {
        await whole();
        return part(level, group);
      }
      const { maps, total } = vnkg.graph;
      const drawn = maps[level] ?? [];
      const nodes = nodesOf(drawn.map(([at]) => at));
      return { nodes, places: new Map(drawn.map(([at, ...place]) => [at, place])), edges: among(nodes), total, last: level >= maps.length - 1 };
    },

    // What is in view by kind: how many, and the best connected.
    overview: async (group) => {
      await sieved();
      const all = inView(group);
      const kinds = Object.keys(vnkg.graph.shapes).map((kind) => [kind, all.filter((node) => node.kind === kind)]);
      const name = group === null ? "" : groupName(vnkg.graph.groups[group]);
      return { name, kinds: kinds.filter(([, nodes]) => nodes.length).map(([kind, nodes]) => ({ kind, total: nodes.length, nodes })) };
    },

    // The nodes in view of one kind from the `start`th on.
    listed: async (kind, group, start) => inView(group).filter((node) => node.kind === kind).slice(start),

    // Groups, largest first, and how many ties lead from one to another; what of it can be saved.
    groups: async () => {
      const { groups, edges, nodes } = vnkg.graph;
      const own = new Int32Array(nodes.length).fill(-1);
      groups.forEach((group, at) => group.nodes.forEach((node) => (own[node] = at)));
      const inside = edges.filter((edge) => own[edge.from] >= 0 && own[edge.to] >= 0);
      const counts = new Map();
      for (const { from, to } of inside) {
        const [a, b] = own[from] < own[to] ? [own[from], own[to]] : [own[to], own[from]];
        if (a !== b) counts.set(a * groups.length + b, (counts.get(a * groups.length + b) ?? 0) + 1);
      }
      return {
        groups: groups.map((group) => ({ name: groupName(group), size: group.nodes.length })),
        between: [...counts].map(([key, count]) => [Math.floor(key / groups.length), key % groups.length, count]),
        nodes: nodes.filter((node) => own[node.at] >= 0),
        edges: inside,
      };
    },

    // The tops of the tree of organs, largest first; how many organs have a place in it and how many have none.
    tree: async () => {
      await sieved();
      const organs = vnkg.graph.nodes.filter((one) => one.kind === "organ" && vnkg.kept(one));
      const placed = organs.filter((organ) => above(organ).length || branches(organ).length);
      const roots = placed.filter((organ) => !above(organ).length);
      const size = new Map(roots.map((organ) => [organ, vnkg.below(organ).size]));
      roots.sort((a, b) => size.get(b) - size.get(a) || byName(a, b));
      const edges = placed.flatMap((organ) => partOf(organ, true));
      return { items: roots.map(branch), total: roots.length, placed: placed.length, unplaced: organs.length - placed.length, nodes: placed, edges };
    },

    // What stands right below an organ.
    branches: async (organ) => {
      const items = branches(organ).map(branch);
      return { items, total: items.length };
    },

    // The organs from the top of the tree down to this one.
    chain: async (organ) => chain(organ),

    // Up to three ways, each with its nodes and the ties of each step.
    ways: async (start, goal) => {
      await whole();
      return vnkg.ways(start, goal).map((nodes) => ({
        nodes,
        steps: nodes.slice(1).map((to, at) => nodes[at].ties.filter((edge) => vnkg.other(edge, nodes[at]) === to && vnkg.passes(edge))),
      }));
    },

    // Rows `start` to `start + count` of the ties in view; `held` are those that can be saved.
    table: async ({ node, group, column, down, start, count }) => {
      await whole();
      const edges = vnkg.sorted(tiesIn(node, group), column, down);
      return { edges: edges.slice(start, start + count), total: edges.length, held: edges };
    },

    // How many ties of each relation and year there are, and which organs have branches.
    facets: async () => {
      await whole();
      vnkg.graph.facets ??= facetsOf(vnkg.graph.edges);
      return vnkg.graph.facets;
    },
  };
})();
