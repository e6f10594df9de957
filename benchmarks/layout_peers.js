// cytoscape fcose and ELK layered, as the benchmark of layouts asks them: a graph on standard input,
// places and lines on standard output. `node layout_peers.js fcose|elk FOLDER` (FOLDER holds node_modules).
const path = require("path");
const { createRequire } = require("module");
const [peer, folder] = process.argv.slice(2);
const load = createRequire(path.resolve(folder, "x.js"));
const graph = JSON.parse(require("fs").readFileSync(0, "utf8"));
const answer = (places, lines) =>
  process.stdout.write(JSON.stringify({ places, lines }), () => process.exit(0));

function fcose() {
  const cytoscape = load("cytoscape");
  cytoscape.use(load("cytoscape-fcose"));
  let seed = 7;  // the same drawing every time
  Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const cy = cytoscape({
    headless: true, styleEnabled: true,
    elements: [
      ...graph.nodes.map(([id, w, h]) => ({ data: { id, w, h } })),
      ...graph.edges.map(([id, source, target]) => ({ data: { id: "e:" + id, source, target } })),
    ],
    style: [{ selector: "node", style: { shape: "rectangle", width: "data(w)", height: "data(h)" } }],
  });
  cy.layout({ name: "fcose", animate: false, quality: "proof", nodeDimensionsIncludeLabels: false,
              packComponents: true, idealEdgeLength: 110, nodeSeparation: 75 }).run();
  const places = {};
  cy.nodes().forEach((n) => { places[n.id()] = [n.position("x"), n.position("y")]; });
  answer(places, graph.edges.map(([id, a, b]) => [id, a, b, [places[a], places[b]]]));
}

async function elk() {
  const ELK = load("elkjs");
  const done = await new ELK().layout({
    id: "root",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT", "elk.edgeRouting": "SPLINES",
                     "elk.aspectRatio": "1.41", "elk.randomSeed": "1",
                     "elk.layered.wrapping.strategy": "OFF" },
    children: graph.nodes.map(([id, width, height]) => ({ id, width, height })),
    edges: graph.edges.map(([id, a, b]) => ({ id, sources: [a], targets: [b] })),
  });
  const places = {};
  done.children.forEach((n) => { places[n.id] = [n.x + n.width / 2, n.y + n.height / 2]; });
  const cubic = (p) => {
    const found = [p[0]];
    for (let i = 0; i + 3 < p.length; i += 3)
      for (let k = 1; k <= 12; k++) {
        const t = k / 12, u = 1 - t, w = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
        found.push([0, 1].map((c) => w[0] * p[i][c] + w[1] * p[i + 1][c] + w[2] * p[i + 2][c] + w[3] * p[i + 3][c]));
      }
    return found.length > 1 ? found : p;
  };
  answer(places, done.edges.map((e) => {
    const s = e.sections[0];
    const points = [s.startPoint, ...(s.bendPoints || []), s.endPoint].map((p) => [p.x, p.y]);
    return [e.id, e.sources[0], e.targets[0], cubic(points)];
  }));
}

(peer === "elk" ? elk() : Promise.resolve(fcose())).catch((error) => { console.error(error); process.exit(1); });
