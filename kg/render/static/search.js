// Search without accents: every word of the query begins a word of a name, an alias or the hint.
"use strict";
(() => {
  vnkg.fold = (text) =>
    text
      .toLowerCase()
      .replaceAll("đ", "d")
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();

  let rows = null;

  function prepare() {
    rows = vnkg.graph.nodes.map((node) => {
      const names = [node.label, ...node.aliases, ...node.hidden].map(vnkg.fold);
      return { node, names, words: ` ${names.join(" ")} ${vnkg.fold(node.hint)}` };
    });
  }

  // Best first: a name that begins with the query, a name that holds it in one piece, the rest; then by degree.
  function score(row, query) {
    if (row.names.some((name) => name.startsWith(query))) return 0;
    if (row.names.some((name) => ` ${name}`.includes(` ${query}`))) return 1;
    return 2;
  }

  vnkg.find = (text) => {
    const query = vnkg.fold(text);
    if (!query) return [];
    if (!rows) prepare();
    const words = query.split(" ").map((word) => ` ${word}`);
    return rows
      .filter((row) => words.every((word) => row.words.includes(word)))
      .map((row) => ({ node: row.node, score: score(row, query) }))
      .sort((a, b) => a.score - b.score || b.node.ties.length - a.node.ties.length || a.node.at - b.node.at)
      .map((hit) => hit.node);
  };
})();
