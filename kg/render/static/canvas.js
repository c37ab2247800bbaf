// The canvas: vis-network draws nodes and edges where they are told to stand; physics never runs.
"use strict";
(() => {
  let network = null;
  let nodes = null;
  let edges = null;
  let holder = null;

  vnkg.colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  function options() {
    return {
      autoResize: true,
      physics: { enabled: false },
      layout: { improvedLayout: false },
      interaction: {
        hover: true,
        hoverConnectedEdges: true,
        selectConnectedEdges: true,
        hideEdgesOnDrag: false,
        dragNodes: true,
        keyboard: { enabled: true, bindToWindow: false },
      },
      nodes: { borderWidth: 0, borderWidthSelected: 3, chosen: true },
      edges: {
        smooth: false,
        arrows: { to: { scaleFactor: 0.45 } },
        color: { color: vnkg.colour("line"), hover: vnkg.colour("accent"), highlight: vnkg.colour("accent") },
        hoverWidth: 1,
        selectionWidth: 1.5,
      },
    };
  }

  vnkg.startCanvas = (element, { onNode, onEdge }) => {
    holder = element;
    nodes = new vis.DataSet();
    edges = new vis.DataSet();
    network = new vis.Network(element, { nodes, edges }, options());
    network.on("click", (event) => {
      if (event.nodes.length) onNode(vnkg.graph.nodes[event.nodes[0]]);
      else if (event.edges.length) onEdge(vnkg.view.bundles.get(event.edges[0]));
    });
    network.on("hoverNode", (event) => hover(event.node));
    network.on("blurNode", () => hover(null));
    network.on("afterDrawing", (context) => vnkg.paintLabels(context, network));
    network.on("resize", () => vnkg.fit());
    describe();
  };

  function hover(at) {
    vnkg.hovered = at;
    holder.classList.toggle("pointing", at !== null);
    network.redraw();
  }

  // The focus ring of the canvas stands on vis-network's own frame, which takes the keyboard.
  function describe() {
    const frame = holder.querySelector(".vis-network");
    frame.setAttribute("role", "img");
    frame.dataset.label = "graph";
    frame.setAttribute("aria-label", vnkg.t("graph"));
  }

  const drawnNode = (node, place) => {
    const { id, shape, color, size } = vnkg.graph.vis.nodes[node.at];
    const focus = vnkg.view.focus === node;
    return {
      id,
      shape,
      size: focus ? Math.max(size, 16) : size,
      color: { background: color, border: color, highlight: mark(color), hover: mark(color) },
      x: place.x,
      y: place.y,
    };
  };

  const mark = (color) => ({ background: color, border: vnkg.colour("ink") });

  const drawnEdge = (key, bundle) => ({
    id: key,
    from: bundle[0].from,
    to: bundle[0].to,
    arrows: vnkg.graph.vis.edges[bundle[0].at].arrows,
    width: Math.min(1 + 0.4 * (bundle.length - 1), 3),
    dashes: bundle.every((edge) => edge.rank && edge.rank !== "preferred") ? [4, 4] : false,
  });

  // Draws `vnkg.view` less the hidden kinds; nodes that stay keep their places.
  vnkg.draw = (hidden) => {
    const { view } = vnkg;
    const shown = view.nodes.filter((node) => node === view.focus || !hidden.has(node.kind));
    const visible = new Set(shown.map((node) => node.at));
    const bundles = [...view.bundles].filter(([, [edge]]) => visible.has(edge.from) && visible.has(edge.to));
    vnkg.shown = []; // vis-network redraws at every change: no label for what is not there yet
    edges.clear();
    nodes.clear();
    nodes.add(shown.map((node) => drawnNode(node, view.places.get(node.at))));
    edges.add(bundles.map(([key, bundle]) => drawnEdge(key, bundle)));
    vnkg.shown = shown;
    network.redraw();
  };

  // Room for labels beside the outermost nodes, in CSS pixels: left, right, top, bottom.
  function margins() {
    const width = holder.clientWidth;
    if (!vnkg.view.focus) return width < 620 ? [40, 40, 24, 44] : [80, 80, 30, 50];
    return vnkg.view.narrow ? [24, width - 130, 40, 30] : [vnkg.labelWidth() + 24, vnkg.labelWidth() + 24, 40, 60];
  }

  vnkg.fit = () => {
    const places = vnkg.shown.map((node) => vnkg.view.places.get(node.at));
    if (!places.length) return;
    const [left, right, top, bottom] = margins();
    const xs = places.map((place) => place.x);
    const ys = places.map((place) => place.y);
    const box = { x: Math.min(...xs), y: Math.min(...ys), w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) };
    const wide = (holder.clientWidth - left - right) / Math.max(box.w, 1);
    const high = (holder.clientHeight - top - bottom) / Math.max(box.h, 1);
    const least = vnkg.view.focus ? 0.5 : 0.04;
    const scale = Math.max(least, Math.min(wide, high, vnkg.view.focus ? 1 : 1.3));
    // rows that do not fit run off below, so that the focus and the first rows are seen
    const over = vnkg.view.focus && vnkg.view.narrow ? Math.max(0, box.h * scale + top + bottom - holder.clientHeight) : 0;
    const x = box.x + box.w / 2 + (right - left) / 2 / scale;
    const y = box.y + box.h / 2 + (bottom - top - over) / 2 / scale;
    network.moveTo({ position: { x, y }, scale, animation: false });
  };

  vnkg.labelWidth = () => {
    const width = holder.clientWidth;
    if (!vnkg.view.focus) return 150;
    return vnkg.view.narrow ? width - 130 : Math.max(120, Math.min(280, width / 2 - 240));
  };

  vnkg.zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false });

  vnkg.select = (ids, edgeIds = []) => network.setSelection({ nodes: ids, edges: edgeIds }, { highlightEdges: false });

  vnkg.recolour = () => network.setOptions(options());

  // For tests and scripts: where a node stands on the page, in CSS pixels of the canvas.
  vnkg.whereIs = (node) => network.canvasToDOM(network.getPosition(node.at));
})();
