/**
 * The page runs under `require-trusted-types-for 'script'`: nothing may turn a string into script. Libraries still pass
 * worker addresses as strings, so the default policy lets through addresses of this origin and refuses the rest. A
 * worker that starts another one needs it too where the host sends the page's policy as a header with every file.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (input: string) => string }): unknown;
}

export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL(input) {
      const url = new URL(input, location.href);
      if (url.origin !== location.origin) throw new TypeError(`A script of another origin was refused: ${url.origin}`);
      return url.href;
    },
  });
}
