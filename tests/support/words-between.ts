/** Which words of the published story may be lit. */
import { codecDelaySeconds } from '../../src/lib/core/mp3/track-format.ts';
import { publishedStory } from './site.ts';

const { blocks } = publishedStory();

/**
 * The words that may be lit while the element moves from one time to another. What is heard differs from its time by the
 * codec's delay, the engine's lag and what the listener has set, and the clock extrapolates by 60 ms at most.
 */
export function wordsBetween(from: number, to: number, setDelayMs = 0): readonly string[] {
  const words = new Set<string>();
  const delayMs = codecDelaySeconds * 1000 + setDelayMs;
  const slackMs = 100;
  const firstMs = Math.round(Math.min(from, to) * 1000 - delayMs) - slackMs;
  for (let ms = firstMs; ms <= to * 1000 - delayMs + slackMs; ms += 10) {
    const place = blocks.at(ms / 1000);
    const index = place?.clipAt(ms / 1000);
    words.add((index !== undefined && place?.textOf(index)) || '');
  }
  return [...words];
}
