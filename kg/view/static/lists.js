// Long lists are folded; one field and the choices find among their rows, also those that lie in pieces beside the page,
// which are fetched when they are asked for. å is found as a.
(() => {
  'use strict';
  const MORE = 500, $ = id => document.getElementById(id);
  const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const plain = html => { const made = document.createElement('textarea'); made.innerHTML = html; return made.value; };
  const field = $('find'), facets = $('facets');
  const named = facets ? [...new Set([...facets.elements].map(one => one.name).filter(Boolean))] : [];

  // A row is an element of the page, or the text of one until it is shown.
  const lists = [...document.querySelectorAll('.list')].map(element => ({
    element, rows: [...element.children].map(made => ({ made })), first: +(element.dataset.first ?? Infinity), open: 0,
    later: (element.dataset.later ?? '').split(' ').filter(Boolean), more: element.nextElementSibling?.classList.contains('more') ? element.nextElementSibling : null,
  }));
  const text = row => row.text ??= fold(row.made ? row.made.textContent : plain(row.html.replace(/<[^>]*>/g, ' ')));
  const values = (row, name) => (row[name] ??= (() => {
    const said = row.made ? row.made.getAttribute(`data-${name}`) : plain(new RegExp(`<li[^>]*? data-${name}="([^"]*)"`).exec(row.html)?.[1] ?? '');
    return said?.startsWith('[') ? JSON.parse(said) : (said ?? '').split(' ');
  })());
  const element = row => {
    if (!row.made) {
      const holder = document.createElement('template');
      holder.innerHTML = row.html.trim();
      row.made = holder.content.firstElementChild;
      row.html = '';
      if (kg.lang === 'en') kg.translate(row.made, 'en');
    }
    return row.made;
  };
  kg.onLang.push(() => { for (const { rows } of lists) for (const { made } of rows) if (made && !made.isConnected) kg.translate(made, kg.lang); });

  // All rows, once they are needed.
  let whole = null;
  kg.rows = (name, rows) => {
    const list = lists.find(one => one.later.some(each => each.startsWith(`${name}-`)));
    list.rows.push(...rows.map(html => ({ html })));
  };
  const all = () => whole ??= Promise.all(lists.flatMap(list => list.later).map(kg.script)).then(() => { for (const list of lists) list.later = []; options(); })
    .catch(error => { const said = $('nohits'); if (said) { said.hidden = false; said.textContent = `${error.message}`; } });
  // What the choices may be, also of rows that were not there at first.
  function options() {
    for (const name of named) {
      const select = facets.elements[name];
      if (!(select instanceof HTMLSelectElement)) continue;
      const known = new Set([...select.options].map(one => one.value || one.textContent));
      const held = lists.flatMap(({ rows }) => rows.flatMap(row => values(row, name)));
      for (const value of [...new Set(held)].filter(value => value && !known.has(value)).sort(new Intl.Collator('sv').compare)) select.add(new Option(value, value));
    }
  }

  const chosen = () => named.map(name => [name, new FormData(facets).getAll(name).filter(Boolean)]).filter(([, wanted]) => wanted.length);
  const faceted = row => row && named.length > 0 && (row.made ? row.made.hasAttribute(`data-${named[0]}`) : row.html.includes(` data-${named[0]}="`));
  const fits = (row, asked) => !asked.length || !faceted(row) || asked.every(([name, wanted]) => wanted.every(one => values(row, name).includes(one)));
  const has = (row, parts) => parts.every(part => text(row).includes(part));
  const finds = parts => lists.some(({ rows }) => rows.some(row => has(row, parts)));
  // Where nothing has the words, the longest beginnings of them that something has: hjälpmedelsfrågan → hjälpmedel.
  function nearest(parts) {
    const cut = parts.map(part => { let length = part.length; while (length > 4 && !finds([part.slice(0, length)])) length--; return part.slice(0, length); });
    return finds(cut) && cut.every(part => part.length > 4) ? cut : parts;
  }

  function show() {
    const words = fold(field.value).split(/\s+/).filter(Boolean), asked = facets ? chosen() : [];
    const parts = !words.length || finds(words) ? words : nearest(words);
    let found = 0, seen = 0;
    for (const list of lists) {
      const section = list.element.closest('section');
      const matching = list.rows.filter(row => fits(row, asked) && has(row, parts));
      const most = Math.max(parts.length || asked.length && faceted(list.rows[0]) ? MORE : list.first, list.open);
      list.element.replaceChildren(...matching.slice(0, most).map(element));
      if (list.more) list.more.hidden = matching.length <= most && !(list.later.length && !parts.length);
      const number = section.querySelectorAll('.list').length === 1 ? section.querySelector('h2 .number') : null;
      if (number) { number.dataset.all ??= number.textContent; number.textContent = parts.length || asked.length && faceted(list.rows[0]) ? matching.length : number.dataset.all; }
      seen += matching.length;
      if (faceted(list.rows[0])) found += matching.length;
      list.empty = (parts.length > 0 || asked.length > 0 && !section.contains(facets)) && !matching.length;
      section.classList.toggle('no-hits', lists.every(other => other.element.closest('section') !== section || other.empty));
    }
    const count = $('found'), waiting = lists.some(list => list.later.length);
    if (count) count.textContent = waiting ? count.dataset.all : found;
    document.body.classList.toggle('finding', parts.length > 0);
    if ($('nohits')) $('nohits').hidden = !words.length && !asked.length || parts === words && seen > 0;
    if ($('nearest')) $('nearest').textContent = parts === words ? '' : parts.join(' ') + ' …';
    const into = $('into');
    if (into) { into.hidden = !words.length; into.firstChild.href = 'sok.html#q=' + encodeURIComponent(field.value.trim()); }
  }
  const ask = async () => {
    if (lists.some(list => list.later.length) && (field.value.trim() || facets && chosen().length)) await all();
    show();
  };
  for (const list of lists) list.more?.addEventListener('click', async () => { list.open = Math.max(list.open, list.first) + MORE; await all(); show(); });
  field.addEventListener('input', ask);
  if ($('into')) field.addEventListener('keydown', event => { if (event.key === 'Enter' && field.value.trim()) location.href = 'sok.html#q=' + encodeURIComponent(field.value.trim()); });
  facets?.addEventListener('input', ask);
  facets?.addEventListener('focusin', event => { if (event.target instanceof HTMLSelectElement) all(); });
  facets?.addEventListener('submit', event => event.preventDefault());
  show();
})();
