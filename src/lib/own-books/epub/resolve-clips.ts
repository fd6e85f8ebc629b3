import type { BookClip } from '#lib/core/epub/narrate.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import { coveredBlocks, withoutPictures, type CoveredBlocks } from '#lib/core/epub/text-span.ts';
import type { SpineDocument } from './read-chapters.ts';
import type { PlacedOverlay } from './read-overlays.ts';

export interface ResolvedClips {
  /** In playing order; their chapters are documents of the reading order. */
  readonly clips: readonly BookClip[];
  /** How many speak a text that is not there. */
  readonly unresolved: number;
  readonly missingSounds: readonly string[];
}

/** Finds what the clips of the overlays name. A clip whose text is not found is heard, and lights nothing. */
export function resolveClips(
  overlays: readonly PlacedOverlay[],
  spine: readonly SpineDocument[],
  paths: BookPaths,
): ResolvedClips {
  const resolver = new Resolver(spine, paths, new Set(overlays.map(({ spineIndex }) => spineIndex)));
  const clips: BookClip[] = [];
  const missing = new Set<string>();
  let unresolved = 0;
  for (const overlay of overlays) {
    resolver.startOverlay(overlay);
    for (const { text, audio, beginSeconds, endSeconds } of overlay.pairs) {
      if (audio === undefined) continue;
      const sound = paths.find(overlay.path, audio)?.path;
      if (sound === undefined) missing.add(audio);
      const found = text === undefined ? undefined : resolver.find(overlay.path, text);
      if (text !== undefined && !found) unresolved++;
      const { chapterIndex } = resolver;
      clips.push({ audio: sound ?? '', beginSeconds, endSeconds, chapterIndex, text: found });
    }
  }
  return { clips, unresolved, missingSounds: [...missing] };
}

class Resolver {
  readonly #spine: readonly SpineDocument[];
  readonly #paths: BookPaths;
  readonly #indexes = new Map<string, number>();
  /** Documents with an overlay; another overlay than theirs does not speak them. */
  readonly #owned: ReadonlySet<number>;
  #ownIndex = 0;
  #chapterIndex = 0;

  constructor(spine: readonly SpineDocument[], paths: BookPaths, owned: ReadonlySet<number>) {
    this.#spine = spine;
    this.#paths = paths;
    this.#owned = owned;
    for (const [index, { path }] of spine.entries())
      if (path !== undefined && !this.#indexes.has(path)) this.#indexes.set(path, index);
  }

  /** The chapter that is spoken now. It only ever moves on. */
  get chapterIndex(): number {
    return this.#chapterIndex;
  }

  startOverlay({ spineIndex }: PlacedOverlay): void {
    this.#chapterIndex = Math.max(this.#chapterIndex, spineIndex);
    this.#ownIndex = spineIndex;
  }

  find(base: string, href: string): CoveredBlocks | undefined {
    const address = this.#paths.find(base, href);
    const index = address && this.#indexes.get(address.path);
    if (index === undefined || index < this.#chapterIndex) return undefined;
    if (index !== this.#ownIndex && this.#owned.has(index)) return undefined;
    this.#chapterIndex = index;
    const content = this.#spine[index]?.content;
    const span =
      address?.fragment === undefined
        ? content?.whole
        : content?.targets.get(plainFragment(address.fragment));
    const covered = content && span && coveredBlocks(span, content.blocks);
    return covered && withoutPictures(covered, content.blocks);
  }
}

/** `#xpointer(id('x'))` names the same as `#x`. */
export function plainFragment(fragment: string): string {
  const [, id] = /^xpointer\(id\(['"](.*)['"]\)\)$/su.exec(fragment) ?? [];
  return id ?? fragment;
}
