import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { Columns } from './columns';
import { reading } from './reading';

await reading((path) => {
  const text = readFileSync(path, 'utf8');
  const columns = new Columns(Math.ceil(text.length / 50));
  let header = true;
  Papa.parse<string[]>(text, {
    delimiter: ';',
    newline: '\n',
    skipEmptyLines: true,
    step: ({ data }) => {
      if (header) header = false;
      else columns.add(data);
    },
  });
  return columns.sums();
});
