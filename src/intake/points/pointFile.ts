import type { FaultInFile } from '../../domain/inFile';
import { finish } from '../../domain/job';
import { err, fault, ok, type Result } from '../../domain/result';
import { checkLines, normaliseLineEnds, openCsv } from '../csv/csvTable';
import { decode } from '../text/decode';
import { pointTable, readGeoJson } from '../formats/geojson';
import type { RawTable } from '../rows/rawTable';
import { Report } from '../report';
import { refuseBySignature } from '../text/signature';

/** A CSV or GeoJSON of points as a table in which every row counts, a line of separators alone too. */
export function openPointFile(bytes: Uint8Array, file: string): Result<RawTable, FaultInFile> {
  const refused = refuseBySignature(bytes, file);
  if (refused) return err(refused);
  const decoded = decode(bytes, {});
  return 'code' in decoded ? err(decoded) : openTable(decoded.text, decoded.damaged);
}

function openTable(text: string, damaged: boolean): Result<RawTable, FaultInFile> {
  const first = /\S/.exec(text)?.[0] ?? '';
  if (first === '') return err(fault('empty-file'));
  if (first === '{' || first === '[') {
    const features = readGeoJson(text);
    return features.ok ? ok(pointTable(features.value)) : features;
  }
  const report = new Report({});
  const lines = finish(normaliseLineEnds(text, report));
  const long = finish(checkLines(lines));
  return long ? err(long) : openCsv(lines, damaged, report, true);
}
