/**
 * Keeps the spoken line where the eye is, between 30 % and 45 % of the free height, and lets the listener's own
 * scrolling win at once (look.md, section 4, Follow).
 */
const band = { top: 0.3, bottom: 0.45 };
const scrollMs = 420;
const ownScrolling = ['wheel', 'touchmove'] as const;
const scrollingKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

export class VoiceFollower {
  #isFollowing = $state(true);
  /** Where the voice is, seen from the page: for the arrow of the button. */
  #direction = $state<'up' | 'down'>('down');
  #line: (() => DOMRect | undefined) | undefined;
  #frame = 0;

  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  get direction(): 'up' | 'down' {
    return this.#direction;
  }

  /** Notices the listener's scrolling until the returned function is called. */
  watch(): () => void {
    const stop = () => {
      this.#release();
    };
    const stopByKey = (event: KeyboardEvent) => {
      const isInControl =
        event.target instanceof Element && event.target.closest('button, [role="slider"], dialog, summary');
      if (scrollingKeys.includes(event.key) && !isInControl) this.#release();
    };
    /** The scrollbar lies outside what the page fills. */
    const stopByScrollbar = (event: PointerEvent) => {
      if (event.clientX >= document.documentElement.clientWidth) this.#release();
    };
    for (const type of ownScrolling) addEventListener(type, stop, { passive: true });
    addEventListener('keydown', stopByKey);
    addEventListener('pointerdown', stopByScrollbar);
    return () => {
      cancelAnimationFrame(this.#frame);
      for (const type of ownScrolling) removeEventListener(type, stop);
      removeEventListener('keydown', stopByKey);
      removeEventListener('pointerdown', stopByScrollbar);
    };
  }

  /** `line` measures the spoken line in the viewport. */
  follow(line: () => DOMRect | undefined): void {
    this.#line = line;
    if (this.#isFollowing) this.#bringIntoBand();
    else this.#look();
  }

  backToVoice(): void {
    this.#isFollowing = true;
    this.#bringIntoBand();
  }

  #release(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#line) return;
    this.#isFollowing = false;
    this.#look();
  }

  #look(): void {
    const box = this.#line?.();
    if (box) this.#direction = box.top < innerHeight * band.top ? 'up' : 'down';
  }

  #bringIntoBand(): void {
    const box = this.#line?.();
    if (!box || this.#frame !== 0) return;
    const free = freeHeight();
    if (box.top >= free.top + free.height * band.top && box.bottom <= free.top + free.height * band.bottom)
      return;
    this.#scrollBy(box.top - (free.top + free.height * band.top));
  }

  #scrollBy(distance: number): void {
    const from = scrollY;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      scrollTo(0, from + distance);
      return;
    }
    let start: number | undefined;
    const step = (now: number) => {
      start ??= now;
      const part = Math.min((now - start) / scrollMs, 1);
      scrollTo(0, from + distance * (1 - (1 - part) ** 3));
      this.#frame = part < 1 ? requestAnimationFrame(step) : 0;
      // The voice may have gone elsewhere meanwhile; at the page's end there is nowhere to go.
      if (part === 1 && scrollY !== from) this.#bringIntoBand();
    };
    this.#frame = requestAnimationFrame(step);
  }
}

/** What the running head and the player leave of the screen. */
function freeHeight(): { readonly top: number; readonly height: number } {
  const top = document.querySelector('[data-covers="top"]')?.getBoundingClientRect().height ?? 0;
  const bottom = document.querySelector('[data-covers="bottom"]')?.getBoundingClientRect().height ?? 0;
  return { top, height: innerHeight - top - bottom };
}
