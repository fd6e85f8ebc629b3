import { beforeEach, describe, expect, test } from 'vitest';
import { watchInterruptions } from '#lib/app/interruptions.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { aPlayer } from '../../support/a-player.ts';

let heard: ReturnType<typeof aPlayer>;
let settings: SettingsStore;
let devices: number;
let tell: { devices: () => void; leave: () => void; back: () => void };

beforeEach(async () => {
  heard = aPlayer();
  settings = new SettingsStore(undefined);
  devices = 2;
  tell = { devices: () => undefined, leave: () => undefined, back: () => undefined };
  await watchInterruptions({
    player: heard.player,
    settings: settings.current,
    countDevices: () => Promise.resolve(devices),
    onDevices: (listener) => (tell.devices = listener),
    onLeave: (listener) => (tell.leave = listener),
    onReturn: (listener) => (tell.back = listener),
  });
  await heard.playing();
});

async function changeDevices(to: number) {
  devices = to;
  tell.devices();
  for (let i = 0; i < 3; i++) await Promise.resolve();
}

const interrupted = { status: 'paused', cause: 'interruption' };
const state = () => heard.player.state.current;

describe('a sound device that is taken away', () => {
  test('pauses the voice, and one tap goes on', async () => {
    await changeDevices(1);
    expect(state()).toMatchObject(interrupted);
    heard.player.play();
    expect(state()).toMatchObject({ status: 'loading', playWhenReady: true });
  });

  test('and comes back lets the voice go on only where the listener chose so', async () => {
    await changeDevices(1);
    await changeDevices(2);
    expect(state()).toMatchObject(interrupted);
    settings.change({ continuesAfterInterruption: true });
    await changeDevices(1);
    await changeDevices(2);
    expect(state()).toMatchObject({ status: 'loading', playWhenReady: true });
  });

  test('leaves a pause of the listener alone', async () => {
    settings.change({ continuesAfterInterruption: true });
    heard.player.pause();
    await changeDevices(1);
    await changeDevices(2);
    expect(state()).toMatchObject({ status: 'paused', cause: 'listener' });
  });
});

test('a device that is added changes nothing', async () => {
  await changeDevices(3);
  expect(state().status).toBe('playing');
});

test('a device that comes after there was none takes the failure away', async () => {
  heard.backend.fails('no device', 'no-device');
  expect(state().status).toBe('failed');
  await changeDevices(3);
  await heard.rested();
  expect(state()).toMatchObject({ status: 'paused' });
});

describe('a page that is left', () => {
  test('is silent when it comes back, and one tap goes on', () => {
    tell.leave();
    tell.back();
    expect(state()).toMatchObject(interrupted);
  });

  test('goes on when it comes back where the listener chose so', () => {
    settings.change({ continuesAfterInterruption: true });
    tell.leave();
    tell.back();
    expect(state()).toMatchObject({ status: 'loading', playWhenReady: true });
  });
});

describe('an element that the system starts again after a call', () => {
  test('is paused again', () => {
    heard.backend.says('stopped', 3);
    heard.backend.says('playing', 3);
    expect(state()).toMatchObject(interrupted);
    expect(heard.backend.calls.at(-1)).toBe('pause');
  });

  test('plays where the listener chose so', () => {
    settings.change({ continuesAfterInterruption: true });
    heard.backend.says('stopped', 3);
    heard.backend.says('playing', 3);
    expect(state().status).toBe('playing');
  });
});
