import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkStories, surveyStories } from '../narrator/check/check-stories.ts';
import { describeSurvey } from '../narrator/check/describe-survey.ts';
import { formatJson } from '../narrator/publish/publish-story.ts';
import {
  at,
  editCatalogue,
  editManifest,
  editTranscript,
  expectOne,
  folder,
  read,
  root,
  trackOf,
  type Catalogue,
} from './published-tale.ts';
import { id } from './tale.ts';

test('nothing is found in a story as it was narrated', async () => {
  const survey = await surveyStories(folder);
  expect(survey).toEqual({ findings: [], stories: 1, chapters: 2, tracks: 4 });
  expect(describeSurvey(survey)).toBe('1 story, 2 chapters, 4 tracks: nothing to mend.');
});

test.each<[string, () => void, string, string | undefined, string]>([
  [
    'a track that is missing',
    () => rmSync(at(id, trackOf('one-2').href)),
    'one-2',
    undefined,
    'It is missing. Restore the file',
  ],
  [
    'a track that was cut short',
    () => writeFileSync(at(id, trackOf('one-2').href), read(id, trackOf('one-2').href).subarray(192)),
    'one-2',
    undefined,
    'the manifest says',
  ],
  [
    'a transcript with a letter changed',
    () =>
      writeFileSync(
        at(id, 'chapters/one.vtt'),
        read(id, 'chapters/one.vtt').toString('utf8').replace('began', 'begun'),
      ),
    'chapters/one.vtt',
    undefined,
    'SHA-256',
  ],
  [
    'a file that nothing lists',
    () => writeFileSync(at(id, 'tracks/0123456789abcdef.mp3'), 'x'),
    'tracks/0123456789abcdef.mp3',
    undefined,
    'does not list it',
  ],
  [
    'a manifest that is missing',
    () => rmSync(at(id, 'manifest.json')),
    'manifest.json',
    undefined,
    'It is missing',
  ],
  [
    'a manifest with a track of another name',
    () => {
      editManifest(({ readingOrder: [, second] }) => {
        if (second) second.href = 'tracks/0123456789abcdef.mp3';
      });
    },
    'manifest.json',
    'readingOrder.1.href',
    'the name of the track does not match its content',
  ],
  [
    'a manifest with a wrong duration',
    () => {
      editManifest(({ readingOrder: [, second] }) => {
        if (second) second.duration += 0.002;
      });
    },
    'manifest.json',
    'readingOrder.1.duration',
    '0.024 s for 192 bytes',
  ],
  [
    'a manifest without the picture for the lock screen',
    () => {
      rmSync(at(id, 'artwork.png'));
      editManifest((value) => {
        value.resources = value.resources.filter(({ href }) => href !== 'artwork.png');
      });
      editCatalogue(({ publications: [entry] }) => entry?.images.pop());
    },
    'manifest.json',
    'resources',
    'artwork.png is not among the covers',
  ],
])('%s is found', async (_, damage, file, where, message) => {
  const name = file === 'one-2' ? trackOf('one-2').href : file;
  damage();
  await expectOne(`${id}/${name}`, where, message);
});

test('what a stopped narration left is found, and so is any other hidden file', async () => {
  mkdirSync(at('.new-a-tale', 'tracks'), { recursive: true });
  writeFileSync(at('.new-a-tale', 'tracks', 'a.mp3'), 'x');
  writeFileSync(at(id, '.DS_Store'), 'x');
  writeFileSync(at('notes.txt'), 'x');
  const findings = await checkStories(folder);
  expect(findings.map(({ file, message }) => [file, message.split('.')[0]])).toEqual([
    ['.new-a-tale', 'It was left behind when a narration was stopped'],
    ['a-tale/.DS_Store', 'A hidden file or folder does not belong here'],
    ['notes.txt', 'It belongs neither to the catalogue nor to a story'],
  ]);
});

test.each<[string, (entry: Catalogue['publications'][number], catalogue: Catalogue) => void, string, string]>(
  [
    [
      'another title',
      ({ metadata }) => (metadata.title = 'A Tail'),
      'publications.0.metadata.title',
      'The catalogue says "A Tail", the story\'s manifest "A Tale"',
    ],
    [
      'an earlier date',
      ({ metadata }) => (metadata.modified = '2025-01-01T00:00:00Z'),
      'publications.0.metadata.modified',
      '2026-11-22T10:00:00Z',
    ],
    [
      'a field that the manifest has not',
      ({ metadata }) => (metadata.subtitle = 'Or two'),
      'publications.0.metadata.subtitle',
      'manifest nothing',
    ],
    [
      'a duration that is none',
      ({ metadata }) => (metadata.duration = -1),
      'publications.0.metadata.duration',
      'it is not positive',
    ],
    [
      'a link of another type',
      ({ links: [link] }) => link && (link.type = 'text/html'),
      'publications.0.links.0.type',
      'text/html',
    ],
    [
      'a picture that is not there',
      ({ images: [image] }) => image && (image.href = `${id}/cover.png`),
      'publications.0.images.0.href',
      'no cover of the story',
    ],
    [
      'a drawn cover that is called the author’s own',
      ({ images: [image] }) => image && (image.properties = { own: true }),
      'publications.0.images.0.properties.own',
      'manifest false',
    ],
    [
      'a picture of another size',
      ({ images: [image] }) => image && (image.width = 90),
      'publications.0.images.0.width',
      'says 90',
    ],
    ['no picture', (entry) => (entry.images = []), 'publications.0.images', 'no picture'],
    [
      'a wrong count',
      (_, { metadata }) => (metadata.numberOfItems = 2),
      'metadata.numberOfItems',
      'It says 2, the catalogue lists 1',
    ],
  ],
)('a catalogue with %s is found', async (_, change, where, message) => {
  editCatalogue((catalogue) => {
    const [entry] = catalogue.publications;
    if (entry) change(entry, catalogue);
  });
  await expectOne('catalog.json', where, message);
});

