// The search box: a combobox with its list of hits (WAI-ARIA 1.2), by mouse or by arrow keys.
"use strict";
(() => {
  const { element } = vnkg;
  const SHOWN = 20;
  let [box, list, found, go] = [];
  let hits = [];
  let at = -1;

  function close() {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function pick(node) {
    close();
    box.value = node.label;
    go(node);
  }

  function point(next) {
    at = next;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    box.setAttribute("aria-activedescendant", `hit-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  function option(node, index) {
    const words = element("span", { class: "words" }, element("span", { class: "name" }, node.label));
    words.append(element("span", { class: "hint" }, [vnkg.kind(node.kind), node.hint].filter(Boolean).join(" · ")));
    const attributes = { role: "option", id: `hit-${index}`, "aria-selected": "false", onclick: () => pick(node) };
    return element("li", attributes, vnkg.swatch(node.kind), words);
  }

  function look() {
    const all = vnkg.find(box.value);
    hits = all.slice(0, SHOWN);
    at = -1;
    list.replaceChildren(...hits.map(option));
    list.hidden = !hits.length;
    box.setAttribute("aria-expanded", String(hits.length > 0));
    box.removeAttribute("aria-activedescendant");
    const told = all.length ? vnkg.t("found", all.length) : vnkg.t("nothing");
    found.textContent = box.value.trim() ? told : "";
  }

  function press(event) {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && hits.length) pick(hits[Math.max(at, 0)]);
    else if (event.key === "ArrowDown" && hits.length) point((at + 1) % hits.length);
    else if (event.key === "ArrowUp" && hits.length) point((at - 1 + hits.length) % hits.length);
    else return;
    event.preventDefault();
  }

  vnkg.startFinder = (input, options, announced, onNode) => {
    [box, list, found, go] = [input, options, announced, onNode];
    box.addEventListener("input", look);
    box.addEventListener("keydown", press);
    box.addEventListener("blur", () => setTimeout(close, 150));
  };
})();
