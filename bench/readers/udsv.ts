import { readFileSync } from 'node:fs';
import { inferSchema, initParser } from 'udsv';
import { Columns } from './columns';
import { reading } from './reading';

await reading((path) => {
  const text = readFileSync(path, 'utf8');
  const columns = new Columns(Math.ceil(text.length / 50));
  for (const row of initParser(inferSchema(text, { col: ';' })).stringArrs(text)) columns.add(row);
  return columns.sums();
});
