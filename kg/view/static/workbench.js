// The workbench: named questions as forms, an editor, an engine in a worker or on the server, answers as table.
(() => {
  'use strict';
  const $ = id => document.getElementById(id);
  const given = kg.data ?? JSON.parse($('data').textContent), FIRST = 200;
  if (given.apart) Object.assign(given, { graph: { terms: given.known, rows: given.triples }, places: Object.fromEntries(given.places) });
  const word = (key, ...values) => values.reduce((text, value, n) => text.replace(`{${n}}`, value), given.words['ask.' + key][kg.lang === 'en' ? 1 : 0]);
  const say = (key, ...values) => { $('state').textContent = word(key, ...values); $('state').classList.remove('wrong'); };
  const wrong = text => { $('state').textContent = text; $('state').classList.add('wrong'); };

  // A prefix that is used is declared, once, as soon as it is written. (YASQE's own looks it up meanwhile, and may do so twice.)
  const bare = query => query.replace(/<[^<>\s]*>|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*$/gm, part => part[0] === '<' ? '<>' : ' ');
  function missing(query) {
    const text = bare(query), named = new Set([...text.matchAll(/prefix\s+([\w-]*):/gi)].map(match => match[1]));
    return Object.entries(given.prefixes).filter(([prefix]) => !named.has(prefix) && new RegExp(`(?:^|[^\\w.:-])${prefix}:`, 'm').test(text));
  }
  function declare(editor) {
    editor.on('change', () => { const added = missing(editor.getValue()); if (added.length) editor.addPrefixes(Object.fromEntries(added)); });
  }

  // The editor. Completion knows the ontology; nothing is looked up elsewhere.
  const prefixes = given.prefixes, own = Object.entries(prefixes);
  Yasqe.forkAutocompleter('prefixes', { name: 'kg-prefixes', persistenceId: null, onInitialize: declare, get: () => own.map(([prefix, iri]) => `${prefix}: <${iri}>`).sort() });
  const full = given.terms.map(name => { const [prefix, local] = name.split(':'); return prefixes[prefix] + local; });
  for (const kind of ['property', 'class']) Yasqe.forkAutocompleter(kind, { name: 'kg-' + kind, persistenceId: null, get: () => full });
  const editor = new Yasqe($('editor'), { autocompleters: ['kg-prefixes', 'kg-property', 'kg-class', 'variables'], persistenceId: null, showQueryButton: false, createShareableLink: () => '', consumeShareLink: null, resizeable: false, collapsePrefixesOnLoad: false, prefixCcApi: null });
  editor.getInputField().setAttribute('aria-label', 'SPARQL');
  for (const [name, value] of [['tabindex', '0'], ['role', 'group'], ['aria-label', 'SPARQL']]) editor.getScrollerElement().setAttribute(name, value);

  // The engine: a worker with the graph, started again after it was stopped; or the server.
  let engine = null, code = null, module = null, waiting = null, answer = null;
  async function unpacked() {
    const bytes = Uint8Array.from(atob(kg.engine.wasm), char => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return WebAssembly.compile(await new Response(stream).arrayBuffer());
  }
  async function start() {
    code ??= URL.createObjectURL(new Blob([kg.engine.code], { type: 'text/javascript' }));
    module ??= await unpacked();
    engine = new Worker(code);
    return new Promise(resolve => {
      engine.onmessage = ({ data }) => { if (data.error) wrong(data.error); resolve(data.ready); engine.onmessage = told; };
      engine.postMessage({ wasm: module, graph: given.graph });
    });
  }
  const told = ({ data }) => { busy(false); if (data.error) return failed(data.error); answer = data; show(); };
  function busy(is) { $('stop').disabled = !is; $('run').disabled = is; waiting = is; }
  function failed(text) {
    wrong(text);
    const place = /at (\d+):(\d+)/.exec(text);
    if (place) { editor.setCursor(+place[1] - 1, +place[2] - 1); editor.focus(); }
  }
  async function remote(query) {
    const begun = performance.now();
    remote.stop = new AbortController();
    try {
      const reply = await fetch(given.endpoint, { method: 'POST', body: new URLSearchParams({ query }), headers: { Accept: 'application/sparql-results+json, application/n-triples;q=0.9' }, signal: remote.stop.signal });
      busy(false);
      if (!reply.ok) return failed((await reply.json()).detail);
      if (!reply.headers.get('content-type').includes('json')) { answer = { columns: ['triple'], rows: (await reply.text()).trim().split('\n').map(line => [{ type: 'literal', value: line }]) }; }
      else { const found = await reply.json(); answer = 'boolean' in found ? { columns: ['svar'], rows: [[{ type: 'literal', value: found.boolean ? 'ja' : 'nej' }]] } : { columns: found.head.vars, rows: found.results.bindings.map(row => found.head.vars.map(name => row[name] ?? null)) }; }
      answer.ms = performance.now() - begun;
      show();
    } catch (error) { busy(false); if (error.name !== 'AbortError') failed(String(error)); }
  }
  function run() {
    if (waiting || !(engine || given.endpoint)) return;
    const query = editor.getValue();
    busy(true); say('running');
    history.replaceState(null, '', '#q=' + encodeURIComponent(query));
    if (given.endpoint) remote(query); else engine.postMessage({ query });
  }
  $('run').addEventListener('click', run);
  $('stop').addEventListener('click', async () => {
    if (given.endpoint) { remote.stop?.abort(); busy(false); return say('stopped'); }
    engine.terminate(); engine = null;
    await start(); busy(false); say('stopped');
  });
  $('share').addEventListener('click', async () => {
    history.replaceState(null, '', '#q=' + encodeURIComponent(editor.getValue()));
    try { await navigator.clipboard.writeText(location.href); say('shared'); } catch { say('address'); }
  });

  // The answer.
  const short = iri => { const hit = own.find(([, space]) => iri.startsWith(space) && iri.length > space.length); return hit ? `${hit[0]}:${iri.slice(hit[1].length)}` : iri; };
  const place = iri => { const key = iri.startsWith(given.base) ? iri.slice(given.base.length) : null; return key === null ? (/^https?:/.test(iri) ? iri : '') : given.places[key] ?? (given.endpoint ? '/' + key : key.startsWith('id/') ? 'graph.html#n=' + encodeURIComponent(iri) : iri); };
  const called = code => given.values[code]?.[kg.lang === 'en' ? 1 : 0] ?? code;
  // A code is shown by its name where a named question's column holds codes; the files that are saved keep the code.
  const spoken = (text, column) => given.columns[column]?.coded ? text.replace(/[\w-]+/g, called) : text;
  function cell(value, column) {
    const made = document.createElement('td');
    if (value === null) return made;
    const href = value.type === 'uri' ? place(value.value) : '';
    if (!href) { made.textContent = spoken(value.value, column); if (value.value.length <= 14) made.className = 'short'; return made; }
    const link = document.createElement('a');
    link.href = href; link.rel = 'noopener'; link.textContent = /^protocol-.*#/.test(href) ? word('proof') : short(value.value);
    link.title = value.value;
    made.append(link);
    return made;
  }
  function show(all = false) {
    const { columns, rows, ms } = answer, table = $('rows');
    table.replaceChildren();
    const head = table.createTHead().insertRow();
    for (const column of columns) { const made = document.createElement('th'); made.scope = 'col'; made.textContent = given.columns[column]?.[kg.lang] ?? column; made.title = '?' + column; head.append(made); }
    const body = table.createTBody();
    for (const row of all ? rows : rows.slice(0, FIRST)) body.insertRow().append(...row.map((value, n) => cell(value, columns[n])));
    $('more').hidden = all || rows.length <= FIRST;
    $('count').textContent = rows.length;
    for (const id of ['csv', 'json']) $(id).disabled = !rows.length;
    $('draw').disabled = !links().length;
    $('picture').hidden = true;
    if (rows.length) say('ms', rows.length, Math.round(ms)); else say('none');
  }
  $('more').addEventListener('click', () => show(true));
  function save(text, type, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type })); link.download = name; link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
  const written = value => { const text = value === null ? '' : value.value; return '"' + (/^\s*[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? "'" + text : text).replaceAll('"', '""') + '"'; };
  $('csv').addEventListener('click', () => save('\ufeff' + [answer.columns.map(name => `"${name}"`).join(','), ...answer.rows.map(row => row.map(written).join(','))].join('\r\n') + '\r\n', 'text/csv;charset=utf-8', 'svar.csv'));
  $('json').addEventListener('click', () => save(JSON.stringify({ head: { vars: answer.columns }, results: { bindings: answer.rows.map(row => Object.fromEntries(row.map((value, n) => [answer.columns[n], value]).filter(([, value]) => value))) } }, null, 1), 'application/sparql-results+json', 'svar.json'));

  // The answer as a picture: two things of a row are linked; at most sixty, on a ring.
  function links() {
    const found = [];
    for (const row of answer?.rows ?? []) {
      const ends = answer.triples ? [row[0], row[2]] : row.filter(value => value?.type === 'uri');
      if (ends.length > 1 && ends[0]?.type === 'uri' && ends[1]?.type === 'uri') found.push([ends[0].value, ends[1].value]);
    }
    return found;
  }
  $('draw').addEventListener('click', () => {
    const pairs = links(), names = [...new Set(pairs.flat())].slice(0, 60), at = new Map(names.map((name, n) => { const angle = 2 * Math.PI * n / names.length; return [name, [500 + 260 * Math.cos(angle), 320 + 260 * Math.sin(angle)]]; }));
    const NS = 'http://www.w3.org/2000/svg', svg = document.createElementNS(NS, 'svg'), add = (tag, values, text) => { const made = document.createElementNS(NS, tag); for (const [name, value] of Object.entries(values)) made.setAttribute(name, value); if (text) made.textContent = text; svg.append(made); };
    svg.setAttribute('viewBox', '0 0 1000 640'); svg.setAttribute('role', 'img'); svg.setAttribute('aria-label', `${names.length}`);
    for (const [from, to] of pairs) if (at.has(from) && at.has(to)) add('line', { x1: at.get(from)[0], y1: at.get(from)[1], x2: at.get(to)[0], y2: at.get(to)[1] });
    for (const [name, [x, y]] of at) { add('circle', { cx: x, cy: y, r: 5, fill: '#0072B2' }); add('text', { x: x + (x < 500 ? -9 : 9), y: y + 4, 'text-anchor': x < 500 ? 'end' : 'start' }, short(name).split('/').pop().slice(0, 38)); }
    $('picture').replaceChildren(svg); $('picture').hidden = false;
  });

  // Named questions as forms: a value takes the place of the default in the text.
  const spelled = value => /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value) ? `<${value}>` : JSON.stringify(value);
  const bound = (text, name, value) => text.replace(new RegExp(`(VALUES \\?${name} \\{ )"[^"]*"( \\})`, 'g'), (_, before, after) => before + spelled(value) + after);
  function form() {
    const chosen = given.questions.find(one => one.name === $('question').value);
    if (!chosen) return;
    $('params').replaceChildren(...chosen.params.map(param => {
      const label = document.createElement('label'), input = document.createElement('input'), hint = document.createElement('small'), meaning = param.meaning.split('|').map(part => part.trim());
      input.name = param.name; input.value = param.default; hint.textContent = (kg.lang === 'en' ? meaning[1] : meaning[0]) ?? '';
      const [said, ...rest] = hint.textContent.split(',');
      hint.replaceChildren(Object.assign(document.createElement('code'), { textContent: param.name }), ` ${rest.join(',').trim()}`);
      label.append(said ? said[0].toUpperCase() + said.slice(1) : param.name, input, hint);
      return label;
    }));
    fill();
  }
  function fill() {
    const chosen = given.questions.find(one => one.name === $('question').value);
    let text = chosen.text.replace(/^#\+.*\n/gm, '');
    for (const input of $('params').querySelectorAll('input')) text = bound(text, input.name, input.value);
    editor.setValue(text);
  }
  $('params').addEventListener('input', fill);
  $('params').addEventListener('submit', event => { event.preventDefault(); run(); });
  $('question').addEventListener('change', () => { form(); run(); });
  function titles() {
    const value = $('question').value;
    $('question').replaceChildren(...given.questions.map(one => new Option(kg.lang === 'en' ? one.en : one.sv, one.name)));
    if (value) $('question').value = value;
  }
  kg.onLang.push(() => { titles(); if (answer) show(); });
  titles();

  (async () => {
    const asked = new URLSearchParams(location.hash.slice(1)).get('q');
    if (asked) editor.setValue(asked); else form();
    if (given.endpoint) { busy(false); if (asked) run(); else say('ready', '–'); return; }
    if (!given.graph) { $('run').disabled = true; $('state').textContent = ''; return; }
    busy(true); $('stop').disabled = true;
    const count = await start();
    busy(false);
    if (count !== undefined) { say('ready', count.toLocaleString(kg.lang)); if (asked) run(); }
  })();
})();
