import { OWN_CITY } from './ownCity';

/** Clocks of the country whose Criminal Code the numbers of articles are read by (docs/facts.md, P19). */
const CLOCKS = 'Almaty Qyzylorda Qostanay Aqtobe Aqtau Atyrau Oral'.split(' ').map((name) => `Asia/${name}`);

/** False in a city of another country: there the number of an article means what its own law says. */
export const KNOWS_ARTICLES: boolean = OWN_CITY === null || CLOCKS.includes(OWN_CITY.timeZone);
