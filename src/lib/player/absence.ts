/**
 * Where the voice goes on after it was silent. It is known only of a place where it stopped: one that the listener has
 * chosen since, by a seek, a tap or an undo, is kept.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { afterAbsence } from '#lib/core/playback/rewind.ts';
import { isSounding, type PlayerState } from '#lib/core/playback/state.ts';

export interface AbsencePorts {
  nowMs(): number;
  /** The listener wants it. */
  isOn(): boolean;
}

export class Absence {
  readonly #ports: AbsencePorts;
  #before: PlayerState['status'] = 'empty';
  #stopped: { readonly at: Locator; readonly atMs: number } | undefined;

  constructor(ports: AbsencePorts) {
    this.#ports = ports;
  }

  /** To be told every state. */
  follow(state: PlayerState): void {
    if (state.status === 'paused' && state.cause !== 'practice' && isSounding(this.#before))
      this.#stopped = { at: state.at, atMs: this.#ports.nowMs() };
    this.#before = state.status;
  }

  /** An earlier place than that of the state, from which to go on; undefined if the voice goes on where it is. */
  earlierPlace(open: OpenStory, state: PlayerState): Locator | undefined {
    const stopped = this.#stopped;
    if (state.status !== 'paused' || state.at !== stopped?.at || !this.#ports.isOn()) return undefined;
    const position = positionIn(open, state.at);
    const to = afterAbsence(open, position, this.#ports.nowMs() - stopped.atMs);
    return to < position ? placeAt(open, to) : undefined;
  }
}
