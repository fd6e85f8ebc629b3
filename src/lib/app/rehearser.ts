/**
 * Lets the listener speak one character. Its code is loaded when it is first asked for. The element itself stops at the
 * borders of a line, and goes on there with another volume: exact at any speed, and without a click. Otherwise the
 * volume follows from the place alone, so that the voice is never silent anywhere else.
 */
import { isLineOf, nextLineBorder, type Rehearsal } from '#lib/core/playback/rehearsal.ts';
import { isSoundWanted } from '#lib/core/playback/state.ts';
import type { Signal } from '#lib/core/signal.ts';
import type { Player } from '#lib/player/player.ts';
import type { RehearsalStatus } from './app.ts';

/** So close to where the voice stops, the plan stays: the clock has small errors. Seconds on the timeline. */
const settledSeconds = 0.5;

export interface RehearsalPorts {
  readonly player: Pick<
    Player,
    'state' | 'open' | 'heartbeat' | 'position' | 'planStop' | 'pauseAt' | 'goOnAt' | 'setVolume'
  >;
  /** What the screens show; undefined while nothing is rehearsed. */
  readonly status: Signal<RehearsalStatus | undefined>;
}

export class Rehearser {
  readonly #ports: RehearsalPorts;
  #rehearsal: Rehearsal | undefined;
  #border: number | undefined;

  constructor(ports: RehearsalPorts) {
    this.#ports = ports;
    const { player } = ports;
    let story = player.open.current?.story.publication.id;
    player.open.subscribe((open) => {
      const isAnother = open?.story.publication.id !== story;
      story = open?.story.publication.id;
      if (isAnother) this.end();
    });
    player.state.subscribe((state) => {
      if (state.status === 'loading') this.#aim();
      this.#follow();
    });
    player.heartbeat.subscribe(() => {
      // More text may have come.
      const isNear = this.#border !== undefined && player.position() > this.#border - settledSeconds;
      if (isNear) return;
      this.#aim();
      this.#follow();
    });
  }

  begin(rehearsal: Rehearsal): void {
    this.#rehearsal = rehearsal;
    this.#aim();
    this.#follow();
  }

  end(): void {
    this.#rehearsal = undefined;
    this.#aim();
    this.#follow();
  }

  #aim(): void {
    const { player } = this.#ports;
    const open = player.open.current;
    const rehearsal = this.#rehearsal;
    const border = open && rehearsal ? nextLineBorder(open, rehearsal, player.position()) : undefined;
    this.#border = border;
    if (border === undefined || !rehearsal) {
      player.planStop('rehearsal', undefined);
      return;
    }
    const onReached = () => {
      this.#border = undefined;
      if (rehearsal.way === 'wait') player.pauseAt(border, 'practice');
      else player.goOnAt(border);
    };
    player.planStop('rehearsal', { position: border, onReached });
  }

  #follow(): void {
    const { player, status } = this.#ports;
    const rehearsal = this.#rehearsal;
    const isYourTurn = this.#isYourTurn();
    const isSame = status.current?.rehearsal === rehearsal && status.current?.isYourTurn === isYourTurn;
    if (!isSame) status.set(rehearsal && { rehearsal, isYourTurn });
    if (this.#isSilent()) player.setVolume('rehearsal', 0);
    // Louder only once the sound has stopped, which happens after the state says so.
    else
      void Promise.resolve().then(() => {
        player.setVolume('rehearsal', this.#isSilent() ? 0 : 1);
      });
  }

  #isSilent(): boolean {
    return (
      this.#rehearsal?.way === 'silent' && isSoundWanted(this.#ports.player.state.current) && this.#isInLine()
    );
  }

  #isYourTurn(): boolean {
    const state = this.#ports.player.state.current;
    const isWaiting = state.status === 'paused' && state.cause === 'practice';
    return this.#isSilent() || (this.#rehearsal?.way === 'wait' && isWaiting && this.#isInLine());
  }

  #isInLine(): boolean {
    const { player } = this.#ports;
    const open = player.open.current;
    return open && this.#rehearsal ? isLineOf(open, this.#rehearsal.speaker, player.position()) : false;
  }
}
