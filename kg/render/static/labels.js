// Labels at one size whatever the zoom, with a halo, never one over another: the most connected come first.
"use strict";
(() => {
  const FAMILY = '"Be Vietnam Pro", system-ui, sans-serif';
  const NAME = `600 14px ${FAMILY}`;
  const SUB = `400 13px ${FAMILY}`;
  const LINE = 19;
  // Where a label may stand, best first: across (-1 left, 1 right) and down (-1 above, 1 below).
  const SIDES = {
    below: [0, 1],
    right: [1, 0],
    left: [-1, 0],
    above: [0, -1],
    "right below": [1, 1],
    "left below": [-1, 1],
    "right above": [1, -1],
    "left above": [-1, -1],
  };
  const ALWAYS = 4;
  const MOST = 300; // labels tried in one frame: enough to fill a screen
  const CROWD = 240;
  const formed = new Map();

  // `text` in at most `most` lines of `width` pixels, the last one cut with an ellipsis.
  function lines(context, text, font, width, most) {
    context.font = font;
    return wrap(context, text, width, most);
  }

  function wrap(context, text, width, most) {
    const fits = (words) => context.measureText(words).width <= width;
    const done = [];
    let line = "";
    const words = text.split(/\s+/).filter(Boolean);
    for (let at = 0; at < words.length; at += 1) {
      const longer = line ? `${line} ${words[at]}` : words[at];
      if (fits(longer) || !line) line = longer;
      else if (done.length === most - 1) return [...done, cut(fits, `${line} ${words[at]}`)];
      else {
        done.push(line);
        line = words[at];
      }
    }
    return line ? [...done, fits(line) ? line : cut(fits, line)] : done;
  }

  function cut(fits, text) {
    let short = text;
    while (short.length > 1 && !fits(`${short}…`)) short = short.slice(0, -1);
    // whole words, unless little would be left
    const words = short.replace(/\s+\S*$/, "");
    return `${(text[short.length] !== " " && words.length > short.length / 2 ? words : short).replace(/[\s,·]+$/, "")}…`;
  }

  // What stands under or beside the name: in an ego view the tie to the focus, else the hint.
  function sub(node) {
    const { focus, bundles } = vnkg.view;
    if (!focus || node === focus) return node.hint;
    const key = `${Math.min(node.at, focus.at)}-${Math.max(node.at, focus.at)}`;
    const edges = bundles.get(key) ?? [];
    const said = edges.map((edge) => vnkg.brief(edge) || vnkg.tells(edge, focus));
    const capacity = focus.kind === "event" ? edges.map((edge) => edge.note).filter(Boolean) : [];
    const told = [...new Set([...said, ...capacity, vnkg.date(vnkg.dayOf(node))])];
    return told.filter((one) => one && one !== node.label).join(" · ");
  }

  // From the fullest to the shortest form that may be tried for one node, each with its size in pixels.
  function forms(context, node) {
    const width = vnkg.labelWidth();
    const below = sub(node);
    const key = `${node.at}|${width}|${below}|${vnkg.shown.length > CROWD}`;
    if (!formed.has(key)) {
      const long = lines(context, node.label, NAME, width, 2);
      const short = lines(context, node.label, NAME, width, 1);
      const extra = below ? lines(context, below, SUB, width, vnkg.view.focus?.kind === "event" && vnkg.view.nodes.length < 15 ? 2 : 1) : [];
      const second = vnkg.view.focus ? { name: short, extra } : { name: long, extra: [] };
      const last = { name: short, extra: [] };
      const tried = vnkg.shown.length > CROWD ? [last] : [{ name: long, extra }, second, last];
      formed.set(key, tried.map((form) => sized(context, form)));
    }
    return formed.get(key);
  }

  function sized(context, form) {
    context.font = NAME;
    const widths = form.name.map((line) => context.measureText(line).width);
    context.font = SUB;
    widths.push(...form.extra.map((line) => context.measureText(line).width));
    return { ...form, w: Math.max(...widths, 1), h: (form.name.length + form.extra.length) * LINE };
  }

  function box({ w, h }, place, radius, side) {
    const [across, down] = SIDES[side];
    const near = across && down ? 0.7 * radius + 2 : radius + 6; // beside a corner, or beside a side
    const x = across ? place.x + across * near - (across < 0 ? w : 0) : place.x - w / 2;
    const y = down ? place.y + down * near - (down < 0 ? h : 0) : place.y - h / 2;
    return { x, y, w, h, align: ["right", "center", "left"][across + 1] };
  }

  const CELL = 80;

  // Remembers taken boxes by the cells they touch, so that thousands can be asked about in one frame.
  function room() {
    const cells = new Map();
    const around = (area) => {
      const keys = [];
      for (let x = Math.floor(area.x / CELL); x <= Math.floor((area.x + area.w) / CELL); x += 1) {
        for (let y = Math.floor(area.y / CELL); y <= Math.floor((area.y + area.h) / CELL); y += 1) keys.push(`${x},${y}`);
      }
      return keys;
    };
    const clash = (a, b) => a.x < b.x + b.w + 3 && b.x < a.x + a.w + 3 && a.y < b.y + b.h && b.y < a.y + a.h;
    return {
      free: (area, own) => around(area).every((key) => (cells.get(key) ?? []).every((b) => b.node === own || !clash(area, b))),
      take: (area, node) => {
        for (const key of around(area)) {
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push({ ...area, node });
        }
      },
    };
  }

  function paint(context, form, area) {
    context.textAlign = area.align;
    context.textBaseline = "middle";
    const x = area.align === "left" ? area.x : area.align === "right" ? area.x + area.w : area.x + area.w / 2;
    [...form.name.map((line) => [line, NAME, "ink"]), ...form.extra.map((line) => [line, SUB, "muted"])].forEach(
      ([line, font, colour], at) => {
        const y = area.y + LINE * (at + 0.5);
        context.font = font;
        context.lineWidth = 4;
        context.lineJoin = "round";
        context.strokeStyle = vnkg.colours.paper;
        context.strokeText(line, x, y);
        context.fillStyle = vnkg.colours[colour];
        context.fillText(line, x, y);
      },
    );
  }

  // The node under the pointer and its neighbours first, then the focus, then by degree.
  function order() {
    const { focus, bundles } = vnkg.view;
    const pointed = vnkg.hovered == null ? null : vnkg.graph.nodes[vnkg.hovered];
    const touching = pointed ? [...bundles.values()].filter(([edge]) => edge.from === pointed.at || edge.to === pointed.at) : [];
    const near = new Set(touching.map(([edge]) => vnkg.other(edge, pointed)));
    const rank = (node) => (node === pointed ? 0 : node === focus ? 1 : near.has(node) ? 2 : 3);
    return [...vnkg.shown].sort((a, b) => rank(a) - rank(b) || (focus ? 0 : b.degree - a.degree) || a.at - b.at);
  }

  // Where each drawn node stands in CSS pixels, those out of sight left out.
  function places(network, canvas) {
    const scale = network.getScale();
    const stand = network.getPositions();
    const seen = [];
    for (const node of order()) {
      const { x, y } = network.canvasToDOM(stand[node.at]);
      const radius = vnkg.radius(node, scale) * scale;
      if (x < -300 || y < -60 || x > canvas.clientWidth + 300 || y > canvas.clientHeight + 60) continue;
      seen.push({ node, place: { x, y }, radius });
    }
    return seen;
  }

  // A centred label is pushed back into the canvas; one beside its node is given up where it would be cut.
  function inside(area, { clientWidth: width, clientHeight: height }, side) {
    if (vnkg.view.focus) return area;
    if (area.y < 0 || area.y + area.h > height) return null;
    if (area.x >= 2 && area.x + area.w <= width - 2) return area;
    if (SIDES[side][0]) return null;
    return { ...area, x: Math.max(2, Math.min(area.x, width - area.w - 2)) };
  }

  // The first form on the first side that neither covers a node nor another label; null where none is free.
  // The first few labels of a view may cover a node.
  function fitting(context, seen, taken, first) {
    const sides = vnkg.view.focus ? [vnkg.view.places.get(seen.node.at).side] : Object.keys(SIDES);
    const tried = forms(context, seen.node);
    const [last] = tried.slice(-1);
    for (const form of tried) {
      for (const side of sides) {
        const area = inside(box(form, seen.place, seen.radius, side), context.canvas, side);
        if (area && taken.labels.free(area) && taken.nodes.free(area, seen.node)) return { form, area };
      }
    }
    if (!first) return null;
    const areas = sides.map((side) => inside(box(last, seen.place, seen.radius, side), context.canvas, side));
    const area = areas.find((one) => one && taken.labels.free(one));
    return area ? { form: last, area } : null;
  }

  vnkg.paintLabels = (context, network) => {
    if (!vnkg.view || !vnkg.shown) return;
    const { canvas } = context;
    const ratio = canvas.width / canvas.clientWidth;
    const taken = { labels: room(), nodes: room() };
    const seen = places(network, canvas);
    // in a crowd labels may cover the lesser nodes, or there would be none
    for (const { node, place, radius } of seen.length > CROWD ? seen.slice(0, CROWD / 4) : seen) {
      taken.nodes.take({ x: place.x - radius, y: place.y - radius, w: 2 * radius, h: 2 * radius }, node);
    }
    vnkg.labelled = 0;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const [at, one] of seen.slice(0, MOST).entries()) {
      const found = fitting(context, one, taken, at < ALWAYS);
      if (!found) continue;
      taken.labels.take(found.area, one.node);
      paint(context, found.form, found.area);
      vnkg.labelled += 1;
    }
    context.restore();
  };
})();
