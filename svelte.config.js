import adapter from '@sveltejs/adapter-static';

/** The folder that the site is served from, without a slash at its end: `BASE_PATH=/lamplight npm start`. */
const base = process.env.BASE_PATH ?? '';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // 404.html is what static hosts serve for an unknown address.
    adapter: adapter({ fallback: '404.html' }),
    // Relative paths would register the service worker beside a deep link, where there is none
    // (reference: vite-plugin-pwa #873).
    paths: { base, relative: false },
    serviceWorker: { register: false },
    prerender: { handleUnseenRoutes: 'ignore' },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../tests/component/**/*', '../tests/support/**/*'],
      }),
    },
  },
};
