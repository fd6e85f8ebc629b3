/**
 * Typographic quotes, dashes and apostrophes out of what is typed on a keyboard, by language. What an author has set
 * already stays as it is.
 */
interface Marks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
  /** With the space that stands around it. */
  readonly dash: string;
}

const apostrophe = '’';
const english: Marks = { double: ['“', '”'], single: ['‘', '’'], dash: '—' };
const byLanguage: Record<string, Marks> = {
  en: english,
  de: { double: ['„', '“'], single: ['‚', '‘'], dash: ' – ' },
  fr: { double: ['«\u202F', '\u202F»'], single: ['‹\u202F', '\u202F›'], dash: ' – ' },
};

/** After these a quote opens. */
const opensAfter = /(?:^|[\s([{–—“‘„‚«‹])$/;
/** Words that begin with an apostrophe in English. */
const elision = /^'(?:tis|twas|twere|em|til|cause|n|round|im|ere|bout|\d\ds)\b/i;
/** A year without its century; a quote that begins with a number has an end. */
const shortYear = /^'\d\d\b(?!.*\S'(?!\p{L}))/u;

/** A text on its own, such as a title. */
export function typeset(text: string, language: string): string {
  return new Typesetter(language).set(text);
}

/** Sets pieces of one paragraph; a quote at the start of a piece knows what stood before it. */
export class Typesetter {
  readonly #marks: Marks;
  #before = '';
  #isQuoted = false;

  /** `language` is BCP 47. */
  constructor(language: string) {
    this.#marks = byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? english;
  }

  set(typed: string): string {
    const text = typed
      // Speech that is cut off ends with its dash.
      .replace(/\s*-{2,3}\s*(["'](?=[\s\p{P}]|$))?/gu, (_, close: string | undefined) =>
        close === undefined ? this.#marks.dash : `${this.#marks.dash.trimEnd()}${close}`,
      )
      .replace(/\.{3}/g, '…')
      .replace(/[ \t\r\n]+/g, ' ');
    return text.replace(/["']|[^"']+/g, (part, at: number) => {
      const set = part === '"' || part === "'" ? this.#quote(part, text.slice(at)) : part;
      this.#before = (this.#before + set).slice(-2);
      this.#noteQuotes(set);
      return set;
    });
  }

  #noteQuotes(set: string): void {
    const [opened = -1, closed = -1] = this.#marks.double.map((mark) => set.lastIndexOf(mark.trim()));
    if (opened !== closed) this.#isQuoted = opened > closed;
  }

  #quote(mark: '"' | "'", ahead: string): string {
    // After a dash a quote opens unless nothing follows: "I was—" is speech cut off.
    const closesDash = /[–—] ?$/.test(this.#before) && /^.(?:$|[\s\p{P}])/u.test(ahead);
    // He waited..."Go," without a space: three dots close speech that is open, and else open it.
    const opensDots =
      mark === '"' && !this.#isQuoted && this.#before.endsWith('…') && /^"[\p{L}\p{N}]/u.test(ahead);
    const isOpening = (opensAfter.test(this.#before) && !closesDash) || opensDots;
    if (
      mark === "'" &&
      (elision.test(ahead) || shortYear.test(ahead) || (!isOpening && /^'\p{L}/u.test(ahead)))
    )
      return apostrophe;
    const [open, close] = mark === '"' ? this.#marks.double : this.#marks.single;
    return isOpening ? open : close;
  }
}
