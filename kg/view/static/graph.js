// What a person can do: choose, open, filter, walk by keyboard, come back by link.
const NEWCOMERS = 40;

function refresh(step = false) {
  settle();
  draw();
  const counts = typeCounts(), hidden = state.total - state.shown.length;
  $('counts').replaceChildren(say('ui.shown', state.shown.length, state.total), make('span', 'rest', hidden > 0 ? ' · ' + say('ui.hidden', hidden) : ''));
  document.querySelectorAll('#types label').forEach(label => {
    const { shown, all } = counts.get(label.dataset.type);
    label.querySelector('.count').textContent = shown < all ? `${shown} / ${all}` : all;
    label.classList.toggle('none', all === 0);
  });
  $('years-out').textContent = years.size ? (state.from === state.to ? state.from : `${state.from}–${state.to}`) : '–';
  $('confidence-out').textContent = state.confidence ? `${state.confidence} %` : '';
  $('nothing').hidden = state.shown.length > 0;
  $('seeking').hidden = state.seeking === null;
  $('unhide').hidden = !state.hidden.size;
  $('unhide').textContent = say('ui.unhide', state.hidden.size);
  fillPanel();
  if (!$('table').hidden) fillTable();
  remember(step);
}

function choose(n, centre = false) {
  if (n !== null && state.seeking !== null && n !== state.seeking) { showWay([state.seeking, n]); return; }
  if (n === null && state.chosen === null) state.way = null;
  if (n !== null && state.way && !state.way.far.has(n)) state.way = null;
  state.chosen = n;
  state.hidden.delete(n);
  if (n === null) state.focus = 0;
  else {
    if (!state.types.has(nodes[n].t)) { state.pinned.delete(n); state.pinned.set(n, true); }
  }
  refresh(true);
  $('panel').scrollTop = 0;
  if (n === null) return;
  $('said').textContent = `${say(nodes[n].t)}: ${nodes[n].l}. ${say('ui.neighbours')}: ${neighbours(n).size}.${passes(nodes[n]) ? '' : ' ' + say('ui.outside')}`;
  if (centre) network.focus(n, { scale: Math.max(network.getScale(), 0.85), animation: glide() });
}

// What was searched for, with what is near it in view: alone it would say nothing.
function seen(n) {
  const near = [...neighbours(n).keys()], alone = state.seeking === null && near.length > 0 && !near.some(m => state.shown.includes(m));
  choose(n, true);
  if (state.chosen !== n) return;
  if (alone) expand(n); else fit([n, ...near.filter(m => state.shown.includes(m))]);
}

// Neighbours that are not shown yet come in near the node, the largest first.
function expand(n) {
  const hidden = [...neighbours(n).keys()].filter(m => !state.shown.includes(m)).sort((a, b) => rank(nodes[b]) - rank(nodes[a]) || a - b);
  const near = [...neighbours(n).keys()];
  state.chosen = n;
  state.way = null; state.focus = 0;
  state.opened.delete(n); state.opened.add(n);
  [...near.filter(m => state.shown.includes(m)), ...hidden.slice(0, NEWCOMERS).reverse(), n].forEach(m => { state.pinned.delete(m); state.pinned.set(m, true); });
  refresh(true);
  const shown = new Set(state.shown);
  fit([n, ...near.filter(m => shown.has(m))]);
}

// What was brought in around the node goes away again, but what stands near another that is open.
function collapse(n) {
  state.opened.delete(n);
  const kept = new Set([...state.opened].flatMap(m => [m, ...neighbours(m).keys()]));
  for (const m of neighbours(n).keys()) if (!kept.has(m)) state.pinned.delete(m);
  refresh(true);
  fit();
}

function look(far) { state.focus = far; state.way = null; refresh(true); fit(); }
function hide(n) { state.hidden.add(n); state.chosen = null; state.focus = 0; $('said').textContent = say('ui.hid', nodes[n].l); refresh(true); }
function seek(n) { state.seeking = n; refresh(); $('said').textContent = $('seeking').innerText; $('search').value = ''; }
function showWay(ends) {
  Object.assign(state, { way: { ends, far: new Map() }, seeking: null, chosen: null, focus: 0 });
  refresh(true); fit();
  $('panel').scrollTop = 0;
  $('said').textContent = $('chosen').querySelector('header').innerText;
}

