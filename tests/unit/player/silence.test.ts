import { beforeEach, describe, expect, test } from 'vitest';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';

let { backend, source, timer, player, settled, started, playing } = aPlayer();

beforeEach(() => {
  ({ backend, source, timer, player, settled, started, playing } = aPlayer());
});

/** Time passes, a second at a time. */
async function secondsPass() {
  await timer.pass(1000);
}

function expectSilence(paragraph: string, detail: RegExp) {
  expect(player.state.current).toMatchObject({
    status: 'failed',
    at: { paragraph },
    error: { kind: 'silent', detail: expect.stringMatching(detail) as string },
  });
  expect(backend.calls.at(-1)).toBe('give up element');
}

describe('a voice that is not heard', () => {
  test('because its time stands still is played from another element by itself', async () => {
    await playing();
    backend.says('progressed', 17);
    await timer.pass(1000, 5);
    expect(player.state.current).toMatchObject({ status: 'loading', at: { paragraph: 'p2' } });
    expect(backend.calls.slice(-2)).toEqual(['give up element', 'resume at 17.0']);
    backend.says('playing');
    expect(player.state.current.status).toBe('playing');
  });

  test('at its first word is played from another element by itself', async () => {
    await playing(place('p2'));
    await timer.pass(1000, 5);
    expect(backend.calls.slice(-2)).toEqual(['give up element', 'resume at 0.0']);
  });

  test('because its time stands still in the other element, too, is said, and a tap plays from there', async () => {
    await playing();
    backend.says('progressed', 17);
    await timer.pass(1000, 5);
    backend.says('playing');
    await secondsPass();
    expectSilence('p2', /the sound stopped/);
    player.play();
    expect(backend.calls.at(-1)).toBe('resume at 17.0');
    backend.says('playing');
    expect(player.state.current.status).toBe('playing');
  });

  test('because it never begins is said', async () => {
    player.load(twelveParagraphs, place('p2'));
    await settled();
    player.play();
    await secondsPass();
    expectSilence('p2', /did not start/);
  });

  test('because its data does not come is said', async () => {
    await playing();
    backend.says('waiting', 17);
    await secondsPass();
    expectSilence('p2', /did not start/);
  });

  test('because its tracks never come is said, and trying again asks for them from the start', async () => {
    player.load(twelveParagraphs, place('p2'));
    await settled();
    source.holdFrom(0);
    player.seek(100);
    player.play();
    await secondsPass();
    expect(player.state.current).toMatchObject({
      status: 'failed',
      at: { paragraph: 'p9' },
      error: { kind: 'unreachable', detail: 'no sound was loaded for 12 seconds' },
    });
    source.reads.length = 0;
    source.holdFrom(Infinity);
    player.play();
    await started();
    expect(source.reads).toContain(8);
  });

  test('because its sound was taken away is said, at the place that was heard last', async () => {
    await playing();
    backend.says('progressed', 17);
    backend.isSilenced('the sound was muted');
    expectSilence('p2', /muted/);
  });
});

describe('a silence that is right', () => {
  test.each([
    ['before a tap', () => undefined],
    [
      'in a pause',
      () => {
        player.play();
        backend.says('playing');
        player.pause();
      },
    ],
  ])('%s is not reported', async (_, arrange) => {
    player.load(twelveParagraphs);
    await settled();
    arrange();
    const before = player.state.current;
    await secondsPass();
    expect(player.state.current).toBe(before);
  });

  test('while tracks come slowly, a few bytes at a time, is not reported', async () => {
    source.holdFrom(0);
    player.load(twelveParagraphs);
    player.play();
    for (let times = 0; times < 6; times++) {
      await timer.pass(1000, 8);
      source.trickle();
    }
    expect(player.state.current).toMatchObject({ status: 'loading', playWhenReady: true });
    source.release();
    await started();
  });

  test('while tracks do not come is not reported to somebody who only reads', async () => {
    source.holdFrom(0);
    player.load(twelveParagraphs);
    await secondsPass();
    expect(player.state.current).toMatchObject({ status: 'loading', playWhenReady: false });
  });
});

test('a voice whose time goes on is left alone', async () => {
  await playing();
  Object.defineProperty(backend, 'currentTime', { get: () => performance.now() / 1000 });
  await secondsPass();
  expect(player.state.current.status).toBe('playing');
});
