// A search box: a combobox with its list of hits (WAI-ARIA 1.2), by mouse or by arrow keys.
"use strict";
(() => {
  const { element } = vnkg;
  const SHOWN = 20;

  function option(finder, node, index) {
    const words = element("span", { class: "words" }, element("span", { class: "name" }, node.label));
    words.append(element("span", { class: "hint" }, [vnkg.kind(node.kind), node.hint].filter(Boolean).join(" · ")));
    const attributes = { role: "option", id: `${finder.prefix}-${index}`, "aria-selected": "false", onclick: () => pick(finder, node) };
    return element("li", attributes, vnkg.swatch(node.kind), words);
  }

  function close({ box, list }) {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function pick(finder, node) {
    close(finder);
    finder.box.value = node.label;
    delete finder.box.dataset.typed;
    finder.go(node);
  }

  function point(finder, next) {
    const { box, list, prefix } = finder;
    finder.at = next;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === next)));
    box.setAttribute("aria-activedescendant", `${prefix}-${next}`);
    list.children[next].scrollIntoView({ block: "nearest" });
  }

  // An answer that comes after a later one was asked for is dropped.
  function look(finder) {
    finder.asked += 1;
    const mine = finder.asked;
    return vnkg.attempt(async () => {
      const answer = await vnkg.source.find(finder.box.value, SHOWN);
      if (mine === finder.asked) offer(finder, answer);
    }, "search");
  }

  function offer(finder, { nodes, total }) {
    const { box, list, found } = finder;
    finder.hits = nodes;
    finder.at = -1;
    list.replaceChildren(...finder.hits.map((node, index) => option(finder, node, index)));
    list.hidden = !finder.hits.length;
    box.setAttribute("aria-expanded", String(finder.hits.length > 0));
    box.removeAttribute("aria-activedescendant");
    const told = total ? vnkg.t("found", total) : vnkg.t("nothing");
    found.textContent = box.value.trim() ? told : "";
    found.classList.toggle("unseen", total > 0 || !box.value.trim());
  }

  // Picks what is pointed at, else the first hit, once it is there.
  async function enter(finder) {
    await finder.looking;
    if (finder.hits.length) pick(finder, finder.hits[Math.max(finder.at, 0)]);
  }

  function press(finder, event) {
    const { hits, at } = finder;
    if (event.key === "Escape") close(finder);
    else if (event.key === "Enter") enter(finder);
    else if (event.key === "ArrowDown" && hits.length) point(finder, (at + 1) % hits.length);
    else if (event.key === "ArrowUp" && hits.length) point(finder, (at - 1 + hits.length) % hits.length);
    else return;
    event.preventDefault();
  }

  vnkg.startFinder = (box, list, found, go, prefix = "hit") => {
    const finder = { box, list, found, go, prefix, hits: [], at: -1, asked: 0, looking: null };
    box.addEventListener("input", () => {
      box.dataset.typed = "yes";
      finder.looking = look(finder);
    });
    box.addEventListener("keydown", (event) => press(finder, event));
    box.addEventListener("blur", () => setTimeout(() => close(finder), 150));
  };

  // Who is in a box goes on in the one that stands in its place when a view is drawn anew, with what is typed in it.
  vnkg.typeOn = (earlier) => {
    const box = document.getElementById(earlier.id);
    if (!box) return;
    box.focus();
    if (!earlier.dataset.typed) return;
    box.value = earlier.value;
    box.setSelectionRange(earlier.selectionStart, earlier.selectionEnd);
    box.dispatchEvent(new Event("input"));
  };

  // A whole search box as DOM, for views that ask for a second thing.
  vnkg.finderBox = (label, prefix, go) => {
    const box = element("input", {
      type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": `${prefix}s`, "aria-autocomplete": "list",
      autocomplete: "off", spellcheck: "false", "aria-label": label, placeholder: vnkg.t("search"), id: `${prefix}-box`, class: "finder-box",
    });
    const list = element("ul", { id: `${prefix}s`, class: "hits", role: "listbox", "aria-label": label });
    list.hidden = true;
    const found = element("p", { class: "unseen", role: "status" });
    vnkg.startFinder(box, list, found, go, prefix);
    return element("div", { class: "finder" }, box, list, found);
  };
})();
