import type { FaultInFile } from '../../../domain/inFile';
import { err, ok, type Result } from '../../../domain/result';
import { unpack, type Unpacking } from '../archive/inflate';
import type { ZipEntry } from '../archive/zipDirectory';
import { XmlReader, type XmlListener } from '../xml/xmlReader';
import { isDateFormat } from './dateFormats';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

/** What a workbook says of its sheets before their cells are read. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** By the style of a cell: a number under it is a date. */
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

type Parts = ReadonlyMap<string, ZipEntry>;

/** Reads a part of the package to a listener; a part that is not there says nothing. */
export async function listen(
  entry: ZipEntry | undefined,
  listener: XmlListener,
  how: Unpacking,
): Promise<FaultInFile | null> {
  if (!entry) return null;
  const reader = new XmlReader(listener);
  const failed = await unpack(entry, (piece) => reader.push(piece), how);
  return failed ?? reader.end();
}

/** The directory of a workbook, its strings and styles. Links out of the package are passed over. */
export async function readWorkbook(
  entries: readonly ZipEntry[],
  how: Unpacking,
): Promise<Result<Workbook, FaultInFile>> {
  const parts: Parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const targets = new Map<string, string>();
  const sheets: { name: string; isHidden: boolean; id: string }[] = [];
  const strings: string[] = [];
  let stringsPart = 'xl/sharedstrings.xml';
  let stylesPart = 'xl/styles.xml';
  let from1904 = false;
  const styles = styleListener();
  const failed =
    (await listen(
      parts.get('xl/_rels/workbook.xml.rels'),
      {
        open(name, { Id, Target = '', Type = '', TargetMode }) {
          if (name !== 'Relationship' || TargetMode === 'External') return;
          const path = partPath(Target);
          targets.set(Id, path);
          if (Type.endsWith('/sharedStrings')) stringsPart = path;
          if (Type.endsWith('/styles')) stylesPart = path;
        },
      },
      how,
    )) ??
    (await listen(
      parts.get('xl/workbook.xml'),
      {
        open(name, attributes) {
          if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
          if (name !== 'sheet') return;
          const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
          const isHidden = /hidden/i.test(attributes['state'] ?? '');
          sheets.push({ name: attributes['name'] ?? '', isHidden, id });
        },
      },
      how,
    )) ??
    (await listen(parts.get(stylesPart), styles.listener, how)) ??
    (await listen(parts.get(stringsPart), stringListener(strings), how));
  if (failed) return err(failed);
  return ok({
    sheets: sheets.flatMap(({ name, isHidden, id }) => {
      const entry = parts.get(targets.get(id) ?? '');
      return entry ? [{ name, isHidden, entry }] : [];
    }),
    strings,
    isDate: styles.isDate(),
    from1904,
  });
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A target of `xl/_rels/workbook.xml.rels` as a name in the package. */
function partPath(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return path
    .replace(/(^|\/)\.\//g, '$1')
    .replace(/[^/]+\/\.\.\//g, '')
    .toLowerCase();
}

/** Text of `si` elements, in order; readings of the signs of Japanese (`rPh`) are left out. */
function stringListener(into: string[]): XmlListener {
  let text = '';
  let inText = false;
  let aside = 0;
  return {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') aside++;
      inText = name === 't' && aside === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') aside--;
      if (name === 'si') into.push(text);
    },
  };
}

function styleListener(): { listener: XmlListener; isDate: () => boolean[] } {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  return {
    listener: {
      open(name, attributes) {
        if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) ids.push(Number(attributes['numFmtId'] ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    },
    isDate: () => ids.map((id) => isDateFormat(id, codes.get(id))),
  };
}
