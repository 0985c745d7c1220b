/** Further names under which a published place is looked for, by its published name. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {};
