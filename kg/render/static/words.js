// The page's words in Vietnamese and English, and how facts are worded with them.
"use strict";
(() => {
  vnkg.lang = document.documentElement.lang;

  const table = (name) => (vnkg.words ?? vnkg.graph.words)[vnkg.lang][name];

  // {0} is the first value; {0|one|many} is the word that goes with its number.
  vnkg.t = (key, ...values) =>
    table("ui")[key].replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, at, one, many) => {
      const value = values[Number(at)];
      return one === undefined ? String(value) : value === 1 ? one : many;
    });
  vnkg.kind = (kind) => table("kinds")[kind];
  vnkg.kinds = (kind) => table("kinds-many")[kind];
  vnkg.property = (name) => table("properties")[name] ?? name;
  vnkg.rank = (rank) => table("ranks")[rank] ?? rank;
  vnkg.status = (status) => table("statuses")[status] ?? status;

  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

  // 2023-11-14 as 14/11/2023 or 14 Nov 2023, 2023-11 as 11/2023 or Nov 2023, XXXX-05-23 as 23/5 or 23 May; anything else
  // as it stands
  vnkg.date = (text) => {
    const match = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
    if (!match) return text;
    const [, year, month, day] = match;
    const said = vnkg.lang === "en" && month ? MONTHS[Number(month) - 1] : Number(month);
    return [day && Number(day), month && said, year === "XXXX" ? "" : year].filter(Boolean).join(vnkg.lang === "en" ? " " : "/");
  };

  vnkg.relations = () => Object.keys(table("relations"));
  vnkg.relationName = (name) => table("relations")[name][0];
  vnkg.relation = (edge) => table("relations")[edge.relation][2] ?? vnkg.relationName(edge.relation);
  // Under which heading a tie of a node stands: its relation, and `>` where the node is the tie's beginning.
  vnkg.side = (edge, node) => `${edge.relation}${edge.from === node.at ? ">" : "<"}`;
  vnkg.heading = (edge, node) => table("relations")[edge.relation][edge.from === node.at ? 0 : 1];
  // The same of one tie alone.
  vnkg.tells = (edge, node) => table("relations")[edge.relation][edge.from === node.at ? 2 : 3] ?? vnkg.heading(edge, node);

  // What one edge says of its own: a title, a role, an award; empty where its heading says it all.
  vnkg.says = (edge) => {
    if (edge.role) return table("roles")[edge.role] ?? edge.role;
    return (vnkg.lang === "en" && edge.labelEn) || edge.label;
  };

  // The same with its status where every source speaks of the past: "Ủy viên (nguyên)".
  vnkg.brief = (edge) => {
    const statuses = edge.quotes.map((quote) => quote.status).filter(Boolean);
    const past = statuses.length > 0 && statuses.every((status) => status === "former" || status === "dismissed");
    return past ? `${vnkg.says(edge)} (${vnkg.status(statuses[0])})` : vnkg.says(edge);
  };

  vnkg.reason = (stated) => (vnkg.lang === "en" && stated.reasonEn) || stated.reason;

  // What beside the title, role or relation is said of an edge: status, capacity, time, rank.
  vnkg.notes = (edge) => {
    const capacity = edge.relation === "takes-part" && edge.note ? `${vnkg.t("capacity")} ${edge.note}` : "";
    const time = edge.relation === "takes-part" ? "" : vnkg.period(edge.note);
    return [...vnkg.statuses(edge), capacity, time, edge.rank && vnkg.rank(edge.rank), vnkg.reason(edge)].filter(Boolean);
  };

  // 2020-10/2025-06-30 as "from 10/2020 until 30/6/2025"; one date as a date
  vnkg.period = (text) => {
    if (!text.includes("/")) return vnkg.date(text);
    const [start, end] = text.split("/");
    const said = [start !== ".." && vnkg.t("from", vnkg.date(start)), end !== ".." && vnkg.t("until", vnkg.date(end))];
    return said.filter(Boolean).join(" ");
  };

  // The statuses of a holding as its sources attest them, each once, latest first.
  vnkg.statuses = (edge) => {
    const seen = new Map();
    const latest = [...edge.quotes].sort((a, b) => (b.on ?? "").localeCompare(a.on ?? ""));
    for (const quote of latest) {
      if (quote.status && !seen.has(quote.status)) seen.set(quote.status, quote.on ?? "");
    }
    return [...seen].map(([status, on]) => (on ? `${vnkg.status(status)}, ${vnkg.t("asOf", vnkg.date(on))}` : vnkg.status(status)));
  };

  vnkg.setLanguage = (lang) => {
    vnkg.lang = lang;
    document.documentElement.lang = lang;
    for (const element of document.querySelectorAll("[data-text]")) element.textContent = vnkg.t(element.dataset.text);
    for (const element of document.querySelectorAll("[data-label]")) {
      element.setAttribute("aria-label", vnkg.t(element.dataset.label));
    }
    for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = vnkg.t(element.dataset.hint);
  };
})();