function resetFilters() {
  Object.assign(state, { types: new Set(data.overview), from: firstYear, to: lastYear, body: '', confidence: 0, statuses: new Set(statuses), unlinked: new Set() });
  showFilters();
}

function showFilters() {
  document.querySelectorAll('#types input').forEach(box => { box.checked = state.types.has(box.value); });
  document.querySelectorAll('#kinds input').forEach(box => { box.checked = !state.unlinked.has(box.value); });
  document.querySelectorAll('#statuses input').forEach(box => { box.checked = state.statuses.has(box.value); });
  $('year-from').value = state.from; $('year-to').value = state.to;
  $('body').value = state.body; $('confidence').value = state.confidence;
  const span = Math.max(1, lastYear - firstYear);
  $('years').style.setProperty('--from', (state.from - firstYear) / span); $('years').style.setProperty('--to', (state.to - firstYear) / span);
}

// The address says what is seen: n chosen, p opened by hand, d depth, y years, b body, t types, c confidence,
// s status, k kinds of link left out, o opened, x hidden, w the ends of a way, v the table. Each step is one that Back
// takes again; n alone, as other pages link here, shows what is near it.
const short = id => id.startsWith(data.base) ? id.slice(data.base.length) : id;
const numberOf = name => byId.get(name) ?? byId.get(data.base + name);
const list = some => [...some].map(n => short(nodes[n].id)).join(' ');
function remember(step) {
  const parts = new URLSearchParams(), plain = (set, all) => set.size === all.length && all.every(each => set.has(each));
  if (state.chosen !== null) parts.set('n', nodes[state.chosen].id);
  if (state.chosen !== null || state.pinned.size) parts.set('p', list(state.pinned.keys()));
  if (state.opened.size) parts.set('o', list(state.opened));
  if (state.hidden.size) parts.set('x', list(state.hidden));
  if (state.way) parts.set('w', list(state.way.ends));
  if (state.focus) parts.set('d', state.focus);
  if (state.from !== firstYear || state.to !== lastYear) parts.set('y', `${state.from}-${state.to}`);
  if (state.body) parts.set('b', state.body);
  if (!plain(state.types, data.overview)) parts.set('t', [...state.types].join(' '));
  if (state.confidence) parts.set('c', state.confidence);
  if (!plain(state.statuses, statuses)) parts.set('s', [...state.statuses].join(' '));
  if (state.unlinked.size) parts.set('k', [...state.unlinked].join(' '));
  if (!$('table').hidden) parts.set('v', 'table');
  const place = '#' + parts, depth = history.state?.depth ?? 0;
  if (place !== (location.hash || '#')) history[step ? 'pushState' : 'replaceState']({ depth: step ? depth + 1 : depth }, '', place);
  $('undo').disabled = !history.state?.depth;
}

function recall() {
  const parts = new URLSearchParams(location.hash.slice(1)), span = /^(\d+)-(\d+)$/.exec(parts.get('y') ?? '');
  const named = name => (parts.get(name) ?? '').split(' ').map(numberOf).filter(n => n !== undefined);
  resetFilters();
  if (span) { state.from = Math.max(firstYear, +span[1]); state.to = Math.min(lastYear, +span[2]); }
  if (byId.has(parts.get('b'))) state.body = parts.get('b');
  if (parts.has('t')) state.types = new Set(parts.get('t').split(' ').filter(type => looks.has(type)));
  if (parts.has('s')) state.statuses = new Set(parts.get('s').split(' ').filter(each => statuses.includes(each)));
  state.confidence = Math.min(100, Math.max(0, +parts.get('c') || 0));
  if (parts.has('k')) state.unlinked = new Set(parts.get('k').split(' ').filter(kind => kinds.includes(kind)));
  const n = numberOf(parts.get('n')), ends = named('w');
  state.pinned = new Map(named('p').map(m => [m, true]));
  state.opened = new Set(named('o')); state.hidden = new Set(named('x'));
  state.way = ends.length === 2 ? { ends, far: new Map() } : null;
  state.seeking = null;
  state.focus = n === undefined || state.way ? 0 : parts.has('d') ? Math.min(3, Math.max(0, Math.floor(+parts.get('d')) || 0)) : parts.has('p') ? 0 : 1;
  state.chosen = n ?? null;
  showTable(parts.get('v') === 'table');
  showFilters();
  refresh();
  fit(state.shown, false);
}

