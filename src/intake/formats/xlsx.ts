import { err, fault, ok } from '../../domain/result';
import { MAX_WHOLE_BYTES } from '../text/signature';
import { peek } from './archive/inflate';
import { readZip } from './archive/zipDirectory';
import { askPart } from './askPart';
import type { OpenFormat } from './format';
import { sheetRows } from './workbook/sheetRows';
import { listen, readWorkbook, type Sheet } from './workbook/workbook';

/** A sheet's XML is several times what its cells say. */
const MAX_XML_BYTES = 4 * MAX_WHOLE_BYTES;
/** So much of a sheet shows whether it has rows at all. */
const PEEK_BYTES = 256 * 1024;

/**
 * One sheet of an Excel workbook (ECMA-376) as rows of text: line n is row n, so that everything said of a line holds
 * for the sheet. Of several sheets with rows one is asked for (`sheet`). Hidden rows are read and counted aloud.
 * Formulas count by the results saved with them; links and entities are never followed. Faults: of the archive and its
 * XML, no-rows.
 */
export const open: OpenFormat = async ({ bytes }, desk) => {
  const { report, breathe } = desk;
  const entries = readZip(bytes);
  if (!entries) return err(fault('archive-damaged'));
  const how = { breathe };
  const book = await readWorkbook(entries, how);
  if (!book.ok) return book;
  const filled = book.value.sheets.filter((sheet) => holdsRows(sheet));
  const [first, ...others] = [...filled].sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  if (!first) return err(fault('no-rows'));
  // A sheet that somebody hid is not offered beside one that is seen, but found by its name.
  const offered = first.isHidden ? others : others.filter((sheet) => !sheet.isHidden);
  const named = filled.find((sheet) => sheet.name === desk.choices.answers?.['sheet']);
  const name = named?.name ?? askPart(report, 'sheet', [first.name, ...offered.map((sheet) => sheet.name)]);
  const sheet = named ?? filled.find((one) => one.name === name) ?? first;
  const rows = sheetRows(book.value);
  const failed = await listen(sheet.entry, rows.listener, { limit: MAX_XML_BYTES, breathe });
  if (failed) return err(failed);
  if (rows.hiddenRows > 0) report.warn(fault('hidden-rows', { count: rows.hiddenRows }));
  if (rows.unsaved > 0) report.warn(fault('formulas-unsaved', { count: rows.unsaved }));
  return ok({ as: 'text', bytes: new TextEncoder().encode(rows.text()), separator: '\t' });
};

const holdsRows = ({ entry }: Sheet): boolean => /<(\w+:)?c[ >]/.test(peek(entry, PEEK_BYTES));
