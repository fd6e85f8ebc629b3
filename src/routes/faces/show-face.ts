/** Shows the story's text in the face that the listener has chosen, once that is loaded. */
import type { Retries } from '#lib/app/app.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import { keepPlace } from '#lib/ui/reader/keep-place.ts';

/** `onMissing`: it could not be loaded; tried again until it can. Returns the function that ends that. */
export function showFace(
  face: Settings['face'],
  retries: Retries,
  onMissing: (isMissing: boolean) => void,
): () => void {
  let isOver = false;
  let endRetries = () => {};
  const show = async (): Promise<boolean> => {
    const loaded = await load(face);
    if (isOver) return true;
    onMissing(!loaded);
    // Until it is loaded, the text stays as it is and nothing moves.
    keepPlace(() => {
      for (const one of loaded ?? []) document.fonts.add(one);
      document.documentElement.dataset['face'] = loaded ? face : 'literata';
    });
    return loaded !== undefined;
  };
  void show().then((isShown) => {
    if (!isShown && !isOver) endRetries = retries.start(show);
  });
  return () => {
    isOver = true;
    endRetries();
  };
}

/** Undefined where it cannot be loaded. */
async function load(face: Settings['face']): Promise<readonly FontFace[] | undefined> {
  if (face === 'literata') return [];
  try {
    return await (await import('./faces.ts')).loadFace(face);
  } catch {
    return undefined;
  }
}
