// One field finds among the municipalities and all works; å is found as a.
(() => {
  'use strict';
  const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const field = document.getElementById('find'), works = [...document.querySelectorAll('[aria-labelledby="works-h"] [data-find]')];
  const places = [...document.querySelectorAll('.places [data-find]')];
  const show = () => {
    const parts = fold(field.value).split(/\s+/).filter(Boolean), fits = text => parts.every(part => text.includes(part));
    for (const row of [...works, ...places]) row.hidden = !fits(row.dataset.text ??= fold(row.textContent));
    document.getElementById('count').textContent = works.filter(row => !row.hidden).length;
  };
  field.addEventListener('input', show);
})();
