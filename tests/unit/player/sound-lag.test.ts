import { describe, expect, test } from 'vitest';
import { mediaEngine, soundLag } from '#lib/player/sound-lag.ts';

describe('the engine of the media element', () => {
  test.each([
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36',
      'chromium',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
    [
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
      'webkit',
    ],
    [
      'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
      'webkit',
    ],
    ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140.0 Mobile/15E148', 'webkit'],
  ])('%s', (userAgent, engine) => {
    expect(mediaEngine(userAgent)).toBe(engine);
  });
});

describe('the lag of sound', () => {
  test('lies between those of the neighbouring rates', () => {
    const perSecond = (rate: number) => soundLag('chromium', rate) / rate;
    const [slow, between, normal] = [perSecond(0.75), perSecond(0.9), perSecond(1)];
    expect(between).toBeGreaterThan(slow);
    expect(between).toBeLessThan(normal);
  });

  test('beyond the measured rates is that of the nearest, in listening time', () => {
    expect(soundLag('chromium', 4) / 4).toBeCloseTo(soundLag('chromium', 3) / 3);
    expect(soundLag('webkit', 2)).toBeCloseTo(soundLag('webkit', 1) * 2);
  });
});
