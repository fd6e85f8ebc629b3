/** The moves of the voice that a listener asks for on a story's page. Each can be undone: a tap can be an accident. */
import { positionOf, locatorAt } from '#lib/core/playback/locate.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { App } from '#lib/app/app.ts';
import type { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import type { VoiceFollower } from '#lib/ui/reader/voice-follower.svelte.ts';
import type { Arrival } from './arrival.ts';

export interface MovePorts {
  readonly app: Pick<App, 'player' | 'places'>;
  readonly toast: PlayerToast;
  readonly follower: VoiceFollower;
  /** The story of the page, in the player or not. */
  shown(): OpenStory;
}

export class VoiceMoves {
  readonly #ports: MovePorts;
  /** The listener is asked where to continue. */
  isAsking: boolean;
  /** There is a place to show. */
  hasBegun: boolean;

  constructor(ports: MovePorts, { isAsking, hasBegun }: Arrival) {
    this.#ports = ports;
    this.isAsking = $state(isAsking);
    this.hasBegun = $state(hasBegun);
  }

  /** Within the paragraph where the voice is, there is nothing to undo. */
  playFrom(locator: Locator): void {
    const { app, toast, follower, shown } = this.#ports;
    const { blocks, story } = shown();
    const from = this.#positionSoFar();
    const move = () => {
      app.player.load(story, locator);
      app.player.playFrom(locator);
    };
    follower.expectVoice();
    if (from === undefined || blocks.at(from)?.id === locator.paragraph) move();
    else toast.jump(move, from);
    this.isAsking = false;
  }

  /** In seconds on the timeline, of the story that is in the player. It plays on, or stays silent. */
  seek(position: number): void {
    const { app, toast, follower } = this.#ports;
    const from = this.#positionSoFar();
    const move = () => {
      app.player.seek(position);
    };
    follower.expectVoice();
    if (from === undefined) move();
    else toast.jump(move, from);
    this.isAsking = false;
    this.hasBegun = true;
  }

  /** Runs `move`, and offers to undo it. */
  jump(move: () => void): void {
    this.hasBegun = true;
    this.#ports.toast.jump(move);
  }

  /** To a position that the page may have left. */
  goTo(position: number): void {
    const { app, follower } = this.#ports;
    if (this.#isAtWord(position)) follower.backToVoice();
    else follower.expectVoice();
    this.jump(() => {
      app.player.seek(position);
    });
  }

  /** The position that a jump would lose: what the card offers, or where the voice is. */
  #positionSoFar(): number | undefined {
    const { app, shown } = this.#ports;
    if (!this.isAsking) return this.hasBegun ? app.player.position() : undefined;
    const stored = app.places.of(shown().story.publication.id);
    return stored && !stored.isFinished ? positionOf(stored.locator, shown().blocks) : undefined;
  }

  /** The voice is at the word of that position already. */
  #isAtWord(position: number): boolean {
    const { blocks, story } = this.#ports.shown();
    const [there, here] = [position, this.#ports.app.player.position()].map((at) =>
      locatorAt(story.publication.id, blocks, at),
    );
    return there?.paragraph === here?.paragraph && there?.word?.index === here?.word?.index;
  }
}
