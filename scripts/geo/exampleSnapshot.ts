import { createHash } from 'node:crypto';
import { buildLocator, areaOfRows } from '../../src/analysis/areas/locator';
import { publish } from '../../src/analysis/privacy/publish';
import type { LonLat } from '../../src/domain/geometry';
import type { IncidentTable } from '../../src/domain/incident';
import { finish } from '../../src/domain/job';
import { parseAreas } from '../../src/domain/parse/areas';
import { parsePlaces } from '../../src/domain/parse/places';
import { parsePeriod } from '../../src/domain/period';
import type { Fault, Result } from '../../src/domain/result';
import { snapshotFile } from '../../src/domain/snapshotText';
import { loadHighs } from '../../src/solver/highsSolver';
import { examplePrecincts } from './examplePrecincts';

/** Said in the file; the demonstration incidents have no day on which they were made. */
const MADE_ON = '2021-05-01';
const SOURCE =
  'Example made of the demonstration incidents: not real incidents. Precincts are cut by straight lines and stand for nothing';

interface Facts {
  readonly table: IncidentTable;
  /** As they stand in districts.geojson and places.json. */
  readonly districts: unknown;
  readonly places: unknown;
  readonly roads: readonly (readonly LonLat[])[];
  readonly period: { readonly from: string; readonly to: string };
}

/** The demonstration incidents published by the same rules as real ones; the text of the file. */
export async function exampleSnapshot({
  table,
  districts: areas,
  places,
  roads,
  period,
}: Facts): Promise<{ readonly text: string; readonly source: string }> {
  const districts = valueOf(parseAreas(areas));
  const districtOfRow = areaOfRows(buildLocator(districts), table.lon, table.lat);
  const input = {
    table,
    districtOfRow,
    districts,
    places: valueOf(parsePlaces(places)),
    roads,
    period: valueOf(parsePeriod(period.from, period.to)),
  };
  const about = {
    madeOn: MADE_ON,
    title: 'Example',
    source: SOURCE,
    licence: 'ODbL 1.0',
    status: 'illustrative' as const,
    posts: [],
    precincts: examplePrecincts(districts),
  };
  const { snapshot, report } = finish(publish(input, about, await loadHighs()));
  if (report.check.exposed > 0) throw new Error(`example snapshot: ${report.check.exposed} counts can be found out`);
  return {
    text: await snapshotFile(snapshot, (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'))),
    source: SOURCE,
  };
}

function valueOf<T>(result: Result<T, Fault>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
