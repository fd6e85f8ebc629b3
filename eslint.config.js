import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layerRules } from './scripts/layers.mjs';
import svelteConfig from './svelte.config.js';

const serviceWorkerFiles = ['src/service-worker.ts', 'src/service-worker/**/*.ts'];

/** Rules that need the types. */
const typeAware = [
  ...ts.configs.strictTypeCheckedOnly,
  {
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Older browsers lack some of what the types of the DOM promise, and have some of what they deprecate.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      // Ports are objects of functions, and are taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // A branded id is what its reader asks for.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
];

export default ts.config(
  { ignores: ['.svelte-kit/', 'build/', 'node_modules/', 'static/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['warn', { max: 300 }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'audio-scripts/**/*.ts', 'tests/**/*.ts'],
    // TypeScript's service looks for a file named tsconfig.json, and the service worker's has a name of its own.
    ignores: serviceWorkerFiles,
    extends: typeAware,
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
  },
  {
    files: serviceWorkerFiles,
    extends: typeAware,
    languageOptions: {
      parserOptions: { project: 'src/service-worker.tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] } },
    rules: {
      // Addresses are made in routes/addresses.ts, with the base path.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-const': 'error',
      'prefer-const': 'off',
    },
  },
  {
    files: ['tests/support/**', 'audio-scripts/tests/support/**'],
    rules: {
      // Playwright reads from the pattern which fixtures one needs, also that it needs none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      // IndexedDB fails with null, too.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'audio-scripts/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts'] })],
    },
    rules: { 'import-x/no-cycle': 'error' },
  },
  // A program on the command line prints.
  {
    files: ['scripts/**', 'tests/bench/**', 'audio-scripts/bench/**', 'audio-scripts/narrator/**/cli.ts'],
    rules: { 'no-console': 'off' },
  },
  ...layerRules,
);
