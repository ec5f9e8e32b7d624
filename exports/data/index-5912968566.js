/* Protokollgraf */
// Language and theme, remembered where the browser allows it. Swedish is what the page is written in.
const kg = { lang: 'sv', onLang: [], onTheme: [] };
(() => {
  'use strict';
  const root = document.documentElement;
  const kept = name => { try { return localStorage.getItem('kg.' + name); } catch { return null; } };
  const keep = (name, value) => { try { localStorage.setItem('kg.' + name, value); } catch { /* private window */ } };
  const attributes = ['placeholder', 'aria-label', 'title'];

  kg.dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  kg.translate = (within, lang) => {
    for (const each of within.querySelectorAll('[data-en]')) {
      each.dataset.sv ??= each.textContent;
      each.textContent = lang === 'en' ? each.dataset.en : each.dataset.sv;
    }
    for (const name of attributes) {
      for (const each of within.querySelectorAll(`[data-en-${name}]`)) {
        if (!each.hasAttribute('data-sv-' + name)) each.setAttribute('data-sv-' + name, each.getAttribute(name));
        each.setAttribute(name, each.getAttribute(`data-${lang}-${name}`));
      }
    }
  };

  kg.setLang = lang => {
    kg.translate(document, lang);
    kg.lang = root.lang = lang;
    keep('lang', lang);
    for (const tell of kg.onLang) tell();
  };

  kg.setTheme = theme => {
    root.dataset.theme = theme;
    keep('theme', theme);
    for (const tell of kg.onTheme) tell();
  };

  document.getElementById('lang').addEventListener('click', () => kg.setLang(kg.lang === 'sv' ? 'en' : 'sv'));
  document.getElementById('theme').addEventListener('click', () => kg.setTheme(kg.dark() ? 'light' : 'dark'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => kg.onTheme.forEach(tell => tell()));
  root.classList.add('scripted');
  // A reference to a quote: the words, the file with page and place, and an address that opens it.
  kg.cited = (quote, place, href) => `”${kg.joined(quote).replace(/\s+/g, ' ').trim()}” (${place.replace(/\s+/g, ' ').trim()}) ${new URL(href, location.href)}`;
  kg.cite = async (button, text) => {
    try { await navigator.clipboard.writeText(text); } catch {
      const field = document.createElement('textarea');
      field.value = text; document.body.append(field); field.select(); document.execCommand('copy'); field.remove(); button.focus();
    }
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  };
  // A date as the pages write it, in whole or in part; what is none stays as it is.
  kg.day = (date, say) => {
    const part = /^(\d{4})-([QTH])([1-4])$/.exec(date ?? ''), whole = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date ?? '');
    if (part) return `${say('time.' + part[2])} ${part[3]} ${part[1]}`;
    const month = whole && say('time.months').split(' ')[whole[2] - 1];
    return month ? `${whole[3] ? +whole[3] + ' ' : ''}${month} ${whole[1]}` : date ?? '';
  };
  // The quote with words put together that the end of a line broke.
  kg.joined = quote => quote.replace(/\u00ad\s*|(?<=\p{L})[-‐]\s*\n\s*(?=[a-zåäöé])/gu, '');
  document.addEventListener('click', event => {
    const button = event.target.closest('figure .cite'), figure = button?.closest('figure');
    if (!button) return;
    const [place, span] = figure.querySelector('.place').children;
    kg.cite(button, kg.cited(figure.querySelector('blockquote').innerText, `${place.innerText}, ${span.innerText}`, place.getAttribute('href') ?? ''));
  });
  document.getElementById('today').textContent = new Date().toLocaleDateString('sv');
  // On paper the source stands at the foot of every page, with the day.
  const foot = new CSSStyleSheet();
  document.adoptedStyleSheets.push(foot);
  kg.foot = () => {
    const said = document.getElementById('source').textContent.replace(/\s+/g, ' ').trim();
    foot.replaceSync(`@page { @bottom-left { content: ${JSON.stringify(said)}; font: 8pt sans-serif; color: #444; width: 85%; vertical-align: top; } }`);
  };
  kg.onLang.push(kg.foot);
  kg.foot();
  if (['light', 'dark'].includes(kept('theme'))) root.dataset.theme = kept('theme');
  if (kept('lang') === 'en') kg.setLang('en');
})();

;
// A script beside the page, fetched once; the promise is kept when it has run. Those asked for first run first.
kg.script = (() => {
  const asked = new Map();
  return name => {
    if (!asked.has(name)) asked.set(name, new Promise((done, failed) => {
      const made = document.createElement('script');
      made.src = name; made.async = false; made.onload = done;
      made.onerror = () => failed(new Error(name));
      document.head.append(made);
    }));
    return asked.get(name);
  };
})();

;
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

