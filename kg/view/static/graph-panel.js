// The panel beside the picture, the hits of a search, and the table that says the same as the graph.
const $ = id => document.getElementById(id);

function make(tag, css, text) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (text !== undefined) made.textContent = text;
  return made;
}

function linked(text, href, css) {
  const safe = /^https?:/i.test(href ?? '') || (href && !/^[a-z][a-z0-9+.-]*:|^\/\/|[\s\\]/i.test(href));
  const made = make(safe ? 'a' : 'span', css, text);
  if (safe) { made.href = href; made.rel = 'noopener'; }
  return made;
}

const typeName = type => words.has('types.' + type) ? say('types.' + type) : say(type);

function glyph(type) {
  const { shape, colour } = looks.get(type), svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '-10 -10 20 20'); svg.setAttribute('class', 'glyph'); svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', outlineOf(shape, 0, 0, 7.5)); path.setAttribute('fill', colour);
  svg.append(path);
  return svg;
}

function proof(number) {
  const { q, d, w, s, e, h } = data.evidence[number] ?? kg.later(number);
  const made = make('div', 'proof'), place = make('div', 'place');
  const quote = make('div', 'quote', kg.joined(q));
  quote.lang = 'sv';
  made.append(quote);
  const named = paper(h, d), where = w ? `${named}, ${w[kg.lang === 'en' ? 1 : 0]}` : named;
  const to = linked(where, h), file = `${named === d ? '' : `${d}, `}${say('ui.place')} ${s}–${e}`;
  const cite = make('button', 'cite', say('ui.cite'));
  cite.type = 'button';
  cite.addEventListener('click', () => kg.cite(cite, kg.cited(q, `${where}, ${file}`, h ?? '')));
  place.append(to, make('span', 'file', file), cite);
  made.append(place);
  return made;
}

// A step's words without its wording where the quote beneath says the same.
const bare = text => kg.joined(text).replace(/\s+/g, ' ').replace(/^[\s.:–-]+|[\s.:–-]+$/g, '').toLowerCase();
function once(value, evidence) {
  const parts = value.split(' · '), { q } = evidence.length ? data.evidence[evidence[0]] ?? {} : {};
  if (q && parts.length > 1 && bare(parts.at(-1)) === bare(q)) parts.pop();
  return parts.map(day).join(' · ');
}

function showSome(list, rows, build, first) {
  rows.slice(0, first).forEach(row => list.append(build(row)));
  if (rows.length <= first) return;
  const more = make('button', 'button more', say('ui.more', rows.length - first));
  more.type = 'button';
  more.addEventListener('click', () => { more.remove(); rows.slice(first).forEach(row => list.append(build(row))); });
  list.append(more);
}

function neighbourButton([n, links]) {
  const node = nodes[n], button = make('button', 'neighbour');
  button.type = 'button';
  button.dataset.node = n;
  const what = links.map(e => edges[e]).map(edge => say(edge.l));
  const text = make('span', 'name', titled(node));
  const small = make('span', 'muted', [[...new Set(what)].join(', '), node.t === 'meeting' ? '' : day(node.d)].filter(Boolean).join(' · '));
  button.append(glyph(node.t), text, small);
  button.addEventListener('click', () => { choose(n, true); $('panel').focus({ preventScroll: true }); });
  return button;
}

// A button of the panel; the panel is made anew when it is pressed, and the keyboard keeps its place in it.
function act(id, key, what) {
  const button = make('button', 'button', say(key));
  button.type = 'button'; button.id = id;
  button.addEventListener('click', () => { what(); ($(id) && !$(id).disabled ? $(id) : $('panel')).focus({ preventScroll: true }); });
  return button;
}

