/**
 * Shows the page as the listener has set it. What `app.html` does before the first paint, this does from then on.
 * `tokens.css` says what each of the attributes means.
 */
import type { Settings } from '#lib/core/settings/settings.ts';

const sizeToken = '--reading-size';
const pixelsOfRem = 16;

export function showAppearance({ theme, textSize, lineHeight, margins, paragraphs, names }: Settings): void {
  const { dataset, style } = document.documentElement;
  Object.assign(dataset, { theme, lineHeight, margins, paragraphs, names });
  if (textSize === null) style.removeProperty(sizeToken);
  else style.setProperty(sizeToken, `${textSize / pixelsOfRem}rem`);
  // The colour of the browser's own bars. Those for print are shown nowhere.
  for (const color of document.querySelectorAll<HTMLMetaElement>('meta[data-of]')) {
    const { of, byDevice = '' } = color.dataset;
    if (theme === 'system') color.media = byDevice;
    else color.media = of === theme ? 'all' : 'print';
  }
}

/** The size of the story's text while the listener has set none: `tokens.css` has one for each width of the screen. */
export function designedTextSize(): number {
  const size = getComputedStyle(document.documentElement).getPropertyValue(sizeToken);
  return Math.round(parseFloat(size) * pixelsOfRem);
}
