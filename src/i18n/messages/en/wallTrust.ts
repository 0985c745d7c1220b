/** Whose words, whose file: what the wall says where something on it is not the operator's, or not of today. */
export const wallTrust = {
  /** Words that came by a link. */
  foreign: (words: string) => `Not from the operator: ${words}`,
  marks: { foreign: 'words not from the operator' },
  watermarks: { foreign: 'Words from a link · not from the operator' },
  playlistNewer: 'The playlist was made by a newer version: reload the page to get it. The usual list is shown.',
  editor: {
    foreign: 'The words of this scene came by a link: the screen marks them as not from the operator.',
    adopt: 'These words are ours',
  },
};
