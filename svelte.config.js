import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The folder that the site is served from, without a slash at its end: `BASE_PATH=/lamplight npm start`. */
const base = process.env.BASE_PATH ?? '';

/** The script in `app.html`, which runs before the first paint. SvelteKit counts only its own. */
const [, firstScript = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
const firstScriptHash = createHash('sha256').update(firstScript).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // 404.html is what static hosts serve for an unknown address.
    adapter: adapter({ fallback: '404.html' }),
    // Relative paths would register the service worker beside a deep link, where there is none
    // (https://github.com/vite-pwa/vite-plugin-pwa/issues/873).
    paths: { base, relative: false },
    serviceWorker: { register: false },
    // In a <meta> of every page. What a <meta> cannot say, the host says: docs/hosting.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', `sha256-${firstScriptHash}`],
        'style-src': ['self'],
        // The router's region for screen readers has one style attribute, allowed by its hash.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'blob:'],
        'media-src': ['self', 'blob:'],
        'object-src': ['none'],
        'frame-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
    prerender: { handleUnseenRoutes: 'ignore' },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../tests/component/**/*', '../tests/support/**/*'],
      }),
    },
  },
};
