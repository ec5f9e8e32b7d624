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

function glyph(type) {
  const { shape, colour } = looks.get(type), svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '-10 -10 20 20'); svg.setAttribute('class', 'glyph'); svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', outlineOf(shape, 0, 0, 7.5)); path.setAttribute('fill', colour);
  svg.append(path);
  return svg;
}

function proof(number) {
  const { q, d, w, s, e, h } = data.evidence[number];
  const made = make('div', 'proof'), place = make('div', 'place');
  const quote = make('div', 'quote', q);
  quote.lang = 'sv';
  made.append(quote);
  const where = w ? `${d}, ${w[kg.lang === 'en' ? 1 : 0]}` : d;
  const to = linked(where, h);
  to.title = `${say('ui.place')} ${s}–${e}`;
  place.append(to);
  made.append(place);
  return made;
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
  const text = make('span', 'name', node.l);
  const small = make('span', 'muted', [...new Set(what)].join(', ') + (node.d ? ` · ${node.d}` : ''));
  button.append(glyph(node.t), text, small);
  button.addEventListener('click', () => { choose(n, true); $('panel').focus({ preventScroll: true }); });
  return button;
}

function fillPanel() {
  const panel = $('chosen');
  $('nothing-chosen').hidden = state.chosen !== null;
  panel.hidden = state.chosen === null;
  panel.replaceChildren();
  if (document.body.classList.contains('has-chosen') !== (state.chosen !== null)) {
    document.body.classList.toggle('has-chosen');
    network.setSize('100%', '100%');
  }
  if (state.chosen === null) return;
  const node = nodes[state.chosen], near = neighbours(state.chosen);

  const head = make('header'), kind = make('p', 'kind'), close = make('button', 'button icon close', '×');
  kind.append(glyph(node.t), make('span', '', say(node.t)));
  if (node.d) kind.append(make('span', 'muted', node.d));
  close.type = 'button'; close.setAttribute('aria-label', say('ui.close'));
  close.addEventListener('click', () => choose(null));
  const trust = make('p', 'trust');
  trust.append(make('span', 'chip ' + node.st, (node.st === 'curated' ? '✓ ' : '') + say(node.st)));
  trust.append(make('span', 'muted', `${say('ui.sure')} ${Math.round(node.c * 100)} %`));
  head.append(kind, close, make('h2', '', node.l), trust);
  if (!passes(node)) head.append(make('p', 'muted', say('ui.outside')));

  const acts = make('p', 'acts'), more = make('button', 'button', say('ui.expand')), focus = make('button', 'button', say(state.focus ? 'ui.unfocus' : 'ui.focus'));
  const hidden = [...near.keys()].filter(n => !state.shown.includes(n)).length;
  more.type = focus.type = 'button'; more.id = 'expand'; focus.id = 'focus';
  if (hidden) more.append(make('span', 'count', hidden));
  more.disabled = !hidden;
  more.addEventListener('click', () => { expand(state.chosen); $('focus').focus(); });
  focus.setAttribute('aria-pressed', String(state.focus > 0));
  focus.addEventListener('click', () => { state.focus = state.focus ? 0 : 1; refresh(true); fit(); $('focus').focus(); });
  acts.append(more, focus);
  if (state.focus) {
    const depth = make('span', 'depth'); depth.setAttribute('role', 'group'); depth.setAttribute('aria-label', say('ui.depth'));
    [1, 2, 3].forEach(far => {
      const step = make('button', 'button icon', far); step.type = 'button';
      step.setAttribute('aria-pressed', String(state.focus === far));
      step.addEventListener('click', () => { state.focus = far; refresh(true); fit(); $('focus').focus(); });
      depth.append(step);
    });
    acts.append(depth);
  }
  if (node.h) acts.append(linked(say(node.t === 'issue' ? 'ui.open' : 'ui.openpage'), node.h, 'button'));
  panel.append(head, acts);

  if (node.f.length) {
    const facts = make('dl', 'facts');
    node.f.forEach(([label, value, evidence]) => {
      const pair = make('div'), said = make('dd');
      said.append(linked(words.has(value) ? say(value) : value, /^https?:/i.test(value) ? value : ''), ...evidence.map(proof));
      pair.append(make('dt', '', say(label)), said);
      facts.append(pair);
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
      said.append(make('span', 'muted', `${nodes[edge.s].l} → ${nodes[edge.t].l}`), ...edge.ev.map(proof));
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
    const node = nodes[n], row = make('tr'), name = make('th'), button = make('button', 'plain', node.l);
    name.scope = 'row'; button.type = 'button'; button.dataset.node = n;
    button.addEventListener('click', () => choose(n, true));
    name.append(glyph(node.t), button);
    row.append(name, make('td', '', say(node.t)), make('td', '', node.d ?? ''), make('td', 'number', node.links.length));
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
    option.append(glyph(nodes[n].t), make('span', 'name', nodes[n].l), make('span', 'muted', [say(nodes[n].t), nodes[n].d].filter(Boolean).join(' · ')));
    option.addEventListener('mousedown', event => { event.preventDefault(); take(k); });
    return option;
  }));
  if (typed && !hits.length) { const none = make('li', 'muted', say('ui.nohits')); none.setAttribute('role', 'option'); none.setAttribute('aria-disabled', 'true'); $('hits').append(none); }
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
function take(k) { if (hits[k] === undefined) return; const n = hits[k]; closeHits(); $('search').value = nodes[n].l; choose(n, true); }
