/** Text and links that leave the app. `say` tells the listener what became of them. */
import { words } from '../words/catalogue/selection.ts';

export async function writeText(text: string, done: string, say: (text: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(words.notCopied());
  }
}

/** Not every browser can share: it copies the link there. */
export async function shareLink(
  what: { readonly title: string; readonly text: string; readonly url: string },
  say: (text: string) => void,
): Promise<void> {
  const copyIt = () => writeText(what.url, words.linkCopied(), say);
  if (!('share' in navigator)) return copyIt();
  try {
    await navigator.share(what);
  } catch (error) {
    const isDismissed = error instanceof DOMException && error.name === 'AbortError';
    if (!isDismissed) await copyIt();
  }
}
