/** M4A, as phones record: AAC in MP4. The package that decodes it is native, so it is loaded only for such a file. */
import { err, ok, type Result } from '#lib/core/result.ts';
import { boxesWithin, indexFirst, readBoxes, type Box } from './mp4-boxes.ts';
import { mixDown, type DecodedTake, type TakeProblem } from './take.ts';

export async function decodeM4a(bytes: Uint8Array): Promise<Result<DecodedTake, TakeProblem>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes = readBoxes(view, 0, bytes.length);
  const index = boxes.find(({ type }) => type === 'moov');
  if (!index || boxes.some(({ to }) => to > bytes.length))
    return err({
      kind: 'truncated',
      detail: 'The file ends before its sound does. Save it again, whole.',
    });
  const sampleRate = sampleRateOf(view, index);
  if (sampleRate === undefined)
    return err(notRead('It is MP4 without sound of a kind that this tool reads.'));
  const decoder = await import('node-web-audio-api').catch(() => undefined);
  if (!decoder) return err(notRead('The decoder of M4A does not run on this machine.'));
  const context = new decoder.OfflineAudioContext(1, 1, sampleRate);
  try {
    const file = new Uint8Array(indexFirst(bytes, boxes, index));
    const sound = await context.decodeAudioData(file.buffer);
    const channels = Array.from({ length: sound.numberOfChannels }, (_, i) => sound.getChannelData(i));
    return ok({ samples: mixDown(channels), sampleRate, isLossy: true });
  } catch (error) {
    return err(notRead(`It cannot be decoded (${error instanceof Error ? error.message : String(error)}).`));
  }
}

/** Hertz, out of the description of the AAC track (ISO 14496-12, 12.2.3: 16.16, 24 bytes into `mp4a`). */
function sampleRateOf(view: DataView, index: Box): number | undefined {
  for (const { type, body, to } of boxesWithin(view, index)) {
    const [entry] = type === 'stsd' ? readBoxes(view, body + 8, to) : [];
    if (entry?.type === 'mp4a' && entry.body + 28 <= to) return view.getUint16(entry.body + 24) || undefined;
  }
  return undefined;
}

function notRead(why: string): TakeProblem {
  return { kind: 'not-audio', detail: `${why} Save it as WAV or FLAC.` };
}
