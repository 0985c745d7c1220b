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
    ['Ахметов Ерлан Серикович', '•••'],
    ['у Ахметовой Айгуль Сериковны похищен телефон', 'у ••• похищен телефон'],
    ['АХМЕТОВ ЕРЛАН СЕРИКОВИЧ', '•••'],
    ['ахметов ерлан серикович', '•••'],
    ['Иван Иванович Петров избит', '••• избит'],
    ['Ерлан Серикович', '•••'],
    ['Серік Қайратұлы', '•••'],
    ['Ахметова Айгүл Серікқызы', '•••'],
    ['Ахметов Серік Қайрат ұлы', '•••'],
    ['Akhmetov Yerlan Serikovich', '•••'],
    ['Сейткали А.Б.', '•••'],
    ['Сейткали А. Б. похитил', '••• похитил'],
    ['Сейткали А.Б', '•••'],
    ['СЕЙТКАЛИ А.Б.', '•••'],
    ['Ахметов А. похитил', '••• похитил'],
    ['Д.К. Оспанов', '•••'],
    ['Д. К. Оспанов', '•••'],
    ['Д.Оспанов', '•••'],
    ['Д. Оспанов 35 лет', '••• 35 лет'],
    ['у школы Сейткали А.Б. избил', 'у школы ••• избил'],
    ['ОП Медеуского района Д.К. Оспанов', 'ОП Медеуского района •••'],
    ['Свидетель Оспанова М.', 'Свидетель •••'],
    ['Инспектор ОП Медеуского района Сейткали А.Б.', 'Инспектор ОП Медеуского района •••'],
    ['ул. Абая 12 Сейткали А.Б.', 'ул. Абая 12 •••'],
    ['ул. Абая Сейткали А.Б.', 'ул. Абая •••'],
    ['заявитель Ахметов Ерлан сообщил', 'заявитель ••• сообщил'],
    ['Потерпевшая: Айгуль', 'Потерпевшая: •••'],
    ['потерпевшему Сейткали нанесены раны', 'потерпевшему ••• нанесены раны'],
    ['исполнитель - Оспанов', 'исполнитель - •••'],
    ['участковый инспектор полиции Оспанов Даурен', 'участковый инспектор полиции •••'],
    ['инсп. Оспанов', 'инсп. •••'],
    ['ЗАЯВИТЕЛЬ АХМЕТОВ ЕРЛАН', 'ЗАЯВИТЕЛЬ •••'],
    ['жәбірленуші Серік Ахметов', 'жәбірленуші •••'],
    ['арыз беруші Серік', 'арыз беруші •••'],
    ['Күдікті: Ерлан', 'Күдікті: •••'],
    ['тел. 254-71-12', 'тел. •••'],
    ['тел: 254 71 12', 'тел: •••'],
    ['т. 254-71-12 дом.', 'т. ••• дом.'],
    ['телефон 2547112', 'телефон •••'],
    ['моб. 254-71-12', 'моб. •••'],
    ['Тел.: (727) 254-71-12', 'Тел.: •••'],
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
    ['ул. Абая'],
    ['пр. Аль-Фараби'],
    ['мкр. Аксай-3'],
    ['улица Кабанбай батыра'],
    ['школа им. М.О. Ауэзова'],
    ['театр имени М. Ауэзова'],
    ['ул. Д.А. Кунаева 12'],
    ['просп. Н. Назарбаева'],
    ['на проспекте Н.А. Назарбаева'],
    ['ул. Абая - Д.А. Кунаева'],
    ['Абай Құнанбайұлы көшесі'],
    ['Д. А. Қонаев көшесі'],
    ['Д.А. Қонаев атындағы мектеп'],
    ['Толе би – Абая'],
    ['Жібек жолы даңғылы'],
    ['ул. Бауыржан Момышулы 5'],
    ['Б. Момышұлы 15'],
    ['РАЙОН Б. МОМЫШУЛЫ'],
    ['театр М. Ауэзова'],
    ['Хозяйственный Магазин'],
    ['Куәлік Серия'],
    ['Магазин А. Центральный'],
    ['Водительское Удостоверение'],
    ['Следовательно Кража'],
    ['ст. 188 ч.2'],
    ['СТ. 188 Ч. 2 УК Р.К.'],
    ['Уголовный кодекс Р.К.'],
    ['г. Алматы'],
    ['Г. АЛМАТЫ'],
    ['ТОО «Рахат»'],
    ['А.О. Казпочта'],
    ['исполнитель ТОО «Рахат»'],
    ['Участковый пункт полиции № 12'],
    ['заявитель сообщил о краже'],
    ['ЗАЯВИТЕЛЬ СООБЩИЛ О КРАЖЕ'],
    ['инспектор Ауэзовского района'],
    ['заявитель. Кража телефона'],
    ['кража телефона 2024-03-01'],
    ['кража телефона 01.03.2024'],
    ['похищен телефон'],
    ['телевизор 350000'],
    ['254-71-12'],
    ['ГРАБЁЖ НА УЛИЦЕ'],
    ['Медеуский район'],
    ['Ровная Основная'],
    ['ұлы жеңіс күні'],
    ['Кража из квартиры'],
    ['Новостройка Главная'],
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

