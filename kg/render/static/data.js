// The nodes and ties at hand. `vnkg.source` answers what the views ask: from the whole graph inside the page
// (embedded.js), or by asking the server for the part that is wanted (served.js). Views know of neither.
"use strict";
var vnkg = { screens: {} };

(() => {
  vnkg.other = (edge, node) => vnkg.graph.nodes[edge.from === node.at ? edge.to : edge.from];

  // Something that could not be had; the message is for the reader, who can ask again.
  vnkg.LoadError = class extends Error {};

  // The server has a newer version: what is at hand is of the past.
  vnkg.Renewed = class extends Error {};

  // When an event or a document is dated, as ISO text; empty where no text dates it.
  vnkg.dayOf = (node) => {
    if (node.day === undefined) {
      const wanted = { event: ["startDate", "edtfDate"], document: ["date_document", "date"] }[node.kind] ?? [];
      node.day = node.facts.find((one) => wanted.includes(one.property) && one.rank !== "deprecated")?.value ?? "";
    }
    return node.day;
  };

  // The day of a tie: its event's or document's, else the latest that its words attest.
  vnkg.dayOfTie = (edge) => {
    if (edge.day === undefined) {
      const own = [edge.from, edge.to].map((at) => vnkg.dayOf(vnkg.graph.nodes[at])).find(Boolean);
      const days = edge.quotes.map((quote) => quote.on || vnkg.graph.sources[quote.source].date).filter(Boolean);
      edge.day = own || days.sort().at(-1) || "";
    }
    return edge.day;
  };

  // Ties by the pair that they tie.
  vnkg.bundled = (edges) => {
    const bundles = new Map();
    for (const edge of edges) {
      if (edge.from === edge.to) continue; // an organ that takes over from its namesake
      const key = `${Math.min(edge.from, edge.to)}-${Math.max(edge.from, edge.to)}`;
      if (!bundles.has(key)) bundles.set(key, []);
      bundles.get(key).push(edge);
    }
    return bundles;
  };
})();
