// Organs and their branches as a tree (WAI-ARIA tree view), walked by arrow keys.
"use strict";
(() => {
  const { element } = vnkg;

  const parts = (item) => item.querySelector(":scope > ul");

  // Opens or closes a branch; what stands below an organ is asked for when it first opens.
  const expand = (item, open) => vnkg.attempt(async () => {
    if (!item.hasAttribute("aria-expanded")) return;
    if (open && !parts(item)) {
      const chain = new Set([item.organ, ...ancestors(item)]);
      const { items, total } = await vnkg.source.branches(item.organ);
      const found = items.filter(({ organ }) => !chain.has(organ));
      if (!parts(item)) item.append(element("ul", { role: "group" }, ...found.map(treeItem), ...left(items.length, total)));
    }
    item.setAttribute("aria-expanded", String(open));
    if (parts(item)) parts(item).hidden = !open;
  });

  // What a list too long to be shown whole says at its end.
  const left = (shown, total) => (shown < total ? [element("li", { role: "none", class: "note" }, vnkg.t("shownOf", shown, total))] : []);

  function ancestors(item) {
    const found = [];
    for (let up = item.parentElement.closest("[role=treeitem]"); up; up = up.parentElement.closest("[role=treeitem]")) found.push(up.organ);
    return found;
  }

  function treeItem({ organ, branches: count, people }) {
    const said = [count && vnkg.t("branches", count), people && vnkg.t("people", people)].filter(Boolean).join(" · ");
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
    return vnkg.attempt(async () => vnkg.showNode(await vnkg.source.around(item.organ)));
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
  async function reveal(tree, organ) {
    let list = tree;
    for (const one of await vnkg.source.chain(organ)) {
      const item = [...list.children].find((child) => child.organ === one);
      if (!item) return;
      if (one === organ) {
        item.setAttribute("aria-selected", "true");
        item.setAttribute("tabindex", "0");
        tree.querySelector(":scope > [tabindex='0']:not([aria-selected=true])")?.setAttribute("tabindex", "-1");
      }
      await expand(item, true);
      list = parts(item) ?? list;
    }
  }

  vnkg.screens.tree = {
    fits: ({ node }) => !node || node.kind === "organ",
    render: async ({ node }) => {
      const { items, total, placed, unplaced, nodes, edges } = await vnkg.source.tree();
      const tree = element("ul", { role: "tree", class: "tree", "aria-label": vnkg.t("tree") }, ...items.map(treeItem), ...left(items.length, total));
      tree.firstElementChild?.setAttribute("tabindex", "0");
      tree.addEventListener("keydown", press);
      if (node) await reveal(tree, node);
      const told = vnkg.t("treeTold", placed, unplaced);
      return { body: [element("h2", { tabindex: "-1" }, vnkg.t("tree")), element("p", { class: "hint" }, told), ...(items.length ? [tree] : [])], nodes, edges, status: vnkg.t("organs", placed) };
    },
  };
})();
