/**
 * The one rule for addresses inside a story: a plain relative path to a file in the same folder or
 * below. No scheme, no host, no way up, no query, nothing hidden by percent-encoding.
 */
const forbidden = /[?#\\\s\p{Cc}{}%:]/u;

export function isPlainPath(href: string): boolean {
  if (href === '' || href.length > 500 || forbidden.test(href)) return false;
  return href.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
