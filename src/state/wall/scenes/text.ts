import { messagesFor } from '../../../i18n';
import type { Moment, Shown } from './sheet';

/** A slide of the operator's own words. */
export function textShown({ slide, locale }: Moment): Shown {
  const { scene } = slide;
  return {
    sheet: {
      kind: 'text',
      title: scene.title || messagesFor(locale).wall.kinds.text,
      period: '',
      filters: [],
      marks: [],
      watermark: null,
      stamp: '',
      figures: [],
      charts: [],
      sentences: scene.text.split('\n').filter((line) => line.trim() !== ''),
      caption: '',
      sources: [],
    },
    picture: null,
  };
}
