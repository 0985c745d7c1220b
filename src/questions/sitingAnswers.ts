/**
 * How the questions about sites are answered, and what they stand on: apart from the others, as few visits ask them.
 */
export { SITING_ANSWERS } from './siting/answer';
export type { SitingAnswerOf, SitingPartOf } from './siting/answer';
export type { Desk, SitesQuestion, SitingAnswering, SitingCases, TakenPlan, Work } from './siting/answer/desk';
