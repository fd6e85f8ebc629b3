/** Says once, to a listener who never tapped a word, that this can be done. */
import type { ChangeableSettings } from '#lib/app/app.ts';
import type { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import { words } from '#lib/ui/words/catalogue/story.ts';

/** By then the listener has seen that words are lit. */
const listenedMs = 8000;

/** To be called when sound begins. Returns the function that ends it. */
export function hintAtTaps(settings: ChangeableSettings, toast: PlayerToast): () => void {
  if (settings.current.current.isTapHintDone) return () => undefined;
  const timer = setTimeout(() => {
    // Another message matters more; the hint comes when sound begins the next time.
    if (toast.shown) return;
    toast.say(words.tapHint());
    tapHintIsDone(settings);
  }, listenedMs);
  return () => {
    clearTimeout(timer);
  };
}

export function tapHintIsDone(settings: ChangeableSettings): void {
  if (!settings.current.current.isTapHintDone) settings.change({ isTapHintDone: true });
}
