import { expect, test } from 'vitest';
import { Typesetter, typeset } from '../../narrator/parse/typography.ts';

test.for([
  ['en-US', `"Yes," I said. "No."`, '“Yes,” I said. “No.”'],
  ['en-US', `"He said 'no' twice."`, '“He said ‘no’ twice.”'],
  ['en-US', `"'No,' he said."`, '“‘No,’ he said.”'],
  ['en-US', `I can't, it's the dogs' bowl.`, 'I can’t, it’s the dogs’ bowl.'],
  ['en-US', `'Tis the '90s, rock 'n' roll, give 'em.`, '’Tis the ’90s, rock ’n’ roll, give ’em.'],
  ['en-US', `'No,' he said.`, '‘No,’ he said.'],
  ['en-US', `("Quietly.")`, '(“Quietly.”)'],
  ['en-US', `A house -- a small one---was all.`, 'A house—a small one—was all.'],
  ['en-US', `"I was--" he said. "Yes -- 'no' -- yes."`, '“I was—” he said. “Yes—‘no’—yes.”'],
  ['en-US', `Well... "yes"`, 'Well… “yes”'],
  ['en-US', 'A well-kept\n house,  nine-to-five', 'A well-kept house, nine-to-five'],
  ['en-US', '“Already—set,” it’s ‘kept’…', '“Already—set,” it’s ‘kept’…'],
  ['de', `"Ja, 'gut', das geht's", sagte sie -- leise.`, '„Ja, ‚gut‘, das geht’s“, sagte sie – leise.'],
  ['de', `"Ich war --"`, '„Ich war –“'],
  ['de', `"Ich war--", sagte er -- "Ja"--"nein".`, '„Ich war –“, sagte er – „Ja“ – „nein“.'],
  ['en-US', `In '69 'im and 'ere 'bout.`, 'In ’69 ’im and ’ere ’bout.'],
  ['en-US', `'30 pounds,' he said, but in '69 it wasn't.`, '‘30 pounds,’ he said, but in ’69 it wasn’t.'],
  ['en-US', `He waited..."Go," she said. "Well..."he said.`, 'He waited…“Go,” she said. “Well…”he said.'],
  ['fr', `"Oui", dit-elle. C'est "bon".`, '«\u202FOui\u202F», dit-elle. C’est «\u202Fbon\u202F».'],
  ['fr', '«\u202FOui\u202F»', '«\u202FOui\u202F»'],
  ['tlh', `"Yes"`, '“Yes”'],
] as const)('in %s, %s becomes %s', ([language, typed, set]) => {
  expect(typeset(typed, language)).toBe(set);
});

test('a quote knows what stood before its piece', () => {
  const typesetter = new Typesetter('en-US');
  const pieces = ['"Because you', "'re never ", 'here', '." ', '"I am."'];
  expect(pieces.map((piece) => typesetter.set(piece)).join('')).toBe('“Because you’re never here.” “I am.”');
});
