/** What reads a story without sound. Its code is loaded once the text is there. */
import type { ReadAloudControls, ReadingAloud } from '#lib/app/app.ts';
import { watch } from '#lib/app/watch.ts';
import { whenIdle } from '#lib/app/when-idle.ts';
import type { TextPlace } from '#lib/core/playback/reading-place.ts';
import { isSoundWanted, type PlayerState } from '#lib/core/playback/state.ts';
import type ReadAloudBar from '#lib/ui/read-aloud/ReadAloudBar.svelte';

export class StoryAloud {
  readonly #readingAloud: ReadingAloud;
  readonly #playback: { readonly current: PlayerState };
  readonly #said: { readonly current: TextPlace | undefined };
  #loaded: { readonly bar: typeof ReadAloudBar; readonly controls: ReadAloudControls } | undefined =
    $state.raw();

  constructor(readingAloud: ReadingAloud) {
    this.#readingAloud = readingAloud;
    this.#playback = watch(readingAloud.state);
    this.#said = watch(readingAloud.said);
  }

  get bar(): typeof ReadAloudBar | undefined {
    return this.#loaded?.bar;
  }

  get controls(): ReadAloudControls | undefined {
    return this.#loaded?.controls;
  }

  get playback(): PlayerState {
    return this.#playback.current;
  }

  get said(): TextPlace | undefined {
    return this.#said.current;
  }

  get isReading(): boolean {
    return isSoundWanted(this.playback);
  }

  stop(): void {
    this.controls?.stop();
  }

  /** Returns the function that ends it, as the page is left. */
  load(): (() => void) | undefined {
    if (!this.#readingAloud.isOffered) return undefined;
    const cancel = whenIdle(() => {
      const loading = [
        import('#lib/ui/read-aloud/ReadAloudBar.svelte'),
        this.#readingAloud.controls(),
      ] as const;
      void Promise.all(loading).then(
        ([{ default: bar }, controls]) => (this.#loaded = controls && { bar, controls }),
        // The story can be read without it.
        () => undefined,
      );
    });
    return () => {
      cancel();
      this.stop();
    };
  }
}
