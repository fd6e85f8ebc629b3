import { expect, test } from 'vitest';
import { Pictures, type PicturesPorts } from '#lib/app/pictures.ts';
import { Http } from '#lib/offline/network/http.ts';
import { backgroundRetries } from '#lib/core/retry-pauses.ts';
import { PublishedFiles } from '#lib/offline/published/published-files.ts';
import { FakeNetwork, portals, versionUrl } from '../../support/fake-network.ts';
import { storyId } from '../../support/offline-parts.ts';
import { FakeTimer } from '../../support/fake-timer.ts';
import { someRetries } from '../../support/some-retries.ts';

/** A source that has nothing on the device. */
function publishedFiles(network: FakeNetwork): PicturesPorts['source'] {
  const http = new Http(network.fetch, versionUrl);
  const files = new PublishedFiles(http, '/stories/');
  return {
    stored: () => Promise.resolve(undefined),
    urlOf: (id, href) => files.urlOf(id, href),
    probe: (id, href) => files.probe(id, href),
  };
}

/** Three stories whose covers the browser could not load; "bad.webp" is no picture. */
function lostPictures() {
  const network = new FakeNetwork('/stories/');
  const timer = new FakeTimer();
  const pictures = new Pictures({
    source: publishedFiles(network),
    canShow: (url) => Promise.resolve(!url.endsWith('bad.webp')),
    retries: someRetries(timer).retries,
  });
  const addresses = ['gone.webp', 'bad.webp', 'cover.webp'].map((href) => {
    if (href === 'bad.webp') network.files.set(`${storyId}/${href}`, new Uint8Array(3));
    const picture = pictures.of(storyId, href);
    picture?.onFailed();
    return picture?.address;
  });
  const tryAgain = async (pauseMs: number) => {
    network.requests.length = 0;
    await timer.pass(backgroundRetries.firstMs);
    await timer.pass(pauseMs - backgroundRetries.firstMs);
  };
  return { network, addresses, tryAgain, timer };
}

test('covers that the network did not bring are shown once it is back, and those alone', async () => {
  const { network, addresses, tryAgain } = lostPictures();
  expect(addresses.map((address) => address?.current)).toEqual([undefined, undefined, undefined]);
  await tryAgain(5000);
  expect(addresses.map((address) => address?.current)).toEqual([
    undefined,
    undefined,
    `/stories/${storyId}/cover.webp`,
  ]);
  await tryAgain(10_000);
  expect(network.requests).toEqual([]);
});

test.each([
  ['no network', undefined],
  ['a network that asks for a sign-in', portals['a web page']],
])('%s is asked for one cover at a time, not for all', async (_, portal) => {
  const { network, addresses, tryAgain } = lostPictures();
  network.isReachable = portal !== undefined;
  network.portal = portal;
  await tryAgain(5000);
  expect(new Set(network.requests).size).toBe(1);
  network.isReachable = true;
  network.portal = undefined;
  await tryAgain(10_000);
  expect(addresses.at(-1)?.current).toBeDefined();
});

test('a cover that fails while another is tried again joins it, and the next one begins a series of its own', async () => {
  const network = new FakeNetwork('/stories/');
  const timer = new FakeTimer();
  const { retries, listeners } = someRetries(timer);
  let isAsked: () => void = () => undefined;
  let answer: (canShow: boolean) => void = () => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const pictures = new Pictures({
    source: publishedFiles(network),
    canShow: () => {
      isAsked();
      return new Promise((resolve) => (answer = resolve));
    },
    retries,
  });
  const fail = (href: string) => {
    network.files.set(`${storyId}/${href}`, new Uint8Array(3));
    pictures.of(storyId, href)?.onFailed();
  };
  fail('first.webp');
  await timer.pass(backgroundRetries.firstMs);
  await timer.pass(0);
  await asked;
  network.isReachable = false;
  fail('second.webp');
  answer(true);
  await timer.pass(NaN);
  expect(listeners.size).toBe(1);
  network.files.delete(`${storyId}/second.webp`);
  network.isReachable = true;
  await timer.pass(backgroundRetries.firstMs);
  expect(listeners.size).toBe(0);
  fail('third.webp');
  expect(listeners.size).toBe(1);
});
