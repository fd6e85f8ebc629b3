/** The language of the catalogue, BCP 47. */
export const language = 'en';

const rules = new Intl.PluralRules(language);

/** The form of a sentence that goes with a count. */
export function plural(
  count: number,
  forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  return forms[rules.select(count)] ?? forms.other;
}