// The way between two things: each thing on it, and what says that one is linked to the next.
function fillWay(panel) {
  const { ends, found } = state.way, steps = found ? oneWay() : ends, head = make('header'), close = make('button', 'button icon close', '×');
  close.type = 'button'; close.setAttribute('aria-label', say('ui.close'));
  close.addEventListener('click', () => { state.way = null; refresh(true); fit(); $('panel').focus({ preventScroll: true }); });
  head.append(make('p', 'kind', say('ui.ways')), close, make('h2', '', ends.map(n => titled(nodes[n])).join(' – ')));
  head.append(make('p', 'muted', found ? say('ui.way.steps', steps.length - 1) + (state.shown.length > steps.length ? ' ' + say('ui.way.others', state.shown.length - steps.length) : '') : say('ui.way.none')));
  const list = make('ol', 'way');
  steps.forEach((n, k) => {
    const item = make('li'), links = k + 1 < steps.length && found ? neighbours(n).get(steps[k + 1]) ?? [] : [];
    item.append(neighbourButton([n, []]));
    const said = make('div', 'said');
    links.forEach(e => said.append(make('span', 'muted', `${edges[e].s === n ? '↓' : '↑'} ${say(edges[e].l)}`), ...(edges[e].ev ?? []).slice(0, steps.length === 2 ? 12 : 1).map(proof)));
    if (links.length) item.append(said);
    list.append(item);
  });
  panel.append(head, list);
}

function fillPanel() {
  const panel = $('chosen');
  const filled = state.chosen !== null || state.way !== null;
  $('nothing-chosen').hidden = filled;
  panel.hidden = !filled;
  panel.replaceChildren();
  if (document.body.classList.contains('has-chosen') !== filled) {
    document.body.classList.toggle('has-chosen');
    network.setSize('100%', '100%');
  }
  if (state.chosen === null) { if (state.way) fillWay(panel); return; }
  const node = nodes[state.chosen], near = neighbours(state.chosen);

  const head = make('header'), kind = make('p', 'kind'), close = make('button', 'button icon close', '×');
  kind.append(glyph(node.t), make('span', '', say(node.t)));
  if (node.d) kind.append(make('span', 'muted', day(node.d)));
  close.type = 'button'; close.setAttribute('aria-label', say('ui.close'));
  close.addEventListener('click', () => choose(null));
  const trust = make('p', 'trust');
  trust.append(make('span', 'chip ' + node.st, (node.st === 'curated' ? '✓ ' : '') + say(node.st)));
  trust.append(make('span', 'muted', `${say('ui.sure')} ${Math.round(node.c * 100)} %`));
  head.append(kind, close, make('h2', '', titled(node)), trust);
  if (!passes(node)) head.append(make('p', 'muted', say('ui.outside')));

  const acts = make('p', 'acts');
  const hidden = [...near.keys()].filter(n => !state.shown.includes(n)).length;
  const more = act('expand', 'ui.expand', () => expand(state.chosen)), less = act('collapse', 'ui.collapse', () => collapse(state.chosen));
  const focus = act('focus', state.focus ? 'ui.unfocus' : 'ui.focus', () => look(state.focus ? 0 : 1));
  if (hidden) more.append(make('span', 'count', hidden));
  more.disabled = !hidden;
  focus.setAttribute('aria-pressed', String(state.focus > 0));
  acts.append(more);
  if (state.opened.has(state.chosen)) acts.append(less);
  acts.append(focus);
  if (state.focus) {
    const depth = make('span', 'depth'); depth.setAttribute('role', 'group'); depth.setAttribute('aria-label', say('ui.depth'));
    [1, 2, 3].forEach(far => {
      const step = make('button', 'button icon', far); step.type = 'button';
      step.setAttribute('aria-pressed', String(state.focus === far));
      step.addEventListener('click', () => look(far));
      depth.append(step);
    });
    acts.append(depth);
  }
  acts.append(act('seek', 'ui.way', () => seek(state.chosen)), act('hide', 'ui.hide', () => hide(state.chosen)));
  if (node.h) acts.append(linked(say(node.t === 'issue' ? 'ui.open' : 'ui.openpage'), node.h, 'button'));
  panel.append(head, acts);

  if (node.f.length) {
    const facts = make('dl', 'facts');
    let pair = null, last = '';
    node.f.forEach(([label, value, evidence]) => {
      const said = make('dd');
      said.append(linked(words.has(value) ? say(value) : once(value, evidence), /^https?:/i.test(value) ? value : ''), ...evidence.map(proof));
      if (label !== last) { pair = make('div'); pair.append(make('dt', '', say(label))); facts.append(pair); last = label; }
      pair.append(said);
    });
    panel.append(make('h3', '', say('ui.facts')), facts);
  }
  const proven = [...near].flatMap(([, links]) => links).filter(e => edges[e].ev);
  const list = make('div', 'neighbours');
  const sorted = [...near].sort(([a], [b]) => (nodes[a].d ?? '').localeCompare(nodes[b].d ?? '') || nodes[a].l.localeCompare(nodes[b].l, 'sv'));
  showSome(list, sorted, neighbourButton, 40);
  const title = make('h3', '', say('ui.neighbours'));
  title.append(make('span', 'count', near.size));
  panel.append(title, list);
  if (proven.length) {
    const links = make('dl', 'facts');
    showSome(links, proven, e => {
      const edge = edges[e], pair = make('div'), said = make('dd');
      said.append(make('span', 'muted', `${titled(nodes[edge.s])} → ${titled(nodes[edge.t])}`), ...edge.ev.map(proof));
      pair.append(make('dt', '', say(edge.l)), said);
      return pair;
    }, 10);
    panel.append(make('h3', '', say('ui.links')), links);
  }
  const iri = make('p', 'iri');
  iri.append(make('span', 'muted', say('ui.iri')), make('code', '', node.id));
  panel.append(iri);
}

