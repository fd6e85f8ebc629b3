/**
 * By how much sound is heard later than the browser believes, because it goes through the air, and through a receiver
 * that stores it first. In milliseconds of real time, and below 0 where the browser believes in a longer way than there
 * is. Browsers do not tell a page which device it is heard on unless it may use the microphone, so the listener says it.
 */

export const leastDelayMs = -300;
export const mostDelayMs = 2000;
export const delayStepMs = 10;

/** Where the sound goes. Each has a delay of its own. */
export const soundOutputs = ['device', 'headphones', 'speaker', 'car'] as const;
export type SoundOutput = (typeof soundOutputs)[number];

export interface SoundDelays {
  readonly soundOutput: SoundOutput;
  /** By the output; one that was not set has no delay. */
  readonly soundDelays: Readonly<Record<string, number | undefined>>;
}

export function delayMsOf({ soundOutput, soundDelays }: SoundDelays): number {
  return soundDelays[soundOutput] ?? 0;
}

/** The delays with that of the output that is in use replaced by the nearest that can be set. */
export function withDelayMs({ soundOutput, soundDelays }: SoundDelays, ms: number): SoundDelays {
  const stepped = Math.round(ms / delayStepMs) * delayStepMs;
  const within = Math.min(Math.max(stepped, leastDelayMs), mostDelayMs);
  return { soundOutput, soundDelays: { ...soundDelays, [soundOutput]: within } };
}
