/** The form of most language tags (BCP 47, RFC 5646, section 2.1): a language of two or three letters comes first. */
export const languageTagPattern = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** RFC 5646, section 4.4.1: 35 characters are enough for every tag without private parts. */
const longestTag = 100;

/**
 * The longest beginning of a tag that `Intl` accepts, as it is written; undefined where it accepts none. `Intl` throws
 * at some tags that match the pattern (`zh-x`), and such a story can be read all the same.
 */
export function usableLanguage(tag: string): string | undefined {
  let part = tag.length > longestTag ? beforeHyphen(tag, longestTag) : tag;
  while (languageTagPattern.test(part)) {
    if (isKnownToIntl(part)) return part;
    part = beforeHyphen(part);
  }
  return undefined;
}

/** What stands before the last hyphen that is no further in than `end`; empty where there is none. */
function beforeHyphen(tag: string, end = tag.length): string {
  return tag.slice(0, Math.max(tag.lastIndexOf('-', end), 0));
}

function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
