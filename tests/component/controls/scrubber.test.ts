import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openStory } from '#lib/core/playback/open-story.ts';
import Scrubber from '#lib/ui/controls/Scrubber.svelte';
import { aStory } from '../../support/a-publication.ts';

/** A hundred seconds in two chapters. */
const story = aStory({
  chapters: [
    [24, 24.96],
    [24, 27.04],
  ].map((lengths) => lengths.map((length) => Math.round(length / 0.024) * 0.024)),
});
const open = openStory(story);
const end = open.timeline.durationSeconds;

async function show(position: number) {
  const asked: (number | string)[] = [];
  await render(Scrubber, {
    open,
    position,
    isSpeaking: true,
    onSeek: (to: number) => asked.push(to),
    onPreviousParagraph: () => asked.push('previous'),
    onNextParagraph: () => asked.push('next'),
  });
  return { asked, slider: page.getByRole('slider', { name: 'Place in the story' }) };
}

describe('the scrubber', () => {
  test('is one slider whose value is said in words', async () => {
    const { slider } = await show(30);
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Chapter 1, 0:30');
    await expect.element(slider).toHaveAttribute('aria-valuemax', String(Math.round(end)));
    expect(document.querySelectorAll('.line:not(.played) .segment')).toHaveLength(2);
  });

  test('is one unbroken line where there are more chapters than room for gaps', async () => {
    const many = aStory({ chapters: Array.from({ length: 2000 }, () => [2.4]) });
    await render(Scrubber, {
      open: openStory(many),
      position: 1200,
      isSpeaking: true,
      onSeek: () => undefined,
      onPreviousParagraph: () => undefined,
      onNextParagraph: () => undefined,
    });
    expect(document.querySelectorAll('.played .segment')).toHaveLength(1);
    const played = document.querySelector<HTMLElement>('.played');
    expect(played?.style.clipPath).toBe('inset(0px 75% 0px 0px)');
  });

  test('moves by its keys', async () => {
    const { asked, slider } = await show(50);
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}{PageUp}{PageDown}{Home}{End}');
    expect(asked).toEqual([35, 80, 'previous', 'next', 0, end]);
  });

  test('goes to where the finger lets go, and says on the way what is there', async () => {
    const { asked, slider } = await show(0);
    const rail = slider.element() as HTMLElement;
    const box = rail.getBoundingClientRect();
    const at = (share: number) => ({
      clientX: box.left + box.width * share,
      clientY: box.top + 5,
      pointerId: 1,
      bubbles: true,
      button: 0,
    });
    rail.setPointerCapture = () => undefined;
    rail.dispatchEvent(new PointerEvent('pointerdown', at(0.1)));
    rail.dispatchEvent(new PointerEvent('pointermove', at(0.75)));
    await expect.element(page.getByText('Chapter 2')).toBeVisible();
    expect(asked).toEqual([]);
    rail.dispatchEvent(new PointerEvent('pointerup', at(0.75)));
    expect(asked).toEqual([expect.closeTo(end * 0.75, 0)]);
  });
});