const SECRET = /Кайсар|Сейткали|Безымянный|Zhunus/;

describe('a column whose name says that a person stands in it', () => {
  test.each([
    'Потерпевший',
    'ПОТЕРПЕВШАЯ (ФИО)',
    'Заявитель',
    'ФИО',
    'Ф.И.О. заявителя',
    'Исполнитель',
    'Участковый',
    'Подозреваемый',
    'Адрес заявителя',
    'Жәбірленуші',
    'Күдіктінің аты-жөні',
    'Аты-жөні',
    'Арыз беруші',
    'victim name',
    'VictimName',
    'suspect_name',
    'complainant',
    'Full name',
  ])('%s: its cells are hidden whole, in every sign of a file', (name) => {
    const body =
      `дата;${name};категория;долгота;широта\n` +
      '01.03.2020;Кайсар;кража;76.9;43.25\n' +
      '31.02.2020;Сейткали;кража;76.9;43.25\n' +
      '01.03.2020;Безымянный;Zhunus;кража;76.9;43.25\n';
    const { preview, quarantine } = readWell(body);
    expect(JSON.stringify([preview, quarantine])).not.toMatch(SECRET);
    expect(preview.seen.map(({ first }) => first[0])).toEqual(['01.03.2020', MASK, 'кража', '76.9', '43.25']);
    expect(quarantine[0]).toMatchObject({
      text: `31.02.2020;${MASK};кража;76.9;43.25`,
      cells: ['31.02.2020', MASK, 'кража', '76.9', '43.25'],
    });
    const asWord = readWell(body, { columns: { category: name } });
    expect(asWord.preview.unknownWords).toEqual([{ field: 'category', word: MASK, count: 1 }]);
    expect(JSON.stringify(asWord)).not.toMatch(SECRET);
    const asDate = readWell(body, { columns: { date: name } });
    expect(JSON.stringify([asDate.preview, asDate.quarantine])).not.toMatch(SECRET);
  });

  test.each([
    'Количество потерпевших',
    'Возраст потерпевшего',
    'Пол подозреваемого',
    'Участок',
    'Участковый пункт',
    'Құқық бұзушылық түрі',
    'Victim Sex',
    'Дата обращения заявителя',
    'name',
    'имя',
    'адрес',
    'фабула',
  ])('%s names none', (name) => {
    const { preview } = readWell(`дата;${name};категория;долгота;широта\n01.03.2020;Кайсар;кража;76.9;43.25\n`);
    expect(preview.seen[1].first).toEqual(['Кайсар']);
  });

  test('a first name is one beside a family name', () => {
    const { preview } = readWell(
      'дата;Фамилия;Имя;Отчество;долгота;широта\n01.03.2020;Сейткали;Кайсар;Безымянный;76.9;43.25\n',
    );
    expect(preview.seen.slice(1, 4).map(({ first }) => first)).toEqual([[MASK], [MASK], [MASK]]);
  });

  test('who reports is a person, but for the force beside the one that it falls within', () => {
    const firstOf = (header: string): readonly string[] =>
      readWell(`дата;${header};долгота;широта\n01.03.2020;Avon Police;Avon Police;76.9;43.25\n`).preview.seen[1].first;
    expect(firstOf('Reported by;Falls within')).toEqual(['Avon Police']);
    expect(firstOf('Reported by;Unit name')).toEqual([MASK]);
  });

  test('features of points and of areas hide them as rows do, in columns and in what is left out', () => {
    const feature = (at: unknown, type: string): unknown => ({
      type: 'Feature',
      properties: { Потерпевший: 'Кайсар "К" Сейткали', note: 'гр. Безымянный', date: '31.02.2020', nested: { a: 1 } },
      geometry: { type, coordinates: at },
    });
    const ring = [
      [
        [76.9, 43.2],
        [76.95, 43.2],
        [76.95, 43.25],
        [76.9, 43.2],
      ],
    ];
    const far = [
      [
        [10, 43.2],
        [10.1, 43.2],
        [10.1, 43.25],
        [10, 43.2],
      ],
    ];
    for (const features of [
      [feature([76.9, 43.25], 'Point'), feature([76.9, 43.25], 'Line')],
      [feature(ring, 'Polygon'), feature(far, 'Polygon'), feature([], 'Polygon')],
    ]) {
      const { preview, quarantine } = readWell(
        JSON.stringify({ type: 'FeatureCollection', features }),
        {},
        'f.geojson',
      );
      expect(quarantine.length).toBeGreaterThan(0);
      expect(JSON.stringify(quarantine)).toContain(MASK);
      expect(JSON.stringify([preview, quarantine])).not.toMatch(SECRET);
    }
  });
});
