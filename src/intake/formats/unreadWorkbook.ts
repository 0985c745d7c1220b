import { err, fault } from '../../domain/result';
import type { OpenFormat, Source } from './format';

/** Workbooks that are told apart, so that whoever has one hears what to do with it, and are not read. */
export const open: OpenFormat = async (source) => err(fault('spreadsheet-kind', { kind: kindOf(source) }));

function kindOf({ entries }: Source): string {
  if (entries.length === 0) return '.xls';
  return entries.some((name) => name.toLowerCase() === 'xl/workbook.bin') ? '.xlsb' : '.ods';
}
