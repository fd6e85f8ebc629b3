import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { waysFromApps } from './src/lib/core/own-books/ways-from-apps.ts';
import { words as appWords } from './src/lib/ui/words/catalogue/app.ts';
import { words as libraryWords } from './src/lib/ui/words/catalogue/library.ts';

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

/**
 * The modules of the file that every page loads first: what the layout imports, and what the page of a story has in common
 * with other parts. (In a file of their own, SvelteKit would not name the latter in the page.)
 */
const ofApp = new Set<string>();
const findModulesOfApp: Plugin = {
  name: 'find-modules-of-app',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  buildEnd() {
    const all = [...this.getModuleIds()];
    /** With all that they import, but not by `import()`. */
    const withImports = (ids: readonly string[]) => {
      const found = new Set<string>();
      const add = (id: string) => {
        if (found.has(id)) return;
        found.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      ids.forEach(add);
      return found;
    };
    const isLayout = /\/routes\/\+layout\.(?:svelte|ts)$|\/kit\/src\/runtime\/client\/entry\.js$/;
    const isStoryPage = /\/routes\/story\/\[id\]\/\+page\.(?:svelte|ts)$/;
    const ofStoryPage = withImports(all.filter((id) => isStoryPage.test(id)));
    const isNode = (id: string) => id.includes('/client-optimized/nodes/');
    const ofOthers = withImports(all.filter((id) => !ofStoryPage.has(id) && !isNode(id)));
    for (const id of withImports(all.filter((id) => isLayout.test(id)))) ofApp.add(id);
    for (const id of ofStoryPage) if (ofOthers.has(id)) ofApp.add(id);
  },
};

/**
 * Leaves out of the prerendered pages what the app loads by `import()`: none of it is drawn before the app runs, but the
 * page would wait for its styles.
 */
const withoutLazyParts: Plugin = {
  name: 'without-lazy-parts',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'ssr',
  resolveDynamicImport(specifier, importer = '') {
    const isLazyPart = typeof specifier === 'string' && specifier.endsWith('.svelte');
    const isOfRoute = /\/\+(?:page|layout)\.ts$/.test(importer);
    return isLazyPart && importer.includes('/src/') && !isOfRoute ? lazyPart : undefined;
  },
  load: (id) => (id === lazyPart ? 'export default undefined;' : undefined),
};
const lazyPart = '\0lazy-part';

/** `Features.DirSelector` of lightningcss. */
const dirSelector = 4;

export default defineConfig({
  // Left as it is: a list of languages in its place would also take what is English in a Hebrew book. Chromium before 120
  // does not know it, and sets the letters of such a book aslant where they are in italics.
  css: { lightningcss: { exclude: dirSelector } },
  // The core alone: the rest of the package is for sound in space.
  resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } },
  worker: { format: 'es' },
  build: {
    rolldownOptions: {
      // One file: each is a request, and compresses by itself.
      output: {
        codeSplitting: {
          groups: [{ name: 'app', test: (id) => ofApp.has(id) }],
        },
      },
    },
  },
  plugins: [
    reloadNarrated,
    compileAtOnce,
    findModulesOfApp,
    withoutLazyParts,
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
        name: appWords.appName(),
        short_name: appWords.appName(),
        description: appWords.appDescription(),
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
            name: libraryWords.continueListening(),
            url: `${base}/continue/`,
            icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
          },
        ],
        screenshots: [
          {
            name: 'story',
            sizes: '780x1688',
            form_factor: 'narrow' as const,
            label: appWords.storyPicture(),
          },
          {
            name: 'library',
            sizes: '780x1688',
            form_factor: 'narrow' as const,
            label: appWords.libraryPicture(),
          },
          {
            name: 'story-wide',
            sizes: '1280x800',
            form_factor: 'wide' as const,
            label: appWords.storyPicture(),
          },
        ].map(({ name, ...others }) => ({
          src: `screenshots/${name}.png`,
          type: 'image/png',
          ...others,
        })),
        ...waysFromApps({ library: `${base}/`, share: `${base}/share/` }),
      },
    }),
  ],
});
