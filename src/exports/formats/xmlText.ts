import { withoutUnseen } from '../../domain/unseen';

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML 1.0, between tags and in quotes; what nobody sees is dropped. */
export const xmlText = (text: string): string =>
  withoutUnseen(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => NAMES[sign]);
