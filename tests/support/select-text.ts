import type { Locator } from '@playwright/test';

/** Selects words of a paragraph as a finger or a key would, up to the end of a later paragraph if there is one. */
export async function selectText(paragraph: Locator, text: string, last = paragraph): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded();
  const end = await last.elementHandle();
  await paragraph.evaluate(
    (element, { text, end }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const start = element.textContent.indexOf(text);
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (start >= at && start < at + length) range.setStart(node, start - at);
        if (start + text.length > at && start + text.length <= at + length)
          range.setEnd(node, start + text.length - at);
        at += length;
      }
      if (end && end !== element) range.setEnd(end, end.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    { text, end },
  );
}
