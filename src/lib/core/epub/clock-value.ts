/** Times in SMIL 3.0 and its predecessors (https://www.w3.org/TR/SMIL3/smil-timing.html#Timing-ClockValueSyntax), in seconds. */
const clock = /^(?:(\d+):)?(\d+):(\d+(?:\.\d*)?|\.\d+)$/;
const count = /^(\d+(?:\.\d*)?|\.\d+)\s*(h|min|s|ms)?$/i;
const seconds: Readonly<Record<string, number>> = { h: 3600, min: 60, s: 1, ms: 0.001 };

/** Longer than any recording; beyond it, seconds lose their fractions. */
const most = 10_000_000;

/** Undefined where it is none. */
export function parseClock(value: string | undefined): number | undefined {
  const text = (value ?? '')
    .trim()
    .replace(/^(?:npt|smpte)=/i, '')
    .replace(',', '.');
  const [, hours = '0', minutes, rest] = clock.exec(text) ?? [];
  if (minutes !== undefined && rest !== undefined)
    return bounded(Number(hours) * 3600 + Number(minutes) * 60 + Number(rest));
  const [, amount, unit = 's'] = count.exec(text) ?? [];
  return amount === undefined ? undefined : bounded(Number(amount) * (seconds[unit.toLowerCase()] ?? 1));
}

function bounded(value: number): number | undefined {
  return value <= most ? Math.round(value * 1e6) / 1e6 : undefined;
}
