/** Which lines of a plain text are headings: it has no marks for them. */
export interface HeadingLine {
  /** Headings of one kind are of one level. */
  readonly kind: string;
  readonly number: string;
  /** Nothing is on the line but the word and the number, so that a title may stand below. */
  readonly isBare: boolean;
}

const parts =
  'chapter|book|part|volume|vol\\.?|act|scene|canto|stave|letter|section|adventure|story|day|night|' +
  'kapitel|teil|buch|akt|cap[ií]tulo|parte|libro|acto|chapitre|partie|livre|acte|capitolo|atto|hoofdstuk|deel';
const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|fourth|fifth|sixth|' +
  'seventh|eighth|ninth|tenth|eleventh|twelfth|last';
const numbered = new RegExp(
  `^(${parts})\\s+((?:the\\s+)?(?:\\d{1,3}|[ivxlc]+|(?:${numberWords})(?:[\\s-](?:${numberWords}))?))(?![\\p{L}\\p{N}’'])\\s*([.:)—–-]*)\\s*(.*)$`,
  'iu',
);
/** *First Chapter*, *Erstes Kapitel*. */
const ordinal = new RegExp(`^(?!the |this |a |my )(\\p{L}+)\\s+(${parts})[.:]?$`, 'iu');
const unnumbered =
  /^(?:prologue|epilogue|preface|introduction|foreword|afterword|conclusion|interlude|postscript|appendix|dedication|prolog|epilog|vorwort|nachwort|einleitung|prólogo|epílogo|prefacio|préface|avant-propos|prologo|epilogo|prefazione)[.:]?$/i;
const numeral = /^([IVXLC]+|\d{1,3})([.:)]?)$/;
const titledNumeral = /^([IVXLC]+|\d{1,3})[.:)—–]\s+(\S.*)$/;
const longestHeading = 90;

/** Undefined of a line that is none, or is a sentence. */
export function headingLine(line: string): HeadingLine | undefined {
  const text = line.replace(/_/g, '').trim();
  if (text.length > longestHeading || !/^[\p{Lu}\p{N}]/u.test(text)) return undefined;
  const [, part, number, sign, rest] = numbered.exec(text) ?? [];
  if (part !== undefined && number !== undefined && rest !== undefined)
    return isTitle(rest, sign !== '') ? found(part, number, rest === '') : undefined;
  const [, which, whose] = ordinal.exec(text) ?? [];
  if (which !== undefined && whose !== undefined) return found(whose, which, true);
  if (unnumbered.test(text)) return found('part of its own', text, false);
  const [, alone] = numeral.exec(text) ?? [];
  if (alone !== undefined) return found('numeral', alone, true);
  const [, first, title] = titledNumeral.exec(text) ?? [];
  return first !== undefined && title !== undefined && isTitle(title, true) && !/[,;]$/.test(title)
    ? found('titled numeral', first, false)
    : undefined;
}

function found(kind: string, number: string, isBare: boolean): HeadingLine {
  return { kind: kind.toLowerCase(), number: number.toLowerCase(), isBare };
}

/** What follows the number. `Part one of the plan was simple.` is a sentence. */
function isTitle(rest: string, isApart: boolean): boolean {
  return (
    rest === '' ||
    (/^["“‘'(]?[\p{Lu}\p{N}]/u.test(rest) && (isApart || isInCapitals(rest))) ||
    (isApart && !/[.,;]$/.test(rest))
  );
}

export function isInCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}
