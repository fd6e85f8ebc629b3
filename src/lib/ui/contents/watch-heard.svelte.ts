import type { App, Records } from '#lib/app/app.ts';
import { watch } from '#lib/app/watch.ts';
import { HeardSpans } from '#lib/core/library/heard.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { isSilent } from '#lib/core/publication/publication.ts';

/** What was heard of a story; undefined of one without sound, and until that is known. Made while a component is. */
export function watchHeard(
  { records }: Pick<App, 'records'>,
  open: () => OpenStory,
): { readonly current: HeardSpans | undefined } {
  let kept: Records | undefined = $state.raw();
  void records().then((found) => (kept = found));
  const { story, timeline } = $derived(open());
  const { publication } = $derived(story);
  const parts = $derived(kept && !isSilent(publication) ? watch(kept.heardOf(publication.id)) : undefined);
  const spans = $derived(parts && new HeardSpans(parts.current, publication, timeline));
  return {
    get current() {
      return spans;
    },
  };
}
