"use strict";
// What a query gave, on the page: a table with names for IRIs, a chart, a truth, or triples. Text is only ever text.
window.vnkgResults = (function () {
  const box = document.getElementById("results");
  const CHUNK = 200;

  function cell(term) {
    if (!term) return document.createTextNode("");
    if (term.type !== "uri") return document.createTextNode(term.value);
    const address = place(term.value);
    const shown = shorten(term.value);
    if (!address) {
      const code = document.createElement("code");
      code.textContent = shown;
      return code;
    }
    const link = document.createElement("a");
    link.href = address;
    link.textContent = shown;
    link.dataset.iri = term.value;
    if (address.startsWith("http")) link.rel = "noopener noreferrer external";
    return link;
  }

  function place(iri) {
    const { base, scheme } = window.vnkgTerms;
    if (iri.startsWith(base)) return "/id/" + iri.slice(base.length);
    if (iri.startsWith(scheme)) return "/scheme/" + iri.slice(scheme.length);
    return /^https?:\/\//.test(iri) ? iri : "";
  }

  function shorten(iri) {
    for (const [prefix, space] of Object.entries(window.vnkgTerms.prefixes)) {
      const local = iri.slice(space.length);
      if (iri.startsWith(space) && /^[\w-]+$/.test(local)) return prefix + ":" + local;
    }
    const { base } = window.vnkgTerms;
    return iri.startsWith(base) ? iri.slice(base.length) : iri;
  }

  function isNumber(term) {
    return Boolean(term && term.datatype && /#(integer|decimal|double|float)$/.test(term.datatype));
  }

  function table(names, rows) {
    const made = document.createElement("table");
    const head = made.createTHead().insertRow();
    for (const name of names) {
      const one = document.createElement("th");
      one.scope = "col";
      one.textContent = name;
      head.append(one);
    }
    const body = made.createTBody();
    for (const row of rows) {
      const line = body.insertRow();
      for (const name of names) {
        const one = line.insertCell();
        if (isNumber(row[name])) one.className = "number";
        one.append(cell(row[name]));
      }
    }
    box.replaceChildren(made);
  }

  // one column of numbers and one that names them
  function chartable(names, rows) {
    const numbers = names.filter((name) => rows.length && rows.every((row) => isNumber(row[name])));
    const others = names.filter((name) => !numbers.includes(name));
    return numbers.length === 1 && others.length >= 1 && rows.length <= 100 ? [others[0], numbers[0]] : null;
  }

  function chart([named, counted], rows) {
    const bars = document.createElement("div");
    bars.className = "bars";
    const most = Math.max(...rows.map((row) => Number(row[counted].value)), 0);
    for (const row of rows) {
      const name = document.createElement("div");
      name.append(cell(row[named]), " (" + row[counted].value + ")");
      const bar = document.createElement("meter");
      bar.max = most || 1;
      bar.value = Number(row[counted].value);
      bar.textContent = row[counted].value;
      bars.append(name, bar);
    }
    box.replaceChildren(bars);
  }

  function text(words) {
    const made = document.createElement("pre");
    made.textContent = words;
    box.replaceChildren(made);
  }

  async function nameThem(language) {
    const links = [...box.querySelectorAll("a[data-iri]")];
    const iris = [...new Set(links.map((link) => link.dataset.iri))].filter((iri) => !/[<>"{}|\\^`\s]/.test(iri));
    for (let at = 0; at < iris.length; at += CHUNK) {
      const part = iris.slice(at, at + CHUNK).map((iri) => "<" + iri + ">").join(" ");
      const query = "SELECT ?i ?n { VALUES ?i { " + part + " } ?i foaf:name|skos:prefLabel|schema:name|schema:headline ?n }";
      const headers = { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" };
      const answer = await fetch("/sparql", { method: "POST", headers, body: query });
      if (!answer.ok) return;
      const names = new Map();
      for (const row of (await answer.json()).results.bindings) {
        if (!names.has(row.i.value) || row.n["xml:lang"] === language) names.set(row.i.value, row.n.value);
      }
      for (const link of links) {
        const name = names.get(link.dataset.iri);
        if (name) {
          link.title = link.dataset.iri;
          link.textContent = name;
        }
      }
    }
  }

  return { table, chartable, chart, text, nameThem, clear: () => box.replaceChildren() };
}());
