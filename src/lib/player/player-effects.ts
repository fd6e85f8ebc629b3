/**
 * Carries out what `transition` asks for: reads sound, and lets the backend play it. The outcome is dispatched as an
 * event.
 */
import type { Locator } from '#lib/core/playback/locator.ts';
import { positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import type { PlayerEffect, PlayerEvent } from '#lib/core/playback/transition.ts';
import type { Readable, Signal } from '#lib/core/signal.ts';
import type { AudioBackend } from './audio-backend.ts';
import { asLost } from './playback-failures.ts';
import type { Buffered, PlaybackBuffer } from './playback-buffer.ts';
import type { PlannedStops } from './planned-stops.ts';

/** A fault that comes again this close to where it was mended is the same one. */
const sameFaultSeconds = 10;

export interface EffectPorts {
  readonly backend: AudioBackend;
  readonly buffer: PlaybackBuffer;
  readonly stops: PlannedStops;
  readonly open: Readable<OpenStory | null>;
  readonly rate: Signal<number>;
  readonly skipped: Signal<LostClips | null>;
  dispatch(event: PlayerEvent): void;
  onCrash(error: unknown): void;
}

export class PlayerEffects {
  readonly #ports: EffectPorts;
  /** The position where a refused resource was last made again. */
  #reloadedAt: number | undefined;
  /** The position where a voice that stood still was last played from another element. */
  #restartedAt: number | undefined;

  constructor(ports: EffectPorts) {
    this.#ports = ports;
  }

  wasReloadedNear(at: Locator): boolean {
    return this.#isNear(at, this.#reloadedAt);
  }

  wasRestartedNear(at: Locator): boolean {
    return this.#isNear(at, this.#restartedAt);
  }

  run(effect: PlayerEffect): void {
    const { backend, buffer, open, skipped } = this.#ports;
    switch (effect.type) {
      case 'prime':
        backend.prime();
        return;
      case 'set-rate':
        backend.setRate(effect.rate);
        this.#ports.rate.set(effect.rate);
        return;
      case 'open-sound':
        this.#reloadedAt = this.#restartedAt = undefined;
        if (open.current) buffer.open(open.current);
        return;
      case 'buffer':
        this.#buffer(effect.at);
        return;
      case 'prefetch':
        buffer.prefetchNext(this.#ports.stops.goesOnAt(buffer));
        return;
      case 'stop-prefetch':
        buffer.stopPrefetch();
        return;
      case 'reload':
        this.#reloadedAt = this.#positionOf(effect.at);
        buffer.forget();
        this.#buffer(effect.at);
        return;
      case 'restart':
        this.#restartedAt = this.#positionOf(effect.at);
        backend.giveUpElement();
        this.#buffer(effect.at);
        return;
      case 'prepare':
        this.#prepare(this.#positionOf(effect.at));
        return;
      case 'start':
        this.#start(this.#positionOf(effect.at));
        return;
      case 'stop-at-end':
        this.#stopInTime();
        return;
      case 'silence':
        backend.pause();
        return;
      case 'give-up-element':
        backend.giveUpElement();
        return;
      case 'forget-sound':
        this.#reloadedAt = undefined;
        buffer.forget();
        return;
      case 'say-skipped':
        skipped.set(effect.clip);
    }
  }

  #stopInTime(): void {
    const time = this.#ports.stops.timeIn(this.#ports.buffer);
    if (time !== undefined) this.#ports.backend.stopAt(time);
  }

  /** Synchronous if the sound has been read: the next stretch must start inside the element's `ended` event. */
  #buffer(at: Locator): void {
    const { buffer } = this.#ports;
    const position = this.#positionOf(at);
    if (buffer.isBuffered(position)) {
      this.#ports.dispatch({ type: 'buffered', at });
      return;
    }
    this.#ports.dispatch({ type: 'buffering', at });
    buffer
      .buffer(position)
      .then((buffered) => {
        this.#onBuffered(at, buffered);
      })
      .catch((error: unknown) => {
        this.#ports.onCrash(error);
      });
  }

  #onBuffered(at: Locator, buffered: Buffered): void {
    const open = this.#ports.open.current;
    if (buffered.status === 'buffered') this.#ports.dispatch({ type: 'buffered', at });
    else if (buffered.status === 'lost' && open) this.#ports.dispatch(asLost(open, at, buffered.clips));
  }

  #prepare(position: number): void {
    const { backend, buffer } = this.#ports;
    const { stretch, time } = buffer.prepare(position);
    if (stretch) backend.prepare(stretch.sound, time);
    else backend.moveTo(time);
  }

  #start(position: number): void {
    const { backend, buffer } = this.#ports;
    const { stretch, time, skipped } = buffer.start(position);
    if (stretch) backend.start(stretch.sound, time);
    else backend.resume(time);
    if (skipped) this.#ports.skipped.set(skipped);
  }

  #isNear(at: Locator, mendedAt: number | undefined): boolean {
    return mendedAt !== undefined && Math.abs(this.#positionOf(at) - mendedAt) < sameFaultSeconds;
  }

  #positionOf(at: Locator): number {
    const open = this.#ports.open.current;
    return open ? positionIn(open, at) : 0;
  }
}
