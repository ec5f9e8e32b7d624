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

