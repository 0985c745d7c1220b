import { numbersOf } from '../../numbers';

const { int, num, metres } = numbersOf('en');

/** The report to print, and the briefing note. */
export const report = {
  open: 'Report to print',
  copyNote: 'Copy as a briefing note',
  copyMap: 'Copy the map',
  saveMap: 'Save the map (PNG)',
  saveNote: 'Save as text',
  noPlan: 'There is no plan with figures to report yet.',
  computing: 'The figures of this plan are being computed.',
  preview: 'Report',
  paper: 'Paper',
  papers: { a4: 'A4', a3: 'A3, landscape' },
  print: 'Print or save as PDF',
  printHint: 'To get a PDF choose “Save as PDF” in the browser’s print window.',
  close: 'Close',
  noteCopied: 'Briefing note copied: paste it into your text. The map goes as a picture of its own.',
  noteRefused: 'The browser did not allow copying. Choose the text below and copy it, or save it.',
  noteText: 'Text of the briefing note',
  mapCopied: 'Map copied as a picture',
  mapSaved: (file: string) => `Map saved: ${file}`,
  mapNone: 'The map cannot be drawn here; the places are in the table.',
  mapMaking: 'The map is being drawn…',
  kinds: { report: 'Report', note: 'Briefing note' },
  heading: (count: number) => `Sites for new posts: ${int(count)}`,
  draft: 'Draft',
  draftHint: 'A proposal to be checked on the ground, not a decision.',
  made: (when: string, version: string) => `Made on ${when}, Qyragy ${version}`,
  sections: {
    asked: 'The question',
    answer: 'The answer in short',
    map: 'Map',
    sites: 'Sites',
    ruledOut: 'Places ruled out',
    coverage: 'Coverage by district',
    method: 'Method',
    data: 'Data and sources',
    limits: 'Limits',
  },
  columns: {
    number: 'No.',
    place: 'Site',
    state: 'On the ground',
    adds: 'Adds',
    alone: 'Alone',
    loss: 'Loss without it',
    swap: 'Best swap',
    veto: 'Cost of a veto',
  },
  coverageColumns: {
    district: 'District',
    demand: 'All',
    before: 'Posts of today',
    after: 'With the plan',
    gain: 'Gain',
    sites: 'New sites',
  },
  answerLines: {
    bound: (bound: string) => `No plan by these rules can do better than ${bound}`,
    reading: (radiusM: number, before: string, after: string) =>
      `Covered within ${metres(radiusM)} by the posts of today ${before}, with the plan ${after}`,
  },
  methodLines: {
    exact:
      'Sites are chosen by an exact search that also gives a bound: the value that no plan by the same rules can better.',
    raw: 'Every figure here is counted anew from the single points, not taken from the search.',
    adds: 'Adds: the gain over the posts that stay and the sites above it. Alone: the gain if it were the only new one. Loss without it: nothing is built instead. Best swap: the other place that stands in best. Cost of a veto: all other sites chosen anew.',
    choice: (candidates: number, points: number, kept: number) =>
      `Candidate sites: ${int(candidates)}; points of demand: ${int(points)}; posts that stay: ${int(kept)}.`,
    weight: (weight: number) => `Weight of all demand: ${num(weight, { maxDecimals: 1 })}.`,
  },
  dataHash: (sum: string) => `sum (sha256) ${sum}`,
  limitLines: {
    proved: '“Proved” is about these data and these rules. It does not say that the plan is right for the city.',
    straight: 'Distances are in a straight line, not along streets.',
    detour: (factor: number) => `Distances are straight lines times ${num(factor)}, not ways along streets.`,
    ground: 'A candidate site is a point of a list or a grid. Power, land and pavement must be checked on the ground.',
    near: 'Coverage says whether a post is near, not what it prevents.',
    unmarked: 'Sites marked “proposed” have not been checked by anybody.',
  },
};
