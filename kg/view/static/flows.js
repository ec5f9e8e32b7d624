// One pair or all, one year or all: what is shown is what is counted, saved and in the address (#p3&y=2022).
(() => {
  'use strict';
  const year = document.getElementById('year'), pairs = [...document.querySelectorAll('.pair')];
  if (!year) return;
  const rows = pair => [...pair.querySelectorAll('li[data-row]')];
  const name = () => ['protokollgraf-floden', chosen, year.value].filter(Boolean).join('-');
  const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''), field = document.getElementById('find');
  let chosen = null;
  const named = pair => { const asked = fold(field.value).split(/\s+/).filter(Boolean); if (!asked.length) return true; pair.dataset.text ??= fold(pair.querySelector('.move').textContent); return asked.every(part => pair.dataset.text.includes(part)); };
  function show() {
    let count = 0;
    for (const pair of pairs) {
      let seen = 0;
      for (const row of rows(pair)) {
        row.hidden = year.value !== '' && row.dataset.year !== year.value;
        seen += !row.hidden;
      }
      pair.hidden = !seen || (chosen !== null && pair.id !== chosen) || !named(pair);
      pair.querySelector('summary .number').textContent = seen;
      const cell = document.querySelector(`.cell[href="#${pair.id}"]`), arrow = document.querySelector(`#drawing a[href="#${pair.id}"]`);
      if (cell) { cell.textContent = seen; cell.classList.toggle('none', !seen); cell.classList.toggle('on', pair.id === chosen); }
      arrow?.classList.toggle('none', pair.hidden);
      if (!pair.hidden) count += seen;
    }
    document.getElementById('count').textContent = count;
    document.getElementById('nohits').hidden = count > 0;
    document.getElementById('all').hidden = chosen === null;
  }
  function remember(push) {
    const place = [chosen, year.value && 'y=' + year.value, field.value.trim() && 'q=' + encodeURIComponent(field.value.trim())].filter(Boolean).join('&');
    history[push ? 'pushState' : 'replaceState'](null, '', '#' + place);
  }
  function recall() {
    const parts = location.hash.slice(1).split('&'), pair = parts.find(part => /^p\d+$/.test(part));
    const wanted = parts.find(part => /^y=\d{4}$/.test(part))?.slice(2) ?? '';
    chosen = pairs.some(each => each.id === pair) ? pair : null;
    field.value = decodeURIComponent(parts.find(part => part.startsWith('q='))?.slice(2) ?? '');
    year.value = [...year.options].some(option => option.value === wanted) ? wanted : '';
    show();
    if (chosen) document.querySelector(`#${chosen} details`).open = true;
  }
  function choose(id) {
    chosen = id;
    field.value = '';
    show();
    remember(true);
    if (!id) return;
    const pair = document.getElementById(id);
    pair.querySelector('details').open = true; pair.querySelector('summary').focus({ preventScroll: true });
    pair.scrollIntoView({ block: 'nearest' });
  }
  document.querySelectorAll('.cell, #drawing a').forEach(cell => cell.addEventListener('click', event => { event.preventDefault(); choose(cell.getAttribute('href').slice(1)); }));
  document.getElementById('all').addEventListener('click', event => { event.preventDefault(); choose(null); year.focus(); });
  field.addEventListener('input', () => { chosen = null; show(); remember(false); });
  year.addEventListener('change', () => { show(); remember(true); });
  document.getElementById('csv').addEventListener('click', () => {
    const shown = pairs.filter(pair => !pair.hidden).flatMap(rows).filter(row => !row.hidden).map(row => JSON.parse(row.dataset.row));
    const head = ['from', 'to', 'date', 'kind', 'modality', 'status', 'issues', 'quote', 'document'];
    kg.download(new Blob([kg.csv([head, ...shown])], { type: 'text/csv;charset=utf-8' }), `${name()}.csv`);
  });
  const drawing = document.getElementById('drawing');
  const chosenPair = () => chosen && document.querySelector(`#${chosen} .move`).innerText;
  const said = () => [[field.value.trim(), document.querySelector('label[for=year]').innerText + ' ' + year.selectedOptions[0].text, chosenPair(), document.getElementById('count').parentElement.innerText].filter(Boolean).join(' · ')];
  if (drawing) kg.offer(drawing, name, said);
  window.addEventListener('hashchange', recall);
  recall();
})();
