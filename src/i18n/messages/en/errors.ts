import type { Faults } from '../../../domain/faults';
import { paramsOf, type WordsOf } from '../../params';

const { text, has, inFile } = paramsOf('en');

/** Whole files, storage, data: what is wrong, where, and what to do. Keys are fault codes. */
export const errors = {
  'empty-file': (p) => `${inFile(p)}the file is empty. Check that it was saved, and choose it again.`,
  'no-rows': (p) => `${inFile(p)}there are no rows below the header. Nothing was added.`,
  'no-features': (p) => `${inFile(p)}the file holds no features. Nothing was added.`,
  'file-too-large': (p) =>
    `${inFile(p)}${text(p, 'sizeMb')} MB is more than the limit of ${text(p, 'limitMb')} MB. Split the file by years.`,
  'excel-file': (p) => `${inFile(p)}this is an Excel workbook. Save it as CSV (UTF-8) or GeoJSON and add that.`,
  'zip-file': (p) => `${inFile(p)}this is an archive. Unpack it first and add the file inside.`,
  'spreadsheet-kind': (p) =>
    `${inFile(p)}this is a workbook of a kind that is not read (${text(p, 'kind')}). Save it as .xlsx or CSV (UTF-8).`,
  'archive-nothing': (p) =>
    `${inFile(p)}nothing in this archive can be read (${text(p, 'names')}). Add a CSV, an Excel workbook or a map file.`,
  'archive-nested': (p) => `${inFile(p)}an archive lies in this archive. Unpack it and add the file inside.`,
  'archive-locked': (p) => `${inFile(p)}the archive is locked with a password. Unpack it and add the file inside.`,
  'archive-damaged': (p) => `${inFile(p)}the archive is damaged or was cut off. Get or save the file again.`,
  'archive-too-large': (p) =>
    `${inFile(p)}unpacked it is larger than ${text(p, 'limitMb')} MB. Split the file by year.`,
  'format-damaged': (p) => `${inFile(p)}the file is damaged or was cut off (${text(p, 'kind')}). Get or save it again.`,
  'xml-doctype': (p) =>
    `${inFile(p)}the file defines signs of its own (DOCTYPE), which are never followed. Export it again without them.`,
  'bad-xml': (p) =>
    `${inFile(p)}the XML breaks off or is damaged at line ${text(p, 'line')}. Get or save the file again.`,
  'pdf-file': (p) => `${inFile(p)}this is a PDF. Ask for the table as CSV or GeoJSON.`,
  'unreadable-file': (p) =>
    `${inFile(p)}the file could not be read: it was moved, removed or is a folder. Choose it again.`,
  'too-many-rows': (p) =>
    `${inFile(p)}${text(p, 'count')} rows are more than the limit of ${text(p, 'limit')} for this kind of data. Is it another kind?`,
  'too-many-posts': (p) =>
    `${inFile(p)}${text(p, 'count')} posts are more than the limit of ${text(p, 'limit')}. Is this a file of incidents?`,
  'not-text': (p) => `${inFile(p)}this is not a text file (${text(p, 'kind')}). Add a CSV or GeoJSON.`,
  'line-too-long': (p) =>
    `${inFile(p)}line ${text(p, 'line')} is longer than ${text(p, 'limitKb')} KB. Check the line ends and quotes.`,
  'too-many-columns': (p) =>
    `${inFile(p)}${text(p, 'count')} columns, the limit is ${text(p, 'limit')}. Keep only the columns needed.`,
  'no-separator': (p) => `${inFile(p)}only one column was found: no semicolon, comma or tab. Save it as CSV.`,
  'no-header-line': (p) =>
    `${inFile(p)}has no line ${text(p, 'line')}: the column names must stand on a line of the file, with rows below.`,
  'no-header': (p) =>
    `${inFile(p)}the first line holds values (“${text(p, 'value')}”), not column names. Add a line with names.`,
  'bad-json': (p) =>
    `${inFile(p)}the JSON breaks off or is damaged at line ${text(p, 'line')}, column ${text(p, 'column')}. Download it again.`,
  'json-too-deep': (p) =>
    `${inFile(p)}the JSON is nested deeper than ${text(p, 'limit')} levels. This is not usual GeoJSON.`,
  'json-string-too-long': (p) =>
    `${inFile(p)}a text in the JSON is longer than ${text(p, 'limitKb')} KB. Leave that property out.`,
  'not-geojson': (p) =>
    `${inFile(p)}this JSON is no GeoJSON (type “${text(p, 'value')}”). A FeatureCollection is needed.`,
  'unsupported-crs': (p) =>
    `${inFile(p)}the coordinate system “${text(p, 'value')}” is not known here. Export the file as WGS 84 (EPSG:4326), or paste the text of its .prj file as the coordinate system.`,
  'unsupported-coordinate-system': (p) =>
    `${inFile(p)}“${text(p, 'value')}” is no coordinate system that is known here. Open the .prj file of the layer as text and paste it here whole, or give an EPSG code of WGS 84, UTM (such as EPSG:32610), Web Mercator or Pulkovo 1942.`,
  'refused-by-answer': (p) => `${inFile(p)}not imported, as you answered (${text(p, 'question')}). Nothing was stored.`,
  'no-usable-rows': (p) =>
    `${inFile(p)}none of ${text(p, 'rows')} rows can be used. See the list of rejected rows for the reasons.`,
  'import-question': (p) =>
    `${inFile(p)}a question is open: ${text(p, 'question')} (${text(p, 'choices')}). Answer it with ${text(p, 'option')}.`,
  'edges-header': (p) =>
    `${inFile(p)}line ${text(p, 'line')}: “${text(p, 'value')}” does not say what the graph holds. Write nodes, edges and, if wanted, the number of sites: at most ${text(p, 'nodes')} nodes and ${text(p, 'edges')} edges.`,
  'edge-line': (p) =>
    `${inFile(p)}line ${text(p, 'line')}: “${text(p, 'value')}” is no edge. Write two nodes and a length.`,
  'edge-node': (p) =>
    `${inFile(p)}line ${text(p, 'line')}: there is no node “${text(p, 'value')}”. Nodes are numbered from 1 to ${text(p, 'nodes')}.`,
  'edge-length': (p) =>
    `${inFile(p)}line ${text(p, 'line')}: “${text(p, 'value')}” is no length. A number from 0 is needed.`,
  'edge-count': (p) =>
    `${inFile(p)}line ${text(p, 'line')} promises ${text(p, 'expected')} edges, the file holds ${text(p, 'found')}. Is it whole?`,
  'siting-too-large': (p) =>
    `The question is too large: more than ${text(p, 'limit')} pairs of a candidate site and a place it can serve. Take fewer candidate sites or a shorter period, keep the posts that stand, or, for coverage, a smaller radius.`,
  'wrong-kind': (p) => `${inFile(p)}${text(p, 'expected')} are expected, the file holds ${text(p, 'found')}.`,
  quota: (p) =>
    `The browser gives no more room${has(p, 'neededMb') ? `: ${text(p, 'neededMb')} MB are needed, ${text(p, 'freeMb')} MB are free` : ''}. Under “Data & storage” you see what each dataset takes and what can go; then try again. Nothing was half stored.`,
  'project-damaged': (p) =>
    `${inFile(p)}this is no whole project file: it is damaged, cut off or of another kind. Nothing was changed here. Take another copy.`,
  'project-passphrase': (p) => `${inFile(p)}this project is closed: its passphrase is needed.`,
  'project-other-city': () => 'This project is of another city: open it there.',
  'project-closed': (p) =>
    `${inFile(p)}it does not open: the passphrase is another one, or the file is damaged. Nothing was changed here.`,
  'passphrase-needs-https': () =>
    'A passphrase needs a page opened over https: over plain http the browser lends no cipher. Save without one, and keep the file safe.',
  'passphrase-short': (p) =>
    `The passphrase has fewer than ${text(p, 'least')} characters and would soon be guessed. Nothing was saved: take a longer one, or save without one.`,
  'storage-evicted': (p) =>
    `What was kept of your own (${text(p, 'files')}) was removed by the browser, or with its data. Open your project file under “Data & storage”, or add the files again; this link still holds the view.`,
  'storage-newer': () =>
    'The data on this device were kept by a newer version. Reload the page to get it; until then everything is read-only.',
  'hash-mismatch': (p) =>
    `${text(p, 'dataset')}: what was downloaded does not match the manifest. The earlier data stay; try again later.`,
  'dataset-damaged': (p) =>
    `${text(p, 'dataset')}: the kept data are damaged and are not shown. They will be fetched again; your own file must be added again.`,
  'own-damaged': (p) =>
    `${text(p, 'dataset')}: what this browser keeps of it is damaged or of another version, so it is not shown. Add the file again; everything else works without it.`,
  offline: () => 'No network, and these data are not kept on this device yet. Connect once, then they work offline.',
  'fetch-failed': (p) =>
    `${text(p, 'file')} could not be fetched${has(p, 'status') ? ` (${text(p, 'status')})` : ''}. Check the network and try again.`,
  'storage-unavailable': ({ reason }): string =>
    reason === 'blocked'
      ? 'Another tab holds an older version of the saved data. Close that tab and reload this page, or go on here without saved data: all works, files last until the page is closed.'
      : reason === 'silent'
        ? 'The browser’s storage does not answer; another tab may hold it. Close other tabs of this page and reload, or go on here without saved data: all works, files last until the page is closed.'
        : 'This browser does not let us keep data (private window?). They last until the page is closed.',
  'dataset-missing': (p) => `${text(p, 'dataset')} is no longer kept on this device. Add the file again.`,
  'import-stopped': () => 'Stopped. Nothing was stored.',
  'worker-failed': () => 'The computation broke off. Try again; if it happens again, reload the page.',
  'config-invalid': (p) =>
    `config.json cannot be used${has(p, 'reason') ? ` (${text(p, 'reason')})` : ''}. The built-in base map is shown.`,
  'data-malformed': (p) =>
    `${text(p, 'dataset')}: the data are not as they should be at ${text(p, 'at')}; expected ${text(p, 'expected')}.`,
  'columns-damaged': (p) => `The columns of the data are damaged (${text(p, 'reason')}). They will be fetched again.`,
  'city-borders-open': () => 'The borders of the districts do not close into an outline. Rebuild the data.',
  'empty-period': (p) =>
    `The period from ${text(p, 'from')} to ${text(p, 'to')} is empty: its end must come after its start.`,
  'nothing-covered': (p) =>
    `No day from ${text(p, 'from')} to ${text(p, 'through')} can be published: the file covers ${text(p, 'first')} to ${text(p, 'last')}, and of days that are mostly empty nothing is published.`,
  'days-before': (p) =>
    `There are no data before ${text(p, 'day')}: they cover ${text(p, 'first')} to ${text(p, 'last')}.`,
  'days-after': (p) =>
    `There are no data from ${text(p, 'day')} on: they cover ${text(p, 'first')} to ${text(p, 'last')}.`,
  'snapshot-foreign': (p) => `${inFile(p)}this is no snapshot of Qyragy. Nothing was opened.`,
  'snapshot-newer': (p) =>
    `${inFile(p)}the snapshot was made by a newer version (${text(p, 'found')}; this one reads ${text(p, 'ours')}). Reload the page to get it.`,
  'snapshot-damaged': (p) =>
    `${inFile(p)}the snapshot is damaged at ${text(p, 'at')} (expected: ${text(p, 'expected')}). Nothing was changed; ask for the file again.`,
  'snapshot-exposed': (p) =>
    `${inFile(p)}small counts could be found out from what would be published (${text(p, 'count')}). Nothing was written; what is published stays. A publication that begins later tells less: on the command line, publish with a later first day (--from${has(p, 'from') ? ` ${text(p, 'from')}, the first day of which nothing was published yet, can be done` : ''}).`,
  'rounding-needs-secret': () =>
    'Counts are rounded by a secret of the register; without one anybody could undo the rounding. Nothing was written.',
  'previous-districts': (p) =>
    `${'title' in p ? `“${text(p, 'title')}”` : 'A publication without a title'} (to ${text(p, 'through')}) was published by other districts: what it tells beside the new counts cannot be known. Nothing was written; leave it out only if it is of another register.`,
  'precincts-many': (p) => `${inFile(p)}more than ${text(p, 'limit')} precincts. Nothing was added.`,
  'precinct-polygon': (p) =>
    `${inFile(p)}feature ${text(p, 'feature')} is no polygon of a precinct (longitude, latitude, rings closed). Nothing was added.`,
  'precinct-number': (p) =>
    `${inFile(p)}feature ${text(p, 'feature')} has no number of the precinct (a property “number”). Nothing was added.`,
  'precinct-words': (p) =>
    `${inFile(p)}feature ${text(p, 'feature')}: “${text(p, 'property')}” is longer than ${text(p, 'limit')} characters. Nothing was added.`,
  'precinct-photo': (p) =>
    `${inFile(p)}feature ${text(p, 'feature')}: the photo must be a PNG, JPEG or WebP image inside the file (data:image/…;base64), at most ${text(p, 'limitKb')} kB. Nothing was added.`,
  'precinct-doubled': (p) =>
    `${inFile(p)}feature ${text(p, 'feature')}: precinct number “${text(p, 'number')}” stands in the file twice, with other words or on the same ground. Nothing was added; give each precinct one number (with its district where districts number their own).`,
  'playlist-foreign': (p) => `${inFile(p)}this is no playlist of the wall; the list on the screen stays.`,
  'playlist-newer': (p) =>
    `${inFile(p)}the playlist was made by a newer version (${text(p, 'found')}; this one reads ${text(p, 'ours')}). Reload the page to get it; the list on the screen stays.`,
  'signature-missing': (p) =>
    `${inFile(p)}the file is not signed, and the operator of this page lets only signed ones be shown. Nothing was opened.`,
  'signature-wrong': (p) =>
    `${inFile(p)}the file is signed by somebody else, or was changed after it was signed. Nothing was opened; do not trust it.`,
  unexpected: (p) =>
    `Something went wrong${has(p, 'message') ? `: ${text(p, 'message')}` : ''}. Try again, or reload the page.`,
} satisfies Partial<WordsOf<Faults>>;

/** For a code without words of its own. */
export const unknownFault = (code: string): string =>
  `Something went wrong (code ${code}). Try again, or reload the page.`;
