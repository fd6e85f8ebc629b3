/**
 * Keeps the spoken line between 30 % and 45 % of the free height. Every scroll by somebody else stops it at once: a
 * wheel, a key, find-in-page, a screen reader. It does not move while text is selected.
 */
import { coveredBottom, coveredTop } from '../covered.ts';

const band = { top: 0.3, bottom: 0.45 };
const scrollMs = 420;
/** Farther than so many heights of the screen, the page does not roll there but jumps. */
const farScreens = 3;
/** A jump has arrived after so many frames in which nothing moved. */
const restFrames = 20;
const scrollingKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

export class VoiceFollower {
  #isFollowing = $state(true);
  /** The direction of the voice as seen from the page, for the arrow on the button. */
  #direction = $state<'up' | 'down'>('down');
  #line: (() => DOMRect | undefined) | undefined;
  #frame = 0;
  #measuring = 0;
  #isJumping = false;
  /** Where this class last left the page; undefined before the first frame. */
  #own: Whereabouts | undefined;
  /** A wheel, a finger or a key has started the scroll that comes next. */
  #isAsked = false;

  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  get direction(): 'up' | 'down' {
    return this.#direction;
  }

  /** Notices the listener's scrolling until the returned function is called. */
  watch(): () => void {
    this.#own = undefined;
    const first = requestAnimationFrame(() => {
      this.#own ??= this.#whereabouts();
    });
    const onScroll = () => {
      this.#notice();
    };
    /** Our own scrolling would suppress the one that these events start. */
    const interrupt = (event: Event) => {
      if (!isScrolling(event)) return;
      this.#isAsked = true;
      if (this.#frame !== 0) this.#release();
    };
    addEventListener('scroll', onScroll, { passive: true });
    for (const type of ['wheel', 'touchmove', 'keydown'])
      addEventListener(type, interrupt, { passive: true });
    return () => {
      cancelAnimationFrame(first);
      cancelAnimationFrame(this.#measuring);
      cancelAnimationFrame(this.#frame);
      removeEventListener('scroll', onScroll);
      for (const type of ['wheel', 'touchmove', 'keydown']) removeEventListener(type, interrupt);
    };
  }

  /** `line` measures the spoken line in the viewport. */
  follow(line: () => DOMRect | undefined): void {
    this.#line = line;
    // Measuring at once would lay the page out twice: during the tap, and again for the frame.
    if (this.#measuring !== 0) return;
    this.#measuring = requestAnimationFrame(() => {
      this.#measuring = 0;
      if (this.#isFollowing) this.#bringIntoBand();
      else this.#look();
    });
  }

  backToVoice(): void {
    this.#isFollowing = true;
    this.#bringIntoBand();
  }

  /** The voice is about to move: follows it from the next line on, as the known line is the old one. */
  expectVoice(): void {
    this.#stop();
    this.#isFollowing = true;
    this.#line = undefined;
  }

  /** Returns true if the page was scrolled by somebody else. */
  #notice(): boolean {
    const before = this.#own;
    const now = this.#whereabouts();
    const isAsked = this.#isAsked;
    this.#own = now;
    if (!this.#isFollowing) this.#look();
    if (!before) return false;
    if (Math.abs(now.top - before.top) <= 1) return false;
    this.#isAsked = false;
    if (!isAsked && (this.#isJumping || wasMovedByItself(before, now))) return false;
    this.#release();
    return true;
  }

  #whereabouts(): Whereabouts {
    const line = this.#line;
    const { documentElement } = document;
    return {
      top: scrollY,
      pageHeight: documentElement.scrollHeight,
      screenHeight: innerHeight,
      screenWidth: documentElement.clientWidth,
      line,
      lineTop: line?.()?.top,
    };
  }

  #release(): void {
    this.#stop();
    if (!this.#line) return;
    this.#isFollowing = false;
    this.#look();
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#isJumping = false;
  }

  #look(): void {
    const box = this.#line?.();
    if (box) this.#direction = box.top < innerHeight * band.top ? 'up' : 'down';
  }

  #bringIntoBand(): void {
    const distance = this.#distanceToBand();
    if (distance === 0 || this.#frame !== 0 || isSelecting()) return;
    const isFar = Math.abs(distance) > farScreens * innerHeight;
    if (isFar || matchMedia('(prefers-reduced-motion: reduce)').matches) this.#jump();
    else this.#roll(distance);
  }

  /** Pixels to scroll; 0 if the line is in the band, or not known. */
  #distanceToBand(): number {
    const box = this.#line?.();
    if (!box) return 0;
    const top = coveredTop();
    const height = innerHeight - top - coveredBottom();
    const distance = box.top - (top + height * band.top);
    // Pages scroll by whole pixels.
    return distance > -1 && box.bottom < top + height * band.bottom + 1 ? 0 : distance;
  }

  /** Text far away is rendered only once it is on the screen, and moves the line then: it is kept until that is over. */
  #jump(): void {
    this.#isJumping = true;
    let framesAtRest = 0;
    const settle = () => {
      const from = scrollY;
      const distance = isSelecting() ? 0 : this.#distanceToBand();
      if (distance !== 0) this.#scrollTo(from + distance);
      framesAtRest = scrollY === from ? framesAtRest + 1 : 0;
      if (framesAtRest < restFrames) this.#frame = requestAnimationFrame(settle);
      else this.#stop();
    };
    settle();
  }

  #roll(distance: number): void {
    const from = scrollY;
    let start: number | undefined;
    const step = (now: number) => {
      if (isSelecting()) this.#stop();
      if (this.#frame === 0 || this.#notice()) return;
      start ??= now;
      const part = Math.min((now - start) / scrollMs, 1);
      this.#scrollTo(from + distance * (1 - (1 - part) ** 3));
      this.#frame = part < 1 ? requestAnimationFrame(step) : 0;
      // The voice may have moved in the meantime. At the page's end there is nowhere to scroll.
      if (part === 1 && scrollY !== from) this.#bringIntoBand();
    };
    this.#frame = requestAnimationFrame(step);
  }

  #scrollTo(top: number): void {
    scrollTo(0, top);
    this.#own = this.#whereabouts();
  }
}

interface Whereabouts {
  readonly top: number;
  readonly pageHeight: number;
  readonly screenHeight: number;
  readonly screenWidth: number;
  readonly line: (() => DOMRect | undefined) | undefined;
  /** Of the spoken line, in the viewport. */
  readonly lineTop: number | undefined;
}

/**
 * A page changes its scroll position without anybody's doing when the screen changes, or when text comes or is laid
 * out: the browser then keeps what is on the screen where it is. The spoken line tells the two apart: find-in-page or a
 * screen reader takes it far away, even where text is laid out on the way.
 */
function wasMovedByItself(before: Whereabouts, now: Whereabouts): boolean {
  if (now.screenHeight !== before.screenHeight || now.screenWidth !== before.screenWidth) return true;
  if (now.pageHeight === before.pageHeight) return false;
  const lineTop = before.line?.()?.top;
  if (lineTop === undefined || before.lineTop === undefined) return true;
  return Math.abs(lineTop - before.lineTop) < now.screenHeight / 3;
}

function isSelecting(): boolean {
  return getSelection()?.type === 'Range';
}

/** False for input that a control handles itself. */
function isScrolling(event: Event): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  if (event.defaultPrevented || target?.closest('[role="slider"], dialog')) return false;
  if (!(event instanceof KeyboardEvent)) return true;
  const isPress = event.key === ' ' && target?.closest('button, summary, a');
  return scrollingKeys.includes(event.key) && !isPress;
}
