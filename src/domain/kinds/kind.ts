/**
 * The form of a kind of data: what its rows are, which columns they have, what a cell of each must be, and what is
 * said of it. The readers, the dialog, the twin, the storage, the map, tables and exports go by it, so that a new
 * kind is one file, one line of list.ts and its words in i18n/messages (kinds.ts).
 */

/** What a row stands for on the ground; `none` = it may be of no place. */
export type KindGeometry = 'point' | 'line' | 'area' | 'none';

/**
 * What a cell must be. `people`: a count of heads, whose unit is asked where it is not plain. `week`: hours by weekday
 * in one text. `open`: a word or yes/no for whether it still stands; a row that does not is set aside.
 */
export type FieldValue =
  'text' | 'number' | 'count' | 'people' | 'day' | 'moment' | 'clock' | 'hours' | 'week' | 'choice' | 'answer' | 'open';

/** One thing that a row may say of itself. */
export interface KindField {
  /** Names the column in files of ours and in options; never changed. */
  readonly id: string;
  readonly value: FieldValue;
  /** Names of its column as real files write them, parted by `|`, the likeliest first; compared folded. */
  readonly names: string;
  /** A row without it is set aside. */
  readonly required?: true;
  /** Bounds of a number. */
  readonly least?: number;
  readonly most?: number;
  /** A day of the future is no mistake. */
  readonly ahead?: true;
  /** Field of a day that must not lie after this one. */
  readonly notBefore?: string;
  /** A moment's time of day, where a column of its own holds it. */
  readonly clockOf?: string;
  /** Hours of one weekday (0 = Monday) of a field of hours by weekday. */
  readonly dayOf?: { readonly field: string; readonly weekday: number };
  /** Words of a choice; another word counts as the last one and is listed. */
  readonly choices?: readonly { readonly id: string; readonly names: string }[];
  /**
   * Whether a column of this name says what kind the file is: `surely`, `perhaps` (then it is asked), or only where its
   * cells can be read as this field (`by-values`).
   */
  readonly tells?: 'surely' | 'perhaps' | 'by-values';
  /** It tells the kind and is not kept, as the name of a person. */
  readonly isLeft?: true;
}

export interface DatasetKind {
  /** Stands in storage, options and addresses; never changed. */
  readonly id: string;
  readonly geometry: readonly KindGeometry[];
  /** Beside those of the place, in the order in which they claim a column. */
  readonly fields: readonly KindField[];
  /** Fields of which a row must have one. */
  readonly oneOf?: readonly string[];
  /** Who reads it: a reader of its own, or the one for all others. */
  readonly reader: 'incidents' | 'posts' | 'areas' | 'things';
  /** What else it is in the product, beside a layer and a table of its own. */
  readonly stands?: 'areas' | 'posts';
  /** Fields that name a row, the first that says something. */
  readonly called: readonly string[];
  /** Many areas of one shape and size are of this kind, and so are points at equal steps: the middles of its cells. */
  readonly isRegular?: true;
  /** Fields whose columns together speak for the kind though each alone is of any file; then it is asked. */
  readonly together?: readonly (readonly string[])[];
  /** Words with which names of its rows begin, parted by `|`; then it is asked. */
  readonly rowsCalled?: string;
  /** The layer of the map that shows it, where it is not one of its own. */
  readonly layer?: 'accidents' | 'stretches';
}
