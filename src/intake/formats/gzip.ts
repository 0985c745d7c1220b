import { sourceOf, type OpenFormat } from './format';
import { gunzip } from './archive/inflate';

/** One file packed by gzip, under its own name. Faults as of `gunzip`, and those of the file inside. */
export const open: OpenFormat = async ({ bytes, name }, desk) => {
  const whole = await gunzip(bytes, { breathe: desk.breathe });
  return whole.ok ? desk.openInner(sourceOf(whole.value, name.replace(/\.(gz|gzip)$/i, ''))) : whole;
};
