// The engine's side: takes the graph once, then answers one query at a time.
let store;
const term = value => value === undefined ? null : { type: value.termType === 'NamedNode' ? 'uri' : value.termType === 'BlankNode' ? 'bnode' : 'literal', value: value.value, ...(value.language ? { 'xml:lang': value.language } : value.datatype && value.datatype.value !== 'http://www.w3.org/2001/XMLSchema#string' ? { datatype: value.datatype.value } : {}) };
function answered(query) {
  const found = store.query(query, { use_default_graph_as_union: true });
  if (typeof found === 'boolean') return { columns: ['svar'], rows: [[{ type: 'literal', value: found ? 'ja' : 'nej' }]] };
  if (!found.length) return { columns: [], rows: [] };
  if (!(found[0] instanceof Map)) return { columns: ['subject', 'predicate', 'object'], rows: found.map(quad => [term(quad.subject), term(quad.predicate), term(quad.object)]), triples: true };
  const columns = [...new Set(found.flatMap(row => [...row.keys()]))];
  return { columns, rows: found.map(row => columns.map(name => term(row.get(name)))) };
}
self.onmessage = ({ data }) => {
  try {
    if (data.wasm) {
      initSync({ module: data.wasm });
      store = new Store();
      const { terms, rows } = data.graph, lines = [];
      for (let at = 0; at < rows.length; at += 3) lines.push(`${terms[rows[at]]} ${terms[rows[at + 1]]} ${terms[rows[at + 2]]} .`);
      store.load(lines.join('\n'), { format: 'application/n-triples' });
      self.postMessage({ ready: rows.length / 3 });
    } else {
      const begun = performance.now(), answer = answered(data.query);
      self.postMessage({ ...answer, ms: performance.now() - begun });
    }
  } catch (error) { self.postMessage({ error: String(error.message ?? error) }); }
};
