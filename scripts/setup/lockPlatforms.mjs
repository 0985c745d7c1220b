// Run after changing dependencies where the registry holds only this platform's binaries: npm then leaves the bindings
// of every other platform out of the lock, and `npm ci` refuses such a lock. Adds them by name, version, os and cpu.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  openharmonyos: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
  aix: 'aix',
};
const CPU = {
  arm64: 'arm64',
  aarch64: 'arm64',
  arm: 'arm',
  armv7: 'arm',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  riscv64: 'riscv64',
  riscv: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  mipsel: 'mipsel',
  wasm32: 'wasm32',
};

const file = process.argv[2] ?? join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = {};

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const here = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (here.some((place) => lock.packages[place] || added[place])) continue;
    const words = name.split(/[/-]/);
    const os = words.map((word) => OS[word]).find(Boolean) ?? (name === 'fsevents' ? 'darwin' : undefined);
    const cpu = words.map((word) => CPU[word]).find(Boolean);
    added[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
  }
}

const packages = { ...lock.packages, ...added };
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} platform bindings added`);
for (const [path, { os, cpu }] of Object.entries(added))
  if (!os && !cpu) console.log(`  no platform in the name: ${path}`);
