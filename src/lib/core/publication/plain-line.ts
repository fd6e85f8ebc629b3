/**
 * Titles and names stand between the interface's own words, in one line and on the lock screen: what could reorder,
 * break or cover those words is taken out of them.
 */
const breaks = /[\p{Cc}\u2028\u2029]+/gu;
/** Embeddings, overrides and isolates (UAX #9): one that is left open turns what follows. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/gu;
/** No script needs more marks on one letter; hundreds of them cover the lines above and below. */
const stackedMarks = /(\p{M}{8})\p{M}+/gu;
/** Hebrew, Arabic and their like. */
export const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const visible = /[^\p{Z}\p{C}\p{M}]/u;

/** Only capital letters are set apart: joined letters, such as those of Arabic and Hindi, would be parted by it. */
export function isUncased(text: string): boolean {
  return /\p{Lo}/u.test(text);
}

/** Empty where nothing of it would be seen. What is written from right to left is isolated (FSI, PDI) from its neighbours. */
export function plainLine(text: string): string {
  const line = text.replace(breaks, ' ').replace(directionControls, '').replace(stackedMarks, '$1').trim();
  if (!visible.test(line)) return '';
  return rightToLeft.test(line) ? `\u2068${line}\u2069` : line;
}
