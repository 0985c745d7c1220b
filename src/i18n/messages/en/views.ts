/** Views kept under a name. */
export const views = {
  title: 'Kept views',
  intro:
    'What is on the screen, under a name, in this browser: filters, period, map, shapes, and which data. It holds no rows.',
  nameLabel: 'Name of the view',
  keep: 'Keep this view',
  none: 'No view is kept yet.',
  open: (name: string) => `Open “${name}”`,
  onScreen: 'on the screen',
  more: (name: string) => `More about “${name}”`,
  rename: 'Name',
  note: 'Note',
  overwrite: 'Replace by what is on the screen',
  link: 'Copy link',
  linkCopied: 'The link was copied. It holds no rows of your files.',
  linkFailed: 'The browser did not allow copying.',
  remove: 'Remove',
  kept: (name: string) => `Kept: “${name}”`,
  opened: (name: string) => `Open: “${name}”. Undo brings back what was asked before.`,
  restored: (name: string) => `Put back: “${name}”`,
  removed: (name: string) => `Removed: “${name}”`,
  overwritten: (name: string) => `Kept in place of the older one: “${name}”`,
  putBack: 'Put back',
  sessionOnly:
    'This browser keeps nothing more: such a view is here until the page is closed. Save everything to one file.',
};