test('a catalogue that is missing, and one that is no JSON, are found', async () => {
  writeFileSync(at('catalog.json'), '{');
  await expectOne('catalog.json', 'the file', 'it is not JSON');
  rmSync(at('catalog.json'));
  await expectOne('catalog.json', undefined, 'It is missing');
});

test('a story that is not listed, is listed twice, or has no folder is found', async () => {
  editCatalogue((catalogue) => {
    catalogue.publications.push(...catalogue.publications);
    catalogue.metadata.numberOfItems = 2;
  });
  await expectOne('catalog.json', 'publications.1', 'a-tale is listed twice');
  editCatalogue((catalogue) => {
    catalogue.publications = [];
    catalogue.metadata.numberOfItems = 0;
  });
  await expectOne('catalog.json', undefined, 'The story a-tale is not listed');
  cpSync(path.join(root, 'stories', 'catalog.json'), at('catalog.json'));
  rmSync(at(id), { recursive: true });
  await expectOne('catalog.json', 'publications.0', 'There is no folder a-tale');
});

test('a catalogue is followed to its last page', async () => {
  renameSync(at('catalog.json'), at('page-2.json'));
  const links = [{ rel: 'next', href: 'page-2.json' }];
  writeFileSync(at('catalog.json'), formatJson({ metadata: { numberOfItems: 1 }, links, publications: [] }));
  expect(await checkStories(folder)).toEqual([]);
  rmSync(at('page-2.json'));
  const findings = await checkStories(folder);
  expect(findings.map(({ file }) => file)).toEqual(['page-2.json', 'catalog.json']);
});

test('a story whose folder has no proper name is found', async () => {
  renameSync(at(id), at('A Tale'));
  const findings = await checkStories(folder);
  expect(findings.map(({ file }) => file)).toContain('A Tale/manifest.json');
});

test.each<[string, (source: string) => string, string, string]>([
  [
    'a word at the end of its track',
    (source) => source.replace(/<\d\d:\d\d:\d\d\.\d{3}>answered/, '<00:00:59.000>answered'),
    'line 11',
    'its timestamps do not increase inside its times',
  ],
  [
    'a word before the one in front of it',
    (source) => source.replace(/<\d\d:\d\d:\d\d\.\d{3}>well/, '<00:00:00.001>well'),
    'line 3',
    'its timestamps do not increase',
  ],
  [
    'a stranger who speaks',
    (source) => source.replace('<v Other>', '<v Otter>'),
    'line 7',
    'not in the cast',
  ],
  ['markup that is not ours', (source) => source.replace('well', '<u>well</u>'), 'line 3', ''],
  ['no header', (source) => source.replace('WEBVTT', 'WEBVT'), 'line 1', 'does not begin with WEBVTT'],
])('a transcript with %s is found', async (_, change, where, message) => {
  editTranscript(change);
  await expectOne(`${id}/chapters/one.vtt`, where, 'The transcript is wrong here', message);
});

test('on the command line the findings are printed, and the exit code says whether there are any', async () => {
  expect(await run(folder)).toEqual({
    code: 0,
    output: '1 story, 2 chapters, 4 tracks: nothing to mend.\n',
  });
  rmSync(at(id, 'cover.webp'));
  expect(await run(folder)).toEqual({
    code: 1,
    output: 'a-tale/cover.webp: It is missing. Restore the file, or narrate the story again.\n1 finding.\n',
  });
  for (const wrong of [['--loud'], [folder, folder], [at('nowhere')]])
    expect(await run(...wrong)).toEqual({ code: 2, output: '' });
  expect(readdirSync(folder)).toEqual(['a-tale', 'catalog.json']);
});

function run(...args: string[]): Promise<{ code: unknown; output: string }> {
  const cli = path.join('audio-scripts', 'narrator', 'check', 'cli.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', cli, ...args], (error, output) => {
      resolve({ code: error ? error.code : 0, output });
    });
  });
}
