import { err, fault } from '../../domain/result';
import { shortFileName } from '../text/cellText';
import { unpackWhole } from './archive/inflate';
import { readZip, type ZipEntry } from './archive/zipDirectory';
import { askPart } from './askPart';
import { sourceOf, type Desk, type OpenFormat } from './format';

/** Endings of files that are looked for in an archive; a picture or a letter beside them is passed over. */
const READABLE =
  /\.(csv|tsv|tab|txt|json|geojson|geojsonl|geojsons|ndjson|jsonl|topojson|kml|gpx|xlsx|xlsm|parquet|geoparquet)$/i;
/** What else is named where nothing can be read, so that the answer is about that file. */
const TOLD = /\.(xls|ods|xlsb|zip|gz|rar|7z|pdf)$/i;
/** Folders and files that systems put beside the user's own. */
const NOBODYS = /(^|\/)(__MACOSX\/|\.)/;

/** An archive of one file that can be read, or of several, of which one is asked for (`layer`). A KMZ is one, too. */
export const open: OpenFormat = async ({ bytes }, desk) => {
  const entries = readZip(bytes);
  if (!entries) return err(fault('archive-damaged'));
  const own = entries.filter(({ name }) => !NOBODYS.test(name));
  const readable = await withoutLinks(
    own.filter(({ name }) => READABLE.test(name)),
    desk,
  );
  const candidates = readable.length > 0 ? readable : own.filter(({ name }) => TOLD.test(name));
  if (candidates.length === 0)
    return err(
      fault('archive-nothing', {
        names: own
          .map(({ name }) => shortFileName(name))
          .join(', ')
          .slice(0, 200),
      }),
    );
  const [first, ...others] = candidates.map(({ name }) => name);
  const name = askPart(desk.report, 'layer', [first, ...others]);
  const entry = candidates.find((one) => one.name === name) ?? candidates[0];
  const whole = await unpackWhole(entry, { breathe: desk.breathe });
  return whole.ok ? desk.openInner(sourceOf(whole.value, shortFileName(entry.name))) : whole;
};

/** A list of links is no longer than this, packed. */
const LINKS_BYTES = 20_000;

/** Without a KMZ's first file where that only names the others: it holds no place of its own. */
async function withoutLinks(readable: readonly ZipEntry[], desk: Desk): Promise<readonly ZipEntry[]> {
  const first = readable.find(({ name }) => name === 'doc.kml');
  if (!first || readable.length === 1 || first.packed.length > LINKS_BYTES) return readable;
  const whole = await unpackWhole(first, { breathe: desk.breathe });
  if (!whole.ok) return readable;
  const text = new TextDecoder().decode(whole.value);
  return text.includes('<NetworkLink') && !text.includes('Placemark')
    ? readable.filter((entry) => entry !== first)
    : readable;
}
