// Saving what is seen: the picture as PNG or SVG, the nodes as CSV. And the outlines of the shapes.
function outlineOf(shape, x, y, r) {
  const at = points => 'M' + points.map(([dx, dy]) => `${+(x + dx * r).toFixed(1)} ${+(y + dy * r).toFixed(1)}`).join('L') + 'Z';
  const ring = (count, turn, radius = () => 1) => Array.from({ length: count }, (_, k) => {
    const angle = turn + k * 2 * Math.PI / count;
    return [Math.cos(angle) * radius(k), Math.sin(angle) * radius(k)];
  });
  const up = [[0, -1.05], [1, 0.8], [-1, 0.8]];
  const made = {
    square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]], diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
    triangle: up, triangleDown: up.map(([dx, dy]) => [dx, -dy]), hexagon: ring(6, 0), star: ring(10, -Math.PI / 2, k => k % 2 ? 0.5 : 1.2),
  }[shape];
  return made ? at(made) : `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

const escaped = text => String(text).replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '');

function asSvg() {
  const shown = state.shown.map(n => nodes[n]), pen = document.createElement('canvas').getContext('2d');
  const written = labels((text, font) => { pen.font = font; return pen.measureText(text).width; }, 1);
  const xs = [0, ...shown.map(node => node.x)], ys = [0, ...shown.map(node => node.y)], edge = 150;
  if (shown.length) { xs.shift(); ys.shift(); }
  const left = Math.min(...xs) - edge, top = Math.min(...ys) - edge, wide = Math.max(...xs) + edge - left, tall = Math.max(...ys) + edge - top;
  const lines = visEdges.get().map(({ id }) => {
    const from = nodes[edges[id].s], to = nodes[edges[id].t], dx = to.x - from.x, dy = to.y - from.y, far = Math.hypot(dx, dy) || 1;
    const dash = edges[id].st === 'derived' ? ' stroke-dasharray="6 5"' : '';
    return `<line x1="${from.x}" y1="${from.y}" x2="${(to.x - dx / far * (to.r + 4)).toFixed(1)}" y2="${(to.y - dy / far * (to.r + 4)).toFixed(1)}" stroke-width="${edges[id].w ?? 1}"${dash} marker-end="url(#to)"/>`;
  });
  const marks = shown.map(node => `<path d="${outlineOf(looks.get(node.t).shape, node.x, node.y, node.r)}" fill="${looks.get(node.t).colour}"><title>${escaped(node.l)}</title></path>`);
  const anchor = { center: 'middle', left: 'start', right: 'end' };
  const texts = written.map(label => label.lines.map((line, k) =>
    `<text x="${label.x.toFixed(1)}" y="${(label.y + label.size * (0.85 + k * 1.2)).toFixed(1)}" font-size="${label.size}" text-anchor="${anchor[label.align]}"${label.bold ? ' font-weight="600"' : ''}>${escaped(line)}</text>`).join(''));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${wide} ${tall}" width="${wide}" height="${tall}" font-family="Segoe UI, Helvetica, Arial, sans-serif">`
    + `<title>${escaped(data.title)}</title><defs><marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0L8 4L0 8Z" fill="${ink('edge')}"/></marker></defs>`
    + `<rect x="${left}" y="${top}" width="${wide}" height="${tall}" fill="${ink('paper')}"/><g stroke="${ink('edge')}" fill="none">${lines.join('')}</g>`
    + `<g stroke="${ink('ink')}" stroke-width="1.5">${marks.join('')}</g><g fill="${ink('ink')}" stroke="${ink('paper')}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${texts.join('')}</g></svg>\n<!-- Protokollgraf -->\n`;
}

// What is shown, a row a thing; and what links it, a row a quote.
const asCsv = () => kg.csv([['id', 'type', 'label', 'date', 'status', 'confidence', 'links'],
  ...state.shown.map(n => nodes[n]).map(node => [node.id, node.t, node.l, node.d, node.st, node.c, node.links.length])]);
const linksAsCsv = () => kg.csv([['from', 'relation', 'to', 'status', 'confidence', 'quote', 'document', 'page', 'heading', 'start', 'end'],
  ...visEdges.get().map(({ id }) => edges[id]).flatMap(edge => (edge.ev ?? [null]).map(number => {
    const { q, d, p, u, s, e } = data.evidence[number] ?? {};
    return [nodes[edge.s].l, say(edge.l), nodes[edge.t].l, edge.st, edge.c, q, d, p, u, s, e];
  }))]);

document.querySelectorAll('#save button').forEach(button => button.addEventListener('click', () => { $('save').open = false; }));
$('png').addEventListener('click', () => canvas.querySelector('canvas').toBlob(blob => kg.download(blob, 'protokollgraf.png'), 'image/png'));
$('svg').addEventListener('click', () => kg.download(new Blob([asSvg()], { type: 'image/svg+xml' }), 'protokollgraf.svg'));
$('csv').addEventListener('click', () => kg.download(new Blob([asCsv()], { type: 'text/csv;charset=utf-8' }), 'protokollgraf.csv'));
$('csv-links').addEventListener('click', () => kg.download(new Blob([linksAsCsv()], { type: 'text/csv;charset=utf-8' }), 'protokollgraf-samband.csv'));
