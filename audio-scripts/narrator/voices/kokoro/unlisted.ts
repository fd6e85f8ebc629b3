/** Words that the lexicons lack: sounds that people make, however long they are drawn out, and a few words. */
import type { Accent } from '../english/numerals.ts';

const drawn: readonly (readonly [RegExp, string])[] = [
  [/^s+h{2,}$/i, 'ʃː'],
  [/^h+m+$/i, 'hmm'],
  [/^m{2,}$/i, 'mm'],
  [/^p+s+t+$/i, 'pst'],
  [/^b+r{2,}$/i, 'bɹː'],
  [/^g+r{2,}$/i, 'ɡɹː'],
  [/^z{2,}$/i, 'zː'],
  [/^t+s+k+$/i, 'tˈɪsk'],
  [/^p+f+t+$/i, 'pft'],
  [/^a+h{2,}$/i, 'ˈɑː'],
];
const listed: ReadonlyMap<string, Readonly<Record<Accent, string>>> = new Map([
  ['miz', { us: 'mˈɪz', gb: 'mˈɪz' }],
  ['et', { us: 'ɛt', gb: 'ɛt' }],
  ['cetera', { us: 'sˈɛɾəɹə', gb: 'sˈɛtəɹə' }],
  ['circa', { us: 'sˈɜɹkə', gb: 'sˈɜːkə' }],
  ['résumé', { us: 'ɹˈɛzəmˌA', gb: 'ɹˈɛzjʊmˌA' }],
  ['résumés', { us: 'ɹˈɛzəmˌAz', gb: 'ɹˈɛzjʊmˌAz' }],
  ['über', { us: 'ˈubəɹ', gb: 'ˈuːbə' }],
]);

export function unlisted(word: string, accent: Accent): string | undefined {
  return listed.get(word.toLowerCase())?.[accent] ?? drawn.find(([pattern]) => pattern.test(word))?.[1];
}
