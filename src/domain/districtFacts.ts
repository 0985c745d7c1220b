import type { NameForms } from './area';

/** A district as data/facts/districts.json tells of it. */
export interface DistrictFact {
  readonly id: string;
  /** Kazakh name without «ауданы», Russian adjective without its ending. */
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  /** Undated, approximate (docs/facts.md, P10). */
  readonly population: number;
  /** The source says "more than". */
  readonly atLeast: boolean;
}

/** Case forms by docs/glossary.md: all eight behave alike (ауданы takes -н- in the locative; never a glued ending). */
export function districtNames({ kk, ru, en }: Pick<DistrictFact, 'kk' | 'ru' | 'en'>): NameForms {
  return {
    kk: {
      nom: `${kk} ауданы`,
      gen: `${kk} ауданының`,
      dat: `${kk} ауданына`,
      loc: `${kk} ауданында`,
      abl: `${kk} ауданынан`,
    },
    ru: { nom: `${ru}ий район`, gen: `${ru}ого района`, prep: `${ru}ом районе` },
    en,
  };
}
