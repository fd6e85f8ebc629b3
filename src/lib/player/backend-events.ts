/** Turns what the backend reports into events for `transition`, with the place in the story where it happened. */
import type { Locator } from '#lib/core/playback/locator.ts';
import { placeAt, type OpenStory } from '#lib/core/playback/open-story.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import type { Readable, Signal } from '#lib/core/signal.ts';
import type { AudioBackend, BackendEvent } from './audio-backend.ts';
import type { HeardPosition } from './heard-position.ts';
import type { PlannedStops } from './planned-stops.ts';
import type { PlaybackBuffer } from './playback-buffer.ts';
import { asRefused } from './playback-failures.ts';
import type { WatchPorts } from './silence-watch.ts';

export interface BackendEventPorts {
  readonly backend: Pick<AudioBackend, 'currentTime'>;
  readonly buffer: PlaybackBuffer;
  readonly stops: PlannedStops;
  readonly heard: HeardPosition;
  readonly rate: Readable<number>;
  readonly open: Readable<OpenStory | null>;
  readonly state: Readable<PlayerState>;
  readonly skipped: Signal<LostClips | null>;
  readonly heartbeat: Signal<number>;
  readonly wait: WatchPorts['wait'];
  wasReloadedNear(at: Locator): boolean;
  wasRestartedNear(at: Locator): boolean;
  dispatch(event: PlayerEvent): void;
}

export class BackendEvents {
  readonly #ports: BackendEventPorts;
  /** The place that was heard last: an element that failed may say 0. */
  #heardAt: Locator | undefined;

  constructor(ports: BackendEventPorts) {
    this.#ports = ports;
  }

  handle(event: BackendEvent): void {
    const { backend, buffer, stops, skipped, heartbeat, dispatch } = this.#ports;
    const open = this.#ports.open.current;
    if (!open) return;
    const at = placeAt(open, buffer.positionAt(backend.currentTime));
    if (event.type === 'playing') this.#heardAt = at;
    if (event.type === 'progressed') this.#heardAt = this.#heardIn(open) ?? at;
    switch (event.type) {
      case 'playing':
      case 'waiting':
        dispatch({ type: event.type, at });
        return;
      case 'stopped':
        // What was on its way to a loudspeaker that is gone was not heard.
        dispatch({ type: 'stopped', at: this.#heardIn(open) ?? at });
        return;
      case 'progressed': {
        const clips = buffer.skippedBefore(backend.currentTime);
        if (clips) skipped.set(clips);
        heartbeat.set(heartbeat.current + 1);
        return;
      }
      case 'reached': {
        const stop = stops.take(buffer.positionAt(backend.currentTime));
        if (stop) stop.onReached();
        else if (buffer.isOver(backend.currentTime)) this.#onEnded(at, open);
        else dispatch({ type: 'pause', at, cause: 'interruption' });
        return;
      }
      case 'ended':
        this.#onEnded(at, open);
        return;
      case 'silenced':
        // Whoever did that to this element would do it to another one.
        this.#onSilence(event.detail, false);
        return;
      case 'blocked':
        dispatch({ type: 'blocked' });
        return;
      case 'failed':
        this.#onRefused(open, event.kind, event.detail);
    }
  }

  /** The element does not do what it says. */
  onStandstill(detail: string): void {
    this.#onSilence(detail, true);
  }

  /** Undefined while nothing is open. The element may have lost its time. */
  heardPlace(): Locator | undefined {
    const state = this.#ports.state.current;
    if (state.status === 'empty') return undefined;
    return state.status === 'playing' ? (this.#heardAt ?? state.at) : state.at;
  }

  /** Undefined unless it plays. */
  #heardIn(open: OpenStory): Locator | undefined {
    const { backend, buffer, heard, rate, state } = this.#ports;
    const { timeMap } = buffer;
    if (state.current.status !== 'playing' || !timeMap) return undefined;
    return placeAt(open, heard.read(backend.currentTime, rate.current, timeMap));
  }

  #onEnded(at: Locator, open: OpenStory): void {
    const { backend, buffer, stops, heard, dispatch } = this.#ports;
    const { timeline } = open;
    const next = buffer.lastClip + 1;
    const stop = stops.take(timeline.startOf(next));
    if (stop) stop.onReached();
    else if (next < timeline.clipCount) {
      const place = placeAt(open, timeline.startOf(next));
      heard.handOver(backend.currentTime, place);
      dispatch({ type: 'ended', at, next: place });
    } else this.#onEndOfStory(placeAt(open, timeline.durationSeconds));
  }

  /** It is over once its end has been heard, unless the listener does something else before. */
  #onEndOfStory(at: Locator): void {
    const { backend, heard, state, wait, dispatch } = this.#ports;
    const { current } = state;
    const leftMs = heard.onItsWayMs;
    if (leftMs === 0 || current.status !== 'playing') {
      dispatch({ type: 'ended', at });
      return;
    }
    heard.end(backend.currentTime);
    void wait(leftMs).then(() => {
      if (state.current === current) dispatch({ type: 'ended', at });
    });
  }

  #onSilence(detail: string, mayHelpElsewhere: boolean): void {
    const at = this.heardPlace();
    if (!at) return;
    const mayRestart = mayHelpElsewhere && !this.#ports.wasRestartedNear(at);
    this.#ports.dispatch({ type: 'silenced', at, detail, mayRestart });
  }

  #onRefused(open: OpenStory, kind: 'unplayable' | 'no-device', detail: string): void {
    const at = this.heardPlace();
    if (!at) return;
    const mayReload = kind === 'unplayable' && !this.#ports.wasReloadedNear(at);
    this.#ports.dispatch({ type: 'refused', at, error: asRefused(open, at, kind, detail), mayReload });
  }
}
