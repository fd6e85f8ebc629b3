/** How loud or soft anything may be said: a member's gain and that of the utterance come together. */
import { Complaints, type Complaint } from '../parse/complaint.ts';
import type { Script } from '../parse/script.ts';

/** dB; softer than this it cannot be heard, louder than this the limiter undoes it. */
const [least, most] = [-30, 12];

/** `file` is how complaints call the script. */
export function complainOfGainSums({ cast, chapters }: Script, file: string): readonly Complaint[] {
  const complaints = new Complaints(file);
  const gainOf = new Map<string, number>(cast.map(({ id, gain }) => [id, gain]));
  const utterances = chapters.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.utterances));
  for (const utterance of utterances) {
    const sum = (gainOf.get(utterance.cast) ?? 0) + utterance.gain;
    if (sum < least || sum > most)
      complaints.add(
        utterance,
        `With the gain that ${utterance.cast} has in the cast this comes to ${sum} dB. Together they are from ${least} to ${most}.`,
      );
  }
  return complaints.found;
}
