/** All but the characters of XML 1.0, in which there are no control characters and no halves of a character. */
const notAllowed = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in an element or in a quoted attribute. It stays as long as it was, in UTF-16 units. */
export function escapeXml(text: string): string {
  return text
    .replace(notAllowed, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
