// Data too large for the page, in scripts beside it: nodes and links first, facts and quotes afterwards or when asked for.
(() => {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const { nodes, edges, facts, evidence } = data, packs = { nodes, edges };
  const MOST_AHEAD = 60; // pieces fetched before anybody asks for them
  Object.assign(data, { nodes: [], edges: [], evidence: [] });
  kg.data = data;

  const unpacked = ({ fields, tables }, row) => {
    const made = {};
    row.forEach((value, k) => {
      const words = tables[fields[k]];
      if (value !== null) made[fields[k]] = !words ? value : Array.isArray(value) ? value.map(n => words[n]) : words[value];
    });
    return made;
  };
  kg.piece = (kind, first, rows) => rows.forEach((row, k) => {
    if (kind === 'facts') { const node = data.nodes[first + k]; node.f = row; delete node.more; }
    else data[kind][first + k] = packs[kind] ? unpacked(packs[kind], row) : row;
  });

  const holding = (kind, number) => kind.pieces.findLast(([first]) => first <= number)[1];
  let told = false;
  const tell = () => { if (told) return; told = true; setTimeout(() => { told = false; kg.onPiece?.(); }); };

  kg.proofs = numbers => Promise.all(numbers.map(number => kg.script(holding(evidence, number))));
  kg.later = number => { kg.script(holding(evidence, number)).then(tell); return { q: '…', d: '' }; };
  kg.facts = n => kg.script(holding(facts, n)).then(tell);

  const begin = [...nodes.pieces, ...edges.pieces].map(([, name]) => kg.script(name));
  const idle = window.requestIdleCallback ?? setTimeout;
  Promise.all([...begin, kg.script(data.app)]).then(() => {
    const rest = [...facts.pieces, ...evidence.pieces].slice(0, MOST_AHEAD).map(([, name]) => name);
    const next = () => { if (rest.length) idle(() => kg.script(rest.shift()).then(() => { tell(); next(); })); };
    next();
  }).catch(error => { const said = document.getElementById('nothing'); said.textContent = `${data.words['ui.piece'][kg.lang === 'en' ? 1 : 0]} ${error.message}`; said.hidden = false; });
})();
