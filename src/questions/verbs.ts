/** How the verbs of the list are answered that the general one (cli/questionVerb) does not do. */
import type { Verb } from '../cli/verb';
import { densityVerb } from './density/verb';
import type { ShownId } from './index';
import { sitesVerb } from './siting/verb';

export const OWN_VERBS: Readonly<Partial<Record<ShownId, Verb>>> = { density: densityVerb, siting: sitesVerb };
