/**
 * What stands on a sheet as elements: one value that a page draws and that a file holds, so that the two cannot differ.
 */
export type PaperNode = string | PaperElement;

export interface PaperElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PaperNode[];
}

export const node = (
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly PaperNode[]
): PaperElement => ({ tag, attributes, children });

/** Elements that hold nothing and have no end. */
const VOID: readonly string[] = ['meta', 'br'];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** The same as HTML: every text and every value of an attribute escaped. */
function toHtml(of: PaperNode): string {
  if (typeof of === 'string') return escaped(of);
  const attributes = Object.entries(of.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  if (VOID.includes(of.tag)) return `<${of.tag}${attributes}>`;
  return `<${of.tag}${attributes}>${of.children.map(toHtml).join('')}</${of.tag}>`;
}

/**
 * A file that holds all it shows: no script, and by its own policy no request at all. `styles` = trusted text of ours.
 */
export const paperFile = (sheet: PaperElement, title: string, locale: string, styles: string): string =>
  [
    '<!doctype html>',
    `<html lang="${escaped(locale)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${styles}</style></head>`,
    `<body>${toHtml(sheet)}</body></html>`,
    '',
  ].join('\n');