let tableRows = 0;
function fillTable(more) {
  const rows = [...state.shown].sort((a, b) => nodes[a].l.localeCompare(nodes[b].l, 'sv'));
  tableRows = more ? tableRows + 500 : 500;
  $('rows').replaceChildren(...rows.slice(0, tableRows).map(n => {
    const node = nodes[n], row = make('tr'), name = make('th'), cell = make('span', 'named'), button = make('button', 'plain', titled(node));
    name.scope = 'row'; button.type = 'button'; button.dataset.node = n;
    button.addEventListener('click', () => choose(n, true));
    cell.append(glyph(node.t), button);
    name.append(cell);
    row.append(name, make('td', 'type', say(node.t)), make('td', '', day(node.d)), make('td', 'number', node.links.length));
    return row;
  }));
  const left = rows.length - tableRows;
  $('more-rows').hidden = left <= 0;
  $('more-rows').textContent = say('ui.more', Math.min(500, left));
}

let hits = [], active = -1;
function fillHits() {
  const found = search($('search').value), typed = $('search').value.trim() !== '';
  hits = found.hits; active = hits.length ? 0 : -1;
  $('hits').replaceChildren(...hits.map((n, k) => {
    const option = make('li'); option.id = 'hit' + k; option.setAttribute('role', 'option');
    option.append(glyph(nodes[n].t), make('span', 'name', titled(nodes[n])), make('span', 'muted', [say(nodes[n].t), nodes[n].t === 'meeting' ? '' : day(nodes[n].d)].filter(Boolean).join(' · ')));
    option.addEventListener('mousedown', event => { event.preventDefault(); take(k); });
    return option;
  }));
  if (typed && !hits.length) { const none = make('li', 'muted', say('ui.nohits')); none.setAttribute('role', 'option'); none.setAttribute('aria-disabled', 'true'); $('hits').append(none); }
  if (typed && found.near) $('said').textContent = found.near;
  if (typed) { const into = make('li', 'muted'), to = linked(say('found.into'), 'sok.html#q=' + encodeURIComponent($('search').value.trim())); into.setAttribute('role', 'option'); to.tabIndex = -1; to.addEventListener('mousedown', event => { event.preventDefault(); location.href = to.href; }); into.append(to); $('hits').append(into); }
  $('hits').hidden = !typed;
  $('search').setAttribute('aria-expanded', String(typed));
  if (typed) $('said').textContent = say('ui.hits', found.count);
  markHit();
}
function markHit() {
  [...$('hits').children].forEach((each, k) => each.setAttribute('aria-selected', String(k === active)));
  if (active >= 0) { $('search').setAttribute('aria-activedescendant', 'hit' + active); $('hits').children[active].scrollIntoView({ block: 'nearest' }); }
  else $('search').removeAttribute('aria-activedescendant');
}
function closeHits() { $('hits').hidden = true; $('search').setAttribute('aria-expanded', 'false'); $('search').removeAttribute('aria-activedescendant'); }
function take(k) { if (hits[k] === undefined) return; const n = hits[k]; closeHits(); $('search').value = nodes[n].l; seen(n); }
