/**
 * From a tap on Play to sound, as the sound device is given it, for a story that is on the phone; beside a bare <audio>
 * that was given the same sound before its tap. Each take is the first sound of a page that was just loaded.
 */
import type { Figure } from '../figure.ts';
import {
  compareWithBare,
  open,
  paragraphs,
  placeOfPlay,
  prepareBareElement,
  tapAndListen,
  withTonePhone,
  type TonePhone,
} from './tone-phone.ts';

/** What is silent before the first word. */
const silenceMs = (paragraphs[0]?.clips[0]?.startSeconds ?? 0) * 1000;

export function measureTapToSound(): Promise<readonly Figure[]> {
  return withTonePhone((phone) => compareWithBare(phone, 'From a tap to sound', timeApp, timeBare));
}

async function timeApp(phone: TonePhone, timesSlower: number): Promise<number> {
  await open(phone);
  return timePlay(phone, timesSlower);
}

async function timeBare(phone: TonePhone, timesSlower: number): Promise<number> {
  await open(phone);
  await prepareBareElement(phone.page);
  return timePlay(phone, timesSlower);
}

async function timePlay(phone: TonePhone, timesSlower: number): Promise<number> {
  const { tapMs, onsets } = await tapAndListen(phone, timesSlower, () => placeOfPlay(phone.page));
  const onset = onsets.find(({ atMs }) => atMs > tapMs);
  if (!onset) throw new Error('nothing was heard');
  return onset.atMs - tapMs - silenceMs;
}
