import { expect, test } from 'vitest';
import { voiceFor, voicesFor, type DeviceVoice } from '#lib/core/read-aloud/device-voices.ts';

const aVoice = (name: string, language: string, parts: Partial<DeviceVoice> = {}): DeviceVoice => ({
  uri: name,
  name,
  language,
  needsNetwork: false,
  isDefault: false,
  ...parts,
});
const cloud = aVoice('Cloud', 'en-GB', { needsNetwork: true });
const daniel = aVoice('Daniel', 'en-GB');
const samantha = aVoice('Samantha', 'en-US', { isDefault: true });
const thomas = aVoice('Thomas', 'fr-FR');
const all = [thomas, cloud, samantha, daniel];
const names = (language: string | undefined) => voicesFor(all, language).map(({ name }) => name);

test('voices of the language come in, those of the device and of its region first', () => {
  expect(names('en-GB')).toEqual(['Daniel', 'Samantha', 'Cloud']);
  expect(names('en')).toEqual(['Samantha', 'Daniel', 'Cloud']);
  expect(names('fr-CA')).toEqual(['Thomas']);
  expect(names('de')).toEqual([]);
});

test('where the book does not say its language, all voices do', () => {
  expect(names(undefined)).toHaveLength(4);
  expect(names(undefined)[0]).toBe('Samantha');
});

test('the voice that was chosen for a language reads it as long as it is there', () => {
  expect(voiceFor(all, 'en-GB', { en: 'Cloud' })?.name).toBe('Cloud');
  expect(voiceFor(all, 'en-GB', { en: 'Gone', fr: 'Cloud' })?.name).toBe('Daniel');
  expect(voiceFor([], 'en', {})).toBeUndefined();
});
