import { FIRST_STYLE_SUM } from './firstWords.ts';

/**
 * What a host says with every file: the one source for the page's own policy, `npm start`, and the sample host files.
 */

export interface Hosting {
  /** `public` has no planner, so no solver: nothing of it needs to compile WebAssembly. */
  readonly edition: 'full' | 'public';
  /** Origins beside the app's own that the operator allows for a base map. */
  readonly origins: readonly string[];
}

/** The content security policy that the built page carries itself, so that any static host enforces it. */
export const pagePolicy = ({ edition, origins }: Hosting): string =>
  [
    "default-src 'none'",
    // HiGHS is WebAssembly; this allows compiling it and no string of script.
    edition === 'full' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    "worker-src 'self'",
    // The words before any script have one style, known by its sum.
    edition === 'full' ? `style-src 'self' ${FIRST_STYLE_SUM}` : "style-src 'self'",
    ["img-src 'self' data: blob:", ...origins].join(' '),
    ["connect-src 'self'", ...origins].join(' '),
    "font-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default svelte-trusted-html',
  ].join('; ');

const FEATURES_OF_OURS = ['geolocation', 'fullscreen', 'screen-wake-lock', 'clipboard-write'];
const FEATURES_OF_NOBODY = [
  'camera',
  'microphone',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
  'display-capture',
  'accelerometer',
  'gyroscope',
  'magnetometer',
];

/** Headers of every answer, by name. Who may frame the page can be said by a header alone. */
export const hostHeaders = (hosting: Hosting): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `${pagePolicy(hosting)}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  // An address may hold the place somebody asked about.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    ...FEATURES_OF_OURS.map((name) => `${name}=(self)`),
    ...FEATURES_OF_NOBODY.map((name) => `${name}=()`),
  ].join(', '),
});

/** Names with a sum in them never change; everything else is asked for anew. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK = 'no-cache';

/** How long a browser keeps the file at this path without asking. */
export const cacheOf = (path: string): string => (path.includes('/assets/') ? FOR_EVER : ASK);

/** The file `_headers` that Netlify, Cloudflare Pages and others read. */
export const headersFile = (hosting: Hosting): string =>
  [
    '/*',
    ...Object.entries(hostHeaders(hosting)).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${ASK}`,
    '',
    '/assets/*',
    '  ! Cache-Control',
    `  Cache-Control: ${FOR_EVER}`,
    '',
  ].join('\n');

/** A sample for nginx. */
export const nginxFile = (
  hosting: Hosting,
): string => `# A sample for nginx: put it into the folder conf.d, with your own name, certificate and folder.
# Made from scripts/hosting/headers.ts by "npm run hosts"; an operator's own origins go into the two lists of the policy.
map $uri $qyragy_cache {
  ~/assets/  "${FOR_EVER}";
  default    "${ASK}";
}

server {
  listen 80;
  server_name qyragy.example;
  root /var/www/qyragy;

  include mime.types;
  types {
    text/javascript            js mjs;
    application/json           json;
    application/geo+json       geojson;
    application/manifest+json  webmanifest;
    application/wasm           wasm;
    application/octet-stream   qcol;
    font/woff2                 woff2;
  }
  charset utf-8;
  gzip on;
  gzip_types text/javascript text/css application/json application/geo+json application/wasm application/octet-stream image/svg+xml;

${Object.entries(hostHeaders(hosting))
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  add_header Cache-Control $qyragy_cache;

  # What is not there is 404, never the page: a missing file of data must not look like one that came.
  # A folder without its slash is sent on to the one with it: the page's addresses are relative to it.
  location / {
    try_files $uri $uri/ =404;
  }
  location ~ /\\. {
    return 404;
  }
}
`;
