/** What a tab shows where another tab of the app removes a download. */
import { expect, onTestFinished, test } from 'vitest';
import { OtherTabs } from '#lib/offline/downloads/other-tabs.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, reaches, stateOf } from '../../support/watch-download.ts';

/** A channel of one tab; all with the same name are connected. */
function aChannel(): BroadcastChannel {
  const channel = new BroadcastChannel('lamplight/other-tabs-test');
  onTestFinished(() => {
    channel.close();
  });
  return channel;
}

const otherTabs = () => new OtherTabs(aChannel());

test('a download that another tab removes is gone although localStorage still lists it', async () => {
  const { phone, network, downloads } = await downloaded(
    offlineParts(undefined, undefined, { otherTabs: otherTabs() }),
  );
  // Two tabs have two processes, and what one writes reaches the other some time later.
  const { text } = aPhone();
  const one = offlineParts({ ...phone, text }, network, { otherTabs: otherTabs() });
  await one.downloads.resume();
  expect(stateOf(one.downloads).status).toBe('ready');
  const shown: string[] = [];
  one.downloads.stateOf(storyId).subscribe(({ status }) => shown.push(status));
  await downloads.remove(storyId);
  await reaches(one.downloads, 'absent');
  expect(shown).toEqual(['absent']);
  // Nor does the browser get the blame later.
  const reloaded = offlineParts({ ...phone, text }, network);
  await reloaded.downloads.resume();
  expect(stateOf(reloaded.downloads).status).toBe('absent');
});

test('a download that another tab removes while this one reads its records is gone', async () => {
  const { phone, network, downloads } = await downloaded(
    offlineParts(undefined, undefined, { otherTabs: otherTabs() }),
  );
  const { stateStore } = phone;
  const read = stateStore.get.bind(stateStore);
  let answer: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (answer = resolve));
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  // The first answer is of before the removal and comes after it.
  stateStore.get = async <T>(key: string) => {
    stateStore.get = read;
    const value = await read<T>(key);
    ask();
    await slow;
    return value;
  };
  const one = offlineParts(phone, network, { otherTabs: otherTabs() });
  const resumed = one.downloads.resume();
  // It hears after that tab.
  const channel = aChannel();
  const heard = new Promise((resolve) => {
    channel.addEventListener('message', resolve);
  });
  await asked;
  await downloads.remove(storyId);
  await heard;
  answer();
  await resumed;
  await reaches(one.downloads, 'absent');
});
