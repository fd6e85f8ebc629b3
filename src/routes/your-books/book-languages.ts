/** The languages that a book can be said to be in, with their names in the language of the screens. */
const usual =
  'ar,be,bg,bn,ca,cs,cy,da,de,el,en,en-GB,en-US,eo,es,et,eu,fa,fi,fr,ga,gl,he,hi,hr,hu,hy,id,is,it,ja,ka,ko,la,lt,lv,mk,ms,mt,nb,nl,nn,pl,pt,pt-BR,ro,ru,sk,sl,sq,sr,sv,sw,ta,te,th,tr,uk,ur,vi,yi,zh-Hans,zh-Hant'.split(
    ',',
  );

interface BookLanguage {
  readonly tag: string;
  readonly name: string;
}

/** By their names. `others`: what the book says now, and what its file says. */
export function bookLanguages(screens: string, others: readonly string[]): readonly BookLanguage[] {
  const { compare } = new Intl.Collator(screens);
  return [...new Set([...usual, ...others])]
    .filter((tag) => tag !== '')
    .map((tag) => ({ tag, name: languageName(screens, tag) }))
    .sort((one, other) => compare(one.name, other.name));
}

/** A file may name what is no language at all: that is shown as it is. */
export function languageName(screens: string, tag: string): string {
  try {
    return new Intl.DisplayNames([screens], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
