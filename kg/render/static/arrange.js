// Places for the few nodes of a group or of a filter's result: forces (Fruchterman and Reingold 1991) from a spiral on,
// no random number, so that the same nodes always stand the same way.
"use strict";
(() => {
  const SPACING = 110;
  vnkg.ARRANGED = 240;

  // The push of all nodes on each other and the tug of each tie.
  function forces(points, ties) {
    const move = points.map(([x, y]) => [-0.12 * x, -0.12 * y]);
    for (let i = 0; i < points.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const [dx, dy] = [points[i][0] - points[j][0], points[i][1] - points[j][1]];
        const weight = SPACING ** 2 / Math.max(dx * dx + dy * dy, 25);
        move[i][0] += dx * weight;
        move[i][1] += dy * weight;
        move[j][0] -= dx * weight;
        move[j][1] -= dy * weight;
      }
    }
    for (const [a, b] of ties) {
      const [dx, dy] = [points[b][0] - points[a][0], points[b][1] - points[a][1]];
      const pull = Math.hypot(dx, dy) / SPACING;
      move[a][0] += dx * pull;
      move[a][1] += dy * pull;
      move[b][0] -= dx * pull;
      move[b][1] -= dy * pull;
    }
    return move;
  }

  // Places [x, y] by node, stretched for labels wider than high.
  vnkg.arrange = (nodes, edges) => {
    const index = new Map(nodes.map((node, at) => [node.at, at]));
    const ties = edges.map(([a, b]) => [index.get(a), index.get(b)]);
    const points = nodes.map((_, at) => {
      const reach = SPACING * 0.8 * Math.sqrt(at + 0.5);
      const angle = at * Math.PI * (3 - Math.sqrt(5));
      return [reach * Math.cos(angle), reach * Math.sin(angle)];
    });
    const steps = 120;
    const heat = (SPACING * Math.sqrt(nodes.length)) / 4;
    for (let step = 0; step < steps; step += 1) {
      const most = heat * (1 - step / steps) + 0.5;
      forces(points, ties).forEach(([x, y], at) => {
        const length = Math.max(Math.hypot(x, y), 1e-9);
        points[at][0] += (x / length) * Math.min(length, most);
        points[at][1] += (y / length) * Math.min(length, most);
      });
    }
    return new Map(nodes.map((node, at) => [node.at, [points[at][0] * 1.5, points[at][1]]]));
  };
})();
