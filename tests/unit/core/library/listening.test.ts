import { describe, expect, test } from 'vitest';
import {
  nothingHeard,
  readListening,
  uniteListening,
  withHeardTime,
  type HeardTime,
  type Listening,
} from '#lib/core/library/listening.ts';
import { dayBefore, dayOf, summarise } from '#lib/core/library/listening-summary.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';

const noon = Date.UTC(2026, 10, 28, 12);
const lamp = { id: 'lamp' as PublicationId, title: 'The Lamp', language: 'en' };
const dark = { id: 'dark' as PublicationId, title: 'The Dark', language: 'en' };

function heard(minutes: number, more: Partial<HeardTime> = {}): HeardTime {
  return { story: lamp, day: '2026-11-28', seconds: minutes * 60, untilMs: noon, ...more };
}

/** What a device called `device` has counted. */
function counted(device: string, ...times: readonly HeardTime[]): Listening {
  return times.reduce((before, time) => withHeardTime(before, time, device), nothingHeard);
}

const minutesOf = (listening: Listening) => summarise(listening, '2026-11-28').allSeconds / 60;

describe('what is counted', () => {
  test('adds up by day and story', () => {
    const listening = counted(
      'phone',
      heard(5, { untilMs: noon - 60 * 60_000 }),
      heard(5),
      heard(2, { story: dark, untilMs: noon + 10 * 60_000 }),
    );
    expect(listening.devices.phone).toEqual({ '2026-11-28': { lamp: 600, dark: 120 } });
  });

  test('counts a minute once that two windows report', () => {
    const listening = counted('phone', heard(1), heard(1), heard(1, { untilMs: noon + 30_000 }));
    expect(minutesOf(listening)).toBe(1.5);
  });

  test('goes on after the clock was set back', () => {
    const listening = counted(
      'phone',
      heard(10),
      heard(10, { untilMs: noon - 86_400_000, day: '2026-11-27' }),
    );
    expect(minutesOf(listening)).toBe(20);
    expect(minutesOf(withHeardTime(listening, heard(1, { untilMs: noon - 86_340_000 }), 'x'))).toBe(21);
  });

  test('keeps the name of its device', () => {
    const listening = withHeardTime(
      counted('phone', heard(1)),
      heard(1, { untilMs: noon + 60_000 }),
      'other',
    );
    expect(Object.keys(listening.devices)).toEqual(['phone']);
  });
});

describe('counts of two devices', () => {
  const phone = counted('phone', heard(10));
  const tablet = counted('tablet', heard(5), heard(1, { story: dark, untilMs: noon + 60_000 }));

  test('are added to each other, however often they are united', () => {
    const once = uniteListening(phone, tablet);
    expect(minutesOf(once)).toBe(16);
    expect(uniteListening(once, tablet)).toEqual(once);
    expect(once.device).toBe('phone');
    expect(once.stories).toHaveProperty('dark.title', 'The Dark');
  });

  test('take the later one of an earlier and a later count of one device', () => {
    const later = withHeardTime(phone, heard(3, { untilMs: noon + 180_000 }), '');
    expect(minutesOf(uniteListening(phone, later))).toBe(13);
    expect(minutesOf(uniteListening(later, phone))).toBe(13);
  });
});

describe('reading', () => {
  test.each([undefined, null, 7, 'x', [], { devices: 3, stories: [], device: {} }])(
    'makes nothing of %j, and breaks nothing',
    (stored) => {
      expect(readListening(stored)).toEqual(nothingHeard);
    },
  );

  test('leaves out what is damaged and keeps the rest', () => {
    const { devices } = readListening({
      device: 'phone',
      devices: {
        phone: {
          '2026-11-28': { lamp: 60, dark: -1, far: 1e9 },
          '2026-99-01': { lamp: 60 },
          never: { lamp: 1 },
        },
      },
    });
    expect(devices).toEqual({ phone: { '2026-11-28': { lamp: 60, dark: 0, far: 0 } } });
  });

  test('gives back what was counted', () => {
    const listening = counted('phone', heard(5));
    expect(readListening(JSON.parse(JSON.stringify(listening)))).toEqual(listening);
  });
});

describe('the summary', () => {
  const day = (day: string, minutes: number, story = lamp) =>
    heard(minutes, { day, story, untilMs: Date.parse(day) });
  const listening = counted(
    'phone',
    day('2026-09-30', 20),
    day('2026-10-01', 30),
    day('2026-10-02', 30, dark),
    day('2026-11-21', 7),
    day('2026-11-22', 6),
    day('2026-11-28', 4, dark),
  );
  const summary = summarise(listening, '2026-11-28');

  test('tells of today, the last seven days and all', () => {
    const { todaySeconds, weekSeconds, allSeconds, dayCount } = summary;
    expect([todaySeconds / 60, weekSeconds / 60, allSeconds / 60, dayCount]).toEqual([4, 10, 97, 6]);
    expect(summary.days.map(({ seconds }) => seconds / 60)).toEqual([4, 0, 0, 0, 0, 0, 6]);
  });

  test('gathers what is older by month', () => {
    expect(summary.months).toEqual([
      { month: '2026-11', seconds: 420, dayCount: 1 },
      { month: '2026-10', seconds: 3600, dayCount: 2 },
      { month: '2026-09', seconds: 1200, dayCount: 1 },
    ]);
  });

  test('names the stories, also one that nothing else is known of', () => {
    expect(summary.stories).toEqual([
      { id: 'lamp', title: 'The Lamp', language: 'en', seconds: 63 * 60, dayCount: 4 },
      { id: 'dark', title: 'The Dark', language: 'en', seconds: 34 * 60, dayCount: 2 },
    ]);
    expect(summarise({ ...listening, stories: {} }, '2026-11-28').stories[0]?.title).toBe('');
  });
});

test('a day is the one on the listener’s calendar, and the day before the first is in the month before', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(dayBefore('2026-03-01', 1)).toBe('2026-02-28');
  expect(dayBefore('2026-01-01', 1)).toBe('2025-12-31');
});
