/** Runs in the page: logs for every drawn frame which word it shows. */
import type { Page } from '@playwright/test';

export interface SeenWord {
  /** Milliseconds since the epoch, at the start of the frame. */
  readonly atMs: number;
  /** Empty where no word is lit. */
  readonly paragraph: string;
  /** Where the lit word begins in its paragraph's text. */
  readonly offset: number;
  readonly text: string;
}

declare global {
  interface Window {
    seenWords: SeenWord[];
  }
}

/** Before the page is opened. */
export async function logSeenWords(page: Page): Promise<void> {
  // What runs in the page keeps its functions' names by a helper of tsx, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.addInitScript(() => {
    window.seenWords = [];
    const nothing = { paragraph: '', offset: 0, text: '' };
    let last: (Omit<SeenWord, 'atMs'> & { readonly range: Range }) | undefined;
    const litWord = () => {
      const [range] = CSS.highlights.get('spoken-word') ?? [];
      if (!(range instanceof Range)) return nothing;
      if (last?.range === range) return last;
      const paragraph = range.startContainer.parentElement?.closest<HTMLElement>('[data-paragraph]');
      if (!paragraph) return nothing;
      const before = document.createRange();
      before.selectNodeContents(paragraph);
      before.setEnd(range.startContainer, range.startOffset);
      const [text, offset] = [range.toString(), before.toString().length];
      last = { range, paragraph: paragraph.dataset.paragraph ?? '', offset, text };
      return last;
    };
    const { port1, port2 } = new MessageChannel();
    let frameMs = 0;
    // A message is delivered after all that this frame's callbacks do.
    port1.onmessage = () => {
      const { paragraph, offset, text } = litWord();
      window.seenWords.push({ atMs: frameMs, paragraph, offset, text });
    };
    const onFrame = () => {
      frameMs = performance.timeOrigin + performance.now();
      port2.postMessage(null);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}
