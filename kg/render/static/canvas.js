// The canvas: vis-network draws nodes and edges where they are told to stand; physics never runs.
"use strict";
(() => {
  let network = null;
  let nodes = null;
  let edges = null;
  let holder = null;
  let settled = 0;

  vnkg.colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  function lines(count) {
    const [color, accent] = [vnkg.colour("line"), vnkg.colour("accent")];
    return { color: { color, hover: accent, highlight: accent, opacity: count > 300 ? 0.5 : 1 } };
  }

  function options() {
    const big = vnkg.graph.total > 600;
    return {
      autoResize: true,
      physics: { enabled: false },
      layout: { improvedLayout: false },
      interaction: {
        hover: true,
        hoverConnectedEdges: true,
        selectConnectedEdges: true,
        hideEdgesOnDrag: big,
        hideEdgesOnZoom: big,
        dragNodes: true,
        keyboard: { enabled: true, bindToWindow: false },
      },
      edges: {
        smooth: false,
        arrows: { to: { scaleFactor: 0.45 } },
        ...lines(0),
        hoverWidth: 1,
        selectionWidth: 1.5,
      },
    };
  }

  let begin = null;

  // vis-network starts when something is first drawn: pages that open on a list or on groups do not wait for it.
  vnkg.startCanvas = (element, told) => {
    holder = element;
    begin = () => connect(told);
  };

  function connect({ onNode, onEdge, onResize }) {
    nodes = new vis.DataSet();
    edges = new vis.DataSet();
    network = new vis.Network(holder, { nodes, edges }, options());
    network.on("click", (event) => {
      if (event.nodes.length) onNode(vnkg.graph.nodes[event.nodes[0]]);
      else if (event.edges.length) onEdge(vnkg.view.bundles.get(event.edges[0]));
    });
    network.on("hoverNode", (event) => hover(event.node));
    network.on("blurNode", () => hover(null));
    network.on("afterDrawing", (context) => vnkg.paintLabels(context, network));
    // vis-network puts its camera back after it tells of a new size: what is to fit waits for the next frame
    network.on("resize", () => requestAnimationFrame(onResize));
    network.on("zoom", () => {
      clearTimeout(settled);
      settled = setTimeout(thicken, 200);
    });
    describe();
  }

  function hover(at) {
    vnkg.hovered = at;
    holder.classList.toggle("pointing", at !== null);
    network.redraw();
  }

  // The focus ring of the canvas stands on vis-network's own frame, which takes the keyboard.
  function describe() {
    const frame = holder.querySelector(".vis-network");
    frame.setAttribute("role", "application");
    frame.dataset.label = "graph";
    frame.setAttribute("aria-label", vnkg.t("graph"));
  }

  // Radius in the graph's units: between 6 and 20 CSS pixels whatever the zoom.
  vnkg.radius = (node, scale) => {
    const wanted = vnkg.view.focus === node ? Math.max(node.size, 16) : node.size;
    return Math.max(6, Math.min(20, wanted * scale)) / scale;
  };

  const drawnNode = (node, place) => {
    const { shapes, colours } = vnkg.graph;
    const render = ({ ctx, x, y, state }) => {
      const radius = vnkg.radius(node, network.getScale());
      const drawNode = () => {
        vnkg.outline(ctx, shapes[node.kind], x, y, radius);
        ctx.fillStyle = colours[node.kind];
        ctx.fill();
        if (!state.hover && !state.selected && vnkg.view.focus !== node) return;
        ctx.lineWidth = 2.5 / network.getScale();
        ctx.strokeStyle = vnkg.colours.ink;
        ctx.stroke();
      };
      return { drawNode, nodeDimensions: { width: 2 * radius, height: 2 * radius } };
    };
    return { id: node.at, shape: "custom", ctxRenderer: render, x: place.x, y: place.y };
  };

  // In the graph's units, never under one CSS pixel.
  const thickness = (bundle) => Math.min(1 + 0.4 * (bundle.length - 1), 3) / Math.min(network.getScale(), 1);

  const drawnEdge = (key, bundle) => ({
    id: key,
    from: bundle[0].from,
    to: bundle[0].to,
    arrows: "to",
    width: thickness(bundle),
    dashes: bundle.every((edge) => edge.rank && edge.rank !== "preferred") ? [4, 4] : false,
  });

  // Draws `vnkg.view` less the hidden kinds; nodes that stay keep their places.
  vnkg.draw = () => {
    if (!network) begin();
    const { view, state } = vnkg;
    const shown = view.nodes.filter((node) => node === view.focus || !state.hide.has(node.kind));
    const visible = new Set(shown.map((node) => node.at));
    const bundles = [...view.bundles].filter(([, [edge]]) => visible.has(edge.from) && visible.has(edge.to));
    vnkg.shown = []; // vis-network redraws at every change: no label for what is not there yet
    edges.clear();
    nodes.clear();
    nodes.add(shown.map((node) => drawnNode(node, view.places.get(node.at))));
    edges.add(bundles.map(([key, bundle]) => drawnEdge(key, bundle)));
    vnkg.shown = shown;
    network.setOptions({ edges: lines(bundles.length) });
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
    const least = vnkg.view.focus ? vnkg.TIGHT : 0.04;
    const scale = Math.max(least, Math.min(wide, high, vnkg.view.focus ? 1 : 1.3));
    // rows that do not fit run off below, so that the focus and the first rows are seen
    const over = vnkg.view.focus && vnkg.view.narrow ? Math.max(0, box.h * scale + top + bottom - holder.clientHeight) : 0;
    const x = box.x + box.w / 2 + (right - left) / 2 / scale;
    const y = box.y + box.h / 2 + (bottom - top - over) / 2 / scale;
    network.moveTo({ position: { x, y }, scale, animation: false });
    thicken();
  };

  // Lines keep their thickness on the screen once zooming rests.
  function thicken() {
    edges.update(edges.getIds().map((id) => ({ id, width: thickness(vnkg.view.bundles.get(id)) })));
  }

  vnkg.labelWidth = () => {
    const width = holder.clientWidth;
    if (!vnkg.view.focus) return 150;
    return vnkg.view.narrow ? width - 130 : Math.max(120, Math.min(280, width / 2 - 240));
  };

  vnkg.zoom = (factor) => {
    network.moveTo({ scale: network.getScale() * factor, animation: false });
    thicken();
  };

  vnkg.recolour = () => network?.setOptions(options());

  // For tests and scripts: where a node stands on the page, in CSS pixels of the canvas.
  vnkg.whereIs = (node) => network.canvasToDOM(network.getPosition(node.at));
})();
