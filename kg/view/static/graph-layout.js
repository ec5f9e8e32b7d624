// Where things stand. Freely: near what they are linked to, as before. Around one thing alone: its kinds on rings,
// or, for an issue or a person, in order of time. Between two things: in order from the one to the other.
const ROW = 46, COLUMN = 170, BESIDE = 190;
nodes.forEach(node => { if (node.x !== undefined) node.home = { x: node.x, y: node.y }; });
const scene = { layout: 'free', dates: [] };

// The places of the first picture, drawn out in height as far as the screen has room for them.
function stretch(wide, tall) {
  const homes = nodes.filter(node => node.home).map(node => node.home), span = all => Math.max(...all) - Math.min(...all);
  if (homes.length < 2) return;
  const across = span(homes.map(home => home.x)), down = span(homes.map(home => home.y));
  const factor = Math.min(2.2, (tall - 120) / Math.max(1, wide - 190) * across / Math.max(1, down));
  if (factor > 1) homes.forEach(home => { home.y = Math.round(home.y * factor); });
}

const layoutAsked = () => state.way ? 'way' : !state.focus || state.chosen === null ? 'free' : /^(issue|person)$/.test(nodes[state.chosen].t) ? 'time' : 'ring';

// The nearest free place on rings around `centre`, starting in the direction away from the middle.
function freePlace(centre, taken, turn) {
  for (let ring = 1; ; ring++) {
    const radius = 95 * ring + 25, slots = Math.floor(radius * 6.283 / 92);
    for (let k = 0; k < slots; k++) {
      const side = (k % 2 ? 1 : -1) * Math.ceil(k / 2);
      const angle = turn + side * 6.283 / slots;
      const x = Math.round(centre.x + radius * Math.cos(angle) * 1.15), y = Math.round(centre.y + radius * Math.sin(angle) * 0.85);
      if (taken.every(spot => (spot.x - x) ** 2 + (spot.y - y) ** 2 > 68 ** 2)) return { x, y };
    }
  }
}

function freely() {
  const settled = state.shown.filter(n => nodes[n].home), taken = settled.map(n => nodes[n].home), there = new Set(settled);
  const waiting = state.shown.filter(n => !nodes[n].home);
  for (let stuck = 0; waiting.length;) {
    const n = waiting.shift(), near = nodes[n].links.map(e => other(edges[e], n)).find(m => there.has(m));
    if (near === undefined && ++stuck <= waiting.length) { waiting.push(n); continue; }
    stuck = 0;
    const centre = near === undefined ? { x: 0, y: 0 } : nodes[near].home;
    nodes[n].home = freePlace(centre, taken, Math.atan2(centre.y, centre.x || 1));
    taken.push(nodes[n].home); there.add(n);
  }
  state.shown.forEach(n => Object.assign(nodes[n], nodes[n].home));
}

// The shown but the chosen by type, in the order of the legend; within a type by date and name.
function byKind() {
  const order = (a, b) => (nodes[a].d ?? '').localeCompare(nodes[b].d ?? '') || nodes[a].l.localeCompare(nodes[b].l, 'sv') || a - b;
  return data.types.map(([type]) => state.shown.filter(n => n !== state.chosen && nodes[n].t === type).sort(order)).filter(group => group.length);
}

const put = (n, x, y) => Object.assign(nodes[n], { x: Math.round(x), y: Math.round(y) });

// Each kind on rings of its own, the fewest nearest.
function ring() {
  put(state.chosen, 0, 0);
  let radius = 150;
  for (const group of byKind().sort((a, b) => a.length - b.length)) {
    for (let rest = group; rest.length; radius += 105) {
      const slots = Math.max(4, Math.floor(radius * 6.283 / 105)), here = rest.slice(0, slots);
      here.forEach((n, k) => { const angle = -1.571 + 6.283 * k / here.length + radius / 300; put(n, radius * 1.25 * Math.cos(angle), radius * 0.85 * Math.sin(angle)); });
      rest = rest.slice(slots);
    }
  }
}

// Days from left to right, kinds as rows; what has no day stands to the left.
function time() {
  const others = state.shown.filter(n => n !== state.chosen);
  const dates = [...new Set(others.map(n => nodes[n].d).filter(Boolean))].sort(), column = new Map(dates.map((date, k) => [date, k]));
  let y = 0;
  for (const group of byKind()) {
    const filled = new Map(), row = Math.max(ROW, 2 * Math.max(...group.map(n => nodes[n].r)) + 14);
    let deep = 1;
    const dated = group.filter(n => nodes[n].d), undated = group.filter(n => !nodes[n].d), high = Math.max(3, Math.ceil(undated.length / 4));
    for (const n of dated) {
      const k = column.get(nodes[n].d), below = filled.get(k) ?? 0;
      filled.set(k, below + 1); deep = Math.max(deep, below + 1);
      put(n, k * COLUMN, y + below * row);
    }
    undated.forEach((n, k) => { put(n, -BESIDE * (1 + Math.floor(k / high)), y + (k % high) * row); deep = Math.max(deep, k % high + 1); });
    y += deep * row + 34;
  }
  put(state.chosen, -BESIDE, -ROW * 2);
  scene.dates = dates.map((date, k) => ({ date, x: k * COLUMN }));
}

function way() {
  const columns = new Map();
  for (const n of state.shown) { const far = state.way.far.get(n) ?? 0; columns.set(far, [...columns.get(far) ?? [], n]); }
  for (const [far, some] of columns) some.forEach((n, k) => put(n, far * 260, (k - (some.length - 1) / 2) * 84));
}

function place() {
  scene.layout = layoutAsked(); scene.dates = [];
  ({ free: freely, ring, time, way })[scene.layout]();
}
