import { inFile, type FaultInFile } from '../../domain/inFile';
import type { ImportChoices } from '../../domain/import';
import { err, fault, ok, type Result } from '../../domain/result';
import type { NamedSystem } from '../places/crs';
import { describedSystem, isDescription } from '../places/foreignCrs';
import { Report } from '../report';
import { shortFileName } from '../text/cellText';
import { refuseBySignature } from '../text/signature';
import { sourceOf, type Desk, type Opened, type Source } from './format';
import { FORMATS } from './index';

/** A file as its format opened it, with what was noted on the way: read on by `readFile`. */
export interface OpenedFile {
  readonly content: Opened;
  readonly report: Report;
  /** The coordinate system that the user describes at length, in place of any that the file names. */
  readonly told: NamedSystem | null;
}

/** Who waits for a file to open: how a pause is made, and whether it is still wanted. */
interface Waiting {
  readonly breathe?: Desk['breathe'];
  readonly isStopped?: () => boolean;
}

class Stopped extends Error {}

/**
 * The part of reading a file that has to wait: its format is found by its first bytes, the code of it loaded, what is
 * packed unpacked. Never throws. Faults: of a size past the limits, of a kind that cannot be read, the format's own,
 * and import-stopped.
 */
export async function openFile(
  bytes: Uint8Array,
  fileName: string,
  choices: ImportChoices,
  { breathe: pause, isStopped }: Waiting = {},
): Promise<Result<OpenedFile, FaultInFile>> {
  const file = shortFileName(fileName);
  const report = new Report(choices);
  const breathe = async (share: number): Promise<void> => {
    if (isStopped?.()) throw new Stopped();
    await pause?.(share);
  };
  const openInner =
    (isInside: boolean) =>
    async (source: Source): Promise<Result<Opened, FaultInFile>> => {
      const format = FORMATS.find((one) => one.knows(source));
      if (isInside && format?.isArchive) return err(fault('archive-nested'));
      const refused = format && source.bytes.length > 0 ? null : refuseBySignature(source.bytes, file);
      if (refused) return err(refused);
      if (!format) return ok({ as: 'text', bytes: source.bytes });
      const { open } = await format.load();
      try {
        return await open(source, { choices, report, breathe, openInner: openInner(true) });
      } catch {
        // A library met bytes that nobody foresaw.
        return err(fault('format-damaged', { kind: format.id }));
      }
    };
  const words = report.told('coordinate-system') ?? '';
  const told = isDescription(words) ? await describedSystem(words) : null;
  const content = await openInner(false)(sourceOf(bytes, file));
  return content.ok ? ok({ content: content.value, report, told }) : err(inFile(content.error, file));
}
