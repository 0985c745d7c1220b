/**
 * The page runs under `require-trusted-types-for 'script'`: nothing may turn a string into script. Libraries still pass
 * worker addresses as strings, so the default policy lets through addresses of this origin and refuses the rest.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (input: string) => string }): unknown;
}

export function allowOwnWorkers(): void {
  const factory = (window as Window & { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createScriptURL(input) {
      const url = new URL(input, document.baseURI);
      if (url.origin !== location.origin) throw new TypeError(`A script of another origin was refused: ${url.origin}`);
      return url.href;
    },
  });
}
