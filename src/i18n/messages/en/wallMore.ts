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
};
