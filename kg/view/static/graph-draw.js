// The picture: vis-network draws nodes and links, we place newcomers and write the labels.
const canvas = document.getElementById('canvas');
const visNodes = new vis.DataSet(), visEdges = new vis.DataSet();
const network = new vis.Network(canvas, { nodes: visNodes, edges: visEdges }, data.options);
const calm = matchMedia('(prefers-reduced-motion: reduce)');
let hovered = null;

const ink = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

function draw() {
  place();
  const near = state.chosen === null ? null : new Set([state.chosen, ...neighbours(state.chosen).keys()]);
  const outline = ink('ink'), fades = n => near && !near.has(n);
  const drawn = state.shown.map(n => {
    const node = nodes[n], look = looks.get(node.t), chosen = n === state.chosen;
    const border = chosen ? ink('mark-line') : outline, color = { background: look.colour, border };
    return {
      id: n, x: node.x, y: node.y, size: node.r + (chosen ? 3 : 0), shape: look.shape, opacity: fades(n) ? 0.28 : 1, borderWidth: chosen ? 4 : 1.5,
      shapeProperties: { borderDashes: node.st === 'derived' ? [4, 3] : false }, color: { ...color, highlight: color, hover: color },
    };
  });
  sync(visNodes, drawn);
  const seen = new Set(state.shown);
  const lines = [];
  edges.forEach((edge, e) => {
    if (!seen.has(edge.s) || !seen.has(edge.t) || !follows(edge)) return;
    const lit = near && (edge.s === state.chosen || edge.t === state.chosen);
    const colour = lit ? ink('accent') : edge.st === 'curated' ? ink('good') : edge.l === 'handoff' ? ink('warn') : ink('edge');
    lines.push({
      id: e, from: edge.s, to: edge.t, width: (edge.w ?? 1) + (lit ? 0.8 : 0) + (edge.l === 'handoff' ? 1 : 0), dashes: edge.st === 'derived' ? [6, 5] : edge.c < 0.7 ? [2, 4] : false,
      color: { color: colour, highlight: colour, hover: colour, opacity: near && !lit ? 0.3 : 1 },
    });
  });
  sync(visEdges, lines);
}

function sync(set, wanted) {
  const ids = new Set(wanted.map(each => each.id));
  set.remove(set.getIds().filter(id => !ids.has(id)));
  set.update(wanted);
}

function wrapped(text, width, lines = 3) {
  const out = [''];
  for (const part of text.split(/\s+/)) {
    const last = out[out.length - 1];
    if (last && (last + ' ' + part).length > width) out.push(part); else out[out.length - 1] = last ? last + ' ' + part : part;
  }
  if (out.length > lines) { out.length = lines; out[lines - 1] += ' …'; }
  return out.map(line => line.length > width + 8 ? line.slice(0, width + 7) + '…' : line);
}

// A meeting is known by its day, since its council stands beside it; all else by its name.
const shortName = node => node.t === 'meeting' && node.d ? day(node.d) : node.l;

// Labels in screen size, the important first. No label covers another: one that would is left out until there is room.
// Councils may cover a little of a mark; what is chosen or pointed at comes first and so is always named.
function labels(measure, zoom, view = null) {
  const near = state.chosen === null ? new Set() : neighbours(state.chosen);
  const weight = n => (n === hovered ? 4e7 : 0) + (n === state.chosen ? 2e7 : 0) + (near.has(n) ? 1e7 : 0) + rank(nodes[n]);
  const boxes = state.shown.map(n => { const { x, y, r } = nodes[n], half = r + 1; return [x - half, y - half, x + half, y + half, n]; });
  const covers = (box, n) => {
    let sum = 0;
    for (const b of boxes) {
      if (b[4] === n) continue;
      const wide = Math.min(box[2], b[2]) - Math.max(box[0], b[0]), tall = Math.min(box[3], b[3]) - Math.max(box[1], b[1]);
      if (wide > 0 && tall > 0) sum += b[4] < 0 ? Infinity : wide * tall;
    }
    if (view) sum += 120 * (Math.max(0, view[0] - box[0]) + Math.max(0, box[2] - view[2]) + Math.max(0, view[1] - box[1]) + Math.max(0, box[3] - view[3]));
    return sum;
  };
  const few = state.shown.filter(n => nodes[n].t === 'body').length <= 12;
  const pad = 2 / zoom, gap = 4 / zoom, sans = ink('sans');
  const written = [];
  for (const n of [...state.shown].sort((a, b) => weight(b) - weight(a) || a - b)) {
    const node = nodes[n], { x, y, r } = node, council = node.t === 'body';
    if (view && (x + r < view[0] || x - r > view[2] || y + r < view[1] || y - r > view[3])) continue;
    const faded = state.chosen !== null && n !== state.chosen && !near.has(n) && n !== hovered;
    const size = (council ? 13.5 : 12) / zoom, bold = council || n === state.chosen, font = `${bold ? 600 : 400} ${size}px ${sans}`;
    let best = null;
    for (const width of council ? [24, 36, 16] : [22, 34]) {
      const lines = wrapped(shortName(node), width), wide = Math.max(...lines.map(line => measure(line, font))), tall = lines.length * size * 1.2;
      const spots = [
        ['center', x, y + r + gap, x - wide / 2], ['left', x + r + gap, y - tall / 2, x + r + gap],
        ['right', x - r - gap, y - tall / 2, x - r - gap - wide], ['center', x, y - r - gap - tall, x - wide / 2],
        ['left', x + r * 0.7, y + r * 0.8, x + r * 0.7], ['right', x - r * 0.7, y + r * 0.8, x - r * 0.7 - wide],
        ['left', x + r * 0.7, y - r * 0.8 - tall, x + r * 0.7], ['right', x - r * 0.7, y - r * 0.8 - tall, x - r * 0.7 - wide],
      ];
      for (const [align, at, top, left] of spots) {
        const box = [left - pad, top - pad, left + wide + pad, top + tall + pad, -1], cover = covers(box, n);
        if (cover < (best?.cover ?? Infinity)) best = { cover, box, label: { align, x: at, y: top, size, bold, font, lines, faded, box } };
        if (!cover) break;
      }
      if (best && !best.cover) break;
    }
    if (!best) continue;
    const area = (best.box[2] - best.box[0]) * (best.box[3] - best.box[1]), bears = n === hovered || n === state.chosen ? Infinity : few && council && !faded ? 0.25 : 0;
    if (best.cover > bears * area) continue;
    boxes.push(best.box);
    written.push(best.label);
  }
  return written;
}

