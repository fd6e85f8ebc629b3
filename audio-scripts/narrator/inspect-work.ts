/** What the engines say of a script before anything is rendered: what cannot be said, and what has to be guessed. */
import { err, ok, type Result } from '#lib/core/result.ts';
import { entryOf } from './cast/pronunciations.ts';
import type { TrackWork } from './assemble/render-track.ts';
import { requestOf, speakerOf } from './cast/request.ts';
import { Complaints, type Complaint, type SourcePoint } from './parse/complaint.ts';
import { placeOfWord } from './place-of-word.ts';
import { requestOfReading, toRead } from './takes/reading.ts';
import type { Remark, SpeechRequest } from './cast/voice-engine.ts';

/** A word whose sound had to be guessed. */
export interface Guess extends SourcePoint {
  readonly message: string;
}

/** `source` is the script's text, `file` how complaints call it. */
export async function inspectWork(
  work: readonly TrackWork[],
  source: string,
  file: string,
): Promise<Result<readonly Guess[], readonly Complaint[]>> {
  const complaints = new Complaints(file);
  const guesses = new Map<string, Guess>();
  /** Entries of the pronunciation table that were reported already: once each, not at each of their words. */
  const entries = new Set<string>();
  const complain = (work: TrackWork, request: SpeechRequest, begins: SourcePoint, remark: Remark) => {
    const { range, message } = remark;
    const entry = tableEntryOf(work, request, remark);
    const at = entry === undefined ? undefined : work.script.pronouncedAt[entry];
    if (entry === undefined || !at) complaints.add(placeOfWord(request.text, range, begins, source), message);
    else if (!entries.has(entry)) complaints.add(at, message);
    if (entry !== undefined) entries.add(entry);
  };
  for (const one of work) {
    const { paragraph, speakers, script, take, reader } = one;
    const [first] = paragraph.utterances;
    if (take && first) {
      const request = await requestOfReading(toRead(paragraph, script), reader);
      // A guess does not matter there, for nobody hears it.
      for (const remark of await reader.inspect(request))
        if (remark.kind === 'problem') complain(one, request, first, remark);
      continue;
    }
    for (const utterance of paragraph.utterances) {
      const { engine } = speakerOf(speakers, utterance.cast);
      if (engine.absent.length > 0) continue;
      const request = requestOf(paragraph, utterance, speakers, script);
      for (const remark of await engine.inspect(request)) {
        const { kind, range, message } = remark;
        if (kind === 'problem') complain(one, request, utterance, remark);
        else if (!guesses.has(message))
          guesses.set(message, { ...placeOfWord(request.text, range, utterance, source), message });
      }
    }
  }
  return complaints.found.length > 0 ? err(complaints.found) : ok([...guesses.values()]);
}

/** The word under `pronounce` whose sound a remark is about; undefined where it is about the text, or about a `:say`. */
function tableEntryOf(
  { paragraph, script }: TrackWork,
  { text, pronunciations }: SpeechRequest,
  { range }: Remark,
): string | undefined {
  const isFixed = pronunciations.some(({ from, to }) => from === range.from && to === range.to);
  const isSaid = paragraph.pronunciations.some(
    ({ from, to }) => paragraph.text.slice(from, to) === text.slice(range.from, range.to),
  );
  return isFixed && !isSaid ? entryOf(text.slice(range.from, range.to), script.pronounce) : undefined;
}
