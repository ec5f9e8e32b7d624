// Data too large for the page, in scripts beside it; the page's own script runs when all of it is there.
(() => {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const parts = Object.entries(data).filter(([, value]) => value?.pieces), names = parts.flatMap(([, { pieces }]) => pieces.map(([, name]) => name));
  for (const [kind] of parts) data[kind] = [];
  kg.data = data;
  kg.piece = (kind, first, rows) => rows.forEach((row, k) => { data[kind][first + k] = row; });
  Promise.all(names.map(kg.script)).then(() => kg.script(data.app));
})();
