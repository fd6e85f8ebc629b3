/**
 * Whether a story that is being heard counts as finished. It is finished when its end is reached, and stays so while the
 * listener goes back in it, as one who wants to hear the last lines again does. It counts as begun again when it is
 * played from its start, or once a minute of what comes before its last minute was heard. If its end was only jumped to,
 * going back takes the mark away at once: the jump may have been a mistake.
 */

/** What was heard for so long was heard on purpose. Sound in the last seconds of a story is its end being heard again. */
const goodWhileSeconds = 60;
/** Played from here, a story is played from its start. The first report may come a little late. */
const startSeconds = 2;
/** A jump that is longer leaves out a part of the story. */
const leapSeconds = 30;
/** After a leap the listener stayed if this much was heard. */
const stayedSeconds = 10;
/** Between two reports of one voice there is less; also in a hidden page, at three times the speed. */
const longestStepSeconds = 10;

export class Finished {
  #position: number | undefined;
  #sinceLeap = Infinity;
  #heardAgain = 0;
  #isBegunAgain = false;
  #wasJumpedTo = false;

  /** The voice is at this position of a story of so many seconds, and is heard. To be called some times a second. */
  hear(position: number, durationSeconds: number): void {
    const step = position - (this.#position ?? position);
    this.#position = position;
    if (step > leapSeconds) this.#sinceLeap = 0;
    if (position < startSeconds) this.#isBegunAgain = true;
    if (step <= 0 || step > longestStepSeconds) return;
    this.#sinceLeap += step;
    if (position > durationSeconds - goodWhileSeconds) return;
    this.#heardAgain += step;
    if (this.#heardAgain >= goodWhileSeconds) this.#isBegunAgain = true;
  }

  /** The end is reached. `wasFinished`: what is stored so far. */
  end(durationSeconds: number, wasFinished: boolean): void {
    const leap = durationSeconds - (this.#position ?? durationSeconds);
    if (leap > leapSeconds) this.#sinceLeap = 0;
    this.#wasJumpedTo = !wasFinished && this.#sinceLeap < stayedSeconds;
    this.#position = durationSeconds;
    this.#heardAgain = 0;
    this.#isBegunAgain = false;
  }

  /** The listener is somewhere before the end. `wasFinished`: what is stored so far, perhaps by another tab. */
  isStill(wasFinished: boolean): boolean {
    const isStill = wasFinished && !this.#isBegunAgain && !this.#wasJumpedTo;
    if (!wasFinished) {
      // If another tab finishes it later, what was heard here before that does not count.
      this.#heardAgain = 0;
      this.#isBegunAgain = false;
    }
    return isStill;
  }
}
