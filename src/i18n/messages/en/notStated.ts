/** What stands in the place of words that a publisher did not give. */
export const notStated = { title: 'Almaty', source: 'not stated', licence: 'not stated' };
