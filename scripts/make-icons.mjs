/**
 * `node scripts/make-icons.mjs`: draws the app's icons, a lamp in a dark room, into static/icons. Their colours are
 * the covers' ink and the lamp's amber.
 */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const folder = 'static/icons';

/** `corner`: share of the edge that is rounded; `disc`: the lamp's diameter as a share. */
function draw(corner, disc) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${512 * corner}" fill="#1e3246"/><path d="M256 250 96 512h320z" fill="#2d4257"/><circle cx="256" cy="226" r="${256 * disc}" fill="#f8b647"/></svg>\n`;
}

/** The lamp and its light, where the system chooses the colours. */
const shape =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><path d="M256 296 120 472h272z" opacity=".45"/><circle cx="256" cy="206" r="106"/></svg>\n';

const icon = draw(0.22, 0.44);
// A launcher may cut a maskable icon to a circle of 80 %.
const maskable = draw(0, 0.36);
await writeFile(`${folder}/icon.svg`, icon);
for (const size of [192, 512])
  await sharp(Buffer.from(icon), { density: 300 }).resize(size).png().toFile(`${folder}/icon-${size}.png`);
await sharp(Buffer.from(maskable), { density: 300 }).resize(512).png().toFile(`${folder}/maskable-512.png`);
await sharp(Buffer.from(shape), { density: 300 }).resize(512).png().toFile(`${folder}/monochrome-512.png`);
