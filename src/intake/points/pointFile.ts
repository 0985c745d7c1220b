import type { FaultInFile } from '../../domain/inFile';
import { finish } from '../../domain/job';
import { err, fault, ok, type Result } from '../../domain/result';
import { checkLines, normaliseLineEnds } from '../csv/csvRecords';
import { openCsv } from '../csv/csvTable';
import { quoted } from '../text/personalData';
import { decode, type Decoded } from '../text/decode';
import { firstLetter, lostLetters, textOfUtf8 } from '../text/utf8';
import { areDegrees, readGeoJson } from '../formats/geojson';
import { pointTable } from '../formats/pointTable';
import type { RawTable } from '../rows/rawTable';
import { Report } from '../report';
import { refuseBySignature } from '../text/signature';

/** A CSV or GeoJSON of points as a table in which every row counts, a line of separators alone too. */
export function openPointFile(bytes: Uint8Array, file: string): Result<RawTable, FaultInFile> {
  const refused = refuseBySignature(bytes, file);
  if (refused) return err(refused);
  const decoded = decode(bytes, {});
  return 'code' in decoded ? err(decoded) : openTable(decoded);
}

function openTable({ bytes, broken }: Decoded): Result<RawTable, FaultInFile> {
  const first = firstLetter(bytes);
  if (first === '') return err(fault('empty-file'));
  if (first === '{' || first === '[') {
    const features = readGeoJson(textOfUtf8(bytes));
    if (!features.ok) return features;
    const { crs } = features.value;
    return areDegrees(crs)
      ? ok(pointTable(features.value.features))
      : err(fault('unsupported-crs', { value: quoted(crs ?? '') }));
  }
  const report = new Report({});
  const ended = finish(normaliseLineEnds(bytes));
  if (ended.mixed) report.repaired('line-ends');
  const long = finish(checkLines(ended.bytes));
  return long ? err(long) : openCsv({ bytes: ended.bytes, broken, lost: lostLetters(ended.bytes) }, report, true);
}
