/** Where the published facts that the page names stand: by their mark, the publisher and the page. */

export interface SourcePage {
  readonly publisher: string;
  readonly url: string;
  /** Only the publisher's site is known, not the page. */
  readonly isSite?: true;
}

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

export type SourceMark = keyof typeof SOURCE_PAGES;
export const SOURCE_MARKS = Object.keys(SOURCE_PAGES) as readonly SourceMark[];

const isMark = (mark: string): mark is SourceMark => mark in SOURCE_PAGES;

/** The first page of a mark as it stands in a sentence (`F4`, `P10`); null for one that has none. */
export function sourceUrl(mark: string): string | null {
  const known = /^F\d+$/.test(mark) ? 'F' : mark;
  return isMark(known) ? SOURCE_PAGES[known][0].url : null;
}
