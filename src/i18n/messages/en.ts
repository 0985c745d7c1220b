import type { Faults } from '../../domain/faults';
import type { WordsOf } from '../params';
import { plan } from './en/plan';
import { shell } from './en/shell';
import { desk } from './en/desk';
import { layers } from './en/layers';
import { hotCells } from './en/hotCells';
import { filters } from './en/filters';
import { comparison } from './en/comparison';
import { span } from './en/span';
import { indicators } from './en/indicators';
import { intake } from './en/intake';
import { own } from './en/own';
import { ownGround } from './en/ownGround';
import { project } from './en/project';
import { storage } from './en/storage';
import { table } from './en/table';
import { ground } from './en/ground';
import { selection } from './en/selection';
import { sentence } from './en/sentence';
import { bulletin } from './en/bulletin';
import { cities } from './en/cities';
import { domain } from './en/domain';
import { draw } from './en/draw';
import { exporting } from './en/export';
import { emergingCells } from './en/emergingCells';
import { riskCells } from './en/riskCells';
import { errors, unknownFault } from './en/errors';
import { rows } from './en/rows';
import { publish } from './en/publish';
import { publishForm } from './en/publishForm';
import { report } from './en/report';
import { scenarioFaults, scenarios } from './en/scenarios';
import { views } from './en/views';
import { when } from './en/when';
import { search } from './en/search';
import { wall } from './en/wall';
import { wallMore } from './en/wallMore';
import { wallTrust } from './en/wallTrust';

/** Every word of the interface in English; its type is the contract the other languages meet. */
export const en = {
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
  errors: { ...errors, ...rows, ...scenarioFaults } satisfies WordsOf<Faults>,
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

export type Messages = typeof en;
