/** Who may import whom under src/, and why. `npm run lint` holds every import to it (checkArrows.ts). */

/** A role that files play: each file under src/ plays the first one below whose `files` it matches. */
export interface Role {
  readonly name: string;
  /** Patterns from the root: `*` is a name, `**` any names, `{a,b}` one of them. */
  readonly files: readonly string[];
  /**
   * Roles it may import, by the same patterns, beside its own; `own question`: all that lies in the folder of its
   * question, and in no other question's.
   */
  readonly may: readonly string[];
  /** Roles of which it may import types alone. */
  readonly types?: readonly string[];
  /** Packages it may import. The types of every package may be imported by everyone. */
  readonly packages?: readonly string[];
  readonly why: string;
}

export const ROLES: readonly Role[] = [
  {
    name: 'facts',
    files: ['data/facts/*.json'],
    may: [],
    why: 'Fact tables are data.',
  },
  {
    name: 'domain',
    files: ['src/domain/**', 'src/types/**'],
    may: [],
    why: 'Nouns know nothing of who computes, keeps, says or draws them.',
  },
  {
    name: 'i18n',
    files: ['src/i18n/**'],
    may: ['domain'],
    why: 'A word, a number and a date are said the same way everywhere: they know the nouns and nothing else.',
  },

  {
    name: 'mixed program',
    files: ['src/analysis/siting/mip/{mip,mipBuilder}.ts'],
    may: [],
    why: 'The interface of a solver: numbers alone, for siting and for secrecy.',
  },
  {
    name: 'study',
    files: ['src/analysis/answer/{study,selection}.ts'],
    may: ['domain', 'analysis'],
    why: 'What is asked, and of what, stands below every answer that takes more than one verb.',
  },
  {
    name: 'siting/problem',
    files: ['src/analysis/siting/problem/**'],
    may: ['domain', 'analysis'],
    why: 'The question in numbers stands before every way to answer it.',
  },
  {
    name: 'siting/model',
    files: ['src/analysis/siting/model/**'],
    may: ['domain', 'analysis', 'siting/problem'],
    why: 'One model serves every objective: it knows the question, and no search.',
  },
  {
    name: 'siting/search',
    files: ['src/analysis/siting/search/**'],
    may: ['domain', 'analysis', 'siting/{problem,model}'],
    why: 'The search sees the model alone, so what it proves holds for every objective.',
  },
  {
    name: 'siting/mip',
    files: ['src/analysis/siting/mip/**'],
    may: ['domain', 'analysis', 'mixed program', 'siting/{problem,model,search}'],
    why: 'The model as a whole-number program, for a solver that is somebody else’s.',
  },
  {
    name: 'siting/solve',
    files: ['src/analysis/siting/solve/**'],
    may: ['domain', 'analysis', 'mixed program', 'siting/{problem,model,search,mip}'],
    why: 'Objectives stand on the search; they know no city.',
  },
  {
    name: 'siting/city',
    files: ['src/analysis/siting/city/**'],
    may: ['domain', 'analysis', 'study', 'mixed program', 'siting/{problem,model,search,mip,solve}'],
    why: 'What is of a city comes after what holds on any plane.',
  },
  {
    name: 'siting/doubts',
    files: ['src/analysis/siting/doubts/**'],
    may: ['domain', 'analysis', 'study', 'mixed program', 'siting/{problem,model,search,mip,solve,city}'],
    why: 'What is asked of a plan comes when there is one.',
  },
  {
    name: 'whole answers',
    files: ['src/analysis/answer/**'],
    may: ['domain', 'analysis', 'study', 'siting/*'],
    why: 'A study and a query give a whole answer, the same for the page and the twin.',
  },
  {
    name: 'analysis',
    files: ['src/analysis/**'],
    may: ['domain', 'mixed program'],
    packages: ['h3-js', '@turf/*'],
    why: 'Pure: the same figures in a worker, in the twin and in a test, with no page, no storage and no words.',
  },
  {
    name: 'exports',
    files: ['src/exports/**'],
    may: ['domain'],
    packages: ['fflate', 'hyparquet-writer'],
    why: 'A file that leaves is made of an answer alone, so the page and the twin write the same one.',
  },
  {
    name: 'intake',
    files: ['src/intake/**'],
    may: ['domain'],
    packages: ['proj4', 'fflate', 'hyparquet', 'hyparquet-compressors', 'topojson-client'],
    why: 'A file from outside becomes columns before anything is asked of it.',
  },
  {
    name: 'storage',
    files: ['src/storage/**'],
    may: ['domain'],
    packages: ['dexie', '@noble/hashes'],
    why: 'What is kept outlives every version of what computes.',
  },
  {
    name: 'sources',
    files: ['src/sources/**'],
    may: ['domain', 'storage'],
    packages: ['idb-keyval'],
    why: 'Where files come from, and whether they are whole; it computes nothing.',
  },
  {
    name: 'demonstration',
    files: ['src/demonstration/**'],
    may: ['domain', 'facts'],
    why: 'It draws rows from roads and places alone: it can know neither posts nor what is asked, nor where rows are kept.',
  },
  {
    name: 'solver',
    files: ['src/solver/**'],
    may: [],
    types: ['mixed program'],
    packages: ['highs'],
    why: 'HiGHS behind the interface of a solver: numbers in, numbers out, and no city.',
  },

  {
    name: 'question',
    files: ['src/questions/*/{question,settings,reach,table}.ts'],
    may: ['own question', 'questions', 'domain'],
    why: 'What is asked, set and shown: a page loads it, and none of the code that computes the answer.',
  },
  {
    name: 'answer of a question',
    files: ['src/questions/*/answer.ts', 'src/questions/*/answer/*.ts'],
    may: ['own question', 'answers', 'domain', 'analysis', 'study', 'whole answers', 'siting/*'],
    types: ['questions', 'mixed program'],
    why: 'The same in the worker and in the twin; no page loads it.',
  },
  {
    name: 'answers',
    files: ['src/questions/{answers,answering,sitingAnswers}.ts'],
    may: ['answer of a question', 'domain'],
    types: ['questions', 'analysis', 'study', 'whole answers'],
    why: 'The lists of answers for the worker and the twin.',
  },
  {
    name: 'words of a question',
    files: ['src/questions/*/{words.ts,words/**,verb/words.ts,verb/words/**}'],
    may: ['own question', 'questions', 'domain', 'analysis', 'i18n'],
    why: 'Made of the answer’s figures and of i18n’s numbers, dates and endings.',
  },
  {
    name: 'picture of a question',
    files: ['src/questions/*/picture.ts'],
    may: ['own question', 'questions', 'domain', 'map'],
    types: ['state'],
    why: 'Drawn from an answer, or from what state holds of one; it computes no figure.',
  },
  {
    name: 'panel of a question',
    files: ['src/questions/*/*.svelte', 'src/questions/*/panel/**'],
    may: ['own question', 'questions', 'domain', 'i18n', 'state', 'map', 'shared ui'],
    packages: ['svelte'],
    why: 'The only part of a question that knows a page.',
  },
  {
    name: 'verb for the twin',
    files: ['src/questions/*/verb.ts', 'src/questions/*/verb/**'],
    may: [
      'own question',
      'twin',
      'questions',
      'words of a question',
      'study',
      'whole answers',
      'siting/*',
      'analysis',
      'mixed program',
      'solver',
      'intake',
      'exports',
      'i18n',
      'domain',
    ],
    packages: ['node:*'],
    why: 'What a verb does that the general one cannot: it reads files of its own, or solves. No page loads it.',
  },
  {
    name: 'verbs',
    files: ['src/questions/{verbs,verbHelp}.ts'],
    may: ['verb for the twin', 'words of a question', 'i18n'],
    types: ['questions', 'twin'],
    why: 'The list of those verbs, for the twin.',
  },
  {
    name: 'questions',
    files: ['src/questions/{index,question,spoken,spokenWords}.ts'],
    may: ['question', 'words of a question', 'domain', 'i18n'],
    why: 'The form of a question and the list of them; the twin and the worker read it, so it leads to no page.',
  },

  {
    name: 'trusted types',
    files: ['src/trustedTypes.ts'],
    may: [],
    why: 'Needed before anything else runs.',
  },
  {
    name: 'worker’s contract',
    files: ['src/workers/{api,client,questionFault}.ts'],
    may: ['domain', 'questions'],
    types: ['answers', 'workers', 'analysis', 'study', 'siting/*', 'sources', 'intake'],
    packages: ['comlink'],
    why: 'What a page knows of the worker: plain values, and none of the code that computes them.',
  },
  {
    name: 'workers',
    files: ['src/workers/**'],
    may: [
      'answers',
      'worker’s contract',
      'trusted types',
      'questions',
      'question',
      'whole answers',
      'study',
      'siting/*',
      'analysis',
      'mixed program',
      'solver',
      'intake',
      'demonstration',
      'sources',
      'storage',
      'exports',
      'domain',
    ],
    packages: ['comlink', 'highs'],
    why: 'One place holds the rows and answers in plain values: no words, no colours, no page.',
  },
  {
    name: 'map',
    files: ['src/map/**'],
    may: ['domain', 'i18n'],
    packages: ['maplibre-gl', 'pmtiles', 'h3-js', '@fontsource/noto-sans'],
    why: 'A picture is a pure function of what it is given: it asks no worker and computes no figure.',
  },
  {
    name: 'papers',
    files: ['src/papers/**'],
    may: ['questions', 'words of a question', 'map', 'i18n', 'domain'],
    types: ['answers', 'question'],
    why: 'What several questions say on one sheet of paper: the page and the twin lay out the same one, so it knows neither.',
  },
  {
    name: 'published state',
    files: ['src/state/{method,resident,wall}/**'],
    may: ['state', 'map', 'sources', 'exports', 'analysis', 'i18n', 'domain', 'facts'],
    packages: ['svelte', 'h3-js'],
    why: 'These pages know a publication and the city’s files, and never rows.',
  },
  {
    name: 'state',
    files: ['src/state/**'],
    may: [
      'questions',
      'words of a question',
      'papers',
      'worker’s contract',
      'map',
      'sources',
      'exports',
      'analysis',
      'siting/*',
      'i18n',
      'domain',
    ],
    types: ['answers', '* of a question', 'question', 'study', 'whole answers'],
    packages: ['svelte', '@photostructure/tz-lookup'],
    why: 'What a page shows and asks; rows, storage and the solver are behind the worker.',
  },
  {
    name: 'shared ui',
    files: ['src/ui/{shared,map}/**'],
    may: ['state', 'map', 'i18n', 'domain'],
    packages: ['svelte', 'maplibre-gl', 'svelte-maplibre-gl'],
    why: 'Controls and the map serve every page, so they know none.',
  },
  {
    name: 'published ui',
    files: ['src/ui/{method,resident,wall}/**'],
    may: ['shared ui', 'published state', 'state', 'map', 'sources', 'analysis', 'i18n', 'domain', 'facts'],
    packages: ['svelte', 'maplibre-gl', 'svelte-maplibre-gl'],
    why: 'The pages for residents and the wall are built without the planner.',
  },
  {
    name: 'planner ui',
    files: ['src/ui/**'],
    may: [
      'question',
      'shared ui',
      'state',
      'worker’s contract',
      'questions',
      '* of a question',
      'papers',
      'map',
      'exports',
      'analysis',
      'i18n',
      'domain',
    ],
    packages: ['svelte', 'maplibre-gl', 'svelte-maplibre-gl'],
    why: 'Draws what state holds; it knows neither rows nor storage, and no other page.',
  },
  {
    name: 'twin',
    files: ['src/cli/**'],
    may: [
      'answers',
      'questions',
      'question',
      'words of a question',
      'papers',
      'verbs',
      'whole answers',
      'study',
      'siting/*',
      'analysis',
      'solver',
      'intake',
      'exports',
      'i18n',
      'sources',
      'domain',
    ],
    packages: ['node:*'],
    why: 'The same analysis in Node, with nothing of a page.',
  },
  {
    name: 'start of a page',
    files: ['src/*.ts'],
    may: ['trusted types', '* ui', 'state', 'published state', 'map', 'intake', 'i18n', 'facts'],
    packages: ['svelte'],
    why: 'A page begins here, so nothing may need it.',
  },
];

/** What a page must never bring along, by whatever way: the files that hold rows, or that compute from them. */
const ROWS = [
  'src/storage/{db,columnChunk,keptRecord,*Repository}.ts',
  'src/workers/{createAnalysis,library,studies,answering}.ts',
  'src/intake/{csv,rows,columns}/**',
  'src/solver/**',
  'src/demonstration/**',
];

export const NEVER_BROUGHT = [
  {
    from: ['src/resident.ts', 'src/wall.ts', 'src/method.ts'],
    never: [...ROWS, 'src/workers/**', 'src/questions/**', 'src/ui/{planner,shell}/**'],
    why: 'Residents and the wall see a publication: their pages bring no rows and nothing that could hold them.',
  },
  {
    from: ['src/planner.ts'],
    never: [...ROWS, 'src/cli/**', 'src/questions/*/{verb,answer}.ts', 'src/questions/*/{verb,answer}/**'],
    why: 'The page never holds the rows: they are in the worker.',
  },
];
