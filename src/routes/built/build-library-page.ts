import { existsSync, readFileSync } from 'node:fs';
import type { Component } from 'svelte';
import { parseCatalogue } from '#lib/core/published/catalogue-feed.ts';
import BuiltLibrary from './BuiltLibrary.svelte';
import { builtPage } from './built-page.ts';

const catalogueFile = 'static/stories/catalog.json';

/** A library that cannot be read has no list here; the app says what is wrong with it. */
export function buildLibraryPage(): Component {
  const source = existsSync(catalogueFile) ? readFileSync(catalogueFile, 'utf8') : '';
  const catalogue = parseCatalogue(source);
  return builtPage(BuiltLibrary, { entries: catalogue.ok ? catalogue.value.entries : [] });
}
