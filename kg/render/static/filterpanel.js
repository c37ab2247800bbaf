// The controls of the filters: kinds with their shapes, relations, years with a histogram, branch, sources, conflicts.
"use strict";
(() => {
  const { element } = vnkg;
  const SVG = "http://www.w3.org/2000/svg";
  const $ = (id) => document.getElementById(id);
  const change = (patch) => vnkg.go(patch, { replace: true });

  function toggled(set, value, on) {
    const next = new Set(set);
    if (on) next.add(value);
    else next.delete(value);
    return next;
  }

  function legend() {
    const counts = vnkg.graph.kinds;
    const items = Object.keys(vnkg.graph.shapes).filter((kind) => counts.has(kind)).map((kind) => {
      const box = element("input", { type: "checkbox", value: kind });
      box.checked = !vnkg.state.hide.has(kind);
      box.addEventListener("change", () => change({ hide: toggled(vnkg.state.hide, kind, !box.checked) }));
      return element("label", {}, box, vnkg.swatch(kind), `${vnkg.kinds(kind)} (${counts.get(kind)})`);
    });
    $("legend").replaceChildren(element("legend", { class: "unseen" }, vnkg.t("filter")), ...items);
  }

  const field = (name, ...content) => element("fieldset", {}, element("legend", {}, vnkg.t(name)), ...content);

  function relations({ relations: counts }) {
    const all = [...counts.keys()];
    const wanted = (name) => !vnkg.state.rel.size || vnkg.state.rel.has(name);
    const items = vnkg.relations().filter((name) => counts.has(name)).map((name) => {
      const box = element("input", { type: "checkbox", value: name });
      box.checked = wanted(name);
      box.addEventListener("change", () => {
        const next = toggled(vnkg.state.rel.size ? vnkg.state.rel : new Set(all), name, box.checked);
        change({ rel: next.size === all.length ? new Set() : next });
      });
      return element("label", {}, box, `${vnkg.relationName(name)} (${counts.get(name)})`);
    });
    return field("relations", element("div", { class: "choices" }, ...items));
  }

  function histogram(years, counts, low, high) {
    const most = Math.max(...counts.values());
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", `0 0 ${years.length} 1`);
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("class", "histogram");
    svg.setAttribute("aria-hidden", "true");
    years.forEach((year, at) => {
      const height = (counts.get(year) ?? 0) / most;
      const bar = document.createElementNS(SVG, "rect");
      for (const [name, value] of Object.entries({ x: at + 0.08, y: 1 - height, width: 0.84, height })) bar.setAttribute(name, value);
      bar.setAttribute("class", year >= low && year <= high ? "in" : "out");
      svg.append(bar);
    });
    return svg;
  }

  function times({ years: counts }) {
    const known = [...counts.keys()].sort((a, b) => a - b);
    if (known.length < 2) return [];
    // years told by chance long ago would squeeze the rest: the slider spans the last thirty
    const last = known.at(-1);
    const first = Math.max(known[0], last - 30);
    const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const { from, until } = vnkg.state;
    const [low, high] = [from ?? first, until ?? last];
    const slider = (id, value, label) => {
      const input = element("input", { type: "range", id, min: first, max: last, step: 1, "aria-label": vnkg.t(label) });
      input.value = value;
      return input;
    };
    const [start, end] = [slider("year-from", low, "yearFrom"), slider("year-until", high, "yearUntil")];
    const told = element("output", {}, `${low} – ${high}`);
    const read = () => [Math.min(Number(start.value), Number(end.value)), Math.max(Number(start.value), Number(end.value))];
    for (const input of [start, end]) {
      input.addEventListener("input", () => (told.textContent = read().join(" – ")));
      input.addEventListener("change", () => {
        const [a, b] = read();
        change({ from: a === first ? null : a, until: b === last ? null : b });
      });
    }
    return [field("years", histogram(years, counts, low, high), start, end, told)];
  }

  function branches({ heads: organs }) {
    if (!organs.length) return [];
    const select = element("select", { id: "branch", "aria-label": vnkg.t("branch") }, element("option", { value: "" }, vnkg.t("anyBranch")));
    select.append(...organs.map((organ) => element("option", { value: organ.at }, organ.label + (organ.hint ? ` – ${organ.hint}` : ""))));
    select.value = vnkg.state.branch ? String(vnkg.state.branch.at) : "";
    select.addEventListener("change", () => change({ branch: select.value ? vnkg.graph.nodes[Number(select.value)] : null }));
    return [field("branch", select)];
  }

  function evidence() {
    const select = element("select", { id: "sources", "aria-label": vnkg.t("sources") });
    select.append(...[1, 2, 3, 4, 5].map((count) => element("option", { value: count }, vnkg.t("atLeast", count))));
    select.value = String(vnkg.state.sources);
    select.addEventListener("change", () => change({ sources: Number(select.value) }));
    const box = element("input", { type: "checkbox", id: "conflicts" });
    box.checked = vnkg.state.conflicts;
    box.addEventListener("change", () => change({ conflicts: box.checked }));
    return field("sources", select, element("label", {}, box, vnkg.t("conflicts")));
  }

  vnkg.startFilters = () => $("filters").addEventListener("toggle", () => vnkg.attempt(vnkg.showFilters));

  let made = "";

  // Makes the controls anew when the language or the filters change, the focus staying where it was.
  vnkg.showFilters = async () => {
    // counting all years takes a while in a large graph: not before somebody looks
    const facets = $("filters").open ? await vnkg.source.facets() : null;
    const { hide, rel, from, until, sources, conflicts, branch } = vnkg.state;
    const now = JSON.stringify([$("filters").open, vnkg.lang, [...hide], [...rel], from, until, sources, conflicts, branch?.at]);
    if (now === made) return;
    made = now;
    const { id, value, type } = document.activeElement;
    const inside = document.activeElement.closest("#legend, #filter-body");
    legend();
    const clear = element("button", { type: "button", id: "clear" }, vnkg.t("clear"));
    clear.addEventListener("click", () => change({ hide: new Set(), rel: new Set(), from: null, until: null, sources: 1, conflicts: false, branch: null }));
    if (facets) $("filter-body").replaceChildren(relations(facets), ...times(facets), ...branches(facets), evidence(), clear);
    const count = vnkg.filters();
    clear.hidden = !count;
    $("filter-head").textContent = count ? `${vnkg.t("filters")} (${count})` : vnkg.t("filters");
    if (!inside) return;
    const again = id ? $(id) : [...document.querySelectorAll(`#${inside.id} input`)].find((one) => one.value === value && one.type === type);
    again?.focus();
  };
})();
