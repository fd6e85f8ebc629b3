/** The production build where it is out of date, and nothing else. */
import { buildSite } from './build-site.mjs';

await buildSite();
