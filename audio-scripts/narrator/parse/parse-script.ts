/** Turns an author's file into a script that every later stage can rely on, or into a list of all that is wrong with it. */
import { err, ok, type Result } from '#lib/core/result.ts';
import type { CastId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Lock } from './lock.ts';
import { readChapters } from './chapters.ts';
import { Complaints, type Complaint } from './complaint.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { parseMarkdown, placeOf } from './markdown.ts';
import type { Script } from './script.ts';
import { settleIds } from './settle-ids.ts';
import { typeset } from './typography.ts';

/**
 * `file` is how complaints call it. `lock` is that of the last rendering, if there was one. `soundKinds`: what
 * `::ambience` and `::sound` may name.
 */
export function parseScript(
  source: string,
  file: string,
  id: PublicationId,
  lock: Lock | undefined,
  soundKinds: readonly string[],
): Result<Script, readonly Complaint[]> {
  const complaints = new Complaints(file);
  const text = source.replace(/^\uFEFF/, '');
  const { children } = parseMarkdown(text);
  const [first] = children;
  const yaml = first?.type === 'yaml' ? first : undefined;
  const frontMatter = yaml && readFrontMatter(yaml.value, placeOf(yaml).line + 1, complaints);
  if (!yaml)
    complaints.add({ line: 1, column: 1 }, 'The script begins with front matter between two lines of ---.');
  const drafts = readChapters(yaml ? children.slice(1) : children, {
    source: text,
    complaints,
    castIds: frontMatter?.cast.map((member) => member.id),
    soundKinds,
    language: frontMatter?.language ?? 'en',
    // Without front matter the result is complaints, not a script, so the narrator may be empty.
    teller: frontMatter?.cast[0].id ?? ('nobody' as CastId),
  });
  const chapters = settleIds(drafts, lock, complaints);
  return frontMatter && complaints.found.length === 0
    ? ok({ id, ...setTitles(frontMatter), chapters })
    : err(complaints.found);
}

function setTitles(frontMatter: FrontMatter): FrontMatter {
  const { title, subtitle, description, language, cast } = frontMatter;
  const [narrator, ...others] = cast;
  const setMember = (member: typeof narrator) =>
    member.description === undefined
      ? member
      : { ...member, description: typeset(member.description, language) };
  return {
    ...frontMatter,
    title: typeset(title, language),
    ...(subtitle === undefined ? {} : { subtitle: typeset(subtitle, language) }),
    ...(description === undefined ? {} : { description: typeset(description, language) }),
    cast: [setMember(narrator), ...others.map(setMember)],
  };
}
