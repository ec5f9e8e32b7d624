// The sheet of an issue: its picture and its steps saved, and one page of paper.
(() => {
  'use strict';
  const name = () => location.pathname.split('/').pop().replace(/\.html$/, '') || 'issue', drawing = document.querySelector('svg.lanes');
  if (drawing) kg.offer(drawing, name);
  document.getElementById('csv').addEventListener('click', () => {
    const head = ['date', 'bodies', 'kind', 'modality', 'status', 'confidence', 'text', 'why', 'quote', 'document', 'page', 'start', 'end'];
    const rows = [...document.querySelectorAll('.steps > li')].map(step => JSON.parse(step.dataset.row));
    kg.download(new Blob([kg.csv([head, ...rows])], { type: 'text/csv;charset=utf-8' }), `${name()}.csv`);
  });
  // One page: what stands in the summary is not said twice, and of many steps the last are shown.
  document.getElementById('sheet').addEventListener('click', () => { document.documentElement.classList.add('one-page'); print(); });
  window.addEventListener('afterprint', () => document.documentElement.classList.remove('one-page'));
})();
