import { expect, test } from 'vitest';
import { installWay } from '../../../src/routes/install-way.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';
const android = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
const desktop = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const inApp = iphone.replace(' Version/18.5', '').replace(' Safari/604.1', ' SomeApp/1.0');

test.each([
  ['Safari on an iPhone', iphone, 5, 'ios'],
  ['Safari on an iPad, which calls itself a Macintosh', mac, 5, 'ios'],
  ['Safari on a Macintosh', mac, 0, undefined],
  ['Chrome on an iPhone', iphone.replace('Version/18.5', 'CriOS/140.0'), 5, undefined],
  ['a page inside of another app', inApp, 5, undefined],
  ['Firefox on Android', android, 5, 'firefox-android'],
  ['Firefox on a desktop', desktop, 0, undefined],
])('%s installs the app in its own way, or not at all', (_, userAgent, maxTouchPoints, way) => {
  expect(installWay({ userAgent, maxTouchPoints, isInBrowser: true, hasOffer: false })).toBe(way);
});

test('a browser that offers it is asked, and an app that is installed asks for nothing', () => {
  const browser = { userAgent: iphone, maxTouchPoints: 5 };
  expect(installWay({ ...browser, isInBrowser: true, hasOffer: true })).toBe('offer');
  expect(installWay({ ...browser, isInBrowser: false, hasOffer: true })).toBeUndefined();
});
