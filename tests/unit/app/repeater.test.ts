import { describe, expect, test } from 'vitest';
import { keepHistory } from '#lib/app/keep-history.ts';
import { aLearner } from '../../support/a-learner.ts';
import { place } from '../../support/a-player.ts';
import { aStory } from '../../support/a-publication.ts';

const paused = { status: 'paused', cause: 'practice' };

describe.each([0.5, 1, 2.35, 3.5])('at speed %d', (rate) => {
  test('the paragraph is told again from its first word, once its last was heard', async () => {
    const { player, repeatParagraph, listen, begun } = await aLearner(place('p2', 6), { rate });
    repeatParagraph();
    await listen((4.95 + 0.01 * rate) / rate);
    expect(player.position()).toBeCloseTo(12, 1);
    await listen((2.5 * 10.95) / rate);
    expect(begun.map(({ position }) => position)).toEqual([12, 12, 12]);
  });

  test('a pause after a sentence is as long as the sentence', async () => {
    const { pauseAfterSentences, listen, begun, backend } = await aLearner(place('p2'), { rate });
    pauseAfterSentences('as-long');
    await listen(10.95 / rate + 0.5);
    expect(begun).toEqual([{ position: 12, isSilent: true }]);
    expect(backend.volume).toBe(0);
    await listen(10.95 / rate);
    expect(begun[1]?.position).toBeCloseTo(22.95, 3);
    expect(begun[1]?.isSilent).toBe(false);
  });
});

test('the start is in memory before the end is heard, also where both are in different sounds', async () => {
  const { backend, repeater, listen, player, begun } = await aLearner(place('p2'));
  // The first sound ends at 48 seconds.
  repeater.do({ type: 'repeat-part', start: 13, end: 70 });
  await listen(50);
  expect(begun.map(({ position }) => position)).toEqual([48]);
  backend.says('reached', backend.stopsAt);
  expect(player.state.current).toMatchObject({ status: 'loading', isStarting: true });
  expect(player.position()).toBe(13);
  expect(backend.calls.filter((call) => call.startsWith('start'))).toHaveLength(2);
});

test('a jump into another paragraph repeats that one', async () => {
  const { player, repeatParagraph, listen, sound, begun, left } = await aLearner();
  repeatParagraph();
  player.seek(30);
  await sound();
  await listen(20);
  expect(begun.map(({ position }) => position)).toEqual([30, 24, 24]);
  expect(left()).toBe(0);
});

test('a jump out of a part ends it, and is told once', async () => {
  const { player, repeater, listen, sound, status, left } = await aLearner();
  repeater.do({ type: 'repeat-part', start: 2, end: 8 });
  player.seek(5);
  await sound();
  await listen(10);
  expect(player.position()).toBeLessThan(8);
  expect(left()).toBe(0);
  player.seek(30);
  await sound();
  expect(status.current).toBeUndefined();
  expect(left()).toBe(1);
  await listen(30);
  expect(player.position()).toBeCloseTo(60, 0);
});

test('the voice goes back at once where the last word was over before it was chosen', async () => {
  const { player, repeater, repeatParagraph, listen, sound, begun } = await aLearner();
  repeater.do({ type: 'set-start', position: 1 });
  await listen(7.3);
  repeater.do({ type: 'set-end', position: 7.1 });
  await sound();
  await listen(8);
  expect(begun.map(({ position }) => position)).toEqual([0, 0]);
  repeater.clear();
  player.seek(23.5);
  await sound();
  repeatParagraph();
  await sound();
  await listen(0.2);
  expect(player.position()).toBeCloseTo(12.2, 1);
});

test('the way back is no jump of the listener, and neither it nor a pause enters the history', async () => {
  const { player, repeatParagraph, pauseAfterSentences, listen, play } = await aLearner();
  const entered: unknown[] = [];
  keepHistory(
    player,
    (entry) => entered.push(entry),
    () => 0,
  );
  let jumps = 0;
  player.jump.subscribe(() => jumps++);
  repeatParagraph();
  await listen(40);
  pauseAfterSentences('until-tap');
  await listen(40);
  expect(player.state.current).toMatchObject(paused);
  await play();
  await listen(5);
  expect([jumps, entered]).toEqual([0, []]);
});

