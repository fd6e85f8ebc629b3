/** A text in the characters that flite reads: plain ASCII, quotes gone, a dash as the pause that it is. */
export function spokenText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”"«»„()[\]]/g, '')
    .replace(/\s*[–—]\s*/g, ', ')
    .replace(/…/g, ', ')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/(^|\s)'+|'+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word alone, without the punctuation that touches it. */
export function spokenWord(word: string): string {
  return spokenText(word).replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
