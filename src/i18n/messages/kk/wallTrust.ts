import type { wallTrust as en } from '../en/wallTrust';

/** Whose words, whose file: what the wall says where something on it is not the operator's, or not of today. */
export const wallTrust: typeof en = {
  /** Words that came by a link. */
  foreign: (words) => `Оператордан емес: ${words}`,
  marks: { foreign: 'сөздер оператордан емес' },
  watermarks: { foreign: 'Сілтемеден келген сөздер · оператордан емес' },
  playlistNewer: 'Көрсетілім тізімін жаңарақ нұсқа жасаған: оны алу үшін бетті жаңартыңыз. Әдеттегісі көрсетілуде.',
  editor: {
    foreign: 'Бұл көріністің сөздері сілтемемен келді: экранда олардың оператордан емес екені белгіленеді.',
    adopt: 'Бұл біздің сөздеріміз',
  },
};