test('until a tap the voice waits before the next sentence, however long that takes', async () => {
  const { player, pauseAfterSentences, listen, play, time, begun } = await aLearner();
  pauseAfterSentences('until-tap');
  await listen(40);
  expect(player.state.current).toMatchObject(paused);
  expect(player.position()).toBeCloseTo(10.95, 3);
  time.nowMs += 3_600_000;
  await play();
  expect(begun[0]?.position).toBeCloseTo(10.95, 3);
  await listen(40);
  expect(player.position()).toBeCloseTo(22.95, 3);
});

test('after the last sentence of what is repeated, the pause is followed by the first', async () => {
  const { player, repeatParagraph, pauseAfterSentences, listen, play, begun } = await aLearner(place('p2'));
  repeatParagraph();
  pauseAfterSentences('until-tap');
  await listen(40);
  expect(player.position()).toBe(12);
  await play();
  await listen(40);
  expect(player.position()).toBe(12);
  pauseAfterSentences('as-long');
  await play();
  await listen(2.5 * 10.95);
  expect(begun.slice(1)).toEqual([
    { position: 12, isSilent: false },
    { position: 12, isSilent: true },
    { position: 12, isSilent: false },
  ]);
});

describe('the voice can be heard again', () => {
  async function inSilence() {
    const learner = await aLearner(place('p2'));
    learner.pauseAfterSentences('as-long');
    await learner.listen(12);
    expect(learner.backend.volume).toBe(0);
    expect(learner.status.current?.isYourTurn).toBe(true);
    return learner;
  }

  test('after a pause of the listener', async () => {
    const { player, play, backend, status } = await inSilence();
    player.pause();
    await play();
    expect(backend.volume).toBe(1);
    expect(status.current?.isYourTurn).toBe(false);
  });

  test('after a jump, also within the sentence', async () => {
    const { player, sound, backend } = await inSilence();
    player.seek(14);
    await sound();
    expect(backend.volume).toBe(1);
  });

  test('once the pauses are switched off', async () => {
    const { pauseAfterSentences, backend } = await inSilence();
    pauseAfterSentences('none');
    await Promise.resolve();
    expect(backend.volume).toBe(1);
  });

  test('once all is ended', async () => {
    const { repeater, backend, status } = await inSilence();
    repeater.clear();
    await Promise.resolve();
    expect(backend.volume).toBe(1);
    expect(status.current).toBeUndefined();
  });

  test('where the sound fails', async () => {
    const { backend } = await inSilence();
    backend.fails('no more sound', 'no-device');
    await Promise.resolve();
    expect(backend.volume).toBe(1);
  });

  test('in another story, where nothing is repeated', async () => {
    const { player, backend, status, repeatParagraph } = await inSilence();
    repeatParagraph();
    player.load(aStory({ id: 'other' }));
    await Promise.resolve();
    expect(backend.volume).toBe(1);
    expect(status.current).toBeUndefined();
  });
});

describe('with a sleep timer', () => {
  test('minutes end while a paragraph is repeated', async () => {
    const { player, repeatParagraph, sleep, listen } = await aLearner();
    repeatParagraph();
    sleep.set(5);
    const heard = await listen(1000);
    expect(player.state.current).toMatchObject({ status: 'paused', cause: 'sleep-timer' });
    expect(heard).toBeGreaterThan(290);
    expect(heard).toBeLessThan(330);
    expect(player.position()).toBeLessThanOrEqual(12);
  });

  test('the end of the paragraph that is repeated comes first', async () => {
    const { player, repeatParagraph, sleep, listen } = await aLearner();
    repeatParagraph();
    sleep.set('paragraph');
    await listen(1000);
    expect(player.state.current).toMatchObject({ cause: 'sleep-timer' });
    expect(player.position()).toBeCloseTo(12, 3);
  });

  test('the voice fades and is silent in pauses, and neither undoes the other', async () => {
    const { pauseAfterSentences, sleep, listen, backend } = await aLearner();
    pauseAfterSentences('as-long');
    sleep.set('paragraph');
    await listen(11);
    expect(backend.volume).toBe(0);
    await listen(1);
    expect(backend.volume).toBe(0);
  });
});

test('a part that cannot be read ends, and the voice goes on after it', async () => {
  const { repeater, listen, player, left, backend, sound } = await aLearner();
  repeater.do({ type: 'repeat-part', start: 2, end: 8 });
  // The sound at hand begins after the part.
  backend.currentTime = 9;
  player.goOnAt(9);
  await sound();
  expect(left()).toBe(1);
  await listen(5);
  expect(player.position()).toBeGreaterThan(13);
});
