import type { Locale } from './locale';

export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Map<Locale, Intl.PluralRules>();

/**
 * The form of a noun that stands after a number: ru 1 пост, 2 поста, 5 постов, 1,5 поста (`other`); en 1 post, 2 posts.
 * Kazakh keeps the singular after a numeral and needs no call; it gives `one`.
 */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  if (locale === 'kk') return forms.one;
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  const category = rule.select(Math.abs(count));
  if (category === 'few' || category === 'many' || category === 'one') return forms[category] ?? forms.other;
  return forms.other;
}
