import type { FaultInFile } from '../inFile';
import { err, fault, ok, type Result } from '../result';
import { SCENARIO_FORMAT, SCENARIO_LIMITS, SCENARIO_VERSION, type Scenario } from '../scenario';
import { group, inFile, readFields, type Fields } from '../field';
import { COMPARE_FIELD, FILTER_FIELDS } from '../filterFields';
import { SITING_FIELDS } from '../sitingFields';
import { instant, name, seen, words } from './pieces';
import { field, orNull, read, type Piece } from './shape';
import { readSitingAnswer } from './sitingAnswer';

/**
 * A scenario from storage or from outside, checked field by field; fields that are not ours are left behind.
 * One of a newer program is read as far as this one knows it, and keeps the whole it came as (`source`). Faults:
 * `scenario-foreign {}` when it is no scenario at all, `scenario-newer {found, ours}` when what we know of a newer one
 * is not in it, `scenario-damaged {at, expected}`.
 */
export function parseScenario(value: unknown): Result<Scenario, FaultInFile> {
  const head = read('scenario', value, (root) => ({
    format: field(root, 'format').value,
    version: field(root, 'version').value,
  }));
  if (!head.ok || head.value.format !== SCENARIO_FORMAT) return err(fault('scenario-foreign'));
  const { version } = head.value;
  if (typeof version === 'number' && version > SCENARIO_VERSION) {
    const known = read('scenario', value, readScenario);
    return known.ok
      ? ok({ ...known.value, source: value as Readonly<Record<string, unknown>> })
      : err(fault('scenario-newer', { found: version, ours: SCENARIO_VERSION }));
  }
  if (version !== SCENARIO_VERSION)
    return err(fault('scenario-damaged', { at: 'version', expected: String(SCENARIO_VERSION) }));
  const parsed = read('scenario', value, readScenario);
  if (parsed.ok) return parsed;
  const { at, expected } = parsed.error.params;
  return err(fault('scenario-damaged', { at, expected }));
}

/** The text of a scenario's file. Faults as of `parseScenario`; text that is no JSON is foreign. */
export function parseScenarioText(text: string): Result<Scenario, FaultInFile> {
  if (text.length > SCENARIO_LIMITS.fileBytes) return err(fault('scenario-foreign'));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Cut off in the middle, it is still recognised by how it begins.
    return looksLikeScenario(text)
      ? err(fault('scenario-damaged', { at: 'the file', expected: 'JSON' }))
      : err(fault('scenario-foreign'));
  }
  return parseScenario(value);
}

/** Whether a file begins as our scenarios do: enough to choose who reads it. */
export const looksLikeScenario = (start: string): boolean => start.slice(0, 400).includes(`"${SCENARIO_FORMAT}"`);

/** A scenario as it stands in its file, in that order. */
const SCENARIO_FIELDS: Fields<Omit<Scenario, 'source'>> = {
  format: inFile(() => SCENARIO_FORMAT, SCENARIO_FORMAT),
  version: inFile(() => SCENARIO_VERSION, SCENARIO_VERSION),
  id: inFile(name, ''),
  name: inFile((at) => name(seen(at), SCENARIO_LIMITS.name), ''),
  note: inFile((at) => words(at, SCENARIO_LIMITS.note), ''),
  madeAtMs: inFile(instant, 0),
  changedAtMs: inFile(instant, 0),
  dataset: group({
    id: inFile(name, ''),
    sha256: inFile((at) => words(at, 64), ''),
    title: inFile((at) => words(at, 400), ''),
  }),
  filter: group(FILTER_FIELDS),
  compare: COMPARE_FIELD,
  setup: SITING_FIELDS.setup,
  sites: SITING_FIELDS.sites,
  answer: inFile((at) => orNull(at, readSitingAnswer), null),
  program: inFile((at) => words(at, 60), ''),
};

const readScenario = (root: Piece): Scenario => readFields(SCENARIO_FIELDS, root);
