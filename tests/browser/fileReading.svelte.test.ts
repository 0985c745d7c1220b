import { describe, expect, it } from 'vitest';
import type { ImportChoices, ImportPreview } from '../../src/domain/import';
import { err, fault, ok, type Fault, type Result } from '../../src/domain/result';
import { readFileNow } from '../../src/intake/readFile';
import { FileReading } from '../../src/state/files/fileReading.svelte';
import type { DatasetInfo } from '../../src/workers/api';

const TEXT = 'когда;сев;вост\n01.03.2024;43,25;76,93\nвчера;43,26;76,94\n';
const form = (): string => TEXT.replaceAll(';вост', `;вост ${crypto.randomUUID()}`);

/** The worker's side, reading at once; `hold` keeps an answer until it is let go. */
function desk() {
  const told: string[] = [];
  let held: Promise<void> | null = null;
  let letGo = (): void => undefined;
  const preview = async (file: File, choices: ImportChoices): Promise<Result<ImportPreview, Fault>> => {
    told.push(`read ${JSON.stringify(choices)}`);
    const read = readFileNow(new Uint8Array(await file.arrayBuffer()), file.name, choices, {
      nowMs: Date.UTC(2026, 0, 1),
    });
    if (held) {
      await held;
      held = null;
      return err(fault('import-stopped'));
    }
    return read.ok ? ok({ ...read.value.preview, token: 'a' }) : read;
  };
  return {
    told,
    hold: () => (held = new Promise((resolve) => (letGo = resolve))),
    api: {
      preview,
      commit: async () => ok({ id: 'own' } as DatasetInfo),
      discard: async () => void told.push('discard'),
      cancel: async () => letGo(),
      quarantineCsv: async () => '',
    },
  };
}

async function opened(text: string, name: string, at = desk()): Promise<FileReading> {
  const reading = new FileReading(new File([text], name, { lastModified: 1 }), at.api);
  await reading.open();
  return reading;
}

describe('a file that is looked at', () => {
  it('is read as a file of the same form was, until that is forgotten', async () => {
    const text = form();
    const first = await opened(text, 'first.csv');
    await first.give('когда', 'date');
    await first.give('сев', 'lat');
    await first.give(first.preview?.allColumns[2] ?? '', 'lon');
    expect(first.preview).toMatchObject({ accepted: 1, quarantined: 1 });
    expect(await first.store(null)).toMatchObject({ id: 'own' });
    const second = await opened(`${text}03.03.2024;43,27;76,95\n`, 'second.csv');
    expect([second.isRemembered, second.preview?.accepted]).toEqual([true, 2]);
    expect(second.choices.columns).toMatchObject({ date: 'когда', lat: 'сев' });
    await second.forget();
    expect([second.isRemembered, second.choices]).toEqual([false, {}]);
    expect((await opened(text, 'third.csv')).isRemembered).toBe(false);
  });

  it('says which column a field went from also where the choice before is still being read', async () => {
    const reading = await opened(form(), 'quick.csv');
    const east = reading.preview?.allColumns[2] ?? '';
    const first = reading.give(east, 'lat');
    const second = reading.give('сев', 'lat');
    expect(reading.moved).toEqual({ field: 'lat', from: east, to: 'сев' });
    await Promise.all([first, second]);
    expect(reading.choices.columns).toMatchObject({ lat: 'сев' });
  });

  it('is as it was left when its dialog was closed halfway, rows mended by hand and all', async () => {
    const text = form().replace('когда', 'дата').replace('сев', 'lat').replace('вост', 'lon');
    const first = await opened(text, 'draft.csv');
    await first.mend(new Map([[3, { дата: '02.03.2024' }]]));
    expect(first.preview).toMatchObject({ rowsIn: 2, accepted: 2 });
    first.leave();
    const again = await opened(text, 'draft.csv');
    expect([again.isDraft, again.preview?.accepted]).toEqual([true, 2]);
    await again.store(null);
    expect((await opened(text, 'draft.csv')).isDraft).toBe(false);
  });

  it('is stopped in the middle and goes back to the last reading', async () => {
    const at = desk();
    const reading = await opened(form(), 'stop.csv', at);
    at.hold();
    const answering = reading.answer('encoding', 'koi8-r');
    reading.stop();
    await answering;
    expect(reading.fault?.code).toBe('import-stopped');
    await reading.back();
    expect([reading.fault, reading.isReading]).toEqual([null, false]);
    reading.leave();
    expect(at.told.at(-1)).toBe('discard');
  });
});
