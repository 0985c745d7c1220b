/** Text as JSON; null for what is none, such as the start page that a host sends for a missing file. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
