import { createHash } from 'node:crypto';
import type { FakeNetwork } from './fake-network.ts';
import { storyId } from './offline-parts.ts';
import { manifestName } from './watch-download.ts';

interface Manifest {
  readonly metadata: object;
  readonly resources: readonly { readonly href: string; readonly properties: object }[];
}

/** Another version of the same story: with another date and another picture. */
export function publishRevision(network: FakeNetwork, modified: string): void {
  const { metadata, resources, ...rest } = JSON.parse(
    new TextDecoder().decode(network.files.get(manifestName)),
  ) as Manifest;
  const picture = new TextEncoder().encode(`a picture of ${modified}`);
  const sha256 = createHash('sha256').update(picture).digest('hex');
  const revised = resources.map((resource) =>
    resource.href === pictureHref
      ? { ...resource, size: picture.byteLength, properties: { ...resource.properties, sha256 } }
      : resource,
  );
  network.files.set(pictureName, picture);
  network.files.set(
    manifestName,
    new TextEncoder().encode(
      JSON.stringify({ ...rest, metadata: { ...metadata, modified }, resources: revised }),
    ),
  );
}

const pictureHref = 'artwork.png';
/** The one file that another version changes. */
export const pictureName = `${storyId}/${pictureHref}`;
