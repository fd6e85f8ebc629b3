/** What is read aloud in benches: paragraphs of a story that is published here. */
import { readFileSync } from 'node:fs';
import type { Lock } from '../narrator/parse/lock.ts';

export function benchTexts(count: number): readonly string[] {
  const file = 'audio-scripts/stories/when-love-and-ambition-collide/script.lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  return lock.paragraphs.slice(0, count).map(({ text }) => text);
}
