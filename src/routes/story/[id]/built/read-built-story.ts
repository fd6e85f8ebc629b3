/** Reads a published story while the site is being built, as far as its page holds it. */
import { existsSync, readFileSync } from 'node:fs';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { textOfBeginning } from './text-of-beginning.ts';

/** Undefined where there is no such story or it cannot be read: the app then says so, as it does of every story. */
export function readBuiltStory(name: string): Story | undefined {
  const id = asId<PublicationId>(name);
  const folder = `static/stories/${name}`;
  if (!id || !existsSync(`${folder}/manifest.json`)) return undefined;
  const readFile = (href: string) => readFileSync(`${folder}/${href}`, 'utf8');
  const publication = parseManifest(readFile('manifest.json'), id);
  if (!publication.ok) return undefined;
  const rest = () => Promise.reject(new Error('the page holds only the beginning of the story'));
  const texts = new ChapterTexts(rest, textOfBeginning(publication.value, readFile));
  return { publication: publication.value, texts };
}
