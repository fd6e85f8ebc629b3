/** `npm run build`: installs what is missing, and makes the production build where it is out of date. */
import { buildSite } from './build-site.mjs';
import { checkNode, install } from './steps.mjs';

checkNode();
await install('site');
await buildSite();
