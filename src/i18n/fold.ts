/**
 * Kazakh letters to what a Russian keyboard offers in their place; ё as е.
 * Russian spells і now as и, now as ы (Жетісу is Жетысу): ы goes the same way.
 */
const FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ы: 'и',
  ё: 'е',
};

/**
 * Text for searching: small letters, Kazakh ones folded, quotes and dashes as blanks. Both the names and the query
 * go through it, so «Турксиб» finds «Түрксіб» and the other way round.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһіыё]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[«»"“”„'’.,()\-–—/\s]+/gu, ' ')
    .trim();
}

/** True when every word of the query stands somewhere in the name. An empty query finds everything. */
export function matchesSearch(name: string, query: string): boolean {
  const haystack = fold(name);
  return fold(query)
    .split(' ')
    .every((word) => haystack.includes(word));
}
