import type { FaultInFile } from '../../domain/inFile';
import type { NamedPlace } from '../../domain/importPlaces';
import type { ImportChoices } from '../../domain/import';
import type { Job } from '../../domain/job';
import { err, fault, ok, type Fault, type Result } from '../../domain/result';
import type { OpenedFile } from '../formats/openFile';
import { openQuestion } from '../openQuestion';
import type { Intake, IntakeSettings } from '../file/intake';
import { readFile } from '../readFile';

/**
 * Reads a file of named places, as it reads one of posts: any format, coordinates anyhow. The name is the column of
 * that name, else the first of words. `open` opens the file for a reading. A question left open is a fault here.
 */
export async function namedPlaces(
  fileName: string,
  open: (choices: ImportChoices) => Promise<Result<OpenedFile, FaultInFile>>,
  run: (job: Job<Result<Intake, FaultInFile>>) => Promise<Result<Intake, FaultInFile>>,
  settings: IntakeSettings,
): Promise<Result<readonly NamedPlace[], Fault>> {
  const read = async (columns: Readonly<Record<string, string>>): Promise<Result<Intake, Fault>> => {
    // Kind, hours and openings of posts mean nothing here: a column of such a name is left alone.
    const none = { id: '', kind: '', hours: '', opened: '', closed: '', state: '' };
    const choices: ImportChoices = { kind: 'posts', columns: { ...none, ...columns } };
    const opened = await open(choices);
    return opened.ok ? run(readFile(opened.value, fileName, choices, settings)) : opened;
  };
  let intake = await read({});
  if (!intake.ok) return intake;
  if (intake.value.preview.columns['name'] === undefined) {
    const words = intake.value.preview.seen.find(
      ({ field, first }) => field === null && first.some((cell) => /\p{L}{2}/u.test(cell)),
    );
    if (!words) return err(fault('places-unnamed'));
    intake = await read({ name: words.name });
    if (!intake.ok) return intake;
  }
  const question = openQuestion(intake.value);
  if (question) return err(question);
  return ok((intake.value.posts ?? []).flatMap(({ name, lon, lat }) => (name === null ? [] : [{ name, lon, lat }])));
}
