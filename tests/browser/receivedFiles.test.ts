import { describe, expect, test } from 'vitest';
import { SCENARIO_ENDING, SCENARIO_FORMAT } from '../../src/domain/scenario';
import { ReceivedFiles } from '../../src/state/files/received.svelte';

const OSM = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { highway: 'primary' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [76.9, 43.2],
          [76.8, 43.2],
        ],
      },
    },
  ],
});
const file = (name: string, text: string): File => new File([text], name);
const csv = file('a.csv', 'lat,lon\n43.2,76.9\n');
const other = file('b.csv', 'lat,lon\n43.3,76.9\n');
const ground = file('city.pmtiles', 'PMTiles\u0003');
const maybe = file('roads.geojson', OSM);
const project = file('all.txt', 'QYRAGY-PROJECT 1 {}');
const scenario = file('plan.json', `{"format": "${SCENARIO_FORMAT}"}`);
const cutOff = file(`plan${SCENARIO_ENDING}`, '');

/** Files that came, with what became of them in order. */
function desk(): { readonly files: ReceivedFiles; readonly done: readonly string[] } {
  const done: string[] = [];
  const take = (as: string) => (given: File) => {
    done.push(`${as} ${given.name}`);
    return Promise.resolve();
  };
  const files = new ReceivedFiles({
    show: (room) => done.push(room),
    ground: take('ground'),
    project: take('project'),
    scenario: take('scenario'),
  });
  return { files, done };
}

describe('files that come to the desk', () => {
  test('go by their beginning to who reads them, in the room where it can be seen', async () => {
    const { files, done } = desk();
    await files.receive([csv, ground, project, scenario, cutOff]);
    expect(done).toEqual([
      'layers',
      `ground ${ground.name}`,
      'data',
      `project ${project.name}`,
      `scenario ${scenario.name}`,
      `scenario ${cutOff.name}`,
    ]);
    expect(files.data).toEqual([csv]);
    expect(files.asked).toEqual([]);
  });

  test('are looked at one at a time, and known for dropped or chosen', async () => {
    const { files } = desk();
    await files.receive([csv], true);
    await files.receive([other]);
    expect(files.data).toEqual([csv, other]);
    expect([csv, other].map((one) => files.isDropped(one))).toEqual([true, false]);
    files.next();
    expect(files.data).toEqual([other]);
  });

  test('that may be a ground or data are asked about, and are what they are said to be, or nothing', async () => {
    const { files, done } = desk();
    await files.receive([maybe, maybe, maybe]);
    expect(files.asked).toHaveLength(3);
    expect([done, files.data]).toEqual([[], []]);
    files.answer('data');
    expect(files.data).toEqual([maybe]);
    files.answer('ground');
    expect(done).toEqual(['layers', `ground ${maybe.name}`]);
    files.answer(null);
    expect([files.asked, files.data, done.length]).toEqual([[], [maybe], 2]);
  });
});
