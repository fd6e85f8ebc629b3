/** `npm run bench`: the figures that matter, as medians; what they are is for people to judge. */
import { measureFirstLoad } from './first-load.ts';
import { measureTapToSound } from './tap-to-sound.ts';

for (const { name, value } of [...measureFirstLoad(), ...(await measureTapToSound())])
  console.log(`${name}: ${value}`);
