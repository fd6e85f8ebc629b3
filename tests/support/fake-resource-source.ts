import { frameBytes } from '#lib/core/mp3/track-format.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { ResourceSource } from '#lib/player/resource-source.ts';
import type { Content } from '#lib/player/sound-maker.ts';

/** Gives silent tracks of the right length at once, except for those that the test lets fail or wait. */
export class FakeResourceSource implements ResourceSource {
  readonly failures = new Map<number, ResourceFailure>();
  /** The same for the next read alone. */
  readonly failuresOnce = new Map<number, ResourceFailure>();
  readonly reads: number[] = [];
  #waiting: (() => void)[] = [];
  #heldFrom = Infinity;
  readonly #onProgress = new Set<() => void>();

  /** Tracks from this index on are not given before `release()`. */
  holdFrom(clipIndex: number): void {
    this.#heldFrom = clipIndex;
  }

  release(): void {
    this.#heldFrom = Infinity;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Some bytes of what is being read have come. */
  trickle(): void {
    for (const report of this.#onProgress) report();
  }

  async read(
    { clips }: Publication,
    resource: Resource,
    signal: AbortSignal,
    onProgress: () => void,
  ): Promise<Result<Content, ResourceFailure>> {
    const index = clips.findIndex((clip) => clip.resource === resource);
    this.reads.push(index);
    this.#onProgress.add(onProgress);
    if (index >= this.#heldFrom) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    signal.throwIfAborted();
    const failure = this.failuresOnce.get(index) ?? this.failures.get(index);
    this.failuresOnce.delete(index);
    return failure ? err(failure) : ok(silence(resource.sizeBytes ?? 0));
  }
}

function silence(sizeBytes: number): ArrayBuffer {
  const bytes = new Uint8Array(sizeBytes);
  for (let at = 0; at < sizeBytes; at += frameBytes) bytes.set([0xff, 0xf3, 0x84, 0xc4], at);
  return bytes.buffer;
}
