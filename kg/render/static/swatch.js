// The outline of each kind, for canvas and legend alike, and the one way to make elements.
"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";

  // Corners around 0, 0 of a shape as high and wide as a circle of radius r looks; none for the circle itself.
  function points(shape, r) {
    if (shape === "dot") return [];
    if (shape === "square") return [[-r, -r], [r, -r], [r, r], [-r, r]];
    if (shape === "diamond") return [[0, r], [r, 0], [0, -r], [-r, 0]];
    if (shape === "triangle") {
      const side = 2.3 * r;
      const inner = (Math.sqrt(3) / 6) * side;
      const height = (Math.sqrt(3) / 2) * side;
      const y = 0.275 * 1.15 * r;
      return [[0, y - (height - inner)], [side / 2, y + inner], [-side / 2, y + inner]];
    }
    const scaled = 0.82 * r; // star
    return Array.from({ length: 10 }, (_, n) => {
      const radius = n % 2 === 0 ? scaled * 1.3 : scaled * 0.5;
      const angle = (n * 2 * Math.PI) / 10;
      return [radius * Math.sin(angle), 0.1 * scaled - radius * Math.cos(angle)];
    });
  }

  vnkg.points = points;

  vnkg.outline = (context, shape, x, y, r) => {
    context.beginPath();
    if (shape === "dot") context.arc(x, y, r, 0, 2 * Math.PI);
    points(shape, r).forEach(([dx, dy], at) => (at ? context.lineTo(x + dx, y + dy) : context.moveTo(x + dx, y + dy)));
    context.closePath();
  };

  vnkg.swatch = (kind) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "-12 -12 24 24");
    svg.setAttribute("class", "swatch");
    svg.setAttribute("aria-hidden", "true");
    const shape = vnkg.graph.shapes[kind];
    const round = shape === "dot";
    const mark = document.createElementNS(SVG, round ? "circle" : "polygon");
    if (round) mark.setAttribute("r", "9");
    else mark.setAttribute("points", points(shape, 9).map((p) => p.join(",")).join(" "));
    mark.setAttribute("fill", vnkg.graph.colours[kind]);
    svg.append(mark);
    return svg;
  };

  // Text goes in as text, never as markup; attributes are set by name.
  vnkg.element = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") element.addEventListener("click", value);
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };
})();
