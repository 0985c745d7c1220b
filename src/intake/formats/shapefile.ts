import { err, fault, ok } from '../../domain/result';
import { describedSystem } from '../places/foreignCrs';
import { shortFileName } from '../text/cellText';
import { quoted } from '../text/personalData';
import { unpackWhole } from './archive/inflate';
import { readZip, type ZipEntry } from './archive/zipDirectory';
import { askPart } from './askPart';
import type { OpenFormat } from './format';
import { readDbase } from './shape/dbase';
import { readShapes } from './shape/shapes';

/**
 * A zipped shapefile: shapes, their rows, the coordinate system of its .prj and the code page of its .cpg. Of several
 * layers one is asked for (`layer`). Faults: of the archive, format-damaged, unsupported-crs.
 */
export const open: OpenFormat = async ({ bytes }, { report, breathe }) => {
  const entries = readZip(bytes);
  if (!entries) return err(fault('archive-damaged'));
  const [first, ...others] = entries.flatMap(({ name }) => (isShape(name) ? [name.slice(0, -4)] : []));
  const layer = askPart(report, 'layer', [first, ...others]);
  const part = (ending: string): ZipEntry | undefined =>
    entries.find(({ name }) => name.toLowerCase() === `${layer}.${ending}`.toLowerCase());
  const whole = async (ending: string): Promise<Uint8Array | null> => {
    const entry = part(ending);
    const read = entry ? await unpackWhole(entry, { breathe }) : null;
    return read?.ok ? read.value : null;
  };
  const damaged = err(fault('format-damaged', { kind: quoted(`shapefile ${shortFileName(layer)}`) }));
  const [shp, dbf, prj, cpg] = [await whole('shp'), await whole('dbf'), await whole('prj'), await whole('cpg')];
  const shapes = shp && readShapes(shp);
  if (!shapes || (part('dbf') && !dbf)) return damaged;
  const words = (part: Uint8Array | null): string | null => (part ? new TextDecoder().decode(part) : null);
  const table = dbf ? readDbase(dbf, words(cpg), report.told('encoding')) : null;
  if ((dbf && !table) || (table && table.rows.length !== shapes.length)) return damaged;
  if (table) report.settled('encoding', table.encoding);
  const described = words(prj)?.trim() ?? '';
  const system = described === '' ? null : await describedSystem(described);
  if (described !== '' && !system && report.told('coordinate-system') === undefined)
    return err(fault('unsupported-crs', { value: quoted(/"([^"]+)"/.exec(described)?.[1] ?? described) }));
  const features = shapes.flatMap((geometry, i) =>
    table && table.rows[i] === null ? [] : [{ type: 'Feature', properties: table?.rows[i] ?? {}, geometry }],
  );
  return features.length === 0 ? err(fault('no-features')) : ok({ as: 'features', features, system });
};

const isShape = (name: string): boolean => /^(?!.*__MACOSX\/).*\.shp$/i.test(name);
