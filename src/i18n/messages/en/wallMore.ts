import { numbersOf } from '../../numbers';

const { metres } = numbersOf('en');

/** The wall: scenes that are not played, and why. */
export const wallMore = {
  nothing: 'None of the scenes on the list has anything to show: nothing they need is published. Press E for the list.',
  notShown: (why: string) => `not shown: ${why}`,
  skipped: {
    'no-days': 'too few days are published',
    'no-cells': 'no cells are published',
    'no-year': 'none of these years is published',
    'no-district': 'there is no such district',
    'no-counts': 'nothing is published of the district',
    'no-posts': 'no posts are published',
    'no-indicators': 'there are no published figures',
    'no-plan': 'no scenario was chosen',
    'no-words': 'it has no words',
  },
  legend: {
    posts: { stationary: 'standing post', planned: 'planned post', mobile: 'mobile point' },
    cover: (radiusM: number) => `ground within ${metres(radiusM)} of a post`,
    site: 'new post of the plan',
    reach: (radiusM: number) => `what it reaches: ${metres(radiusM)}`,
  },
};
