import { language } from './area.ts';

/** One for each language: making them takes time. */
const rules = new Map<string, Intl.PluralRules>();

/** The form of a sentence that goes with a count, in the language in use. */
export function plural(
  count: number,
  forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const code = language();
  const ofLanguage = rules.get(code) ?? new Intl.PluralRules(code);
  rules.set(code, ofLanguage);
  return forms[ofLanguage.select(count)] ?? forms.other;
}

/** "999", "12,345": only the few large ones pay for `Intl.NumberFormat`, the first of which takes Chromium long. */
export function grouped(count: number): string {
  return Math.abs(count) >= 1000 ? new Intl.NumberFormat(language()).format(count) : String(count);
}
