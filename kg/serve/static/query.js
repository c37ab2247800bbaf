"use strict";
// The query page: an editor (YASQE where it was gathered, else a text field), named questions, run, share.
(async function () {
  const page = document.querySelector(".query");
  const words = JSON.parse(page.dataset.words);
  const language = document.documentElement.lang;
  const [status, plain] = ["status", "plain"].map((id) => document.getElementById(id));
  const buttons = Object.fromEntries(["run", "share", "csv", "chart", "draw"].map((id) => [id, document.getElementById(id)]));
  const labels = document.getElementById("labels");
  const picker = document.getElementById("question");
  window.vnkgTerms = await (await fetch("/query/terms.json")).json();
  const known = window.vnkgTerms;
  const results = window.vnkgResults;
  const editor = window.Yasqe ? rich() : simple();
  let last = null;

  function rich() {
    const { Yasqe } = window;
    Yasqe.registerAutocompleter({
      name: "vnkg",
      bulk: false,
      autoShow: false,
      isValidCompletionPosition: (yasqe) => !/^[?$"'#]/.test(yasqe.getCompleteToken().string),
      preProcessToken: (_, token) => Object.assign(token, { autocompletionString: token.string.trim() }),
      get: (_, token) => matching(token ? token.autocompletionString : ""),
      postProcessSuggestion: (_yasqe, _token, suggested) => suggested,
    });
    Yasqe.defaults.autocompleters = ["variables", "vnkg"];
    const made = new Yasqe(document.getElementById("editor"), {
      persistenceId: "vnkg-query", prefixCcApi: null, consumeShareLink: null, showQueryButton: false, resizeable: false,
      createShareableLink: share, collapsePrefixesOnLoad: false, lineWrapping: true,
      extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-Space": () => made.autocomplete(), Tab: false, "Shift-Tab": false },
    });
    plain.hidden = true;
    made.getInputField().setAttribute("aria-label", words.editor);
    addEventListener("vnkg-theme", () => made.refresh());
    return { get: () => made.getValue(), set: (text) => { made.setValue(text); made.refresh(); } };
  }

  function simple() {
    const list = document.getElementById("terms");
    const typed = () => (/[\w:-]*$/.exec(plain.value.slice(0, plain.selectionStart)) || [""])[0];
    const accept = (term) => {
      plain.setRangeText(term, plain.selectionStart - typed().length, plain.selectionStart, "end");
      list.hidden = true;
      plain.focus();
    };
    plain.addEventListener("keydown", (event) => {
      const at = [...list.children].findIndex((one) => one.getAttribute("aria-selected") === "true");
      if (event.ctrlKey && event.key === "Enter") run();
      else if (event.ctrlKey && event.key === " ") suggest();
      else if (!list.hidden && event.key === "Escape") list.hidden = true;
      else if (!list.hidden && ["ArrowDown", "ArrowUp"].includes(event.key)) pick(at + (event.key === "ArrowDown" ? 1 : -1));
      else if (!list.hidden && event.key === "Enter" && at >= 0) accept(list.children[at].dataset.term);
      else return;
      event.preventDefault();
    });
    plain.addEventListener("input", () => { list.hidden = true; });
    function pick(at) {
      const all = [...list.children];
      all.forEach((one, n) => one.setAttribute("aria-selected", String(n === (at + all.length) % all.length)));
    }
    function suggest() {
      list.replaceChildren(...matching(typed()).slice(0, 30).map((term) => {
        const row = document.createElement("li");
        row.setAttribute("role", "option");
        row.dataset.term = term;
        row.textContent = term + " — " + known.terms[term];
        row.addEventListener("mousedown", (event) => { event.preventDefault(); accept(term); });
        return row;
      }));
      list.hidden = !list.children.length;
      pick(0);
    }
    return { get: () => plain.value, set: (text) => { plain.value = text; } };
  }

  function matching(typed) {
    const low = typed.toLowerCase();
    const local = low.includes(":") ? low : ":" + low;
    return Object.keys(known.terms).filter((term) => term.toLowerCase().startsWith(low) || term.toLowerCase().includes(local));
  }

  // the endpoint knows our prefixes; declared, the query runs anywhere
  function declared(text) {
    const lacking = Object.keys(known.prefixes).filter((prefix) =>
      new RegExp("(^|[\\s(/|^])" + prefix + ":[A-Za-z]", "m").test(text) && !new RegExp("prefix\\s+" + prefix + ":", "i").test(text));
    const lines = lacking.map((prefix) => "PREFIX " + prefix + ": <" + known.prefixes[prefix] + ">\n");
    return lines.join("") + text;
  }

  function share() {
    return location.origin + "/query#query=" + encodeURIComponent(editor.get());
  }

  async function run() {
    const sparql = editor.get();
    history.replaceState(null, "", "#query=" + encodeURIComponent(sparql));
    say(words.running);
    results.clear();
    buttons.csv.disabled = buttons.chart.disabled = buttons.draw.disabled = true;
    const started = performance.now();
    const headers = { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" };
    let answer, body;
    try {
      answer = await fetch("/sparql", { method: "POST", headers, body: sparql });
      body = await answer.text();
    } catch (error) {
      return say(words.failed + ": " + error.message, true);
    }
    if (!answer.ok) return say(words.failed + ": " + body, true);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    show(answer.headers.get("content-type").includes("json") ? JSON.parse(body) : body, seconds);
  }

  function show(found, seconds) {
    last = null;
    if (typeof found === "string") {
      results.text(found);
      return say(seconds + " s");
    }
    if ("boolean" in found) {
      results.text(found.boolean ? words.yes : words.no);
      return say(seconds + " s");
    }
    last = { names: found.head.vars, rows: found.results.bindings };
    buttons.csv.disabled = false;
    buttons.chart.disabled = !results.chartable(last.names, last.rows);
    buttons.chart.setAttribute("aria-pressed", "false");
    buttons.draw.disabled = !iris().length;
    draw();
    say(words.rows.replace("{0}", last.rows.length).replace("{1}", seconds));
  }

  function draw() {
    if (!last) return;
    if (buttons.chart.getAttribute("aria-pressed") === "true") results.chart(results.chartable(last.names, last.rows), last.rows);
    else results.table(last.names, last.rows);
    if (labels.checked) results.nameThem(language);
  }

  function iris() {
    const all = last.rows.flatMap((row) => Object.values(row)).filter((term) => term.type === "uri").map((term) => term.value);
    return [...new Set(all)].filter((iri) => iri.startsWith(known.base));
  }

  function say(text, bad) {
    status.textContent = text;
    status.classList.toggle("bad", Boolean(bad));
  }

  async function save() {
    const headers = { "Content-Type": "application/sparql-query", Accept: "text/csv" };
    const answer = await fetch("/sparql", { method: "POST", headers, body: editor.get() });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = "vnkg.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  buttons.run.addEventListener("click", run);
  buttons.csv.addEventListener("click", save);
  buttons.share.addEventListener("click", async () => {
    await navigator.clipboard.writeText(share());
    say(words.shared);
  });
  buttons.chart.addEventListener("click", () => {
    buttons.chart.setAttribute("aria-pressed", String(buttons.chart.getAttribute("aria-pressed") !== "true"));
    draw();
  });
  buttons.draw.addEventListener("click", () => {
    const form = document.getElementById("drawn");
    form.elements.iris.value = iris().join(" ");
    form.submit();
  });
  labels.addEventListener("change", draw);
  picker.addEventListener("change", () => { if (picker.value) editor.set(declared(known.questions[picker.value])); });

  const asked = new URLSearchParams(location.hash.slice(1)).get("query") || new URLSearchParams(location.search).get("query");
  const named = new URLSearchParams(location.search).get("question");
  if (named && known.questions[named]) picker.value = named;
  if (asked || known.questions[named]) editor.set(declared(asked || known.questions[named]));
  else if (!editor.get().trim() || !window.Yasqe) editor.set(declared(known.first));
  page.dataset.ready = "yes";
  if (asked) run();
}());
