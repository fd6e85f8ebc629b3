/**
 * The one message above the player: it offers to undo a long jump, names a paragraph that was skipped, or says that the
 * app was updated.
 */
import type { PlayerControls } from '#lib/app/app.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import { isSoundWanted } from '#lib/core/playback/state.ts';
import type { ToastMessage } from '#lib/ui/controls/toast-message.ts';
import { handOverFocus, playButton } from '#lib/ui/hand-over-focus.ts';
import * as words from '#lib/ui/words/catalogue/player.ts';

/** A jump of more than this many seconds can be undone. */
const longJump = 30;

const reasons: Record<LostClips['kind'], string> = {
  unreachable: 'its sound can’t be reached',
  'captive-portal': 'this network may ask you to sign in',
  missing: 'its sound is missing where it is published',
  damaged: 'its sound is damaged',
};

export class PlayerToast {
  #shown: ToastMessage | undefined = $state.raw();
  readonly #player: PlayerControls;

  constructor(player: PlayerControls) {
    this.#player = player;
    $effect(() =>
      player.skipped.subscribe((track) => {
        if (track)
          this.#shown = { text: `Paragraph ${track.firstClip + 1} was skipped: ${reasons[track.kind]}.` };
      }),
    );
    // A jump cannot be undone once another story is open.
    $effect(() =>
      player.open.subscribe(() => {
        if (this.#shown?.action) this.hide();
      }),
    );
  }

  get shown(): ToastMessage | undefined {
    return this.#shown;
  }

  say(text: string): void {
    this.#shown = { text };
  }

  hide(): void {
    this.#shown = undefined;
  }

  /** Runs `move`. If it leads far away `from` where the listener was (in seconds), the toast offers to undo it. */
  jump(move: () => void, from = this.#player.position()): void {
    const player = this.#player;
    const wasSoundWanted = isSoundWanted(player.state.current);
    move();
    const open = player.open.current;
    const to = player.position();
    if (!open || Math.abs(to - from) <= longJump) return;
    const title = open.blocks.titleAt(to);
    this.#shown = {
      text: title ? words.movedTo({ title }) : words.movedElsewhere(),
      action: {
        label: words.undo(),
        run: () => {
          if (!wasSoundWanted) player.pause();
          player.seek(from);
          this.hide();
          void handOverFocus(playButton);
        },
      },
    };
  }
}
