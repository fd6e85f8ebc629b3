import { expect, test } from 'vitest';
import { fileName } from '#lib/core/export/file-name.ts';

test.each([
  ['The Lamp and the Dark', 'The Lamp and the Dark.epub'],
  ['Who? Me: “A/B” <C> | D*', 'Who Me “A B” C D.epub'],
  ['..\\..\\etc/passwd', 'etc passwd.epub'],
  ['  .hidden. ', 'hidden.epub'],
  ['Aux', '_Aux.epub'],
  ['com1.old', '_com1.old.epub'],
  ['Console', 'Console.epub'],
  ['a\u202Etxt.exe\u0007', 'a txt.exe.epub'],
  ['日本の灯', '日本の灯.epub'],
  ['\u0000?', 'story.epub'],
])('%j is saved as %j', (title, name) => {
  expect(fileName(title, 'epub')).toBe(name);
});

test('a long title is cut between characters, so that its name fits in 255 bytes', () => {
  const name = fileName('🕯️灯'.repeat(200), 'epub');
  expect(Buffer.byteLength(name)).toBeLessThan(230);
  expect(Buffer.byteLength(name)).toBeGreaterThan(180);
  expect(name).not.toMatch(/\p{Cs}/u);
});
