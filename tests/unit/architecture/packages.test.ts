import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function packageJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageJson;
}

const dependencies = (folder: string) => Object.keys(packageJson(folder).dependencies ?? {});
const devDependencies = (folder: string) => Object.keys(packageJson(folder).devDependencies ?? {});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs|svelte)$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** The packages that are imported: of `@scope/name/file.js` the first two parts, of `name/file.js` the first. */
function importedBy(sources: readonly string[]): ReadonlySet<string> {
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(/(?:^ *(?:import|export|\}) ?(?:[^'"`;]*from )?|\bimport\()'([^'\n]+)'/gm)].map(
      ([, specifier = '']) => specifier,
    ),
  );
  const packages = specifiers
    .filter((specifier) => !/^[.#$]|^node:/.test(specifier) && !builtinModules.includes(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
  return new Set(packages);
}

const typesOnly = ['mdast', 'unist'];

describe('the list of packages', () => {
  test('of the player has what the page imports, and nothing else', () => {
    const imported = importedBy(sourcesIn('src'));
    expect([...imported].sort()).toEqual(dependencies('.').sort());
  });

  test('of the core has what the core imports, and nothing else', () => {
    expect([...importedBy(sourcesIn('src/lib/core'))]).toEqual(dependencies('src/lib/core'));
  });

  test('of the narrator has what it imports', () => {
    const imported = [...importedBy(sourcesIn('audio-scripts/narrator'))];
    const listed = dependencies('audio-scripts');
    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((name) => !listed.includes(name) && !typesOnly.includes(name))).toEqual([]);
  });

  test('of the narrator shares with the player no more than fonts and zip', () => {
    const shared = dependencies('audio-scripts').filter((name) => dependencies('.').includes(name));
    expect(shared).toEqual(['@fontsource/literata', '@zip.js/zip.js']);
  });

  test('of the test tools has what the tests import', () => {
    const imported = [...importedBy([...sourcesIn('tests'), ...sourcesIn('audio-scripts/tests')])];
    const listed = [
      ...dependencies('tests/tools'),
      ...dependencies('audio-scripts'),
      ...dependencies('.'),
      ...devDependencies('.'),
    ];
    expect(imported).toContain('vitest');
    expect(imported.filter((name) => !listed.includes(name))).toEqual([]);
  });
});

test('the lockfile names no registry', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
  };
  const resolved = Object.values(lockfile.packages).flatMap(({ resolved }) => resolved ?? []);
  expect(resolved.sort()).toEqual(['audio-scripts', 'src/lib/core', 'tests/tools']);
});
