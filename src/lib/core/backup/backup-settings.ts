/** Settings have no date: what was set on this device stays, and what was not is taken from the backup. */
import { readSettings, type Settings } from '../settings/settings.ts';

/** Only what changes. */
export function settingsToTake(here: Settings, there: Settings): Partial<Settings> {
  const unset: Settings = readSettings({});
  const taken = Object.entries(there).filter(([name, value]) => {
    // On another device the app may not be installed.
    if (name === 'isInstallHintDone') return false;
    const own = here[name as keyof Settings];
    return isSame(own, unset[name as keyof Settings]) && !isSame(own, value);
  });
  const bookRates = { ...here.bookRates, ...there.bookRates, ...here.bookRates };
  return {
    ...Object.fromEntries(taken),
    ...(!isSame(bookRates, here.bookRates) && { bookRates }),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
