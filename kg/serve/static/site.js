"use strict";
// What every page does beyond its links: the colours chosen, and suggestions while one types.
(function () {
  const root = document.documentElement;
  const kept = localStorage.getItem("vnkg-theme");
  if (kept) root.dataset.theme = kept;
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("vnkg-theme", root.dataset.theme);
    dispatchEvent(new Event("vnkg-theme"));
  });

  for (const link of document.querySelectorAll("a.language")) {
    const here = new URL(location.href);
    here.searchParams.set("lang", link.hreflang);
    link.href = here.href;
  }

  const box = document.querySelector(".finder input");
  const list = document.getElementById("hits");
  let at = -1, asked = 0, timer = 0;

  function close() {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function mark(next) {
    const all = [...list.children];
    if (!all.length) return;
    at = (next + all.length) % all.length;
    all.forEach((one, n) => one.setAttribute("aria-selected", String(n === at)));
    all[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", all[at].id);
  }

  function show(hits) {
    list.replaceChildren(...hits.map((hit, n) => {
      const row = document.createElement("li");
      row.id = "hit-" + n;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      row.textContent = hit.name + (hit.note ? " — " + hit.note : "");
      row.addEventListener("mousedown", () => { location.href = hit.address; });
      row.dataset.address = hit.address;
      return row;
    }));
    list.hidden = !hits.length;
    box.setAttribute("aria-expanded", String(!!hits.length));
    at = -1;
  }

  async function ask() {
    const mine = ++asked;
    const typed = box.value.trim();
    if (!typed) return close();
    const address = "/search?limit=8&q=" + encodeURIComponent(typed);
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (answer.ok && mine === asked) show((await answer.json()).hits);
  }

  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      location.href = list.children[at].dataset.address;
    }
  });
}());