function buildFilters() {
  data.types.forEach(([type]) => {
    const label = make('label'), box = make('input'), name = make('span', 'name');
    label.dataset.type = type; box.type = 'checkbox'; box.value = type;
    name.dataset.type = type;
    label.append(box, glyph(type), name, make('span', 'count'));
    box.addEventListener('change', () => {
      if (box.checked) state.types.add(type);
      else { state.types.delete(type); [...state.pinned.keys()].filter(n => nodes[n].t === type && n !== state.chosen).forEach(n => state.pinned.delete(n)); if (state.chosen !== null && nodes[state.chosen].t === type) { state.pinned.delete(state.chosen); state.chosen = null; state.focus = 0; } }
      refresh(true);
    });
    $('types').append(label);
  });
  statuses.forEach(status => {
    const label = make('label'), box = make('input'), name = make('span', 'name');
    box.type = 'checkbox'; box.value = status; name.dataset.status = status;
    label.append(box, make('span', 'line ' + status), name);
    box.addEventListener('change', () => { if (box.checked) state.statuses.add(status); else state.statuses.delete(status); refresh(true); });
    $('statuses').append(label);
  });
  [...kinds].sort((a, b) => say(a).localeCompare(say(b), 'sv')).forEach(kind => {
    const label = make('label'), box = make('input'), name = make('span', 'name');
    box.type = 'checkbox'; box.value = kind; name.dataset.kind = kind;
    label.append(box, name, make('span', 'count', edges.filter(edge => edge.l === kind).length));
    box.addEventListener('change', () => { if (box.checked) state.unlinked.delete(kind); else state.unlinked.add(kind); refresh(true); });
    $('kinds').append(label);
  });
  bodies.forEach(body => { const option = make('option', '', body.l); option.value = body.id; $('body').append(option); });
  for (const end of ['from', 'to']) {
    const slider = $('year-' + end);
    slider.min = firstYear; slider.max = lastYear; slider.disabled = years.size < 2;
    slider.addEventListener('input', () => {
      state[end] = +slider.value;
      if (end === 'from') state.to = Math.max(state.to, state.from); else state.from = Math.min(state.from, state.to);
      showFilters(); slide(slider);
    });
  }
  $('body').addEventListener('change', () => { state.body = $('body').value; refresh(true); fit(); });
  $('confidence').addEventListener('input', () => { state.confidence = +$('confidence').value; slide($('confidence')); });
  $('side').addEventListener('reset', event => { event.preventDefault(); resetFilters(); clear(); refresh(true); fit(); });
  $('side').addEventListener('submit', event => event.preventDefault());
}

// One pull of a slider is one step.
let pulled = null;
function slide(slider) {
  refresh(pulled !== slider);
  pulled = slider;
  slider.addEventListener('change', () => { pulled = null; }, { once: true });
}

function clear() { Object.assign(state, { pinned: new Map(), opened: new Set(), hidden: new Set(), way: null, seeking: null, chosen: null, focus: 0 }); }

function nameFilters() {
  document.querySelectorAll('#kinds .name').forEach(each => { each.textContent = say(each.dataset.kind); });
  document.querySelectorAll('#types .name').forEach(each => { each.textContent = typeName(each.dataset.type); });
  document.querySelectorAll('#statuses .name').forEach(each => { each.textContent = say(each.dataset.status); });
}

