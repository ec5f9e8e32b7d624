// What is known and what is shown: nodes, links, filters, search. Draws nothing.
const data = kg.data ?? JSON.parse(document.getElementById('data').textContent);
const nodes = data.nodes, edges = data.edges;
const byId = new Map(nodes.map((node, n) => [node.id, n]));
const looks = new Map(data.types.map(([type, shape, colour]) => [type, { shape, colour }]));
const statuses = ['stated', 'derived', 'curated'];

nodes.forEach(node => { node.links = []; node.c ??= 1; node.st ??= 'stated'; node.f ??= []; node.yr ??= []; node.b ??= []; });
edges.forEach((edge, n) => {
  edge.c ??= 1; edge.st ??= 'stated';
  nodes[edge.s].links.push(n);
  if (edge.t !== edge.s) nodes[edge.t].links.push(n);
});

const words = new Map(Object.entries(data.words));
const say = (key, ...values) => {
  const pair = words.get(key) ?? [key, key];
  return values.reduce((text, value, n) => text.replace(`{${n}}`, value), pair[kg.lang === 'en' ? 1 : 0]);
};

const day = date => kg.day(date, say);
// A meeting by who held it and its day; all else by its name.
const held = node => node.d && node.l.startsWith(node.d) ? node.l.slice(node.d.length).trim() : node.l;
const titled = node => node.t === 'meeting' && node.d && held(node) ? `${held(node)}, ${day(node.d)}` : node.l;
// Whose minutes of what day a quote stands in, by the page it leads to.
const papers = new Map(nodes.filter(node => node.t === 'meeting' && node.h).map(node => [node.h, node]));
const paper = (href, file) => { const found = papers.get((href ?? '').split('#')[0]); return found ? titled(found) : file; };

const years = nodes.reduce((all, node) => { node.yr.forEach(year => all.add(year)); return all; }, new Set());
const firstYear = years.size ? Math.min(...years) : 0, lastYear = years.size ? Math.max(...years) : 0;
const bodies = nodes.filter(node => node.t === 'body').sort((a, b) => a.l.localeCompare(b.l, 'sv'));

const state = {
  types: new Set(data.overview), from: firstYear, to: lastYear, body: '', confidence: 0, statuses: new Set(statuses),
  unlinked: new Set(), chosen: null, pinned: new Map(), opened: new Set(), hidden: new Set(), way: null, seeking: null, focus: 0, shown: [], total: 0,
};

// Councils first, then the overview in its order, then the larger.
data.first.forEach((n, place) => { nodes[n].first = data.limit - place; });
const rank = node => (node.t === 'body' ? 1e7 : 0) + 1e4 * (node.first ?? 0) + Math.min(9999, node.z ?? 0);
const ranked = nodes.map((node, n) => n).sort((a, b) => rank(nodes[b]) - rank(nodes[a]) || a - b);

const kinds = [...new Set(edges.map(edge => edge.l))];
const trusted = claim => claim.c * 100 >= state.confidence && state.statuses.has(claim.st);
const follows = edge => trusted(edge) && !state.unlinked.has(edge.l);
// How we know and the kind of link choose among links; a thing is there by its own or by a link that is left.
const known = node => trusted(node) && !state.unlinked.size || !node.links.length && trusted(node) || node.links.some(e => follows(edges[e]));
const passes = node => known(node)
  && (!state.body || node.id === state.body || node.b.includes(state.body))
  && (!node.yr.length || node.yr.some(year => year >= state.from && year <= state.to));
const other = (edge, n) => edge.s === n ? edge.t : edge.s;

function neighbours(n) {
  const seen = new Map();
  for (const e of nodes[n].links) {
    const edge = edges[e], m = other(edge, n);
    if (m === n || !follows(edge) || !passes(nodes[m])) continue;
    if (!seen.has(m)) seen.set(m, []);
    seen.get(m).push(e);
  }
  return seen;
}

function around(n, depth) {
  const found = [n], seen = new Set(found);
  let edge = found;
  for (let far = 0; far < depth; far++) {
    const next = [];
    for (const m of edge) for (const k of neighbours(m).keys()) if (!seen.has(k) && !state.hidden.has(k)) { seen.add(k); next.push(k); }
    next.sort((a, b) => rank(nodes[b]) - rank(nodes[a]) || a - b);
    found.push(...next);
    edge = next;
  }
  return found;
}

