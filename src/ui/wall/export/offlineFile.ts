/**
 * The playlist as one file that asks for nothing: pictures as data, their words as text, and a viewer of a few lines.
 */
export interface OfflinePage {
  readonly title: string;
  /** A data: address. */
  readonly picture: string;
  readonly alt: string;
  readonly lines: readonly string[];
}

export interface OfflineWords {
  readonly lang: string;
  readonly title: string;
  readonly hint: string;
  readonly saved: string;
  readonly previous: string;
  readonly next: string;
}

const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: #10151b; color: #edf1f6; }
figure { margin: 0; } img { display: block; width: 100%; max-height: 100vh; object-fit: contain; }
section[hidden] { display: none; } figcaption, p { margin: 0; padding: 4px 24px; } h1, h2 { margin: 0; padding: 8px 24px; font-size: 20px; }
nav { display: flex; gap: 8px; padding: 8px 24px; } button { font: inherit; padding: 6px 14px; }
@media print { section[hidden] { display: block; } nav { display: none; } }`;

const VIEWER = `
const pages = [...document.querySelectorAll('section')];
let at = 0;
const show = (to) => { at = (to + pages.length) % pages.length; pages.forEach((page, k) => { page.hidden = k !== at; }); scrollTo(0, 0); };
const keys = {
  ArrowRight: () => show(at + 1), PageDown: () => show(at + 1), ' ': () => show(at + 1), ArrowLeft: () => show(at - 1), PageUp: () => show(at - 1),
  Home: () => show(0), End: () => show(pages.length - 1),
};
addEventListener('keydown', (event) => {
  // A button under the focus takes the space bar; else a key turns the scene and does not scroll it away.
  if (!Object.hasOwn(keys, event.key) || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  keys[event.key]();
});
document.querySelector('#previous').addEventListener('click', () => show(at - 1));
document.querySelector('#next').addEventListener('click', () => show(at + 1));
show(0);`;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark]);

/** The file's text. Whatever stands in a title or a line stays text. */
export function offlineFile(pages: readonly OfflinePage[], words: OfflineWords): string {
  const sections = pages.map(
    ({
      title,
      picture,
      alt,
      lines,
    }) => `<section aria-label="${plain(title)}"><figure><img src="${plain(picture)}" alt="${plain(alt)}"></figure>
<h2>${plain(title)}</h2>
${lines.map((line) => `<p>${plain(line)}</p>`).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="${plain(words.lang)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${plain(words.title)}</title><style>${STYLE}</style></head>
<body><main>${sections.join('\n')}</main>
<nav><button type="button" id="previous">${plain(words.previous)}</button><button type="button" id="next">${plain(words.next)}</button></nav>
<h1>${plain(words.title)}</h1><p>${plain(words.saved)}</p><p>${plain(words.hint)}</p>
<script>${VIEWER}</script></body></html>
`;
}
