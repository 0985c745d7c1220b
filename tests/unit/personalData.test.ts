import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../prove';
import { maskPersonal, MASK } from '../../src/intake/text/personalData';
import { readWell, repairsOf } from '../fixtures/reading';

/** An identification number with its check sum; null where none is given out. */
function iin(first: string): string | null {
  const digits = Array.from(first, Number);
  const sum = (shift: number): number =>
    digits.reduce((total, digit, i) => total + digit * (((i + shift) % 11) + 1), 0) % 11;
  const check = sum(0) === 10 ? sum(2) : sum(0);
  return check < 10 ? `${first}${check}` : null;
}

describe('what points at a person', () => {
  test.each([
    [`ИИН ${iin('90010130012') ?? ''}`, 'ИИН •••'],
    [iin('90010130012') ?? '', '•••'],
    ['имя фамилия 000000000000', 'имя фамилия •••'],
    ['Телефон: 8-701-123-45-67.', 'Телефон: •••.'],
    [`ИИН ${iin('90010130012') ?? ''}.`, 'ИИН •••.'],
    ['тел. +7 701 123 45 67', 'тел. •••'],
    ['+7(701)123-45-67', '•••'],
    ['8 (727) 250-00-00', '•••'],
    ['87011234567', '•••'],
    ['77011234567 звонить', '••• звонить'],
    ['+77011234567', '•••'],
    ['а/м 123ABC02', 'а/м •••'],
    ['123 ABC 02', '•••'],
    ['123 АВС 02', '•••'],
    ['машина A123BCD серая', 'машина ••• серая'],
    ['писать на ivan.petrov@mail.example.kz', 'писать на •••'],
    ['карта 4111 1111 1111 1111', 'карта •••'],
    ['4111111111111111', '•••'],
    ['счёт KZ86125KZT5004100100', 'счёт •••'],
    ['KZ86 125K ZT50 0410 0100', '•••'],
    ['гр. Иванов И.И. похитил', 'гр. ••• похитил'],
    ['гр-н Иванов Иван Иванович', 'гр-н •••'],
    ['гражданин Петров', 'гражданин •••'],
    ['у гражданки Петровой А. похищено', 'у гражданки ••• похищено'],
    ['ГР. ИВАНОВ ИВАН', 'ГР. •••'],
    ['гр.иванов избил', 'гр.••• избил'],
    ['азаматы Серік Қайратұлы', 'азаматы •••'],
    ['Азаматша Айгүл Сериковна', 'Азаматша •••'],
    ['азамат Ахметов А.', 'азамат •••'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskPersonal(text).text).toBe(masked);
    expect(maskPersonal(text).count).toBe(1);
  });

  test.each([
    ['кража'],
    ['ст. 188 ч. 2 УК РК'],
    ['01.03.2024 10:30'],
    ['2024-03-01T10:30:00+05:00'],
    ['1581172200000'],
    ['76.928612345678'],
    ['8563653.123456'],
    ['656543 4791127'],
    ['8563653, 5351126'],
    ['1 234 567 890'],
    ['197500031000123'],
    ['КУСП 20171'],
    ['550e8400-e29b-41d4-a716-446655440000'],
    ['ул. Абая 123, кв. 45'],
    ['группа лиц'],
    ['график'],
    ['градусник'],
    ['грабёж'],
    ['азаматтық іс'],
    ['123 дома 02'],
    ['№ 12'],
    ['Алматы, Медеу ауданы'],
  ])('%s stays as it is', (text) => {
    expect(maskPersonal(text)).toEqual({ text, count: 0 });
  });

  test('every number that is given out is hidden, and numbers of rows, dates and places never are', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.record({
          y: fc.integer({ min: 0, max: 99 }),
          m: fc.integer({ min: 1, max: 12 }),
          d: fc.integer({ min: 1, max: 28 }),
          sex: fc.integer({ min: 1, max: 6 }),
          no: fc.integer({ min: 0, max: 9999 }),
        }),
        ({ y, m, d, sex, no }) => {
          const number = iin(`${two(y)}${two(m)}${two(d)}${sex}${String(no).padStart(4, '0')}`);
          if (number) expect(maskPersonal(`x; ${number} ;y`).text).toBe(`x; ${MASK} ;y`);
        },
      ),
      { numRuns: runs(300) },
    );
    const plain = fc.oneof(
      fc.integer({ min: 0, max: 9_999_999_999 }).map(String),
      fc.uuid(),
      fc.double({ min: 42, max: 78, noNaN: true }).map((value) => value.toFixed(7)),
      fc.double({ min: 42, max: 78, noNaN: true }).map((value) => value.toFixed(9).replace('.', ',')),
      fc.double({ min: 1e5, max: 2e7, noNaN: true }).map((value) => value.toFixed(2)),
      fc
        .date({ min: new Date(Date.UTC(2000, 0)), max: new Date(Date.UTC(2030, 0)), noInvalidDate: true })
        .chain((date) =>
          fc.constantFrom(date.toISOString(), date.toISOString().slice(0, 10).split('-').reverse().join('.')),
        ),
    );
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), (cells) => {
        const row = cells.join(';');
        expect(maskPersonal(row).text).toBe(row);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('a file with such things in it', () => {
  const number = iin('85051540012') ?? '';
  const body =
    'дата;категория;место;примечание;долгота;широта\n' +
    `01.03.2020;гр. Иванов И.И.;имя фамилия 000000000000;${number};76.9;43.25\n` +
    `31.02.2020;кража;тел. 87011234567;${number};76.9;43.25\n` +
    `+7 701 123 45 67;кража;улица;x;76.9;43.25\n`;

  test('shows none of them: not in rejected rows, messages, unknown words, samples or columns, and counts what it hid', () => {
    const { preview, quarantine } = readWell(body);
    const shown = JSON.stringify([preview, quarantine]);
    for (const secret of ['Иванов', '000000000000', number, '87011234567', '701 123 45 67']) {
      expect(shown).not.toContain(secret);
    }
    expect(preview.unknownWords.map(({ word }) => word).sort()).toEqual(['гр. •••', 'имя фамилия •••']);
    expect(repairsOf({ preview } as Parameters<typeof repairsOf>[0])['personal-masked']).toBeGreaterThanOrEqual(4);
  });
});
