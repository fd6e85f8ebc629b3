import '#lib/ui/tokens.css';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import TranscriptView from '#lib/ui/reader/TranscriptView.svelte';
import { VoiceFollower } from '#lib/ui/reader/voice-follower.svelte.ts';
import { aStory, knownTexts } from '../../support/a-publication.ts';
import { tapOn } from '../../support/tap-on.ts';

/** Paragraphs "One two three." of 9.984 s: words at 0, 3 and 6 seconds. */
const story = aStory({ chapters: [[9.984, 9.984], [9.984]] });
const open = openStory(story);

afterEach(() => {
  CSS.highlights.clear();
});

async function show(
  position: number | undefined,
  isSpeaking = true,
  onPlayFrom: (locator: Locator) => void = () => undefined,
) {
  const props = { open, position, isSpeaking, follower: new VoiceFollower(), onPlayFrom };
  const rendered = await render(TranscriptView, props);
  // What is on the screen is laid out in the first frame.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return { props, ...rendered };
}

const lit = () => [...(CSS.highlights.get('spoken-word') ?? [])].map(String);
const spoken = () =>
  [...document.querySelectorAll<HTMLElement>('[aria-current="true"]')].map(
    (element) => element.dataset['paragraph'],
  );

describe('the transcript', () => {
  test('is the story’s whole text, in order and without anything between the words', async () => {
    await show(undefined);
    expect([...document.querySelectorAll('[data-paragraph]')].map((element) => element.textContent)).toEqual([
      'One two three.',
      'One two three.',
      'One two three.',
    ]);
    expect(lit()).toEqual([]);
    expect(spoken()).toEqual([]);
  });

  test('comes a screen at a time, until all of a long story is there', async () => {
    const long = aStory({ chapters: [Array<number>(30).fill(9.984), Array<number>(30).fill(9.984)] });
    const counts: number[] = [];
    const observer = new MutationObserver(() => {
      counts.push(document.querySelectorAll('[data-paragraph]').length);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    await render(TranscriptView, {
      open: openStory(long),
      position: undefined,
      isSpeaking: false,
      follower: new VoiceFollower(),
      onPlayFrom: () => undefined,
    });
    await expect.poll(() => counts.at(-1)).toBe(60);
    observer.disconnect();
    expect(counts[0]).toBeLessThan(20);
    expect([...document.querySelectorAll('h2')]).toHaveLength(2);
  });

  test('reaches the paragraph of the voice at once, however far that is', async () => {
    const long = aStory({ chapters: [Array<number>(60).fill(9.984)] });
    await render(TranscriptView, {
      open: openStory(long),
      position: 59 * 9.984 + 4,
      isSpeaking: true,
      follower: new VoiceFollower(),
      onPlayFrom: () => undefined,
    });
    expect(spoken()).toEqual(['p60']);
    await expect.poll(lit).toEqual(['two']);
  });

  test('lights exactly the word of the moment and tints its paragraph', async () => {
    const { rerender, props } = await show(4);
    await expect.poll(lit).toEqual(['two']);
    expect(spoken()).toEqual(['p1']);
    await rerender({ ...props, position: 9.984 + 7 });
    await expect.poll(lit).toEqual(['three.']);
    expect(spoken()).toEqual(['p2']);
    expect(document.querySelector('[data-paragraph="p1"]')?.className).toContain('heard');
  });

  test('lights nothing in a pause of the voice, and keeps the last word when it is stopped there', async () => {
    const { rerender, props } = await show(9.5);
    await expect.poll(spoken).toEqual(['p1']);
    expect(lit()).toEqual([]);
    await rerender({ ...props, isSpeaking: false });
    await expect.poll(lit).toEqual(['three.']);
  });

  test('finds the word under a finger', async () => {
    const tapped: Locator[] = [];
    await show(undefined, false, (locator) => tapped.push(locator));
    await tapOn(document.querySelector('[data-paragraph="p2"]'), 'two');
    expect(tapped).toMatchObject([
      {
        publication: 'a-story',
        paragraph: 'p2',
        word: { text: 'two', index: 1 },
        seconds: expect.closeTo(2.995, 2) as number,
      },
    ]);
  });

  test('names the language of words that are not in the book’s, and lights them like the others', async () => {
    const one = aStory({ chapters: [[9.984]] });
    const blocks = (one.texts.of(0)?.blocks ?? []).map((block) => ({
      ...block,
      styles: [{ from: 4, to: 7, style: 'language', language: 'he' } as const],
    }));
    await render(TranscriptView, {
      open: openStory({ ...one, texts: knownTexts([{ blocks }]) }),
      position: 4,
      isSpeaking: true,
      follower: new VoiceFollower(),
    });
    await expect.poll(lit).toEqual(['two']);
    const paragraph = document.querySelector('[data-paragraph="p1"]');
    expect(paragraph?.textContent).toBe('One two three.');
    const marked = [...(paragraph?.querySelectorAll('[lang]') ?? [])];
    expect(marked.map((word) => [word.getAttribute('lang'), word.textContent])).toEqual([['he', 'two']]);
  });

  test('follows a paragraph whose words have no times by its first line', async () => {
    const long = aStory({ chapters: [Array<number>(60).fill(9.984)] });
    const blocks = (long.texts.of(0)?.blocks ?? []).map((block) => ({ ...block, clips: [] }));
    const follower = new VoiceFollower();
    onTestFinished(follower.watch());
    await render(TranscriptView, {
      open: openStory({ ...long, texts: knownTexts([{ blocks }]) }),
      position: 40 * 9.984,
      isSpeaking: true,
      follower,
      onPlayFrom: () => undefined,
    });
    expect(spoken()).toEqual(['p41']);
    expect(lit()).toEqual([]);
    await expect
      .poll(() => {
        const top = document.querySelector('[data-paragraph="p41"]')?.getBoundingClientRect().top ?? 0;
        return top > 0 && top < innerHeight / 2;
      })
      .toBe(true);
  });

  test('marks no paragraph where it is not known which one is heard', async () => {
    const blocks = (story.texts.of(1)?.blocks ?? []).map((block) => ({ ...block, clips: [] }));
    const clips = story.publication.clips.map(({ block: _, ...clip }) => clip);
    await render(TranscriptView, {
      open: openStory({
        publication: { ...story.publication, clips },
        texts: knownTexts([story.texts.of(0) ?? { blocks: [] }, { blocks }]),
      }),
      position: 2 * 9.984 + 3,
      isSpeaking: true,
      follower: new VoiceFollower(),
      onPlayFrom: () => undefined,
    });
    await expect.poll(() => document.querySelectorAll('[data-paragraph].heard').length).toBe(2);
    expect(spoken()).toEqual([]);
    expect(lit()).toEqual([]);
  });

  test('has of a long story what is around the screen, with whole chapters, and the paragraph of the voice', async () => {
    const long = aStory({ chapters: Array.from({ length: 40 }, () => Array<number>(60).fill(9.984)) });
    const follower = new VoiceFollower();
    const props = {
      open: openStory(long),
      position: 39 * 60 * 9.984 + 4,
      isSpeaking: true,
      follower,
      onPlayFrom: () => undefined,
    };
    const there = (id: string) => document.querySelector(`[data-paragraph="${id}"]`) !== null;
    const { rerender } = await render(TranscriptView, props);
    onTestFinished(follower.watch());
    expect(spoken()).toEqual(['p2341']);
    // It follows the voice into the last chapter, and draws the one before it as well.
    await expect.poll(() => there('p2400') && there('p2281') && !there('p1')).toBe(true);
    expect(there('p1000')).toBe(false);
    expect(scrollY).toBeGreaterThan(0.9 * document.documentElement.scrollHeight - 2 * innerHeight);

    dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
    scrollTo(0, 0);
    await expect.poll(() => there('p1') && there('p120') && !there('p2281')).toBe(true);
    expect(follower.isFollowing).toBe(false);
    expect(there('p1000')).toBe(false);
    expect(spoken()).toEqual(['p2341']);
    await rerender({ ...props, position: 4 });
    expect(spoken()).toEqual(['p1']);
    await expect.poll(lit).toEqual(['two']);
  });

  test('keeps what is on the screen in place in a browser that does not do so itself', async () => {
    const supports = CSS.supports.bind(CSS);
    vi.spyOn(CSS, 'supports').mockImplementation((property: string, value?: string) =>
      property === 'overflow-anchor'
        ? false
        : value === undefined
          ? supports(property)
          : supports(property, value),
    );
    document.documentElement.style.setProperty('overflow-anchor', 'none');
    onTestFinished(() => {
      vi.restoreAllMocks();
      document.documentElement.style.removeProperty('overflow-anchor');
    });
    const long = aStory({ chapters: Array.from({ length: 20 }, () => Array<number>(60).fill(9.984)) });
    await render(TranscriptView, {
      open: openStory(long),
      position: undefined,
      isSpeaking: false,
      follower: new VoiceFollower(),
      onPlayFrom: () => undefined,
    });
    const onScreen = () =>
      [...document.querySelectorAll<HTMLElement>('[data-paragraph]')].find((paragraph) => {
        const { top } = paragraph.getBoundingClientRect();
        return top > 0.3 * innerHeight && top < innerHeight;
      });
    // As a listener drags the scroll bar there.
    scrollTo(0, document.documentElement.scrollHeight / 2);
    // The first frame with text there: the slices above the screen come in later frames.
    const seen = await new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const found = onScreen();
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
    const { top } = seen.getBoundingClientRect();
    const chapter = Math.ceil(Number(seen.dataset['paragraph']?.slice(1)) / 60);
    const firstBefore = `p${(chapter - 2) * 60 + 1}`;
    const heightBefore = document.documentElement.scrollHeight;
    // The chapter before this one appears above the screen, and is not as high as the room that was kept for it.
    await expect.poll(() => document.querySelector(`[data-paragraph="${firstBefore}"]`)).not.toBeNull();
    expect(document.documentElement.scrollHeight).not.toBe(heightBefore);
    expect(Math.abs(seen.getBoundingClientRect().top - top)).toBeLessThan(2);
  });

  test('takes no tap for a word where the finger has moved or text is selected', async () => {
    const tapped: Locator[] = [];
    await show(undefined, false, (locator) => tapped.push(locator));
    const paragraph = document.querySelector('[data-paragraph="p1"]');
    const box = paragraph?.getBoundingClientRect();
    if (!paragraph || !box) throw new Error('no paragraph');
    const at = { clientX: box.left + 40, clientY: box.top + box.height / 2, bubbles: true, isPrimary: true };
    paragraph.dispatchEvent(new PointerEvent('pointerdown', at));
    paragraph.dispatchEvent(new MouseEvent('click', { ...at, clientX: at.clientX + 15 }));
    getSelection()?.selectAllChildren(paragraph);
    paragraph.dispatchEvent(new PointerEvent('pointerdown', at));
    paragraph.dispatchEvent(new MouseEvent('click', at));
    getSelection()?.removeAllRanges();
    expect(tapped).toEqual([]);
  });

  test('takes a tap beside the text, or one that only lets a selection go, for no word', async () => {
    const tapped: Locator[] = [];
    await show(undefined, false, (locator) => tapped.push(locator));
    const paragraph = document.querySelector('[data-paragraph="p1"]');
    if (!paragraph) throw new Error('no paragraph');
    const text = document.createRange();
    text.selectNodeContents(paragraph);
    const box = text.getBoundingClientRect();
    const tap = (clientX: number) => {
      const at = { clientX, clientY: box.top + box.height / 2, bubbles: true, isPrimary: true };
      paragraph.dispatchEvent(new PointerEvent('pointerdown', at));
      // The browser clears the selection between the two events.
      getSelection()?.removeAllRanges();
      paragraph.dispatchEvent(new MouseEvent('click', at));
    };
    tap(box.right + 20);
    getSelection()?.selectAllChildren(paragraph);
    tap(box.left + 10);
    expect(tapped).toEqual([]);
    tap(box.left + 10);
    expect(tapped).toHaveLength(1);
  });
});
