import type { en } from './en';

export const kk: typeof en = { title: 'Ұяшықтардағы оқиға саны', settings: { sizeM: 'Ұяшық өлшемі' } };
