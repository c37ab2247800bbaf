// The view as a file: PNG and SVG of what is drawn; GEXF, GraphML and CSV of its nodes and ties.
"use strict";
(() => {
  const XML_LOST = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
  const escape = (text) =>
    String(text).replace(XML_LOST, "").replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]);

  function save(name, type, content) {
    const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` }));
    const link = vnkg.element("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  // A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  const cell = (value) => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  function csv({ edges }) {
    const columns = ["from", "relation", "to", "day", "sources", "quote"];
    const heads = [...columns, "article", "url"].map((column) => vnkg.t(`column-${column}`));
    const rows = edges.map((edge) => {
      const record = vnkg.record(edge);
      const source = edge.quotes.length ? vnkg.graph.sources[edge.quotes[0].source] : { headline: "", url: "" };
      return [...columns.map((column) => record[column]), source.headline, source.url];
    });
    return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  }

  function gexf({ nodes, edges }) {
    const node = (one) =>
      `<node id="${one.at}" label="${escape(one.label)}"><attvalues><attvalue for="0" value="${escape(one.kind)}"/><attvalue for="1" value="${escape(one.iri)}"/><attvalue for="2" value="${escape(one.hint)}"/></attvalues></node>`;
    const edge = (one) => {
      const { relation, day, sources, quote } = vnkg.record(one);
      const values = [one.relation, day, sources, quote].map((value, at) => `<attvalue for="${at}" value="${escape(value)}"/>`).join("");
      return `<edge id="${one.at}" source="${one.from}" target="${one.to}" label="${escape(relation)}"><attvalues>${values}</attvalues></edge>`;
    };
    const columns = (kind, names) => `<attributes class="${kind}">${names.map((name, at) => `<attribute id="${at}" title="${name}" type="string"/>`).join("")}</attributes>`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">${columns("node", ["kind", "iri", "hint"])}${columns("edge", ["relation", "date", "sources", "quote"])}<nodes>${nodes.map(node).join("\n")}</nodes><edges>${edges.map(edge).join("\n")}</edges></graph></gexf>\n`;
  }

  function graphml({ nodes, edges }) {
    const keys = [["label", "node"], ["kind", "node"], ["iri", "node"], ["hint", "node"], ["relation", "edge"], ["said", "edge"], ["date", "edge"], ["quote", "edge"]];
    const head = keys.map(([name, kind]) => `<key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="string"/>`).join("");
    const data = (kind, values) => Object.entries(values).map(([name, value]) => `<data key="${kind}-${name}">${escape(value)}</data>`).join("");
    const node = ({ at, label, kind, iri, hint }) => `<node id="n${at}">${data("node", { label, kind, iri, hint })}</node>`;
    const edge = (one) => {
      const { day, quote } = vnkg.record(one);
      return `<edge id="e${one.at}" source="n${one.from}" target="n${one.to}">${data("edge", { relation: one.relation, said: vnkg.says(one), date: day, quote })}</edge>`;
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${head}<graph edgedefault="directed">${nodes.map(node).join("\n")}${edges.map(edge).join("\n")}</graph></graphml>\n`;
  }

  // What the canvas draws, as lines, shapes and names.
  function svg() {
    const { view, shown, graph, colours } = vnkg;
    const place = (at) => view.places.get(at);
    const xs = shown.map((node) => place(node.at).x);
    const ys = shown.map((node) => place(node.at).y);
    const box = [Math.min(...xs) - 240, Math.min(...ys) - 60, Math.max(...xs) - Math.min(...xs) + 480, Math.max(...ys) - Math.min(...ys) + 120];
    const inside = new Set(shown.map((node) => node.at));
    const lines = [...view.bundles.values()]
      .filter(([edge]) => inside.has(edge.from) && inside.has(edge.to))
      .map(([edge]) => `<line x1="${place(edge.from).x}" y1="${place(edge.from).y}" x2="${place(edge.to).x}" y2="${place(edge.to).y}" stroke="${vnkg.colour("line")}"/>`);
    const mark = (node) => {
      const { x, y, side } = place(node.at);
      const corners = vnkg.points(graph.shapes[node.kind], 10).map(([dx, dy]) => `${x + dx},${y + dy}`);
      const shape = corners.length ? `<polygon points="${corners.join(" ")}"` : `<circle cx="${x}" cy="${y}" r="10"`;
      const [anchor, tx, ty] = { left: ["end", x - 16, y + 5], right: ["start", x + 16, y + 5] }[side] ?? ["middle", x, y + 27];
      return `${shape} fill="${graph.colours[node.kind]}"/><text x="${tx}" y="${ty}" text-anchor="${anchor}">${escape(node.label)}</text>`;
    };
    return frame(box, `${lines.join("")}${shown.map(mark).join("")}`, colours);
  }

  const frame = (box, content, colours) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" font-family="Be Vietnam Pro, sans-serif" font-size="14" fill="${colours.ink}"><rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${colours.paper}"/>${content}</svg>\n`;

  // The map of groups is an SVG already; its colours come from the page's styles and are written in.
  function groupsSvg(drawn) {
    const copy = drawn.cloneNode(true);
    for (const line of copy.querySelectorAll("line")) line.setAttribute("stroke", vnkg.colour("line"));
    for (const circle of copy.querySelectorAll("circle")) circle.setAttribute("fill", vnkg.colour("group"));
    const box = copy.getAttribute("viewBox").split(" ").map(Number);
    return frame(box, [...copy.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join(""), vnkg.colours);
  }

  const drawn = () => document.querySelector("#sheet svg.groups");
  const picture = () => (vnkg.current.canvas ? svg() : groupsSvg(drawn()));

  function png() {
    const canvas = document.querySelector("#canvas canvas");
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext("2d");
    context.fillStyle = vnkg.colours.paper;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(canvas, 0, 0);
    copy.toBlob((blob) => save("vnkg.png", "image/png", blob));
  }

  const WAYS = {
    png,
    svg: () => save("vnkg.svg", "image/svg+xml", picture()),
    gexf: () => save("vnkg.gexf", "application/xml", gexf(vnkg.current)),
    graphml: () => save("vnkg.graphml", "application/xml", graphml(vnkg.current)),
    csv: () => save("vnkg.csv", "text/csv", csv(vnkg.current)),
    print: () => print(),
  };

  // Files hold quotes too, which may still be on their way.
  vnkg.exportAs = (form) => vnkg.attempt(async () => {
    await vnkg.source.whole(vnkg.current.edges ?? []);
    WAYS[form]();
  });

  // A picture is offered only of what is drawn.
  vnkg.offerExports = () => {
    const { canvas, nodes } = vnkg.current;
    for (const form of ["gexf", "graphml", "csv"]) document.getElementById(`save-${form}`).hidden = !nodes;
    document.getElementById("save-png").hidden = !canvas;
    document.getElementById("save-svg").hidden = !canvas && !drawn();
  };

  vnkg.startExports = () => {
    for (const form of Object.keys(WAYS)) document.getElementById(`save-${form}`).addEventListener("click", () => vnkg.exportAs(form));
  };
})();
