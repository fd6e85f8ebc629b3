/** `npm start`: installs what is missing, builds what has changed, serves the site on this machine. */
import { checkNode, fail, install } from './steps.mjs';

const usualPort = 4173;

checkNode();
const port = Number(process.env.PORT ?? usualPort);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`PORT is ${process.env.PORT}; it is a number from 0 to 65535.`);
await install('site');
const { base, buildSite, siteFolder } = await import('./build-site.mjs');
const { serveSite } = await import('./site-server.mjs');
await buildSite();

try {
  const site = await serveSite({ folder: siteFolder, base, port });
  console.log(`Lamplight is at ${site.origin}${base}/\nPress Ctrl-C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void site.close().then(() => process.exit(0)));
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    fail(
      `Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`,
    );
  if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    fail(
      `Port ${port} needs administrator rights on this machine. Choose one above 1023: PORT=${usualPort} npm start`,
    );
  throw error;
}
