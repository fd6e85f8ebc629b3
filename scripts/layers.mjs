import { narratorLayers } from './narrator-stages.mjs';

/**
 * Which layer may import what (the house's one table). ESLint refuses the rest, in every form that an import can take:
 * `import`, `import type`, `export from`, for side effects, `import()` and the type `import('…')`.
 */

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {readonly string[]} files With their extensions: ESLint passes over .ts files for a bare folder.
 * @property {readonly string[]} ours Own modules that it may import, as they are written after `#lib/`.
 * @property {readonly string[]} packages
 * @property {readonly string[]} [relative] Modules of other layers that it reaches by a relative path.
 * @property {readonly string[]} [refused] Files and folders that it may not reach by a relative path either.
 */

/** @type {readonly Layer[]} */
const layers = [
  ...narratorLayers,
  { name: 'core', files: ['src/lib/core/**/*.{ts,svelte}'], ours: [], packages: ['valibot'] },
  {
    name: 'storage',
    files: ['src/lib/storage/**/*.{ts,svelte}'],
    ours: ['core/'],
    packages: ['idb-keyval', 'valibot'],
  },
  { name: 'player', files: ['src/lib/player/**/*.{ts,svelte}'], ours: ['core/'], packages: ['howler'] },
  { name: 'offline', files: ['src/lib/offline/**/*.{ts,svelte}'], ours: ['core/', 'storage/'], packages: [] },
  {
    // A part of offline: it knows books as every source has them, and nothing of how they are published.
    name: 'downloads',
    files: ['src/lib/offline/{downloads,files}/**/*.ts'],
    ours: [
      ...['library/', 'playback/', 'publication/'].map((folder) => `core/${folder}`),
      ...['network-problem', 'result', 'retry-pauses', 'signal', 'timeouts'].map((one) => `core/${one}.ts`),
      'storage/',
    ],
    packages: [],
    refused: ['published/', 'catalogue/'],
  },
  {
    name: 'own-books',
    files: ['src/lib/own-books/**/*.ts'],
    ours: ['core/', 'storage/'],
    packages: ['@zip.js/*', 'htmlparser2', 'mediabunny'],
  },
  {
    name: 'export',
    files: ['src/lib/export/**/*.ts'],
    ours: ['core/', 'own-books/audio/mp3-', 'own-books/audio/write-boxes.ts'],
    packages: [],
  },
  {
    name: 'app-updates',
    files: ['src/lib/app-updates/**/*.{ts,svelte}'],
    ours: ['core/', 'offline/waiting.ts', 'offline/network/retries.ts'],
    packages: [],
  },
  {
    name: 'app',
    files: ['src/lib/app/**/*.{ts,svelte}'],
    ours: ['core/', 'storage/', 'player/', 'offline/', 'own-books/', 'export/', 'app-updates/'],
    packages: ['svelte', 'svelte/reactivity'],
  },
  {
    name: 'ui',
    files: ['src/lib/ui/**/*.{ts,svelte}'],
    ours: ['core/', 'app/app.ts', 'app/context.ts', 'app/next-task.ts', 'app/watch.ts', 'app/when-idle.ts'],
    packages: ['lean-qr', 'svelte', 'svelte/reactivity'],
  },
  {
    name: 'routes',
    files: ['src/routes/**/*.{ts,svelte}', 'src/hooks.ts', 'src/app.d.ts'],
    ours: ['core/', 'app/', 'ui/'],
    packages: ['svelte', '@sveltejs/kit', '$app/*', '@fontsource/*', '@fontsource-variable/*', 'node:fs'],
  },
  {
    name: 'service-worker',
    files: ['src/service-worker.ts', 'src/service-worker/**/*.ts'],
    ours: [
      ...['own-books/ways-from-apps', 'retry-pauses', 'settings/language', 'timeouts'].map(
        (one) => `core/${one}.ts`,
      ),
      'own-books/shared-files.ts',
      'app-updates/service-worker-messages.ts',
      'ui/words/',
    ],
    packages: ['workbox-precaching', 'workbox-routing'],
  },
];

/** A relative path that stays in its layer; what lies beside it is reached through `#lib/`. */
const inside =
  '\\.{1,2}/(?!(?:\\.\\./)*(?:core|storage|player|offline|own-books|export|app-updates|app|ui|lib|src)/)';

/** A regular expression that finds every specifier that the layer may not import. */
function forbidden(/** @type {Layer} */ { name, ours, packages, relative = [], refused = [] }) {
  const allowed = [
    inside,
    ...relative.map((one) => `(?:\\.\\./)+${exact(one)}`),
    ...ours.map((folder) => `#lib/${exact(folder)}`),
    ...packages.map((one) => `${exact(one)}$`),
  ];
  if (['storage', 'player', 'offline', 'own-books', 'export', 'app-updates', 'app', 'ui'].includes(name))
    allowed.push(`#lib/${name}/`);
  const outside = `^(?!${allowed.join('|')})`;
  return refused.length === 0 ? outside : `${outside}|^(?:\\.\\./)+(?:${refused.map(exact).join('|')})`;
}

/** @param {string} pattern `*` stands for the rest. */
function exact(pattern) {
  return (
    pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*') + (pattern.endsWith('.ts') ? '$' : '')
  );
}

/** A relative path without its extension works in some of our tools and not in others. */
const withoutExtension = '^(?:\\.{1,2}/|#lib/)(?!.*\\.(?:ts|js|mjs|svelte|css|json)$)';

export const layerRules = layers.map((layer) => {
  const pattern = forbidden(layer);
  const message = `The layer ${layer.name} may import ${[...layer.ours.map((one) => `#lib/${one}`), ...layer.packages, ...(layer.relative ?? []), 'its own files'].join(', ')}. Change the design rather than the rule.`;
  const selector = (/** @type {string} */ regex) => regex.replaceAll('/', '\\u002F');
  return {
    files: [...layer.files],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: pattern, message },
            { regex: withoutExtension, message: 'Write the file’s extension.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=/${selector(pattern)}/]`, message },
        {
          selector: 'ImportExpression:not([source.type="Literal"])',
          message: 'Name the module that is imported.',
        },
        { selector: `TSImportType[source.value=/${selector(pattern)}/]`, message },
      ],
    },
  };
});
