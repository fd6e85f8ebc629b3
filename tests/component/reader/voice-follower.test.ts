import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { VoiceFollower } from '#lib/ui/reader/voice-follower.svelte.ts';

let follower: VoiceFollower;
let stop: () => void;

/** A page of eighty lines, each 100 pixels high. */
beforeEach(() => {
  document.body.innerHTML = Array.from(
    { length: 80 },
    (_, i) => `<p style="height: 100px; margin: 0" data-line="${i}">Line ${i}</p>`,
  ).join('');
  scrollTo(0, 0);
  follower = new VoiceFollower();
  stop = follower.watch();
});

afterEach(() => {
  stop();
  getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

const line = (index: number) => document.querySelector(`[data-line="${index}"]`) ?? document.body;
const speak = (index: number) => {
  follower.follow(() => line(index).getBoundingClientRect());
};
/** The spoken line is within the band that the follower keeps it in. */
const isAtHand = (index: number) => {
  const share = line(index).getBoundingClientRect().top / innerHeight;
  return share > 0.29 && share < 0.46;
};

async function cameToRest() {
  let before = NaN;
  let still = 0;
  while (still < 5) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    still = scrollY === before ? still + 1 : 0;
    before = scrollY;
  }
}

/** The voice reaches a line, and the page has scrolled to it. */
async function followedTo(index: number) {
  speak(index);
  await expect.poll(() => isAtHand(index)).toBe(true);
  await cameToRest();
}

describe('the page', () => {
  test('follows the voice', async () => {
    await followedTo(20);
    await followedTo(40);
    expect(follower.isFollowing).toBe(true);
  });

  test('is the listener’s as soon as anything else scrolls it', async () => {
    await followedTo(20);
    line(60).scrollIntoView();
    await expect.poll(() => follower.isFollowing).toBe(false);
    const top = scrollY;
    speak(21);
    await cameToRest();
    expect(scrollY).toBe(top);
    expect(follower.direction).toBe('up');
  });

  test('is the listener’s by the page keys, also with the focus on a button', async () => {
    await followedTo(20);
    const button = document.body.appendChild(document.createElement('button'));
    button.style.position = 'fixed';
    button.focus();
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => follower.isFollowing).toBe(false);
    await cameToRest();
  });

  test('is the listener’s while it is on its way', async () => {
    // A fake clock: on a busy machine the whole scroll could happen in one frame.
    let now = 0;
    const draw = requestAnimationFrame.bind(window);
    vi.stubGlobal('requestAnimationFrame', (step: FrameRequestCallback) =>
      draw(() => {
        step((now += 16));
      }),
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    speak(20);
    await expect.poll(() => scrollY, { interval: 1 }).toBeGreaterThan(0);
    dispatchEvent(new WheelEvent('wheel', { deltaY: -10 }));
    const top = scrollY;
    await cameToRest();
    expect(scrollY).toBe(top);
    expect(follower.isFollowing).toBe(false);
  });

  test('goes on following when the space bar plays or pauses', async () => {
    await followedTo(20);
    const swallow = (event: KeyboardEvent) => {
      event.preventDefault();
    };
    addEventListener('keydown', swallow);
    await userEvent.keyboard(' ');
    removeEventListener('keydown', swallow);
    await followedTo(40);
  });

  test('stays under a selection, and follows again when that is gone', async () => {
    await followedTo(20);
    getSelection()?.selectAllChildren(line(20));
    const top = scrollY;
    speak(40);
    await cameToRest();
    expect(scrollY).toBe(top);
    getSelection()?.removeAllRanges();
    await followedTo(41);
  });

  test('that grows above the voice goes on following', async () => {
    await followedTo(20);
    line(0).insertAdjacentHTML('beforebegin', '<p style="height: 300px">More</p>');
    await cameToRest();
    await followedTo(40);
  });

  test('that grows in the moment of a listener’s scroll is the listener’s', async () => {
    await followedTo(20);
    dispatchEvent(new WheelEvent('wheel', { deltaY: 2000 }));
    line(0).insertAdjacentHTML('beforebegin', '<p style="height: 300px">More</p>');
    line(60).scrollIntoView();
    await expect.poll(() => follower.isFollowing).toBe(false);
  });

  test('is the listener’s where a jump lays text out on its way, as find-in-page does in a long book', async () => {
    await followedTo(20);
    line(70).after(
      Object.assign(document.createElement('p'), { textContent: 'More', style: 'height: 500px' }),
    );
    line(60).scrollIntoView();
    await expect.poll(() => follower.isFollowing).toBe(false);
  });

  test('jumps a long way, and rolls a short one', async () => {
    await followedTo(10);
    const tops = new Set<number>();
    const note = () => {
      tops.add(scrollY);
    };
    addEventListener('scroll', note);
    onTestFinished(() => {
      removeEventListener('scroll', note);
    });
    await followedTo(15);
    expect(tops.size).toBeGreaterThan(3);
    tops.clear();
    await followedTo(70);
    expect(tops.size).toBeLessThan(3);
  });

  test('does not go back to the old line when the voice is sent elsewhere', async () => {
    await followedTo(5);
    line(60).scrollIntoView();
    await expect.poll(() => follower.isFollowing).toBe(false);
    const least = scrollY - innerHeight;
    let lowest = scrollY;
    const look = () => {
      lowest = Math.min(lowest, scrollY);
    };
    addEventListener('scroll', look);
    follower.expectVoice();
    await cameToRest();
    await followedTo(61);
    removeEventListener('scroll', look);
    expect(lowest).toBeGreaterThan(least);
  });

  test('comes back to the voice when it is asked to', async () => {
    await followedTo(20);
    line(60).scrollIntoView();
    await expect.poll(() => follower.isFollowing).toBe(false);
    follower.backToVoice();
    await expect.poll(() => isAtHand(20)).toBe(true);
    expect(follower.isFollowing).toBe(true);
  });
});
