/**
 * `node scripts/check-schemas.mjs <schemas> <stories>`: holds the catalogue and every manifest against the published
 * JSON schemas of Readium and OPDS, which lie in a folder beside the repository.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const [schemas = '', stories = ''] = process.argv.slice(2);
const manifestSchema = 'https://readium.org/webpub-manifest/schema/publication.schema.json';
const feedSchema = 'https://drafts.opds.io/schema/feed.schema.json';

// The schemas are written for draft 7 with words of their own; ajv's strict mode would refuse these words.
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
for (const file of filesOf(schemas)) if (file.endsWith('.schema.json')) ajv.addSchema(readJson(file));

const manifests = readdirSync(stories, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => path.join(stories, name, 'manifest.json'));
const checks = [
  { file: path.join(stories, 'catalog.json'), schema: feedSchema },
  ...manifests.map((file) => ({ file, schema: manifestSchema })),
];

let isValid = true;
for (const { file, schema } of checks) {
  const validate = ajv.getSchema(schema);
  if (!validate) throw new Error(`there is no schema ${schema} in ${schemas}`);
  if (validate(readJson(file))) continue;
  isValid = false;
  for (const { instancePath, message } of validate.errors ?? [])
    console.error(`${file}${instancePath}: ${message}`);
}
console.log(`${checks.length} files held against the schemas: ${isValid ? 'all valid' : 'not valid'}`);
process.exitCode = isValid ? 0 : 1;

/** @param {string} folder @returns {string[]} */
function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesOf(file) : [file];
  });
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
