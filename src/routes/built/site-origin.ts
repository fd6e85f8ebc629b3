/**
 * `SITE_ORIGIN=https://example.org npm run build`: where the site will be. Link previews need absolute addresses; without
 * it the pages have none.
 */
const given = process.env['SITE_ORIGIN'];

export const siteOrigin = given ? new URL(given).origin : undefined;
