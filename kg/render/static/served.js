// The source of a page that a server loads: every question is asked of it, and what comes back is kept as long as the
// store's version stands. Numbers of nodes and ties mean something in one version alone.
"use strict";
(() => {
  const DATA = "/explore/data/";
  const [OK, MAKING, CHANGED] = [200, 202, 409];
  const PAUSE = 1000; // milliseconds between two looks at a server that is still preparing
  const TYPING = 120; // milliseconds without a key after which a search is sent
  const ASKED_AT_ONCE = 400; // ties whose words are asked for by number
  let version = "";
  let answers = new Map();
  let searching = null;

  // What the filters ask for, as in the page's own address.
  function filters() {
    const { hide, rel, from, until, sources, conflicts, branch } = vnkg.state ?? {};
    return { hide: [...(hide ?? [])].join(","), rel: [...(rel ?? [])].join(","), from, until, sources, conflicts: conflicts ? 1 : null, branch: branch?.iri };
  }

  function address(question, given) {
    const parts = Object.entries({ v: version, ...given }).filter(([, value]) => value !== null && value !== undefined && value !== "");
    return `${DATA}${question}?${new URLSearchParams(parts)}`;
  }

  async function reply(url, options) {
    try {
      return await fetch(url, options);
    } catch (error) {
      if (error.name === "AbortError") throw error;
      throw new vnkg.LoadError(vnkg.t("noServer"));
    }
  }

  async function parsed(response) {
    try {
      return response.status === OK ? await response.json() : await response.text();
    } catch {
      throw new vnkg.LoadError(vnkg.t("noServer")); // it broke off
    }
  }

  // The answer to a question, by the server or from what it said before.
  async function ask(question, given = {}, options = {}) {
    const url = address(question, given);
    if (!answers.has(url)) {
      const response = await reply(url, options);
      const told = await parsed(response);
      if (response.status === CHANGED) throw new vnkg.Renewed();
      if (response.status !== OK) throw new vnkg.LoadError(vnkg.t("refused", response.status, told.trim()));
      answers.set(url, merged(told));
    }
    return answers.get(url);
  }

  const filtered = (question, given = {}) => ask(question, { ...filters(), ...given });

  // Puts what came into the graph at hand, the same node always as the same object; numbers become nodes and ties.
  function merged(told) {
    const { graph } = vnkg;
    Object.assign(graph.sources, told.sources);
    for (const node of told.nodes) graph.nodes[node.at] = Object.assign(graph.nodes[node.at] ?? {}, node);
    for (const edge of told.ties) graph.edges[edge.at] = Object.assign(graph.edges[edge.at] ?? { quotes: [], label: "", labelEn: "", role: "", note: "", rank: "", reason: "", reasonEn: "" }, edge);
    for (const [at, said] of Object.entries(told.attended ?? {})) graph.nodes[at].attended = said;
    return told;
  }

  const nodesOf = (numbers) => numbers.map((at) => vnkg.graph.nodes[at]);
  const edgesOf = (numbers) => numbers.map((at) => vnkg.graph.edges[at]);
  const items = (told) => ({ ...told, items: told.items.map((item) => ({ ...item, organ: vnkg.graph.nodes[item.organ] })) });
  const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // Waits for the server's first index; how far it is stands where loading is told.
  async function prepared() {
    for (;;) {
      const response = await reply(`${DATA}start`);
      const told = await parsed(response);
      if (response.status === OK) return told;
      if (response.status !== MAKING) throw new vnkg.LoadError(vnkg.t("refused", response.status, told.trim()));
      vnkg.tellWaiting("making", Number(told).toLocaleString(vnkg.lang));
      await rest(PAUSE);
    }
  }

  vnkg.source = {
    start: async () => {
      version = "";
      const told = await prepared();
      vnkg.tellWaiting("");
      version = told.version;
      answers = new Map();
      return { ...told, nodes: [], edges: [], sources: {}, start: "", kinds: new Map(Object.entries(told.kinds)) };
    },

    // The words of ties that were drawn without.
    whole: async (edges = []) => {
      const bare = edges.filter((edge) => edge.told === undefined).map((edge) => edge.at);
      for (let at = 0; at < bare.length; at += ASKED_AT_ONCE) {
        await ask("whole", { ties: bare.slice(at, at + ASKED_AT_ONCE).join(",") });
        vnkg.tellProgress(Math.min(at + ASKED_AT_ONCE, bare.length), bare.length);
      }
    },

    named: async (iris) => {
      if (!iris.length) return [];
      const { named } = await ask("named", { iris: iris.join(" ") });
      return named.map((at) => (at === null ? null : vnkg.graph.nodes[at]));
    },

    // Sent when typing rests; one that is overtaken finds nothing, and nobody waits for it.
    find: async (text, most) => {
      searching?.abort();
      searching = new AbortController();
      const { signal } = searching;
      try {
        await rest(TYPING);
        if (signal.aborted || !text.trim()) return { nodes: [], total: 0 };
        const { hits, total } = await ask("find", { q: text.trim(), most }, { signal });
        return { nodes: nodesOf(hits), total };
      } catch (error) {
        if (error.name === "AbortError") return { nodes: [], total: 0 };
        throw error;
      }
    },

    around: async (node, relation = "") => {
      const told = await filtered("around", { node: node.iri, relation });
      return { ...told, node: vnkg.graph.nodes[told.node], ties: edgesOf(told.around), sides: new Map(Object.entries(told.sides)) };
    },

    rivals: async (bundle) => {
      const ranked = bundle.filter((edge) => edge.rank);
      return ranked.length ? edgesOf((await ask("rivals", { ties: ranked.map((edge) => edge.at).join(",") })).rivals) : [];
    },

    attended: (event) => event.attended ?? { organisers: [], people: 0 },

    map: async (level, group) => {
      const { drawn, edges, places, total, last } = await filtered("map", { level, group });
      return { nodes: nodesOf(drawn), places: places && new Map(places.map(([at, ...place]) => [at, place])), edges: edgesOf(edges), total, last };
    },

    overview: async (group) => {
      const { name, kinds } = await filtered("overview", { group });
      return { name, kinds: kinds.map(({ kind, total, nodes }) => ({ kind, total, nodes: nodesOf(nodes) })) };
    },

    listed: async (kind, group, start) => nodesOf((await filtered("listed", { kind, group, start })).listed),

    // The whole is too much to be saved from here: `vnkg export` does that.
    groups: async () => ({ ...(await ask("groups")), nodes: null, edges: null }),

    tree: async () => ({ ...items(await filtered("tree")), nodes: null, edges: null }),

    branches: async (organ) => items(await filtered("branches", { organ: organ.iri })),

    chain: async (organ) => nodesOf((await filtered("chain", { organ: organ.iri })).chain),

    ways: async (start, goal) => {
      const { ways } = await filtered("ways", { node: start.iri, to: goal.iri });
      return ways.map(({ nodes, steps }) => ({ nodes: nodesOf(nodes), steps: steps.map(edgesOf) }));
    },

    table: async ({ node, group, column, down, start, count }) => {
      const given = { node: node?.iri, group, column, down: down ? 1 : null, start, count, lang: vnkg.lang };
      const { rows, total } = await filtered("table", given);
      return { edges: edgesOf(rows), total, held: edgesOf(rows) };
    },

    facets: async () => {
      const { relations, years, heads } = await ask("facets");
      return { relations: new Map(Object.entries(relations)), years: new Map(years), heads: nodesOf(heads) };
    },
  };
})();
