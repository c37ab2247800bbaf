// Search in the embedded graph, without accents and with typos: every word of the query begins a word of a name, an alias or the hint.
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
  let vocabulary = null;

  function prepare() {
    rows = vnkg.graph.nodes.map((node) => {
      const names = [node.label, ...node.aliases, ...node.hidden].map(vnkg.fold);
      return { node, names, words: ` ${names.join(" ")} ${vnkg.fold(node.hint)}` };
    });
    vocabulary = new Set(rows.flatMap((row) => row.words.split(" ")));
    vocabulary.delete("");
  }

  // Best first: the name itself, a name that begins with the query, a name that holds it in one piece (the shorter, the
  // more of it was meant), the rest; then by degree.
  function score(row, query) {
    if (row.names.includes(query)) return 0;
    if (row.names.some((name) => name.startsWith(query))) return 1;
    const held = row.names.filter((name) => ` ${name}`.includes(` ${query}`)).map((name) => name.length);
    return held.length ? 2 + Math.min(...held, 900) / 1000 : 3;
  }

  // Whether one slip (a letter more, less, another, or two swapped) makes `a` into `b`.
  function oneSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const rest = [a.slice(at), b.slice(at)];
    if (rest[0].slice(1) === rest[1].slice(1) || rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1)) return true;
    return rest[0].length > 1 && rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0] && rest[0].slice(2) === rest[1].slice(2);
  }

  // The word itself where some name has it, else the words one slip away.
  function near(word) {
    const known = [...vocabulary];
    if (known.some((one) => one.startsWith(word)) || word.length < 3 || /\d/.test(word)) return [word];
    const close = known.filter((one) => oneSlip(word, one) || (word.length > 3 && oneSlip(word, one.slice(0, word.length))));
    return close.length ? close : [word];
  }

  const ranked = (hits, query) =>
    hits
      .map((row) => ({ node: row.node, score: score(row, query) }))
      .sort((a, b) => a.score - b.score || b.node.degree - a.node.degree || a.node.at - b.node.at)
      .map((hit) => hit.node);

  vnkg.find = (text) => {
    const query = vnkg.fold(text);
    if (!query) return [];
    if (!rows) prepare();
    const words = query.split(" ");
    const exact = rows.filter((row) => words.every((word) => row.words.includes(` ${word}`)));
    if (exact.length) return ranked(exact, query);
    const choices = words.map(near);
    return ranked(rows.filter((row) => choices.every((words) => words.some((word) => row.words.includes(` ${word}`)))), query);
  };
})();
