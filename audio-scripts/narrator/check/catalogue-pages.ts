/** The catalogue as the player reads it: `catalog.json` and the pages that follow it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCatalogue } from '#lib/core/published/catalogue-feed.ts';
import type { FormatProblem } from '#lib/core/publication/format-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Finding } from './finding.ts';
import { listOf, recordOf, type JsonRecord } from './json.ts';

export interface CataloguePages {
  readonly findings: readonly Finding[];
  /** The names of the pages, including one that is missing. */
  readonly files: ReadonlySet<string>;
  readonly entries: readonly PageEntry[];
  /** What the pages say of themselves. */
  readonly feeds: readonly { readonly file: string; readonly metadata: JsonRecord; readonly count: number }[];
}

export interface PageEntry {
  readonly file: string;
  /** Its place on the page. */
  readonly where: string;
  readonly id: PublicationId;
  /** As it stands there. */
  readonly publication: JsonRecord;
}

const howToRebuild = 'Narrate any story again: that rewrites the catalogue.';

export async function readPages(folder: string, names: ReadonlySet<string>): Promise<CataloguePages> {
  const findings: Finding[] = [];
  const files = new Set<string>();
  const entries: PageEntry[] = [];
  const feeds = [];
  for (let file: string | undefined = 'catalog.json'; file !== undefined && !files.has(file);) {
    files.add(file);
    const page = await readPage(folder, file, names);
    findings.push(...page.problems.map((problem) => toFinding(page.file, problem)));
    entries.push(...page.entries);
    feeds.push({ file, metadata: page.metadata, count: page.count });
    file = page.next;
  }
  return { findings, files, entries, feeds };
}

interface Page {
  readonly file: string;
  readonly metadata: JsonRecord;
  /** Of entries, broken ones too. */
  readonly count: number;
  readonly entries: readonly PageEntry[];
  readonly problems: readonly (FormatProblem | undefined)[];
  readonly next?: string | undefined;
}

async function readPage(folder: string, file: string, names: ReadonlySet<string>): Promise<Page> {
  const nothing = { file, metadata: {}, count: 0, entries: [] };
  if (!names.has(file)) return { ...nothing, problems: [undefined] };
  const source = await readFile(path.join(folder, file), 'utf8');
  const parsed = parseCatalogue(source);
  if (!parsed.ok) return { ...nothing, problems: [parsed.error] };

  const { unusable, count, next } = parsed.value;
  const feed = recordOf(JSON.parse(source));
  const publications = listOf(feed.publications);
  const broken = new Set(unusable.map(({ index }) => index));
  const problems = unusable.map(({ index, where, problem }) => ({
    where: `publications.${index}.${where}`,
    problem,
  }));
  const sound = publications.flatMap((publication, i) => (broken.has(i) ? [] : [{ publication, i }]));
  const entries = parsed.value.entries.flatMap(({ id }, k): readonly PageEntry[] => {
    const { publication, i } = sound[k] ?? {};
    return [{ file, where: `publications.${i ?? k}`, id, publication: recordOf(publication) }];
  });
  return { file, metadata: recordOf(feed.metadata), count, entries, problems, next };
}

/** Without a problem the page is not there at all. */
function toFinding(file: string, problem: FormatProblem | undefined): Finding {
  if (!problem) return { file, message: `It is missing, so nobody finds the stories. ${howToRebuild}` };
  return {
    file,
    where: problem.where,
    message: `The catalogue is wrong here: ${problem.problem}. ${howToRebuild}`,
  };
}
