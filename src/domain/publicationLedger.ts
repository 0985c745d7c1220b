/** What was published of a register, gathered in one file: what whoever publishes next must reckon with. */
import type { FaultInFile } from './inFile';
import { err, fault, ok, type Result } from './result';

const LEDGER_FORMAT = 'qyragy-publications';
const LEDGER_VERSION = 1;

/** 128 bits that only the operator knows, as 32 hexadecimal digits. */
const SECRET = /^[0-9a-f]{32}$/;

/** The texts of publications, and the secret by which their counts were withheld and rounded, where there is one. */
export interface PublicationTexts {
  readonly publications: readonly string[];
  readonly secret: string | null;
}

/** The text of a ledger: the publications as they stand in their files, and the secret. */
export const ledgerText = ({ publications, secret }: PublicationTexts): string =>
  `{"format":${JSON.stringify(LEDGER_FORMAT)},"version":${LEDGER_VERSION},"secret":${JSON.stringify(secret)},"publications":[${publications.join(',')}]}`;

/**
 * What is in a file: a ledger, or the file itself, which may be one publication. Whether each is a snapshot is for the
 * caller to find out. Faults: `snapshot-newer {found, ours}`, `snapshot-damaged {at, expected}`.
 */
export function publicationsIn(text: string): Result<PublicationTexts, FaultInFile> {
  const alone = ok({ publications: [text], secret: null });
  if (!text.includes(LEDGER_FORMAT)) return alone;
  try {
    const { format, version, publications, secret } = JSON.parse(text.replace(/^\ufeff/, '')) as Readonly<
      Record<string, unknown>
    >;
    if (format !== LEDGER_FORMAT) return alone;
    if (typeof version !== 'number' || version > LEDGER_VERSION)
      return err(fault('snapshot-newer', { found: String(version), ours: LEDGER_VERSION }));
    if (!Array.isArray(publications)) return err(fault('snapshot-damaged', { at: 'publications', expected: 'a list' }));
    if (secret !== null && secret !== undefined && !(typeof secret === 'string' && SECRET.test(secret)))
      return err(fault('snapshot-damaged', { at: 'secret', expected: '32 hexadecimal digits' }));
    return ok({ publications: publications.map((one) => JSON.stringify(one)), secret: secret ?? null });
  } catch {
    return err(fault('snapshot-damaged', { at: 'the file', expected: 'JSON' }));
  }
}
