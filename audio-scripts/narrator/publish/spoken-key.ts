/** A digest of what a paragraph's words sound like: of everything that changes the time between them, and nothing else. */
import { requestOf, speakerOf } from '../cast/request.ts';
import type { TrackWork } from '../assemble/render-track.ts';
import { sha256 } from '../common/digest.ts';

export function spokenKey({ paragraph, script, speakers, take }: TrackWork): string {
  const spoken = paragraph.utterances.map((utterance) => ({
    request: requestOf(paragraph, utterance, speakers, script),
    engine: speakerOf(speakers, utterance.cast).engine.fingerprint,
  }));
  const recorded = take && { recording: take.recording, text: paragraph.text };
  return sha256(JSON.stringify(recorded ?? spoken));
}
