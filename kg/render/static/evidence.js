// Evidence as DOM: the words in their sentence, the article, its date, publisher and link, the rule, the confidence.
"use strict";
(() => {
  const { element } = vnkg;

  // Only http and https leave the page; anything else stays plain text.
  function link(url) {
    let target = null;
    try {
      target = new URL(url);
    } catch {
      return null;
    }
    if (!["http:", "https:"].includes(target.protocol)) return null;
    return element("a", { href: target.href, target: "_blank", rel: "noopener noreferrer" }, vnkg.t("open"));
  }

  function article(source) {
    const line = element("p", { class: "article" });
    const parts = [source.headline || vnkg.t("untitled"), source.publisher, vnkg.date(source.date)].filter(Boolean);
    line.append(parts.join(" · "));
    const anchor = link(source.url);
    if (anchor) line.append(" ", anchor);
    return line;
  }

  function quote(record) {
    const words = element("blockquote", {}, record.prefix ?? "", element("mark", {}, record.exact), record.suffix ?? "");
    const facts = [];
    if (record.status) facts.push(vnkg.status(record.status));
    if (record.on) facts.push(vnkg.t("asOf", vnkg.date(record.on)));
    facts.push(`${vnkg.t("confidence")} ${Math.round(record.confidence * 100)}%`);
    if (record.rule) facts.push(`${vnkg.t("rule")} ${record.rule}`);
    return element("li", {}, words, article(vnkg.graph.sources[record.source]), element("p", { class: "rule" }, facts.join(" · ")));
  }

  const list = (records) => element("ul", { class: "quotes" }, ...records.map(quote));

  // A disclosure whose quotes are made when it first opens.
  vnkg.evidence = (records, { open = false, label = vnkg.t("quotes"), told = records.length } = {}) => {
    if (!records.length) return element("p", { class: "rule" }, vnkg.t("noQuotes"));
    const details = element("details", { class: "evidence" }, element("summary", {}, `${label} (${told > records.length ? vnkg.t("shownOf", records.length, told) : records.length})`));
    const fill = () => {
      if (details.open && details.children.length === 1) details.append(list(records));
    };
    details.addEventListener("toggle", fill);
    details.open = open;
    if (open) fill();
    return details;
  };
})();
