import { plan } from './kk/plan';
import { shell } from './kk/shell';
import { desk } from './kk/desk';
import { layers } from './kk/layers';
import { hotCells } from './kk/hotCells';
import { filters } from './kk/filters';
import { comparison } from './kk/comparison';
import { span } from './kk/span';
import { indicators } from './kk/indicators';
import { intake } from './kk/intake';
import { own } from './kk/own';
import { ownGround } from './kk/ownGround';
import { project } from './kk/project';
import { storage } from './kk/storage';
import { table } from './kk/table';
import { ground } from './kk/ground';
import { selection } from './kk/selection';
import { sentence } from './kk/sentence';
import { bulletin } from './kk/bulletin';
import { cities } from './kk/cities';
import { domain } from './kk/domain';
import { draw } from './kk/draw';
import { exporting } from './kk/export';
import { emergingCells } from './kk/emergingCells';
import { riskCells } from './kk/riskCells';
import { errors, unknownFault } from './kk/errors';
import { rows } from './kk/rows';
import { publish } from './kk/publish';
import { publishForm } from './kk/publishForm';
import { report } from './kk/report';
import { scenarioFaults, scenarios } from './kk/scenarios';
import { views } from './kk/views';
import { when } from './kk/when';
import { search } from './kk/search';
import { wall } from './kk/wall';
import { wallMore } from './kk/wallMore';
import { wallTrust } from './kk/wallTrust';
import type { Messages } from './en';

/** Every word of the interface in Kazakh. */
export const kk: Messages = {
  shell,
  desk,
  plan,
  layers,
  emergingCells,
  riskCells,
  hotCells,
  filters,
  comparison,
  span,
  indicators,
  intake,
  own,
  ownGround,
  project,
  storage,
  table,
  ground,
  selection,
  sentence,
  domain,
  draw,
  bulletin,
  cities,
  exporting,
  errors: { ...errors, ...rows, ...scenarioFaults },
  publish,
  publishForm,
  report,
  scenarios,
  views,
  when,
  search,
  wall,
  wallMore,
  wallTrust,
  unknownFault,
};
