/**
 * A browser that finds no sound device. What happens once one appears is not tested: a Firefox (153 ESR, Linux) that was
 * started without a sound server plays no <audio>, bare ones included, after the server has come; one started then does.
 */
import { test as base } from '../support/engines/engine-test.ts';
import { Story } from '../support/engines/story.ts';

const test = base.extend({
  sound: [{ PULSE_SERVER: 'unix:/nowhere/socket' }, { scope: 'worker' }],
});

test('a browser without a sound device is not called unable to play: it is the device', async ({
  engine,
  site,
}) => {
  const story = new Story(engine);
  await story.open(site.origin);
  await story.press('Play');
  await story.expectText('No sound device was found');
  await story.expectButton('Try again');
});
