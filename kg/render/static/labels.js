// Labels at one size whatever the zoom, with a halo, never one over another: the most connected come first.
"use strict";
(() => {
  const FAMILY = '"Be Vietnam Pro", system-ui, sans-serif';
  const NAME = `600 14px ${FAMILY}`;
  const SUB = `400 13px ${FAMILY}`;
  const LINE = 19;
  const wrapped = new Map();

  // `text` in at most `most` lines of `width` pixels, the last one cut with an ellipsis.
  function lines(context, text, font, width, most) {
    const key = `${font}|${width}|${most}|${text}`;
    if (!wrapped.has(key)) {
      context.font = font;
      wrapped.set(key, wrap(context, text, width, most));
    }
    return wrapped.get(key);
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
    return `${short.trimEnd()}…`;
  }

  // What stands under or beside the name: in an ego view the tie to the focus, else the hint.
  function sub(node) {
    const { focus, bundles } = vnkg.view;
    if (!focus || node === focus) return node.hint;
    const key = `${Math.min(node.at, focus.at)}-${Math.max(node.at, focus.at)}`;
    const said = (bundles.get(key) ?? []).map(vnkg.says);
    return [...new Set(said)].join(" · ");
  }

  // From the fullest to the shortest form that may be tried for one node.
  function forms(context, node) {
    const width = vnkg.labelWidth();
    const long = lines(context, node.label, NAME, width, 2);
    const short = lines(context, node.label, NAME, width, 1);
    const below = sub(node);
    const extra = below ? lines(context, below, SUB, width, 1) : [];
    const full = { name: long, extra };
    return vnkg.view.focus ? [full, { name: short, extra }, { name: short, extra: [] }] : [full, { name: long, extra: [] }, { name: short, extra: [] }];
  }

  function box(context, form, place, radius, side) {
    context.font = NAME;
    const widths = form.name.map((line) => context.measureText(line).width);
    context.font = SUB;
    widths.push(...form.extra.map((line) => context.measureText(line).width));
    const w = Math.max(...widths, 1);
    const h = (form.name.length + form.extra.length) * LINE;
    if (side === "left") return { x: place.x - radius - 7 - w, y: place.y - h / 2, w, h, align: "right" };
    if (side === "right") return { x: place.x + radius + 7, y: place.y - h / 2, w, h, align: "left" };
    const y = side === "above" ? place.y - radius - 6 - h : place.y + radius + 5;
    return { x: place.x - w / 2, y, w, h, align: "center" };
  }

  const apart = (a, b) => a.x + a.w + 3 < b.x || b.x + b.w + 3 < a.x || a.y + a.h < b.y || b.y + b.h < a.y;

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
    const { focus } = vnkg.view;
    const near = new Set();
    const pointed = vnkg.hovered == null ? null : vnkg.graph.nodes[vnkg.hovered];
    if (pointed) for (const edge of pointed.ties) near.add(vnkg.other(edge, pointed));
    const rank = (node) => (node === pointed ? 0 : node === focus ? 1 : near.has(node) ? 2 : 3);
    return [...vnkg.shown].sort((a, b) => rank(a) - rank(b) || (focus ? 0 : b.ties.length - a.ties.length) || a.at - b.at);
  }

  vnkg.paintLabels = (context, network) => {
    if (!vnkg.view || !vnkg.shown) return;
    const scale = network.getScale();
    const canvas = context.canvas;
    const ratio = canvas.width / canvas.clientWidth;
    const taken = [];
    vnkg.labelled = 0;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const node of order()) {
      const place = network.canvasToDOM(network.getPosition(node.at));
      if (place.x < -200 || place.y < -40 || place.x > canvas.clientWidth + 200 || place.y > canvas.clientHeight + 40) continue;
      const radius = (vnkg.view.focus === node ? 16 : vnkg.graph.vis.nodes[node.at].size) * scale;
      const { side } = vnkg.view.places.get(node.at);
      for (const form of forms(context, node)) {
        const area = box(context, form, place, radius, side);
        if (!taken.every((other) => apart(area, other))) continue;
        taken.push(area);
        paint(context, form, area);
        vnkg.labelled += 1;
        break;
      }
    }
    context.restore();
  };
})();
