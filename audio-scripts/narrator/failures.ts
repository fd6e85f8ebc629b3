/** What went wrong that is no fault of the script, in plain words. */
import { DamagedPack } from './voices/kokoro/pack.ts';
import { formatComplaint } from './parse/complaint.ts';
import { UnusableSound } from './sounds/sound-library.ts';
import { UnusableTake } from './takes/unusable-take.ts';
import { UnspeakableText } from './voices/voice-engine.ts';

const untouched = 'The published story is as it was.';

/** Undefined for what nobody has foreseen. */
export function explain(error: unknown, signal: AbortSignal): string | undefined {
  if (signal.aborted && error === signal.reason)
    return `Stopped. ${untouched} What was rendered is kept: the same command goes on there.`;
  if (error instanceof DamagedPack) return `${error.message}\n${untouched}`;
  if (error instanceof UnusableTake) return `${formatComplaint(error.complaint)}\n${untouched}`;
  if (error instanceof UnusableSound) return `${error.message}\n${untouched}`;
  if (error instanceof UnspeakableText) return `${error.message}\n${untouched}`;
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return `The disk is full. ${untouched} Make room (what is rendered needs 0.5 MB a minute) and start again.`;
  return undefined;
}
