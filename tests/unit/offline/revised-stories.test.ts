import { describe, expect, test } from 'vitest';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { publishRevision } from '../../support/revised-story.ts';
import { downloaded, reaches, stateOf } from '../../support/watch-download.ts';

describe('a kept story', () => {
  test.each(['2031-01-01T00:00:00Z', '2001-01-01T00:00:00Z'])(
    'is not called outdated by a telling that is not newer than that of 2031: %s',
    async (modified) => {
      const { phone, network, stories } = offlineParts();
      publishRevision(network, '2031-01-01T00:00:00Z');
      await downloaded(offlineParts(phone, network));
      const kept = await stories.download(storyId);
      publishRevision(network, modified);
      const text = new TextDecoder().decode(network.files.get(`${storyId}/manifest.json`));
      network.files.set(`${storyId}/manifest.json`, new TextEncoder().encode(`${text}\n`));
      const online = offlineParts(phone, network);
      await online.downloads.resume();
      await online.downloads.noteManifest(storyId, `${text}\n`);
      expect(stateOf(online.downloads).status).toBe('ready');
      expect(await stories.download(storyId)).toEqual(kept);
    },
  );

  test('is repaired as it was kept where the network has an older telling', async () => {
    const { phone, network, stories } = offlineParts();
    publishRevision(network, '2031-01-01T00:00:00Z');
    await downloaded(offlineParts(phone, network));
    publishRevision(network, '2001-01-01T00:00:00Z');
    const online = offlineParts(phone, network);
    await online.downloads.resume();
    online.downloads.start(storyId);
    await reaches(online.downloads, 'downloading');
    await reaches(online.downloads, 'ready', 'failed');
    expect((await stories.download(storyId))?.manifest).toContain('2031');
  });
});
