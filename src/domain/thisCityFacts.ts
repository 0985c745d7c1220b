/** What is published of the city beside its figures: data of one city, as in `thisCity`, loaded with what needs it. */

export interface SourcePage {
  readonly publisher: string;
  readonly url: string;
  /** Only the publisher's site is known, not the page. */
  readonly isSite?: true;
}

/** A year whose fall in recorded crime has other causes beside the work of the police. */
interface ConfoundedYear {
  readonly year: number;
  /** First and last month of its quarantine, both included. */
  readonly quarantineMonths: readonly [number, number];
  /** Facts that name the causes, and those that measured the quarantine (docs/facts.md). */
  readonly facts: readonly string[];
  readonly quarantineFacts: readonly string[];
}

/** docs/facts.md, section 2, "What else happened in 2020"; P16 says "spring". null = a city without such a year. */
export const CONFOUNDED: ConfoundedYear | null = {
  year: 2020,
  quarantineMonths: [3, 5],
  facts: ['P3', 'P15'],
  quarantineFacts: ['P16'],
};

/** How the facts of the founding document are named together. */
export const FOUNDING_FACTS = 'F1–F11';

const ADDRESS =
  'https://almaty.tv/kz/news/dgizn-megapolisa/1919-bakytdgan-sagintaev-obespechenie-obschestvennoy-bezopasnosti-%E2%80%93-prioritet-razvitiya-almaty';

/** `F` = F1 to F11, which all stand on one page. */
export const SOURCE_PAGES = {
  F: [{ publisher: 'almaty.tv', url: ADDRESS }],
  P3: [
    {
      publisher: 'polisia.kz',
      url: 'https://polisia.kz/ru/pochemu-v-almaty-snizilas-prestupnost-rasskazali-v-politsii/',
    },
  ],
  P4: [
    {
      publisher: 'krisha.kz',
      url: 'https://m.krisha.kz/content/news/2021/v-novyh-zhk-almaty-poyavyatsya-policeyskie-punkty',
    },
  ],
  P5: [
    { publisher: 'almaty.tv', url: 'https://almaty.tv/ru/news/obschestvo/1852-almatyda-kylmys-sany-34-payyzga-azaydy' },
  ],
  P9: [
    {
      publisher: 'tengrinews.kz',
      url: 'https://tengrinews.kz/kazakhstan_news/naselenie-almatyi-ofitsialno-prevyisilo-2-milliona-chelovek-444926/',
    },
    { publisher: 'khabar.kz', url: 'https://khabar.kz/kk/news/kogam/item/154624-almaty-khalkynyn-sany-kansha' },
    { publisher: 'locman.kz', url: 'https://locman.kz/', isSite: true },
  ],
  P10: [{ publisher: 'gov.kz', url: 'https://www.gov.kz/', isSite: true }],
  P15: [
    {
      publisher: 'newsroom.kz',
      url: 'https://ru.newsroom.kz/75218/uroven-prestupnosti-v-kazahstane-snizhaetsya-s-kazhdym-godom',
    },
  ],
  P16: [
    { publisher: 'vlast.kz', url: 'https://vlast.kz/novosti/38330-prestupnost-v-almaty-snizilas-na-447-procenta.html' },
  ],
} as const satisfies Readonly<Record<string, readonly SourcePage[]>>;
