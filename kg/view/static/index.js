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
