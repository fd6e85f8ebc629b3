/** The one message above the player: a long jump can be taken back, a paragraph that was skipped is named. */
import type { PlayerControls } from '#lib/app/app.ts';
import type { PlaybackNotice } from '#lib/core/playback/playback-notice.ts';
import type { ToastMessage } from '#lib/ui/controls/toast-message.ts';
import { handOverFocus, lampButton } from '#lib/ui/hand-over-focus.ts';

/** A jump of more than this many seconds can be taken back (look.md, section 5). */
const longJump = 30;

const reasons: Record<PlaybackNotice['reason'], string> = {
  unreachable: 'there is no signal',
  missing: 'its sound is missing where it is published',
  damaged: 'its sound is damaged',
};

export class PlayerToast {
  #shown: ToastMessage | undefined = $state.raw();
  readonly #player: PlayerControls;

  constructor(player: PlayerControls) {
    this.#player = player;
    $effect(() =>
      player.notice.subscribe((notice) => {
        if (notice)
          this.#shown = {
            text: `Paragraph ${notice.trackIndex + 1} was skipped: ${reasons[notice.reason]}.`,
          };
      }),
    );
    // A jump in one story is not taken back in another.
    $effect(() => player.open.subscribe(() => this.hide()));
  }

  get shown(): ToastMessage | undefined {
    return this.#shown;
  }

  hide(): void {
    this.#shown = undefined;
  }

  seek(position: number): void {
    const from = this.#player.position();
    this.#player.seek(position);
    const open = this.#player.open.current;
    if (!open || Math.abs(position - from) <= longJump) return;
    const chapter = open.story.publication.chapters[open.timeline.chapterAt(position)];
    this.#shown = {
      text: `You moved to ${chapter?.title ?? 'another place'}.`,
      action: {
        label: 'Undo',
        run: () => {
          this.#player.seek(from);
          this.hide();
          void handOverFocus(lampButton);
        },
      },
    };
  }
}
