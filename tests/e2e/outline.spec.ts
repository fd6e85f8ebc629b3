/** What a screen reader offers to go by: landmarks and headings, as the browser's accessibility tree has them. */
import { expect, type Page } from '@playwright/test';
import { publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication } = publishedStory();
const landmarks = [
  'banner',
  'navigation',
  'main',
  'region',
  'contentinfo',
  'search',
  'complementary',
  'form',
];

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** "main", "region Player", "heading 2 Burnt toast", in the order of reading. */
async function outline(page: Page): Promise<readonly string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (node: AxNode | undefined) => {
    if (!node) return;
    const role = node.role?.value ?? '';
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    if (!node.ignored && (role === 'heading' || landmarks.includes(role)))
      lines.push([role, role === 'heading' ? level : '', node.name?.value].filter(Boolean).join(' '));
    for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  visit(nodes[0]);
  return lines;
}

const header = ['banner', 'navigation Pages'];

test('the landmarks and headings of each page are in order', async ({ page, site }) => {
  const pages: Readonly<Record<string, readonly string[]>> = {
    '/': ['banner', 'heading 1 Lamplight', 'navigation Pages', 'main'],
    '/downloads/': [...header, 'main', 'heading 1 Downloads'],
    '/settings/': [...header, 'main', 'heading 1 Settings'],
    '/listening/': ['banner', 'main', 'heading 1 Listening'],
    '/nowhere/': ['main', 'heading 1 Page not found'],
  };
  for (const [address, expected] of Object.entries(pages)) {
    await page.goto(site.origin + address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await outline(page)).slice(0, expected.length), address).toEqual(expected);
  }
});

test('a story is told by its player, its title and its chapters', async ({ page, site }) => {
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await story.play();
  const [first, second] = publication.chapters.map(({ title }) => `heading 2 ${title}`);
  const found = await outline(page);
  expect(found.slice(0, 5)).toEqual([
    'banner',
    'region Player',
    'main',
    `heading 1 ${publication.title}`,
    first,
  ]);
  expect(found).toContain(second);
  await story.button('Speed').click();
  // In front of the page there is nothing but the sheet.
  await expect.poll(() => outline(page)).toEqual(['heading 2 Speed']);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeVisible();
  expect(await outline(page)).toContain('navigation Chapters');
  await page.goto(`${site.origin}/`);
  const { title } = publication;
  await expect(page.getByRole('region', { name: 'Continue listening' })).toBeVisible();
  expect(await outline(page)).toEqual(
    expect.arrayContaining([
      'region Continue listening',
      `heading 2 ${title}`,
      'region More stories',
      'contentinfo',
    ]),
  );
  expect(page.url()).not.toContain(storyId);
});
