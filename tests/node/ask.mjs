// Asks Comunica. In: a source (a file of N-Triples, or an endpoint's address), then files of queries. Out: one JSON object,
// file → {columns, rows} with the values of the terms, null where nothing is bound; or the answer to an ASK.
import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql';

const [source, ...files] = process.argv.slice(2);
const sources = [source.startsWith('http')
  ? { type: 'sparql', value: source }
  : { type: 'serialized', value: readFileSync(source, 'utf8'), mediaType: 'application/n-triples', baseIRI: 'http://e.org/' }];
const said = {};
for (const file of files) {
  const found = await new QueryEngine().query(readFileSync(file, 'utf8'), { sources });
  if (found.resultType === 'boolean') { said[file] = await found.execute(); continue; }
  const stream = await found.execute();
  const columns = found.resultType === 'bindings' ? (await found.metadata()).variables.map(each => (each.variable ?? each).value) : ['subject', 'predicate', 'object'];
  const rows = [];
  for await (const row of stream) rows.push(columns.map(name => (row.get ? row.get(name) : row[name])?.value ?? null));
  said[file] = { columns, rows };
}
console.log(JSON.stringify(said));
