// Organs and their branches as a tree (WAI-ARIA tree view), walked by arrow keys.
"use strict";
(() => {
  const { element } = vnkg;

  const ties = (organ, above) => organ.ties.filter((edge) => edge.relation === "part-of" && (above ? edge.from : edge.to) === organ.at && edge.from !== edge.to && vnkg.passes(edge));
  const above = (organ) => ties(organ, true).map((edge) => vnkg.other(edge, organ));
  const branches = (organ) => ties(organ, false).map((edge) => vnkg.other(edge, organ)).sort((a, b) => a.label.localeCompare(b.label, "vi"));

  const parts = (item) => item.querySelector(":scope > ul");

  function expand(item, open) {
    if (!item.hasAttribute("aria-expanded")) return;
    item.setAttribute("aria-expanded", String(open));
    if (open && !parts(item)) {
      const chain = new Set([item.organ, ...ancestors(item)]);
      const found = branches(item.organ).filter((organ) => !chain.has(organ));
      item.append(element("ul", { role: "group" }, ...found.map(treeItem)));
    }
    if (parts(item)) parts(item).hidden = !open;
  }

  function ancestors(item) {
    const found = [];
    for (let up = item.parentElement.closest("[role=treeitem]"); up; up = up.parentElement.closest("[role=treeitem]")) found.push(up.organ);
    return found;
  }

  function treeItem(organ) {
    const count = branches(organ).length;
    const holders = new Set(organ.ties.filter((edge) => edge.relation === "holds").map((edge) => edge.from)).size;
    const said = [count && vnkg.t("branches", count), holders && vnkg.t("people", holders)].filter(Boolean).join(" · ");
    const twist = element("span", { class: "twist", "aria-hidden": "true" });
    const line = element("span", { class: "line" }, twist, vnkg.swatch("organ"), element("span", { class: "name" }, organ.label), element("span", { class: "hint" }, said));
    const item = element("li", { role: "treeitem", tabindex: "-1", "aria-selected": "false", "aria-label": [organ.label, said].filter(Boolean).join(", ") }, line);
    item.organ = organ;
    if (count) item.setAttribute("aria-expanded", "false");
    twist.addEventListener("click", (event) => {
      event.stopPropagation();
      expand(item, item.getAttribute("aria-expanded") !== "true");
    });
    line.addEventListener("click", () => choose(item));
    return item;
  }

  const seen = (tree) => [...tree.querySelectorAll("[role=treeitem]")].filter((item) => !item.parentElement.closest("ul[hidden]"));

  function focus(tree, item) {
    for (const one of tree.querySelectorAll("[tabindex='0']")) one.setAttribute("tabindex", "-1");
    item.setAttribute("tabindex", "0");
    item.focus();
  }

  function choose(item) {
    const tree = item.closest("[role=tree]");
    for (const one of tree.querySelectorAll("[aria-selected=true]")) one.setAttribute("aria-selected", "false");
    item.setAttribute("aria-selected", "true");
    focus(tree, item);
    vnkg.showNode(item.organ);
  }

  function press(event) {
    const item = event.target.closest("[role=treeitem]");
    if (!item) return;
    const tree = event.currentTarget;
    const all = seen(tree);
    const at = all.indexOf(item);
    const open = item.getAttribute("aria-expanded") === "true";
    const moves = {
      ArrowDown: () => all[at + 1],
      ArrowUp: () => all[at - 1],
      Home: () => all[0],
      End: () => all.at(-1),
      ArrowRight: () => (open ? all[at + 1] : (expand(item, true), item)),
      ArrowLeft: () => (open ? (expand(item, false), item) : item.parentElement.closest("[role=treeitem]")),
    };
    if (event.key === "Enter" || event.key === " ") choose(item);
    else if (moves[event.key]) {
      const next = moves[event.key]();
      if (next) focus(tree, next);
    } else return;
    event.preventDefault();
  }

  // Opens the branch in which `organ` stands and marks it.
  function reveal(tree, organ) {
    const chain = [organ];
    for (let up = above(organ)[0]; up && !chain.includes(up); up = above(up)[0]) chain.unshift(up);
    let list = tree;
    for (const one of chain) {
      const item = [...list.children].find((child) => child.organ === one);
      if (!item) return;
      if (one === organ) {
        item.setAttribute("aria-selected", "true");
        item.setAttribute("tabindex", "0");
        tree.querySelector(":scope > [tabindex='0']:not([aria-selected=true])")?.setAttribute("tabindex", "-1");
      }
      expand(item, true);
      list = parts(item) ?? list;
    }
  }

  vnkg.screens.tree = {
    fits: ({ node }) => !node || node.kind === "organ",
    render: ({ node }) => {
      const organs = vnkg.graph.nodes.filter((one) => one.kind === "organ" && vnkg.kept(one));
      const placed = organs.filter((organ) => above(organ).length || branches(organ).length);
      const roots = placed.filter((organ) => !above(organ).length);
      const size = new Map(roots.map((organ) => [organ, vnkg.below(organ).size]));
      roots.sort((a, b) => size.get(b) - size.get(a) || a.label.localeCompare(b.label, "vi"));
      const tree = element("ul", { role: "tree", class: "tree", "aria-label": vnkg.t("tree") }, ...roots.map(treeItem));
      tree.firstElementChild?.setAttribute("tabindex", "0");
      tree.addEventListener("keydown", press);
      if (node) reveal(tree, node);
      const told = vnkg.t("treeTold", placed.length, organs.length - placed.length);
      const edges = placed.flatMap((organ) => ties(organ, true));
      return { body: [element("h2", { tabindex: "-1" }, vnkg.t("tree")), element("p", { class: "hint" }, told), ...(roots.length ? [tree] : [])], nodes: placed, edges, status: vnkg.t("organs", placed.length) };
    },
  };
})();
