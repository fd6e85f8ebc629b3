/** What the narrator prints after it has narrated a story. */
import { formatComplaint, type Complaint } from './parse/complaint.ts';
import type { Narrated } from './narrate.ts';
import type { Guess } from './inspect-work.ts';
import type { Changes } from './publish/changes.ts';

export function describeNarrated(place: string, narrated: Narrated, seconds: number): string {
  const {
    rendered,
    kept,
    isChanged,
    durationSeconds,
    sizeBytes,
    guesses,
    unsetSigns,
    suspects,
    droppedNudges,
    changes,
  } = narrated;
  return [
    ...describeGuesses(guesses),
    ...(unsetSigns.length > 0
      ? [
          `The cover has no title, for its letters have no ${unsetSigns.join(' ')}. Put a picture of your own beside the script, as cover.png.`,
        ]
      : []),
    ...describeSuspects(suspects),
    ...(droppedNudges.length > 0
      ? [
          `Words that were moved by ear sound otherwise now, so they are where they were found: ${droppedNudges.join(', ')}`,
        ]
      : []),
    ...(changes ? describeChanges(changes) : []),
    `${isChanged ? 'Published' : 'Unchanged:'} ${place}, ${clock(durationSeconds)} min, ${(sizeBytes / 1e6).toFixed(2)} MB. ` +
      `${rendered} paragraphs rendered, ${kept} kept, in ${seconds.toFixed(1)} s.`,
  ].join('\n');
}

export function describeSuspects(suspects: readonly Complaint[]): readonly string[] {
  if (suspects.length === 0) return [];
  return ['Listen to these words:', ...suspects.map((one) => `  ${formatComplaint(one)}`)];
}

export function describeGuesses(guesses: readonly Guess[]): readonly string[] {
  if (guesses.length === 0) return [];
  return [
    'Guessed, for the dictionary does not tell; where one is wrong, write it under pronounce:',
    ...guesses.map(({ line, column, message }) => `  ${line}:${column}: ${message}`),
  ];
}

function describeChanges({ added, removed, reworded, moved }: Changes): readonly string[] {
  const say = (what: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${what}: ${ids.join(', ')}`] : [];
  return [
    ...say('New', added),
    ...say('Reworded', reworded),
    ...say('Moved', moved),
    ...say('Gone (who was there begins at the start of the story)', removed),
  ];
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
