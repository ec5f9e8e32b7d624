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

// The picture as SVG, as wide as the screen shows it; labels are chosen anew for that size.
function asSvg() {
  const shown = state.shown.map(n => nodes[n]), xs = shown.map(node => node.x), ys = shown.map(node => node.y), { escaped } = kg;
  if (!shown.length) { xs.push(0); ys.push(0); }
  const wide = Math.max(canvas.clientWidth, 900), tall = Math.max(canvas.clientHeight, 600);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.min(1.4, (wide - 240) / Math.max(1, right - left), (tall - 110) / Math.max(1, bottom - top)), edge = [130 / zoom, 60 / zoom];
  const written = labels((text, font) => { kg.pen.font = font; return kg.pen.measureText(text).width; }, zoom, [left - edge[0], top - edge[1], right + edge[0], bottom + edge[1]]);
  const lines = visEdges.get().map(({ id }) => {
    const from = nodes[edges[id].s], to = nodes[edges[id].t], dx = to.x - from.x, dy = to.y - from.y, far = Math.hypot(dx, dy) || 1;
    const dash = edges[id].st === 'derived' ? ' stroke-dasharray="6 5"' : '';
    return `<line x1="${from.x}" y1="${from.y}" x2="${(to.x - dx / far * (to.r + 4)).toFixed(1)}" y2="${(to.y - dy / far * (to.r + 4)).toFixed(1)}" stroke-width="${(edges[id].w ?? 1) + (edges[id].l === 'handoff' ? 1 : 0)}"${edges[id].l === 'handoff' ? ` stroke="${ink('warn')}"` : ''}${dash} marker-end="url(#to)"/>`;
  });
  const marks = shown.map(node => `<path d="${outlineOf(looks.get(node.t).shape, node.x, node.y, node.r)}" fill="${looks.get(node.t).colour}"${node.st === 'derived' ? ' stroke-dasharray="4 3"' : ''}><title>${escaped(node.l)}</title></path>`);
  const anchor = { center: 'middle', left: 'start', right: 'end' };
  const texts = written.map(label => label.lines.map((line, k) =>
    `<text x="${label.x.toFixed(1)}" y="${(label.y + label.size * (0.85 + k * 1.2)).toFixed(1)}" font-size="${label.size.toFixed(2)}" text-anchor="${anchor[label.align]}"${label.bold ? ' font-weight="600"' : ''}>${escaped(line)}</text>`).join(''));
  const inner = `<defs><marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0L8 4L0 8Z" fill="${ink('edge')}"/></marker></defs>`
    + `<g transform="scale(${zoom.toFixed(4)})"><g stroke="${ink('edge')}" fill="none">${lines.join('')}</g>`
    + `<g stroke="${ink('ink')}" stroke-width="1.5">${marks.join('')}</g><g fill="${ink('ink')}" stroke="${ink('paper')}" stroke-width="${(3 / zoom).toFixed(1)}" paint-order="stroke" stroke-linejoin="round">${texts.join('')}</g></g>`;
  const box = [left - edge[0], top - edge[1], right - left + 2 * edge[0], bottom - top + 2 * edge[1]].map(each => each * zoom);
  return kg.framed(inner, box, title(), legend(), [filters()].filter(Boolean));
}

// What the picture is of: what is chosen, a way, or all of it.
const title = () => state.way ? state.way.ends.map(n => nodes[n].l).join(' – ') : state.chosen === null ? data.title : nodes[state.chosen].l;

function legend() {
  const counts = typeCounts(), dashes = { stated: '', derived: ' stroke-dasharray="5 4"', curated: '' };
  const kinds = data.types.filter(([type]) => counts.get(type).shown).map(([type, shape, colour]) => [`<path d="${outlineOf(shape, 10, 10, 7.5)}" fill="${colour}"/>`, `${typeName(type)} ${counts.get(type).shown}`]);
  const known = [...new Set(visEdges.get().map(({ id }) => edges[id].st))].sort().map(status => [`<path d="M0 10H20" fill="none"${dashes[status]}/>`, say(status)]);
  const moves = visEdges.get().some(({ id }) => edges[id].l === 'handoff') ? [[`<path d="M0 10H20" fill="none" stroke="${ink('warn')}" stroke-width="2.4"/>`, say('handoff')]] : [];
  return [...kinds, ...known, ...moves];
}

// The filters in words, for the foot of a picture; nothing where none is set.
function filters() {
  const said = [`${say('ui.shown', state.shown.length, state.total)}`], all = data.types.map(([type]) => type);
  if (state.from !== firstYear || state.to !== lastYear) said.push(`${say('ui.years')} ${state.from}–${state.to}`);
  if (state.body) said.push(`${say('ui.bodies')}: ${nodes[byId.get(state.body)].l}`);
  if (state.confidence) said.push(`${say('ui.confidence')} ${state.confidence} %`);
  const without = [...statuses.filter(each => !state.statuses.has(each)), ...state.unlinked].map(each => say(each));
  if (without.length) said.push(`${say('ui.without')} ${without.join(', ')}`);
  if (state.hidden.size) said.push(say('ui.unhide', state.hidden.size));
  said.push(`${say('ui.types')}: ${all.filter(type => state.types.has(type)).map(typeName).join(', ')}`);
  return said.join(' · ');
}

// What is shown, a row a thing; and what links it, a row a quote.
const asCsv = () => kg.csv([['id', 'type', 'label', 'date', 'status', 'confidence', 'links'],
  ...state.shown.map(n => nodes[n]).map(node => [node.id, node.t, node.l, node.d, node.st, node.c, node.links.length])]);
const linksAsCsv = () => kg.csv([['from', 'relation', 'to', 'status', 'confidence', 'quote', 'document', 'page', 'heading', 'start', 'end'],
  ...visEdges.get().map(({ id }) => edges[id]).flatMap(edge => (edge.ev ?? [null]).map(number => {
    const { q, d, p, u, s, e } = data.evidence[number] ?? {};
    return [nodes[edge.s].l, say(edge.l), nodes[edge.t].l, edge.st, edge.c, q, d, p, u, s, e];
  }))]);

// On paper the picture is whole, with its legend and whence it comes, in the colours of paper.
let screenTheme;
window.addEventListener('beforeprint', () => {
  screenTheme = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  document.documentElement.style.setProperty('--paper', '#fff');
  $('paper').replaceChildren(document.importNode(new DOMParser().parseFromString(asSvg(), 'image/svg+xml').documentElement, true));
});
window.addEventListener('afterprint', () => {
  if (screenTheme) document.documentElement.dataset.theme = screenTheme; else delete document.documentElement.dataset.theme;
  document.documentElement.style.removeProperty('--paper');
  $('paper').replaceChildren();
});

document.querySelectorAll('#save button').forEach(button => button.addEventListener('click', () => { $('save').open = false; }));
$('png').addEventListener('click', () => kg.savePng(asSvg(), 'protokollgraf', Math.max(canvas.clientWidth, 320)));
$('svg').addEventListener('click', () => kg.saveSvg(asSvg(), 'protokollgraf'));
$('csv').addEventListener('click', () => kg.download(new Blob([asCsv()], { type: 'text/csv;charset=utf-8' }), 'protokollgraf.csv'));
$('csv-links').addEventListener('click', () => (kg.proofs?.(visEdges.get().flatMap(({ id }) => edges[id].ev ?? [])) ?? Promise.resolve()).then(() => kg.download(new Blob([linksAsCsv()], { type: 'text/csv;charset=utf-8' }), 'protokollgraf-samband.csv')));
