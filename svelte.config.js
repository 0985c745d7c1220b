/** Every component is written in runes: one without any would otherwise bring the older mode into all pages. */
export default { compilerOptions: { runes: true } };
