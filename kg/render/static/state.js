// The address of a view: what stands behind `#`, read and written here alone, so that every view can be passed on.
"use strict";
(() => {
  const list = (text) => new Set((text ?? "").split(",").filter(Boolean));
  const year = (text) => (/^\d{4}$/.test(text ?? "") ? Number(text) : null);

  // What the address asks for; things that are not in the graph are left out.
  vnkg.readState = async () => {
    const { graph } = vnkg;
    const given = new URLSearchParams(location.hash.slice(1) || graph.start);
    const group = Number(given.get("group") ?? -1);
    const things = ["node", "to", "branch"].filter((name) => given.get(name));
    const nodes = await vnkg.source.named(things.map((name) => given.get(name)));
    return {
      ...{ node: null, to: null, branch: null },
      ...Object.fromEntries(things.map((name, at) => [name, nodes[at]])),
      view: (given.get("view") ?? "").replace(/^all$/, ""),
      group: Number.isInteger(group) && group >= 0 && group < graph.groupCount ? group : null,
      hide: list(given.get("hide")),
      rel: list(given.get("rel")),
      from: year(given.get("from")),
      until: year(given.get("until")),
      sources: Math.max(1, Math.min(9, Number(given.get("sources")) || 1)),
      conflicts: given.get("conflicts") === "1",
    };
  };

  function write(state) {
    const parts = {
      node: state.node?.iri,
      view: state.view,
      to: state.to?.iri,
      group: state.group,
      hide: [...state.hide].join(","),
      rel: [...state.rel].join(","),
      from: state.from,
      until: state.until,
      sources: state.sources > 1 ? state.sources : null,
      conflicts: state.conflicts ? 1 : null,
      branch: state.branch?.iri,
    };
    const said = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined && value !== "");
    return said.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
  }

  vnkg.addressOf = (patch) => {
    const next = { ...vnkg.state, ...patch };
    if (!next.node && !next.view) next.view = "all";
    return write(next);
  };

  // Goes to another view; filters stay. A change of filters alone leaves no step in the history.
  vnkg.go = (patch, { replace = false } = {}) => {
    const address = vnkg.addressOf(patch);
    if (replace && location.protocol !== "about:") history.replaceState(null, "", `#${address}`);
    else location.hash = address;
    return vnkg.follow();
  };

  // The view of one node, of a group, of all.
  vnkg.open = (node) => vnkg.go({ node, to: null, group: null, view: "" });
  vnkg.openGroup = (group) => vnkg.go({ node: null, to: null, group, view: "map" });
  vnkg.openAll = () => vnkg.go({ node: null, to: null, group: null, view: "all" });
})();