// All shortest ways from a to b: each thing on one, with how far from a it stands; null where there is none.
// Through a municipality or an organisation nearly all is near all: such a way counts only where there is no other.
const JOINS_ALL = new Set(['region', 'municipality', 'organisation']);
const ways = (a, b) => waysThrough(a, b, n => !JOINS_ALL.has(nodes[n].t)) ?? waysThrough(a, b, () => true);
function waysThrough(a, b, through) {
  const far = new Map([[a, 0]]), on = new Map();
  for (let edge = [a]; edge.length && !far.has(b);) {
    const next = [];
    for (const m of edge) for (const k of neighbours(m).keys()) if (!far.has(k) && !state.hidden.has(k) && (k === b || through(k))) { far.set(k, far.get(m) + 1); next.push(k); }
    edge = next;
  }
  if (!far.has(b)) return null;
  on.set(b, far.get(b));
  for (let back = [b]; back.length;) {
    const next = [];
    for (const m of back) for (const k of neighbours(m).keys()) if (far.get(k) === far.get(m) - 1 && !on.has(k)) { on.set(k, far.get(k)); next.push(k); }
    back = next;
  }
  return on;
}

// The largest of each ticked type in turn, so that none crowds out another.
function inTurns() {
  const queues = data.types.map(([type]) => type).filter(type => state.types.has(type)).map(type => ranked.filter(n => nodes[n].t === type && passes(nodes[n])));
  const turns = [];
  for (let k = 0; turns.length < data.limit && queues.some(queue => k < queue.length); k++) for (const queue of queues) if (k < queue.length) turns.push(queue[k]);
  return turns;
}

// Chosen first, then what was opened by hand (latest first), then the overview by size.
function settle() {
  const wanted = new Set();
  const want = n => { if (passes(nodes[n]) && !state.hidden.has(n)) wanted.add(n); };
  if (state.chosen !== null) wanted.add(state.chosen);
  if (state.way) settleWay(wanted);
  else if (state.focus && state.chosen !== null) around(state.chosen, state.focus).forEach(want);
  else {
    [...state.pinned.keys()].reverse().forEach(want);
    for (const n of inTurns()) {
      if (wanted.size >= data.limit) break;
      want(n);
    }
  }
  state.shown = [...wanted].slice(0, data.limit);
  state.total = nodes.reduce((sum, node) => sum + passes(node), 0);
}

function settleWay(wanted) {
  const { ends: [a, b] } = state.way, on = ways(a, b);
  state.way.far = on ?? new Map([[a, 0], [b, 1]]);
  state.way.found = on !== null;
  [...state.way.far.keys()].sort((m, n) => state.way.far.get(m) - state.way.far.get(n) || rank(nodes[n]) - rank(nodes[m]) || m - n).forEach(n => wanted.add(n));
}

// One of the shortest ways, through the largest.
function oneWay() {
  const { ends: [a, b], far } = state.way, steps = [a];
  while (steps.at(-1) !== b) {
    const here = steps.at(-1), next = [...neighbours(here).keys()].filter(n => far.get(n) === far.get(here) + 1);
    if (!next.length) break;
    steps.push(next.includes(b) ? b : next.sort((m, n) => rank(nodes[n]) - rank(nodes[m]) || m - n)[0]);
  }
  return steps;
}

function typeCounts() {
  const counts = new Map(data.types.map(([type]) => [type, { shown: 0, all: 0 }]));
  nodes.forEach(node => { if (passes(node)) counts.get(node.t).all++; });
  state.shown.forEach(n => counts.get(nodes[n].t).shown++);
  return counts;
}

// å, ä and ö are found as a and o, and the other way round.
const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

// Where nothing has the words, the longest beginnings of them that something has: hjälpmedelsfrågan → hjälpmedel.
function search(text, most = 12) {
  const parts = fold(text).split(/\s+/).filter(Boolean);
  for (let whole = true; parts.length; whole = false) {
    const found = having(parts, most), longest = parts.reduce((a, b) => b.length > a.length ? b : a, '');
    if (found.count || longest.length <= 4) return { ...found, near: whole ? '' : parts.join(' ') };
    parts[parts.indexOf(longest)] = longest.slice(0, -1);
  }
  return { hits: [], count: 0 };
}

function having(parts, most) {
  const hits = [];
  nodes.forEach((node, n) => {
    node.folded ??= fold(node.l);
    node.more ??= fold([node.d ?? '', ...node.f.map(fact => fact[1])].join(' '));
    if (!parts.every(part => node.folded.includes(part) || node.more.includes(part))) return;
    const start = node.folded.startsWith(parts[0]) ? 4 : node.folded.includes(' ' + parts[0]) ? 2 : 0;
    const named = parts.every(part => node.folded.includes(part)) ? 8 : 0;
    hits.push([named + start + (data.overview.includes(node.t) ? 1 : 0), n]);
  });
  hits.sort((a, b) => b[0] - a[0] || rank(nodes[b[1]]) - rank(nodes[a[1]]) || a[1] - b[1]);
  return { hits: hits.slice(0, most).map(hit => hit[1]), count: hits.length };
}
