import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFile, hostHeaders, nginxFile, pagePolicy } from '../../scripts/hosting/headers';

const usual = { edition: 'full', origins: [] } as const;
const deploy = (name: string): string => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

describe('the sample host files', () => {
  it('are those of the one list of headers (npm run hosts makes them)', () => {
    expect(deploy('nginx.conf')).toBe(nginxFile(usual));
    expect(deploy('_headers')).toBe(headersFile(usual));
  });

  it('send nosniff, referrer, framing, permissions and the page’s policy, and no page for a missing file', () => {
    for (const text of [deploy('nginx.conf'), deploy('_headers')]) {
      for (const said of [
        'nosniff',
        'no-referrer',
        "frame-ancestors 'none'",
        'geolocation=(self)',
        'camera=()',
        "default-src 'none'",
      ])
        expect(text).toContain(said);
    }
    expect(deploy('nginx.conf')).toContain('try_files $uri $uri/ =404');
  });

  it('hold an operator’s origins where files are asked for, and compile nothing in the public edition', () => {
    const own = { edition: 'public', origins: ['https://tiles.example.org'] } as const;
    expect(pagePolicy(own)).toContain("connect-src 'self' https://tiles.example.org");
    expect(pagePolicy(own)).not.toContain('wasm-unsafe-eval');
    expect(hostHeaders(own)['Content-Security-Policy']).toContain(pagePolicy(own));
  });
});
