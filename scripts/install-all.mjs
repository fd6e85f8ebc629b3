/** Installs all packages where one is missing: for commands that need more than the site does. */
import { checkNode, install } from './steps.mjs';

checkNode();
await install('all');
