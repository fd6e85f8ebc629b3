import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { appDescription, appName, libraryPicture, storyPicture } from './src/lib/ui/words/catalogue/app.ts';
import { continueListening } from './src/lib/ui/words/catalogue/library.ts';

const base = process.env.BASE_PATH ?? '';

/** `npm run narrate -- <id> --watch` beside `npm run dev`: the page is reloaded with what was narrated. */
const reloadNarrated: Plugin = {
  name: 'reload-narrated-stories',
  configureServer({ watcher, ws }) {
    const catalogue = path.resolve('static/stories/catalog.json');
    watcher.add(catalogue);
    // The catalogue is written last; it is renamed into its place.
    for (const change of ['add', 'change'] as const)
      watcher.on(change, (file) => {
        if (path.resolve(file) === catalogue) ws.send({ type: 'full-reload' });
      });
  },
};

/**
 * Tells Chromium to compile all functions of a file while it arrives, on another thread, and not one by one when they are
 * first called (https://v8.dev/blog/explicit-compile-hints). Most of what a
 * file holds is called at once, and files of the shell come from Cache Storage without compiled code.
 */
const compileAtOnce: Plugin = {
  name: 'compile-at-once',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

/** The modules that show and remove downloads. */
const ofDownloads =
  /\/lib\/ui\/(?:library\/Download\w+\.svelte|words\/(?:download-words|catalogue\/(?:downloads|removal))\.ts)$|\/routes\/remove-downloads\.ts$/;
/** The search, but for the button that opens it. */
const ofSearch =
  /\/lib\/(?:core\/search\/[\w-]+\.ts|ui\/search\/(?!SearchButton)[\w.-]+|ui\/words\/catalogue\/search\.ts)$/;
/** What pages share that are not a story's, and the records share with them. */
const ofOtherPages =
  /\/routes\/SiteNav\.svelte|\/lib\/(?:core\/library|ui\/words(?:\/catalogue)?)\/listening(?:-\w+)?\.ts$/;

/** The controls of the settings page and of the type sheet. */
const ofSettings = /\/lib\/ui\/(?:settings\/(?!TypeButton)|words\/catalogue\/(?:settings|type)\.ts)/;

export default defineConfig({
  // The core alone: the rest of the package is for sound in space.
  resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } },
  build: {
    rolldownOptions: {
      // Modules that all pages need come in one file: each file is a request, and compresses by itself. What two
      // entries share is the story page's, which the shell names as well; but the story page loads what it shows of
      // downloads only once it is idle.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              minShareCount: 2,
              priority: 1,
              test: (id) =>
                ![ofDownloads, ofSearch, ofSettings, ofOtherPages].some((ofThem) => ofThem.test(id)),
            },
            { name: 'downloads', test: ofDownloads },
            { name: 'search', test: ofSearch },
            { name: 'settings', test: ofSettings },
          ],
        },
      },
    },
  },
  plugins: [
    reloadNarrated,
    compileAtOnce,
    sveltekit(),
    SvelteKitPWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      kit: { trailingSlash: 'always' },
      injectManifest: {
        // The shell: code, the faces of the reading page, the library's page, and those that answer the addresses of
        // stories and every other address. Stories are the page's own business.
        globPatterns: [
          'client/**/*.{js,css,svg,webmanifest}',
          'client/icons/*.png',
          'client/licences.txt',
          'client/**/{literata,alegreya-sans}-latin-*.woff2',
          'prerendered/pages/index.html',
          'prerendered/pages/shell/index.html',
          'prerendered/pages/story/-/index.html',
        ],
        globIgnores: [
          'client/stories/**',
          'client/without-javascript.css',
          'client/**/*-latin-ext-*.woff2',
          // With the faces that a listener may choose: routes/faces.
          'client/**/alegreya-sans-*-italic*.woff2',
          'client/service-worker.js',
        ],
      },
      manifest: {
        id: `${base}/`,
        start_url: `${base}/`,
        scope: `${base}/`,
        name: appName(),
        short_name: appName(),
        description: appDescription(),
        display: 'standalone',
        categories: ['books', 'entertainment'],
        background_color: '#f3ede2',
        theme_color: '#f3ede2',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          // Only its shape counts: the system gives it a colour.
          { src: 'icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
        ],
        shortcuts: [
          {
            name: continueListening(),
            url: `${base}/continue/`,
            icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
          },
        ],
        screenshots: [
          { name: 'story', sizes: '780x1688', form_factor: 'narrow' as const, label: storyPicture() },
          { name: 'library', sizes: '780x1688', form_factor: 'narrow' as const, label: libraryPicture() },
          { name: 'story-wide', sizes: '1280x800', form_factor: 'wide' as const, label: storyPicture() },
        ].map(({ name, ...others }) => ({
          src: `screenshots/${name}.png`,
          type: 'image/png',
          ...others,
        })),
        // Links to stories; books of others cannot be opened.
        share_target: {
          action: `${base}/share/`,
          method: 'GET',
          params: { title: 'title', text: 'text', url: 'url' },
        },
      },
    }),
  ],
});
