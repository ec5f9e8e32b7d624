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
  document.getElementById('today').textContent = new Date().toLocaleDateString('sv');
  if (['light', 'dark'].includes(kept('theme'))) root.dataset.theme = kept('theme');
  if (kept('lang') === 'en') kg.setLang('en');
})();
