import { describe, expect, test } from 'vitest';
import { place } from '../../support/a-player.ts';
import { aListener, other, story } from '../../support/a-sleeper.ts';

const rates = [0.5, 1, 2.35, 3.5];

describe.each(rates)('at speed %d', (rate) => {
  test('five minutes of the clock end within a sentence after them', async () => {
    const { player, timer, listen, left } = await aListener(place('p1'), rate);
    timer.set(5);
    const said = left() ?? 0;
    const heard = await listen(1000);
    expect(player.state.current).toMatchObject({ status: 'paused', cause: 'sleep-timer' });
    expect(heard).toBeGreaterThanOrEqual(300);
    expect(heard).toBeLessThanOrEqual(330);
    expect(heard).toBeCloseTo(said, 0);
  });

  test('the time that is said is the time it takes', async () => {
    const { timer, listen, left } = await aListener(place('p3'), rate);
    timer.set('chapter');
    await listen(20);
    const said = left() ?? 0;
    expect(await listen(2000)).toBeCloseTo(said, 0);
  });

  test('the end of a paragraph is where the next one begins', async () => {
    const { player, timer, listen } = await aListener(place('p2', 3), rate);
    timer.set('paragraph');
    expect(await listen(2000)).toBeCloseTo(27 / rate, 0);
    expect(player.position()).toBeCloseTo(60, 3);
  });
});

test('the end of the chapter may lie beyond the sound that is in the element', async () => {
  const { player, timer, listen } = await aListener();
  timer.set('chapter');
  await listen(2000);
  expect(player.state.current).toMatchObject({ cause: 'sleep-timer', at: { paragraph: 'p21' } });
});

test('the story ends as ever where the timer was set to its end', async () => {
  const { player, timer, listen, status, backend } = await aListener(place('p39'));
  timer.set('story');
  await listen(2000);
  expect(player.state.current.status).toBe('ended');
  expect(status.current).toBeUndefined();
  await Promise.resolve();
  expect(backend.volume).toBe(1);
});

test('another speed changes when minutes end and how long a part takes', async () => {
  const { player, timer, listen, left } = await aListener();
  timer.set(10);
  await listen(60);
  player.setRate(2);
  expect(left()).toBeGreaterThanOrEqual(540);
  expect(left()).toBeLessThanOrEqual(570);
  timer.set('chapter');
  expect(left()).toBeCloseTo((600 - 60) / 2, 1);
});

test('after a jump minutes run on and a part ends where the voice is now', async () => {
  const { player, timer, listen, sound, status } = await aListener();
  timer.set('paragraph');
  player.seek(100);
  await sound();
  expect(status.current?.stopsAt).toBe(120);
  timer.set(5);
  await listen(60);
  player.seek(20);
  await sound();
  const heard = await listen(1000);
  expect(heard).toBeGreaterThanOrEqual(240);
  expect(heard).toBeLessThanOrEqual(270);
});

test('a jump over the end of the chapter does not stop the voice', async () => {
  const { player, timer, sound, status } = await aListener();
  timer.set('chapter');
  player.seek(605);
  await sound();
  expect(player.state.current.status).toBe('playing');
  expect(status.current?.stopsAt).toBe(1200);
});

test('a pause holds the minutes', async () => {
  const { player, timer, listen, play, pass, left } = await aListener();
  timer.set(5);
  await listen(60);
  const before = left() ?? 0;
  player.pause();
  pass(600);
  await play();
  expect(left()).toBeCloseTo(before, 1);
  expect(await listen(1000)).toBeCloseTo(before, 0);
});

test('a timer that was held for more than an hour is over', async () => {
  const { player, timer, play, pass, status } = await aListener();
  timer.set(30);
  player.pause();
  pass(3601);
  await play();
  expect(status.current).toBeUndefined();
});

test('a timer of more than an hour outlasts an hour of listening', async () => {
  const { player, timer, pass, sound, status } = await aListener();
  timer.set(90);
  pass(3601);
  player.seek(100);
  await sound();
  expect(status.current?.choice).toBe(90);
});

test('another story keeps the minutes and loses the end of a part', async () => {
  const { player, timer, status } = await aListener();
  timer.set(30);
  player.load(other);
  expect(status.current?.choice).toBe(30);
  timer.set('chapter');
  player.load(story);
  expect(status.current).toBeUndefined();
});

test('five more minutes can be added to minutes and to the end of a part', async () => {
  const { timer, listen, left } = await aListener();
  timer.set('paragraph');
  await listen(20);
  timer.addTime();
  expect(left()).toBeGreaterThanOrEqual(310);
  timer.addTime();
  expect(left()).toBeGreaterThanOrEqual(610);
  expect(left()).toBeLessThanOrEqual(660);
});

test('a stop that was reached is not planned for the next time', async () => {
  const { player, timer, listen, play } = await aListener();
  timer.set('paragraph');
  await listen(60);
  await play();
  await listen(45);
  expect(player.state.current.status).toBe('playing');
});
