// Unpacks the embedded graph and ties each node to its edges.
"use strict";
var vnkg = { screens: {} };

(() => {
  async function unpack(base64) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
  }

  function index(graph) {
    graph.nodes.forEach((node, at) => {
      node.at = at;
      node.label = graph.vis.nodes[at].label;
      node.ties = [];
    });
    graph.edges.forEach((edge, at) => {
      edge.at = at;
      edge.from = graph.vis.edges[at].from;
      edge.to = graph.vis.edges[at].to;
      graph.nodes[edge.from].ties.push(edge);
      if (edge.to !== edge.from) graph.nodes[edge.to].ties.push(edge);
    });
    graph.byIri = new Map(graph.nodes.map((node) => [node.iri, node]));
    graph.ranked = [...graph.nodes].sort((a, b) => b.ties.length - a.ties.length || a.at - b.at);
    return graph;
  }

  vnkg.load = async () => {
    vnkg.graph = index(await unpack(document.getElementById("graph-data").textContent.trim()));
    return vnkg.graph;
  };

  vnkg.other = (edge, node) => vnkg.graph.nodes[edge.from === node.at ? edge.to : edge.from];
})();
