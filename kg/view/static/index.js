// Long lists are folded, and one field finds among issues, bodies and people; å is found as a.
(() => {
  'use strict';
  const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const field = document.getElementById('find'), lists = [...document.querySelectorAll('.list')];
  const show = () => {
    const parts = fold(field.value).split(/\s+/).filter(Boolean);
    for (const list of lists) {
      const most = parts.length || list.dataset.open ? Infinity : +(list.dataset.first ?? Infinity);
      let seen = 0;
      for (const row of list.children) {
        row.dataset.text ??= fold(row.textContent);
        row.hidden = !parts.every(part => row.dataset.text.includes(part)) || ++seen > most;
      }
      const more = list.nextElementSibling?.classList.contains('more') ? list.nextElementSibling : null;
      if (more) more.hidden = seen <= most;
      list.closest('section').classList.toggle('no-hits', parts.length > 0 && seen === 0);
    }
    document.body.classList.toggle('finding', parts.length > 0);
    document.getElementById('nohits').hidden = !parts.length || lists.some(list => [...list.children].some(row => !row.hidden));
  };
  for (const list of lists) {
    if (!list.dataset.first || list.children.length <= +list.dataset.first) continue;
    const more = list.nextElementSibling;
    more.addEventListener('click', () => { list.dataset.open = '1'; show(); });
  }
  field.addEventListener('input', show);
  show();
})();
