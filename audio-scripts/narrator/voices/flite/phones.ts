/** Parses the phones that flite prints: `-psdur` with end times, `-ps` without. */
import type { TimedPhone } from '../match-phones.ts';

const silence = 'pau';

/**
 * Parses `pau:0.233 y:0.302 …`. flite speaks a text in pieces and prints the times of each piece from 0;
 * here they are shifted to where the piece is in the whole sound. Silences are left out.
 */
export function parseTimedPhones(printed: string): readonly TimedPhone[] {
  const phones: TimedPhone[] = [];
  let pieceStart = 0;
  let last = 0;
  for (const [, phone = '', end = ''] of printed.matchAll(/(\S+):(\d+\.\d+)/g)) {
    if (Number(end) + pieceStart < last) pieceStart = last;
    const endSeconds = pieceStart + Number(end);
    if (phone !== silence) phones.push({ phone, startSeconds: last, endSeconds });
    last = endSeconds;
  }
  return phones;
}

/** Parses `pau y uw pau k ae n t pau`: the groups between the silences. */
export function parsePhoneGroups(printed: string): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const phone of printed.trim().split(/\s+/)) {
    if (phone === silence) groups.push([]);
    else groups.at(-1)?.push(phone);
  }
  return groups.filter((group) => group.length > 0);
}
