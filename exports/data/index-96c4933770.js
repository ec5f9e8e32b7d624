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

  kg.setLang = lang => {
    for (const each of document.querySelectorAll('[data-en]')) {
      each.dataset.sv ??= each.textContent;
      each.textContent = lang === 'en' ? each.dataset.en : each.dataset.sv;
    }
    for (const name of attributes) {
      for (const each of document.querySelectorAll(`[data-en-${name}]`)) {
        if (!each.hasAttribute('data-sv-' + name)) each.setAttribute('data-sv-' + name, each.getAttribute(name));
        each.setAttribute(name, each.getAttribute(`data-${lang}-${name}`));
      }
    }
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
// Long lists are folded, and one field finds among issues, bodies and people; å is found as a.
(() => {
  'use strict';
  const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const field = document.getElementById('find'), lists = [...document.querySelectorAll('.list')];
  const rows = lists.flatMap(list => [...list.children]);
  const finds = parts => rows.some(row => parts.every(part => (row.dataset.text ??= fold(row.textContent)).includes(part)));
  // Where nothing has the words, the longest beginnings of them that something has: hjälpmedelsfrågan → hjälpmedel.
  function nearest(parts) {
    const cut = parts.map(part => { let length = part.length; while (length > 4 && !finds([part.slice(0, length)])) length--; return part.slice(0, length); });
    return finds(cut) && cut.every(part => part.length > 4) ? cut : parts;
  }
  // What the issues are chosen by; every mark that is ticked must be borne.
  const facets = document.getElementById('facets');
  const fits = (row, asked) => {
    if (!asked || !row.dataset.bodies) return true;
    const marks = row.dataset.marks.split(' ');
    return (!asked.get('body') || JSON.parse(row.dataset.bodies).includes(asked.get('body')))
      && (!asked.get('year') || row.dataset.years.split(' ').includes(asked.get('year'))) && asked.getAll('mark').every(mark => marks.includes(mark));
  };
  const show = () => {
    const asked = fold(field.value).split(/\s+/).filter(Boolean), parts = finds(asked) ? asked : nearest(asked);
    const chosen = facets && new FormData(facets);
    for (const list of lists) {
      const most = parts.length || list.dataset.open ? Infinity : +(list.dataset.first ?? Infinity);
      let seen = 0;
      for (const row of list.children) {
        row.dataset.text ??= fold(row.textContent);
        row.hidden = !fits(row, chosen) || !parts.every(part => row.dataset.text.includes(part)) || ++seen > most;
      }
      const more = list.nextElementSibling?.classList.contains('more') ? list.nextElementSibling : null;
      if (more) more.hidden = seen <= most;
      list.closest('section').classList.toggle('no-hits', parts.length > 0 && seen === 0);
    }
    if (facets) document.getElementById('found').textContent = rows.filter(row => row.dataset.bodies && fits(row, chosen)).length;
    document.body.classList.toggle('finding', parts.length > 0);
    document.getElementById('nohits').hidden = !asked.length || parts === asked && rows.some(row => !row.hidden);
    const into = document.getElementById('into');
    into.hidden = !asked.length;
    into.firstChild.href = 'sok.html#q=' + encodeURIComponent(field.value.trim());
    document.getElementById('nearest').textContent = parts === asked ? '' : parts.join(' ') + ' …';
  };
  for (const list of lists) {
    if (!list.dataset.first || list.children.length <= +list.dataset.first) continue;
    const more = list.nextElementSibling;
    more.addEventListener('click', () => { list.dataset.open = '1'; show(); });
  }
  field.addEventListener('input', show);
  field.addEventListener('keydown', event => { if (event.key === 'Enter' && field.value.trim()) location.href = 'sok.html#q=' + encodeURIComponent(field.value.trim()); });
  facets?.addEventListener('input', show);
  facets?.addEventListener('submit', event => event.preventDefault());
  show();
})();

