/**
 * Carries out what `transition` asks for: brings sound into memory, and lets the backend play it. What becomes of it
 * is dispatched as an event.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import type { LostTrack } from '#lib/core/playback/track-failure.ts';
import type { PlayerEffect, PlayerEvent } from '#lib/core/playback/transition.ts';
import type { Readable, Signal } from '#lib/core/signal.ts';
import type { AudioBackend } from './audio-backend.ts';
import { asLost } from './playback-failures.ts';
import type { Gathered, StretchQueue } from './stretch-queue.ts';

/** A resource that is refused again this near to the place where it was reloaded has the same fault. */
const sameFaultSeconds = 10;

export interface EffectPorts {
  readonly backend: AudioBackend;
  readonly queue: StretchQueue;
  readonly open: Readable<OpenStory | null>;
  readonly skipped: Signal<LostTrack | null>;
  dispatch(event: PlayerEvent): void;
  onCrash(error: unknown): void;
}

export class PlayerEffects {
  readonly #ports: EffectPorts;
  /** The position where a refused resource was put together once more. */
  #reloadedAt: number | undefined;

  constructor(ports: EffectPorts) {
    this.#ports = ports;
  }

  wasReloadedNear(at: Locator): boolean {
    if (this.#reloadedAt === undefined) return false;
    return Math.abs(this.#positionOf(at) - this.#reloadedAt) < sameFaultSeconds;
  }

  run(effect: PlayerEffect): void {
    const { backend, queue, skipped } = this.#ports;
    switch (effect.type) {
      case 'gather':
        this.#gather(effect.at);
        return;
      case 'gather-ahead':
        queue.gatherAhead();
        return;
      case 'stop-gathering':
        queue.stopGathering();
        return;
      case 'reload':
        this.#reloadedAt = this.#positionOf(effect.at);
        queue.forget();
        this.#gather(effect.at);
        return;
      case 'prepare':
        this.#prepare(this.#positionOf(effect.at));
        return;
      case 'start':
        this.#start(this.#positionOf(effect.at));
        return;
      case 'silence':
        backend.pause();
        return;
      case 'give-up-element':
        backend.giveUpElement();
        return;
      case 'forget-sound':
        this.#reloadedAt = undefined;
        queue.forget();
        return;
      case 'say-skipped':
        skipped.set(effect.track);
    }
  }

  /** Synchronous where the sound is at hand: a hand-over must not leave the element's `ended` event. */
  #gather(at: Locator): void {
    const { queue } = this.#ports;
    const position = this.#positionOf(at);
    if (queue.isAtHand(position)) {
      this.#ports.dispatch({ type: 'gathered', at });
      return;
    }
    this.#ports.dispatch({ type: 'gathering', at });
    queue
      .gather(position)
      .then((gathered) => {
        this.#onGathered(at, gathered);
      })
      .catch((error: unknown) => {
        this.#ports.onCrash(error);
      });
  }

  #onGathered(at: Locator, gathered: Gathered): void {
    const open = this.#ports.open.current;
    if (gathered.status === 'gathered') this.#ports.dispatch({ type: 'gathered', at });
    else if (gathered.status === 'lost' && open) this.#ports.dispatch(asLost(open, at, gathered.tracks));
  }

  #prepare(position: number): void {
    const { backend, queue } = this.#ports;
    const { resource, time } = queue.prepare(position);
    if (resource) backend.prepare(resource.sound, resource.stretch.durationSeconds, time);
    else backend.moveTo(time);
  }

  #start(position: number): void {
    const { backend, queue } = this.#ports;
    const { resource, time, skipped } = queue.start(position);
    if (resource) backend.start(resource.sound, resource.stretch.durationSeconds, time);
    else backend.resume(time);
    if (skipped) this.#ports.skipped.set(skipped);
  }

  #positionOf(at: Locator): number {
    const open = this.#ports.open.current;
    return open ? positionIn(open, at) : 0;
  }
}
