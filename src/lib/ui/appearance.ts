/** Shows the page as the listener has set it. What `app.html` does before the first paint, this does from then on. */
import type { Settings } from '#lib/core/settings/settings.ts';

export function showAppearance({ theme }: Settings): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  // The colour of the browser's own bars. Those for print are shown nowhere.
  for (const color of document.querySelectorAll<HTMLMetaElement>('meta[data-of]')) {
    const { of, byDevice = '' } = color.dataset;
    if (theme === 'system') color.media = byDevice;
    else color.media = of === theme ? 'all' : 'print';
  }
}
