/**
 * Which addresses the page may ask: its own origin, and those the operator listed when the page was built
 * (VITE_QYRAGY_ORIGINS). The built page's content security policy says the same; asked first, a refusal has words.
 */
export interface Origins {
  /** Address of the app. */
  readonly base: string;
  readonly allowed: readonly string[];
}

/** The operator's list of origins as built in, parted as the policy parts it: by commas, white space, or both. */
export function originsFromList(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .flatMap((part) => originOf(part, part) ?? []);
}

/** Origin of an http(s) address; null for anything else (javascript:, file:, unreadable). */
function originOf(address: string, base: string): string | null {
  const url = absolute(address, base);
  if (url === null) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}

/**
 * The first origin that may not be asked, or the address itself when it has none; null = all may be asked. A page that
 * came over https asks nothing over http: browsers block it, and whoever listens on the way could redraw the map.
 */
export function refusedOrigin(addresses: readonly string[], { base, allowed }: Origins): string | null {
  const own = originOf(base, base);
  for (const address of addresses) {
    const origin = originOf(address, base);
    if (origin === null) return address;
    if (origin === own) continue;
    if (!allowed.includes(origin) || (own?.startsWith('https:') && origin.startsWith('http:'))) return origin;
  }
  return null;
}

/** Hosts other than our own among the addresses, each once. */
export function otherHosts(addresses: readonly string[], base: string): readonly string[] {
  const own = originOf(base, base);
  const others = addresses
    .map((address) => originOf(address, base))
    .filter((origin): origin is string => origin !== null && origin !== own);
  return [...new Set(others.map((origin) => new URL(origin).host))];
}

export function absolute(address: string, base: string): string | null {
  try {
    return new URL(address, base).href;
  } catch {
    return null;
  }
}
