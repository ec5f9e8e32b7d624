// The rest of the page's long lists, from scripts beside it; then the script that works on the rows.
(() => {
  'use strict';
  const lists = [...document.querySelectorAll('[data-later]')], names = list => list.dataset.later.split(' ');
  kg.rows = (name, rows) => lists.find(list => names(list).some(each => each.startsWith(`${name}-`))).insertAdjacentHTML('beforeend', rows.join(''));
  Promise.all(lists.flatMap(names).map(kg.script)).then(() => { if (kg.lang === 'en') kg.setLang('en'); return kg.script('APP'); });
})();