network.on('beforeDrawing', context => {
  context.save(); context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = ink('paper'); context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
  const zoom = network.getScale(), top = -2.6 * ROW;
  let free = -Infinity;
  context.font = `600 ${12 / zoom}px ${ink('sans')}`; context.textAlign = 'center'; context.textBaseline = 'bottom';
  context.fillStyle = ink('ink-2'); context.strokeStyle = ink('line'); context.lineWidth = 1 / zoom;
  for (const { date, x } of scene.dates) {
    context.beginPath(); context.moveTo(x, top); context.lineTo(x, Math.max(...state.shown.map(n => nodes[n].y)) + ROW); context.stroke();
    const written = day(date), half = context.measureText(written).width / 2 + 6 / zoom;
    if (x - half > free) { context.fillText(written, x, top - 4 / zoom); free = x + half; }
  }
});

network.on('afterDrawing', context => {
  const measure = (text, font) => { context.font = font; return context.measureText(text).width; };
  const zoom = network.getScale();
  context.textBaseline = 'top'; context.lineJoin = 'round'; context.strokeStyle = ink('paper'); context.lineWidth = 4 / zoom;
  const corner = network.DOMtoCanvas({ x: 4, y: 4 }), far = network.DOMtoCanvas({ x: canvas.clientWidth - 4, y: canvas.clientHeight - 4 });
  for (const label of labels(measure, zoom, [corner.x, corner.y, far.x, far.y]).reverse()) {
    context.globalAlpha = label.faded ? 0.45 : 1;
    context.font = label.font; context.textAlign = label.align; context.fillStyle = ink('ink');
    label.lines.forEach((line, k) => {
      const y = label.y + k * label.size * 1.2;
      context.strokeText(line, label.x, y); context.fillText(line, label.x, y);
    });
  }
  context.globalAlpha = 1;
  context.strokeStyle = ink('good'); context.lineWidth = 2.4 / zoom;
  for (const { x, y, r } of state.shown.map(n => nodes[n]).filter(node => node.st === 'curated')) {
    context.beginPath(); context.moveTo(x + r * 0.5, y - r); context.lineTo(x + r * 0.8, y - r * 0.6); context.lineTo(x + r * 1.4, y - r * 1.5); context.stroke();
  }
});

const glide = () => calm.matches ? false : { duration: 350, easingFunction: 'easeInOutQuad' };

// All of `some` in view, with room for the labels around them.
function fit(some = state.shown, gliding = true) {
  if (!some.length || canvas.hidden) return;
  const xs = some.map(n => nodes[n].x), ys = some.map(n => nodes[n].y), wide = canvas.clientWidth, tall = canvas.clientHeight;
  const left = Math.min(...xs), right = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys);
  const side = Math.min(130, wide / 6), scale = Math.min(1.2, (wide - 2 * side) / Math.max(1, right - left), (tall - 120) / Math.max(1, bottom - top));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + 10 / scale }, scale: Math.max(0.05, scale), animation: gliding && glide() });
}
const zoomBy = factor => network.moveTo({ scale: Math.min(4, Math.max(0.08, network.getScale() * factor)), animation: glide() });
network.on('hoverNode', event => { hovered = event.node; canvas.firstChild.style.cursor = 'pointer'; network.redraw(); });
network.on('blurNode', () => { hovered = null; canvas.firstChild.style.cursor = ''; network.redraw(); });
network.on('dragEnd', event => event.nodes.forEach(n => {
  const spot = network.getPositions([n])[n];
  Object.assign(nodes[n], spot);
  if (scene.layout === 'free') nodes[n].home = spot;
}));
