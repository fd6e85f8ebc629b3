import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { published, run, write } from './a-tale.ts';
import { id, script } from '../tale.ts';

const whole = 'And so it ended, as such things do.';

test('a gain that makes a chapter softer than all others is named where it stands, and nothing is published', async () => {
  write(script.replace('fake/low, role', 'fake/low, gain: -2, role'));
  const narrated = await run();
  expect(narrated.ok || narrated.error).toEqual([
    expect.objectContaining({ line: 6, column: 3 }),
    expect.objectContaining({ line: 6, column: 3 }),
  ]);
  expect(narrated.ok || narrated.error[1]?.message).toMatch(
    /^The chapter Two would be at -20\.\d LUFS, and all chapters are at -18.* the gain of -2 here\./,
  );
  expect(existsSync(published(id))).toBe(false);
});

test('a gain that leaves its chapter as loud as the others is published; else that is named which moves it most', async () => {
  write(script.replace(':other["Did it,"]', ':other["Did it,"]{gain=-6}'));
  expect(await run()).toMatchObject({ ok: true });
  write(script.replace(whole, `And :other[so]{gain=-1} it ended, :other[as such things do.]{gain=12}`));
  const narrated = await run();
  expect(narrated.ok || narrated.error).toEqual([
    expect.objectContaining({
      line: 22,
      column: 35,
      message: expect.stringContaining('Most of that is the gain of 12 here') as string,
    }),
  ]);
});

test('two gains that would silence an utterance together are complained of before anything is spoken', async () => {
  const soft = script.replace('fake/higher }', 'fake/higher, gain: -20 }');
  write(soft.replace(':other["Did it,"]', ':other["Did it,"]{gain=-11}'));
  const narrated = await run();
  expect(narrated.ok || narrated.error).toEqual([
    expect.objectContaining({
      line: 14,
      column: 1,
      message: expect.stringContaining('comes to -31 dB') as string,
    }),
  ]);
});
