import { expect, test, vi } from 'vitest';
import { splitWords } from '#lib/core/transcript/words.ts';
import type { SpeechRequest, VoiceEngine } from '../../narrator/cast/voice-engine.ts';

const text = '“In 1984, Dr. Smith’s twenty-one dogs can’t wait,” he said — and didn’t.';

export function requestFor(voice: string, said = text, changed: Partial<SpeechRequest> = {}): SpeechRequest {
  return {
    voice,
    text: said,
    words: splitWords(said, 'en'),
    pronunciations: [],
    rate: 1,
    pitch: 1,
    ...changed,
  };
}

/** What every engine keeps to. */
export function describeVoiceEngine(load: () => Promise<VoiceEngine>, voices: readonly string[]): void {
  // A neural voice on a busy machine takes its time.
  vi.setConfig({ testTimeout: 120_000 });
  test.each(voices)('says every word with %s, in order and inside the sound', async (voice) => {
    const engine = await load();
    const request = requestFor(voice);
    const speech = await engine.speak(request);
    expect(speech.words).toHaveLength(request.words.length);
    let last = 0;
    for (const { startSeconds, endSeconds } of speech.words) {
      expect(startSeconds).toBeGreaterThanOrEqual(last - 1e-9);
      expect(endSeconds).toBeGreaterThan(startSeconds);
      last = endSeconds;
    }
    expect(last).toBeLessThanOrEqual(speech.samples.length / speech.sampleRate);
  });

  test('says the same the same way', async () => {
    const engine = await load();
    const [one, other] = [
      await engine.speak(requestFor(voices[0] ?? '')),
      await engine.speak(requestFor(voices[0] ?? '')),
    ];
    expect(Buffer.compare(Buffer.from(one.samples.buffer), Buffer.from(other.samples.buffer))).toBe(0);
  });

  test('tells of what it cannot say, and refuses to say it', async () => {
    const engine = await load();
    const request = requestFor(voices[0] ?? '', '本を読む');
    expect(await engine.inspect(request)).toEqual([expect.objectContaining({ kind: 'problem' })]);
    await expect(engine.speak(request)).rejects.toThrow('Latin');
  });

  test('tells of a pronunciation that it does not know', async () => {
    const engine = await load();
    const request = requestFor(voices[0] ?? '', 'a word', { pronunciations: [{ from: 2, to: 6, ipa: 'ʘ' }] });
    expect(await engine.inspect(request)).toEqual([
      expect.objectContaining({
        kind: 'problem',
        range: { from: 2, to: 6 },
        message: expect.stringContaining('ʘ') as string,
      }),
    ]);
  });

  test('finds nothing wrong with plain text', async () => {
    const engine = await load();
    expect(
      (await engine.inspect(requestFor(voices[0] ?? ''))).filter(({ kind }) => kind === 'problem'),
    ).toEqual([]);
  });
}
