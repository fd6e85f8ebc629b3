/** A language tag as manifests hold it: what BCP 47 (RFC 5646, 2.1) says of most tags, a language of two or three letters first. */
export const languageTagPattern = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** RFC 5646, 4.4.1: room for 35 characters is enough for every tag without private parts. */
const longestTag = 100;

/**
 * The longest beginning of a tag that `Intl` takes, as it is written; undefined where it takes none. `Intl` throws at
 * some tags that the pattern lets pass (`zh-x`), and a story is to be read all the same.
 */
export function usableLanguage(tag: string): string | undefined {
  if (tag.length > longestTag) return usableLanguage(tag.slice(0, tag.lastIndexOf('-', longestTag)));
  for (
    let part = tag;
    languageTagPattern.test(part);
    part = part.slice(0, Math.max(part.lastIndexOf('-'), 0))
  )
    if (isKnownToIntl(part)) return part;
  return undefined;
}

function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
