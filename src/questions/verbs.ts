/** How the verbs of the list are answered where the general one (cli/questionVerb) does not do. */
import type { TableVerb, Verb } from '../cli/verb';
import { hoursOfSpans } from './aoristic/verb';
import { backtestOfGrids } from './backtest/verb';
import { changeOfCounts } from './change/verb';
import { densityVerb } from './density/verb';
import { emergingOfTable } from './emerging/verb';
import { hotspotsOfTable } from './hotspots/verb';
import { evaluateTableOfZones } from './evaluate/verb';
import type { ShownId } from './index';
import { riskOfTables } from './risk/verb';
import { sitesVerb } from './siting/verb';

export const OWN_VERBS: Readonly<Partial<Record<ShownId, Verb>>> = { density: densityVerb, siting: sitesVerb };

/** Those that can be asked of a table of their own in place of incidents. */
export const TABLE_VERBS: Readonly<Partial<Record<ShownId, TableVerb>>> = {
  hotspots: hotspotsOfTable,
  emerging: emergingOfTable,
  risk: riskOfTables,
  backtest: backtestOfGrids,
  change: changeOfCounts,
  evaluate: evaluateTableOfZones,
  aoristic: hoursOfSpans,
};
