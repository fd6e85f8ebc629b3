import { beforeEach, describe, expect, test } from 'vitest';
import type { FakeAudioBackend } from '../../support/fake-audio-backend.ts';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';

let { backend, source, clock, timer, bugs, player, settled, started, rested, playing } = aPlayer();

beforeEach(() => {
  ({ backend, source, clock, timer, bugs, player, settled, started, rested, playing } = aPlayer());
});

const bug = new Error('a bug');

function throws(): never {
  throw bug;
}

/** From now on that call throws; returns what mends it. */
function breakCall(name: keyof FakeAudioBackend): () => void {
  Object.defineProperty(backend, name, { value: throws, configurable: true });
  return () => Reflect.deleteProperty(backend, name);
}

function expectFailure(paragraph = 'p1') {
  expect(player.state.current).toMatchObject({
    status: 'failed',
    at: { paragraph },
    error: { kind: 'internal', detail: expect.stringContaining('a bug') as string },
  });
  expect(bugs.map(String)).toContainEqual(expect.stringContaining('a bug'));
}

async function expectTryingAgainPlays() {
  bugs.length = 0;
  player.play();
  await started();
  backend.says('playing', 0);
  expect(player.state.current.status).toBe('playing');
  expect(bugs).toEqual([]);
}

describe('an unexpected error is reported, and can be tried again', () => {
  test('when the sound is prepared', async () => {
    const mend = breakCall('prepare');
    player.load(twelveParagraphs);
    await settled();
    expectFailure();
    mend();
    await expectTryingAgainPlays();
  });

  test('when the sound is started', async () => {
    const mend = breakCall('start');
    player.load(twelveParagraphs, place('p2'));
    player.play();
    await rested();
    expectFailure('p2');
    mend();
    await expectTryingAgainPlays();
  });

  test('when the sound is continued', async () => {
    await playing();
    player.pause();
    const mend = breakCall('resume');
    player.play();
    expectFailure();
    mend();
    await expectTryingAgainPlays();
  });

  test('when the element is moved', async () => {
    player.load(twelveParagraphs);
    await settled();
    const mend = breakCall('moveTo');
    player.seek(20);
    expectFailure('p2');
    mend();
    await expectTryingAgainPlays();
  });

  test('when the sound is paused, also by the failure itself', async () => {
    await playing();
    const mend = breakCall('pause');
    player.pause();
    expectFailure();
    expect(bugs).toHaveLength(2);
    mend();
    await expectTryingAgainPlays();
  });

  test('when the element is given up', async () => {
    await playing();
    const mend = breakCall('giveUpElement');
    backend.isSilenced('the sound was muted');
    expect(player.state.current.status).toBe('failed');
    expect(bugs).toEqual([bug]);
    mend();
    player.play();
    backend.says('playing');
    expect(player.state.current.status).toBe('playing');
  });

  test('when the elements are primed', async () => {
    player.load(twelveParagraphs);
    await settled();
    const mend = breakCall('prime');
    player.play();
    expectFailure();
    mend();
    await expectTryingAgainPlays();
  });

  test('when the rate is set', async () => {
    await playing();
    const mend = breakCall('setRate');
    player.setRate(2);
    expectFailure();
    mend();
    await expectTryingAgainPlays();
  });

  test('when the element is asked for its time', async () => {
    await playing();
    let isBroken = true;
    Object.defineProperty(backend, 'currentTime', { get: () => (isBroken ? throws() : 0), set: () => {} });
    backend.says('progressed', 1);
    expectFailure();
    isBroken = false;
    await expectTryingAgainPlays();
  });

  test('when the time is watched', async () => {
    player.load(twelveParagraphs);
    await settled();
    let isBroken = false;
    Object.defineProperty(backend, 'currentTime', { get: () => (isBroken ? throws() : 0), set: () => {} });
    player.play();
    isBroken = true;
    await timer.pass(1000);
    expectFailure();
    isBroken = false;
    await expectTryingAgainPlays();
  });

  test('when the clock is read', async () => {
    await playing();
    clock.read = throws;
    player.pause();
    expectFailure();
    Reflect.deleteProperty(clock, 'read');
    await expectTryingAgainPlays();
  });

  test('when tracks are read', async () => {
    const { read } = source;
    source.read = () => Promise.reject(bug);
    player.load(twelveParagraphs);
    player.play();
    await rested();
    expectFailure();
    source.read = read;
    await expectTryingAgainPlays();
  });

  test('in what watches the state, which the others hear of all the same', async () => {
    const seen: string[] = [];
    let isBroken = true;
    player.state.subscribe((state) => {
      if (isBroken && state.status === 'playing') throws();
    });
    player.state.subscribe(({ status }) => seen.push(status));
    await playing();
    expectFailure();
    expect(seen.slice(-2)).toEqual(['playing', 'failed']);
    isBroken = false;
    await expectTryingAgainPlays();
  });
});

test('a bug while nothing is open is reported, and opening a story goes on', async () => {
  const mend = breakCall('setRate');
  player.setRate(2);
  expect(bugs).toEqual([bug]);
  expect(player.state.current.status).toBe('empty');
  mend();
  await playing();
  expect(player.state.current.status).toBe('playing');
});

test('what watches the state and acts on it is heard after what it saw', async () => {
  const seen: string[] = [];
  player.load(twelveParagraphs);
  await settled();
  player.state.subscribe((state) => {
    if (state.status === 'loading') player.pause();
  });
  player.state.subscribe(({ status }) => seen.push(status));
  player.play();
  expect(seen.at(-1)).toBe('paused');
  expect(player.state.current.status).toBe('paused');
  expect(backend.calls.at(-1)).toBe('pause');
});
