/** The browser's name for the database of datasets and scenarios; a page knows the name, and not what is in it. */
export const DATABASE_NAME = 'qyragy';
