/** Renders what a plan asks for, several paragraphs at once; each that is done is kept in the cache. */
import { err, ok, type Result } from '#lib/core/result.ts';
import { renderTrack, type RenderedTrack } from './assemble/render-track.ts';
import { writeTrack } from './assemble/track-cache.ts';
import type { Complaint } from './parse/complaint.ts';
import type { KeyedWork } from './plan.ts';
import { UnusableTake } from './takes/unusable-take.ts';
import type { Workplace } from './workplace.ts';

/**
 * A recording that cannot be used stops only its own paragraph, so that an author gets all such complaints at once.
 * Throws `AbortError` when it is stopped, or the first error of an engine.
 */
export async function renderAll(
  toRender: readonly KeyedWork[],
  { cache, level, parallel, signal, onProgress }: Workplace,
): Promise<Result<ReadonlyMap<string, RenderedTrack>, readonly Complaint[]>> {
  const tracks = new Map<string, RenderedTrack>();
  const unusable = new Map<string, Complaint>();
  const byKey = new Map<string, Promise<RenderedTrack>>();
  const render = async (work: KeyedWork) => {
    const track = await renderTrack(work, level, signal);
    await writeTrack(cache, work.key, track);
    return track;
  };
  /** A refrain stands twice and is rendered once. */
  const renderOnce = (work: KeyedWork) => {
    const track = byKey.get(work.key) ?? render(work);
    byKey.set(work.key, track);
    return track;
  };
  const queue = toRender.values();
  let failed = false;
  const [first] = toRender;
  if (first) onProgress(0, toRender.length, first.paragraph.id);
  const renderOn = async () => {
    for (const work of queue) {
      signal.throwIfAborted();
      if (failed) return;
      try {
        tracks.set(work.paragraph.id, await renderOnce(work));
      } catch (error) {
        if (error instanceof UnusableTake) unusable.set(work.paragraph.id, error.complaint);
        else {
          failed = true;
          throw error;
        }
      }
      onProgress(tracks.size + unusable.size, toRender.length, work.paragraph.id);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: parallel }, renderOn));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const complaints = toRender.flatMap(({ paragraph }) => unusable.get(paragraph.id) ?? []);
  return complaints.length > 0 ? err([...new Set(complaints)]) : ok(tracks);
}
