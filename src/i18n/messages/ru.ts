import { plan } from './ru/plan';
import { shell } from './ru/shell';
import { desk } from './ru/desk';
import { layers } from './ru/layers';
import { hotCells } from './ru/hotCells';
import { filters } from './ru/filters';
import { comparison } from './ru/comparison';
import { span } from './ru/span';
import { indicators } from './ru/indicators';
import { intake } from './ru/intake';
import { own } from './ru/own';
import { ownGround } from './ru/ownGround';
import { project } from './ru/project';
import { storage } from './ru/storage';
import { table } from './ru/table';
import { ground } from './ru/ground';
import { selection } from './ru/selection';
import { sentence } from './ru/sentence';
import { bulletin } from './ru/bulletin';
import { cities } from './ru/cities';
import { domain } from './ru/domain';
import { draw } from './ru/draw';
import { exporting } from './ru/export';
import { emergingCells } from './ru/emergingCells';
import { riskCells } from './ru/riskCells';
import { errors, unknownFault } from './ru/errors';
import { rows } from './ru/rows';
import { publish } from './ru/publish';
import { publishForm } from './ru/publishForm';
import { report } from './ru/report';
import { scenarioFaults, scenarios } from './ru/scenarios';
import { views } from './ru/views';
import { when } from './ru/when';
import { search } from './ru/search';
import { wall } from './ru/wall';
import { wallMore } from './ru/wallMore';
import { wallTrust } from './ru/wallTrust';
import type { Messages } from './en';

/** Every word of the interface in Russian. */
export const ru: Messages = {
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