// The shown neighbour that lies most in the direction of the arrow.
function walk(dx, dy) {
  if (state.chosen === null) { if (state.shown.length) choose(state.shown[0], true); return; }
  const here = nodes[state.chosen], shown = new Set(state.shown);
  const ways = [...neighbours(state.chosen).keys()].filter(n => shown.has(n)).map(n => {
    const x = nodes[n].x - here.x, y = nodes[n].y - here.y, far = Math.hypot(x, y) || 1;
    return [(x * dx + y * dy) / far, n];
  }).filter(([along]) => along > 0.3).sort((a, b) => b[0] - a[0]);
  if (ways.length) choose(ways[0][1], true);
}

function leaf(step) {
  const order = [...state.shown].sort((a, b) => (nodes[a].d ?? '').localeCompare(nodes[b].d ?? '') || nodes[a].l.localeCompare(nodes[b].l, 'sv') || a - b);
  if (!order.length) return;
  const at = order.indexOf(state.chosen);
  choose(order[(at + step + order.length + (at < 0 && step < 0 ? 1 : 0)) % order.length], true);
}

const keys = {
  ArrowRight: () => walk(1, 0), ArrowLeft: () => walk(-1, 0), ArrowDown: () => walk(0, 1), ArrowUp: () => walk(0, -1),
  n: () => leaf(1), p: () => leaf(-1), Enter: () => { if (state.chosen !== null) expand(state.chosen); },
  Escape: () => { if (state.seeking !== null) { state.seeking = null; refresh(); } else choose(null); },
  h: () => { if (state.chosen !== null) hide(state.chosen); }, u: () => undo(), i: () => $('panel').focus(), '+': () => zoomBy(1.3), '-': () => zoomBy(1 / 1.3), 0: () => fit(),
};
function undo() { if (history.state?.depth) history.back(); }
canvas.addEventListener('keydown', event => {
  const act = keys[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});
document.addEventListener('keydown', event => {
  if (event.key !== '/' || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  event.preventDefault(); $('search').focus(); $('search').select();
});

$('search').addEventListener('input', fillHits);
$('search').addEventListener('focus', () => { $('save').open = false; if ($('search').value) $('search').select(); });
$('search').addEventListener('blur', closeHits);
$('search').addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (hits.length) active = (active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length;
    markHit();
  } else if (event.key === 'Enter') { event.preventDefault(); take(active); } else if (event.key === 'Escape') closeHits();
});

network.on('click', event => {
  canvas.focus({ preventScroll: true });
  const link = event.nodes.length ? undefined : edges[event.edges[0]];
  if (link && state.seeking === null) showWay([link.s, link.t]); else choose(event.nodes.length ? event.nodes[0] : null);
});
network.on('doubleClick', event => { if (event.nodes.length) expand(event.nodes[0]); });
$('zoom-in').addEventListener('click', () => zoomBy(1.3));
$('zoom-out').addEventListener('click', () => zoomBy(1 / 1.3));
$('fit').addEventListener('click', () => fit());
$('more-rows').addEventListener('click', () => fillTable(true));
function showTable(table) {
  $('table').hidden = !table; canvas.hidden = table;
  $('as-table').setAttribute('aria-pressed', String(table));
}
$('as-table').addEventListener('click', () => { showTable($('table').hidden); refresh(true); network.redraw(); });
$('undo').addEventListener('click', undo);
$('unhide').addEventListener('click', () => { state.hidden.clear(); refresh(true); $('canvas').focus({ preventScroll: true }); });
$('seek-stop').addEventListener('click', () => { state.seeking = null; refresh(); $('panel').focus({ preventScroll: true }); });
$('filters').addEventListener('click', () => {
  const open = document.body.classList.toggle('filters-open');
  $('filters').setAttribute('aria-expanded', String(open));
});
$('licences').addEventListener('click', () => $('notices').showModal());
$('close-notices').addEventListener('click', () => $('notices').close());
document.addEventListener('click', event => { if ($('save').open && !$('save').contains(event.target)) $('save').open = false; });
window.addEventListener('hashchange', recall);
kg.onLang.push(() => { nameFilters(); refresh(); });
kg.onTheme.push(draw);
kg.onPiece = () => { if (state.chosen !== null) fillPanel(); };

buildFilters();
nameFilters();
stretch(canvas.clientWidth, canvas.clientHeight);
recall();
