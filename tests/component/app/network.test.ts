import { expect, test } from 'vitest';
import { listenForNetwork } from '#lib/app/network.ts';

const { connection } = navigator as { connection?: EventTarget };

test.each([
  ['the browser is online again', () => window.dispatchEvent(new Event('online'))],
  ['the phone has another connection', () => connection?.dispatchEvent(new Event('change'))],
  ['the listener returns to the page', () => document.dispatchEvent(new Event('visibilitychange'))],
])('the network may be back where %s', (_, happen) => {
  let signs = 0;
  const stop = listenForNetwork(() => signs++);
  happen();
  expect(signs).toBe(1);
  stop();
  happen();
  expect(signs).toBe(1);
});
