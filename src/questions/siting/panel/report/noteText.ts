import type { Messages } from '../../../../i18n';
import type { PlanReport, ReportTable } from './planReport';

/** The briefing note as plain text: what a mail or a messenger takes. */
export function noteText(report: PlanReport, t: Messages): string {
  const { sections, kinds, draft, draftHint } = t.report;
  const list = (lines: readonly string[]): string => lines.map((line) => `– ${line}`).join('\n');
  const rows = ({ columns, rows: cells }: ReportTable): string =>
    [columns, ...cells].map((row) => row.join('\t')).join('\n');
  const part = (title: string, body: string): string => (body === '' ? '' : `${title}\n${body}`);
  return [
    `${kinds.note.toUpperCase()} (${draft.toLowerCase()})\n${report.title}\n${report.made}`,
    report.example ?? '',
    part(sections.asked, report.question),
    part(sections.answer, list(report.answer)),
    part(sections.sites, rows(report.sites)),
    part(sections.ruledOut, list(report.ruledOut)),
    part(sections.coverage, rows(report.coverage)),
    part(sections.method, list(report.method)),
    part(sections.data, list(report.data)),
    part(sections.limits, list([...report.limits, report.caution])),
    draftHint,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/**
 * The same for a word processor: elements made one by one, every text a text node, so nothing in a name is ever markup.
 */
export function noteHtml(report: PlanReport, t: Messages): string {
  const page = document.implementation.createHTMLDocument();
  const { sections, kinds, draft, draftHint } = t.report;
  const add = (parent: Element, tag: string, text = ''): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const body = add(page.body, 'div');
  const list = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    add(body, 'h2', title);
    const items = add(body, 'ul');
    for (const line of lines) add(items, 'li', line);
  };
  const table = (title: string, { columns, rows }: ReportTable): void => {
    add(body, 'h2', title);
    const grid = add(body, 'table');
    grid.setAttribute('border', '1');
    grid.setAttribute('cellpadding', '4');
    const head = add(grid, 'tr');
    for (const column of columns) add(head, 'th', column);
    for (const row of rows) {
      const line = add(grid, 'tr');
      for (const cell of row) add(line, 'td', cell);
    }
  };
  add(body, 'p', `${kinds.note} (${draft.toLowerCase()})`);
  add(body, 'h1', report.title);
  add(body, 'p', report.made);
  if (report.example) add(add(body, 'p'), 'strong', report.example);
  add(body, 'h2', sections.asked);
  add(body, 'p', report.question);
  list(sections.answer, report.answer);
  table(sections.sites, report.sites);
  list(sections.ruledOut, report.ruledOut);
  table(sections.coverage, report.coverage);
  list(sections.method, report.method);
  list(sections.data, report.data);
  list(sections.limits, [...report.limits, report.caution]);
  add(body, 'p', draftHint);
  return new XMLSerializer().serializeToString(body);
}
