/** The element that holds a story's text in the page as it was built, until the app puts the reader in its place. */
export const builtTextId = 'built-text';

export function isTextInPage(): boolean {
  return document.getElementById(builtTextId) !== null;
}
