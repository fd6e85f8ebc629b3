/**
 * The one message above the player: it offers to undo a long jump or a removal, names a paragraph that was skipped, or
 * says that the app was updated.
 */
import type { OneVoice, PlayerControls } from '#lib/app/app.ts';
import { paragraphNumberAt } from '#lib/core/playback/paragraph-number.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import { isSoundWanted } from '#lib/core/playback/state.ts';
import { handOverFocus, playButton } from '../hand-over-focus.ts';
import { words } from '../words/catalogue/player.ts';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface ToastMessage {
  readonly text: string;
  /** Undoes what was done, mostly. */
  readonly action?: ToastAction;
  readonly also?: ToastAction;
  /** It is no longer shown, for whatever reason. */
  readonly onGone?: () => void;
}

/** After a jump of more than this many seconds the toast offers to undo it. */
export const longJump = 30;

const skipped: Record<LostClips['kind'], (skipped: { what: string }) => string> = {
  unreachable: words.skippedUnreachable,
  'captive-portal': words.skippedSignIn,
  missing: words.skippedMissing,
  damaged: words.skippedDamaged,
};

export class PlayerToast {
  #shown: ToastMessage | undefined = $state.raw();
  #jump: ToastMessage | undefined;
  readonly #player: PlayerControls;
  /** Takes back the last jump, also after the toast that offered it has gone. */
  #undo: (() => void) | undefined;

  constructor(player: PlayerControls, { leftBehind }: OneVoice) {
    this.#player = player;
    $effect(() =>
      leftBehind.subscribe((left) => {
        if (left) this.#offerReturn(left.position, true);
      }),
    );
    $effect(() =>
      player.skipped.subscribe((clips) => {
        if (clips) this.say(skipped[clips.kind]({ what: this.#nameOf(clips) }));
      }),
    );
    // A jump cannot be undone once another story is open.
    $effect(() =>
      player.open.subscribe(() => {
        this.#undo = undefined;
        if (this.#shown && this.#shown === this.#jump) this.hide();
      }),
    );
  }

  #nameOf({ firstClip }: LostClips): string {
    const open = this.#player.open.current;
    const number = open ? paragraphNumberAt(open.blocks, open.timeline.startOf(firstClip)) : undefined;
    return number === undefined ? words.skippedPart() : words.skippedParagraph({ number });
  }

  get shown(): ToastMessage | undefined {
    return this.#shown;
  }

  show(message: ToastMessage | undefined): void {
    const before = this.#shown;
    this.#shown = message;
    before?.onGone?.();
  }

  say(text: string): void {
    this.show({ text });
  }

  offerUndo(text: string, undo: () => void): void {
    const run = () => {
      undo();
      this.hide();
    };
    this.show({ text, action: { label: words.undo(), run } });
  }

  hide(): void {
    this.show(undefined);
  }

  /**
   * Does what the toast offers; without an offer it undoes the last jump, unless only what is offered is meant. False where
   * there is nothing to undo.
   */
  undo(isOffered: boolean): boolean {
    const undo = this.#shown?.action?.run ?? (isOffered ? undefined : this.#undo);
    undo?.();
    return undo !== undefined;
  }

  /** Runs `move`. If it leads far away `from` where the listener was (in seconds), the toast offers to undo it. */
  jump(move: () => void, from = this.#player.position()): void {
    const wasSoundWanted = isSoundWanted(this.#player.state.current);
    const before = this.#shown;
    move();
    // What the move led to, such as the end of a part that was repeated, is said as well.
    const said = this.#shown === before ? '' : ` ${this.#shown?.text ?? ''}`;
    this.#offerReturn(from, wasSoundWanted, said);
  }

  #offerReturn(from: number, wasSoundWanted: boolean, said = ''): void {
    const player = this.#player;
    const open = player.open.current;
    const to = player.position();
    if (!open || to === from) return;
    const undo = () => {
      this.#undo = undefined;
      if (!wasSoundWanted) player.pause();
      player.seek(from);
      this.hide();
      void handOverFocus(playButton);
    };
    this.#undo = undo;
    if (Math.abs(to - from) <= longJump) return;
    const title = open.blocks.titleAt(to);
    this.#jump = {
      text: (title ? words.movedTo({ title }) : words.movedElsewhere()) + said,
      action: { label: words.undo(), run: undo },
    };
    this.show(this.#jump);
  }
}
