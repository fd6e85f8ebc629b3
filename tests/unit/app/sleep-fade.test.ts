import { describe, expect, test } from 'vitest';
import { openStory, positionIn } from '#lib/core/playback/open-story.ts';
import { place } from '../../support/a-player.ts';
import { aListener, other, story } from '../../support/a-sleeper.ts';

describe('the fade', () => {
  test('makes the voice softer over the last twenty seconds of the clock', async () => {
    const { timer, listen, backend, left } = await aListener(place('p1'), 2.35);
    timer.set('chapter');
    await listen((left() ?? 0) - 21);
    expect(backend.volume).toBe(1);
    await listen(11);
    expect(backend.volume).toBeCloseTo(0.05 ** 0.5, 1);
    await listen(9);
    expect(backend.volume).toBeLessThan(0.1);
  });

  test('does not begin where it is not wanted', async () => {
    const { timer, listen, backend, wantNoFade } = await aListener();
    wantNoFade();
    timer.set('paragraph');
    await listen(29);
    expect(backend.volume).toBe(1);
  });

  /** The voice is nearly silent, a few seconds before it stops. */
  async function inTheFade() {
    const listener = await aListener();
    listener.timer.set('paragraph');
    await listener.listen(25);
    expect(listener.backend.volume).toBeLessThan(0.2);
    return listener;
  }

  test('leaves no soft voice after the stop', async () => {
    const { player, listen, backend, play } = await inTheFade();
    await listen(60);
    expect(player.state.current.status).toBe('paused');
    await play();
    expect(backend.volume).toBe(1);
  });

  test('leaves no soft voice after a pause, but goes on with it', async () => {
    const { player, backend, play } = await inTheFade();
    const before = backend.volume;
    player.pause();
    expect(backend.volume).toBe(before);
    await Promise.resolve();
    expect(backend.volume).toBe(1);
    await play();
    expect(backend.volume).toBeCloseTo(before, 1);
  });

  test('leaves no soft voice after a jump to another paragraph', async () => {
    const { player, backend, sound, listen } = await inTheFade();
    player.seek(200);
    await sound();
    await listen(0.5);
    player.seek(300);
    await sound();
    expect(backend.volume).toBe(1);
  });

  test('leaves no soft voice after a failure', async () => {
    const { backend } = await inTheFade();
    backend.isSilenced('it was muted');
    await Promise.resolve();
    expect(backend.volume).toBe(1);
  });

  test('leaves no soft voice in another story', async () => {
    const { player, backend } = await inTheFade();
    player.load(other);
    await Promise.resolve();
    expect(backend.volume).toBe(1);
  });

  test.each(['clear', 'addTime'] as const)(
    'the voice comes back within two seconds after %s',
    async (way) => {
      const { timer, listen, backend } = await inTheFade();
      const before = backend.volume;
      timer[way]();
      expect(backend.volume).toBeLessThanOrEqual(before * 2);
      await listen(2);
      expect(backend.volume).toBe(1);
    },
  );

  test('stays soft where one sound follows another', async () => {
    const { timer, listen, backend, player } = await aListener(place('p2', 20));
    timer.set(5);
    let loudest = 0;
    await listen(290);
    while (player.state.current.status === 'playing') {
      await listen(0.25);
      loudest = Math.max(loudest, player.state.current.status === 'playing' ? backend.volume : 0);
    }
    expect(loudest).toBeLessThan(1);
  });
});

describe('what is kept of the evening', () => {
  test('is where the listener last did anything, and where the fade began', async () => {
    const { timer, listen, touch, stops, player } = await aListener();
    timer.set(5);
    await listen(100);
    touch();
    await listen(1000);
    const stop = player.position();
    expect(stops).toMatchObject([{ touched: { paragraph: 'p4' }, fadeBegan: { publication: 'a-story' } }]);
    const fade = openStory(story);
    expect(positionIn(fade, stops[0]?.fadeBegan ?? place('p1'))).toBeCloseTo(stop - 20, -1);
  });

  test('knows of no fade where none was wanted', async () => {
    const { timer, listen, stops, wantNoFade } = await aListener();
    wantNoFade();
    timer.set('paragraph');
    await listen(60);
    expect(stops).toHaveLength(1);
    expect(stops[0]).not.toHaveProperty('fadeBegan');
  });

  test('counts a jump and another speed as something that the listener did', async () => {
    const { player, timer, listen, sound, stops } = await aListener();
    timer.set('chapter');
    player.seek(570);
    await sound();
    await listen(5);
    player.setRate(2);
    await listen(60);
    expect(stops).toMatchObject([{ touched: { paragraph: 'p20', seconds: expect.closeTo(5, 0) as number } }]);
  });

  test('is kept as well where the story ends before', async () => {
    const { timer, listen, stops } = await aListener(place('p40'));
    timer.set(30);
    await listen(60);
    expect(stops).toHaveLength(1);
  });

  test('is nothing where the listener paused or ended the timer', async () => {
    const { player, timer, listen, stops } = await aListener();
    timer.set('paragraph');
    await listen(20);
    player.pause();
    timer.clear();
    expect(stops).toEqual([]);
  });
});
