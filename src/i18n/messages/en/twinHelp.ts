/**
 * What --help says: of each verb, of its options, and of those that others share. Options and their values stand as
 * they are typed.
 */
export const twinHelp = {
  usage: 'npm run --silent qyragy -- VERB [options]',
  common: (verb: string | null): string =>
    verb === null ? 'every verb but import, key and sign takes as well:' : 'it takes as well:',
  ends: [
    'JSON goes to standard output, words to standard error. Exit 0: answered, 2: asked wrongly, or no plan of sites can meet what was asked (the answer says why), 3: input refused.',
    'File names are relative to the folder the command is called from.',
  ],
  /** A word in capitals that stands for a value. */
  slots: (words: string) => words,
  verbs: {
    import:
      'reads files of one kind as the page does, joins them, and writes what was read as a file that comes in equal again',
    bulletin:
      'one page for the week: what changed with tests, top places, new hot spots, repeats and a map, as one file',
    rates:
      'rates of a table of areas: as they are, and drawn in towards the mean of all and of the neighbours (empirical Bayes, Marshall 1991)',
    mannkendall:
      'whether a series rises or falls: the test of Mann and Kendall with Sen’s slope, of each series of a file',
    publish:
      'makes snapshot.json for the public edition: counts alone, small ones withheld so that no sum gives them away',
    key: 'makes a key to sign with: a private key file that only you can read, and the public key for config.json',
    sign: 'signs a GeoJSON of precincts, or a snapshot.json (its snapshot-summary.json too), where it stands',
  },
  shared: {
    city: 'a city of your own in place of the built-in one: {"name", "timeZone", "box": [west, south, east, north]}; its districts by --areas',
    incidents: 'incidents: a CSV or GeoJSON file, or the demonstration data (the default)',
    posts: 'posts: a file, or the built-in ones by kind (lists by comma; default stationary)',
    areas: "a GeoJSON of areas of your own: districts and coverage tell of them instead of the city's districts",
    from: "first day, the city's clock",
    to: 'the day after the last',
    span: 'without --from and --to: the days the register really covers (the default), or all dated records; publish goes beyond the first only with the second',
    category: 'categories, by comma',
    place: 'kinds of place, by comma',
    severity: 'severities, by comma',
    district: "ids of the city's districts, by comma; with --areas too they choose the incidents",
    near: 'only what lies within some metres of a point',
    inside: 'only what lies inside a drawn shape: a circle, a polygon, or a strip along a line',
    public: 'in a public place',
    street: 'in the street',
    hours: 'hours of the day, 18-6 wraps midnight',
    weekdays: 'weekdays, 1 = Monday, by comma',
    compare: 'the period to compare with',
    mask: 'study area (default built; with --window window; --planar: none)',
    planar: 'x, y (and weight) are metres of a plane of your own: reference data',
    window: 'a rectangle as the study area (metres; degrees are understood for the city)',
    answer: 'answers a question the file leaves open; may be repeated',
    column: 'says which column holds a field (lon, lat, date ...); may be repeated',
    word: 'what a word of the file means, as theft; may be repeated',
    format: 'what to print (default json)',
    lang: 'language of --format text, of messages and of this text (default en)',
    help: 'this text',
  },
  options: {
    import: {
      city: 'a city of your own in place of the built-in one: {"name", "timeZone", "box": [west, south, east, north]}; its districts by --areas',
      kind: 'what the files hold; without it found from the columns',
      map: 'which column a field stands in; may be repeated',
      word: 'what a word of the file means, as theft; may be repeated',
      join: 'a second file of names with longitude and latitude, for rows without coordinates',
      'join-on': 'the column whose names the second file lists',
      'header-line': 'the line with the names of columns, or none',
      encoding: 'encoding of letters',
      separator: 'the mark between columns',
      'date-order': 'order in dates that can be read in two ways',
      'date-system': 'day zero of dates that a spreadsheet keeps as numbers',
      'updated-rows': 'which of rows with one identifier and other contents to keep',
      crs: 'coordinate system, by its code',
      missing: 'words that mean no value, by comma',
      sheet: 'sheet of a workbook',
      answer: 'answers a question a file leaves open; may be repeated',
      out: 'the file to write, by its ending: incidents and posts as .csv, .xlsx, .geojson, .kml or .parquet, areas as the last three',
      report: 'what became of every row, as JSON',
      quarantine: 'the rows left out, with line and reason, as CSV',
    },
    bulletin: { out: 'the file to write: it holds all it shows, without script and without any request' },
    rates: {
      counts: 'the table, a row an area; it may stand without --counts too',
      events: 'the column of counts (default events)',
      population: 'the column of people, or whatever is at risk (default population)',
      x: 'the column of x in metres (default x)',
      y: 'the column of y in metres (default y)',
      neighbours: 'neighbours by the distance of x and y, ends included',
      links: 'neighbours as a table FROM,TO of row numbers, the first row being 1',
      local:
        "scatter of the neighbours' rates: each about its own local mean (spdep, the default), or all about the area's (geoda)",
    },
    mannkendall: {
      series: 'the series: one number a row, or a row for each series; it may stand without --series too',
    },
    publish: {
      out: 'folder to write snapshot.json into',
      precincts: 'a GeoJSON of precincts with what their inspectors let be known',
      title: 'title of the data',
      source: 'who recorded the incidents',
      licence: 'what others may do with the counts',
      previous:
        'a snapshot that was published of this register before, or the list that the planner saves; give every one: new counts are protected beside all of them',
      rhythm:
        'days until the next publication: later than that the pages say that the data speak of the past (default: nothing is promised, and it is 45)',
      smallest: 'counts below this are withheld (default 5)',
      round: 'a second lock: counts are rounded up or down to multiples of this, by the secret (default: exact)',
      'forbid-two': 'withhold more where exactly two counts of a sum are withheld: who knows one would know the other',
      secret:
        "the register's secret, 32 hexadecimal digits known to nobody else and always the same: settles which of equal counts is withheld, and each rounding",
      key: "the operator's private key: signs snapshot.json, and writes snapshot-summary.json signed beside it",
    },
    key: { out: 'the private key file; one that is there is never overwritten' },
    sign: { key: "the operator's private key" },
  },
};
