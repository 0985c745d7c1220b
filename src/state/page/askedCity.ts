/** A city of the user's own that an address asks for; null = the built-in one. */
export const askedCity = (search: string): string | null => new URLSearchParams(search).get('city') || null;
