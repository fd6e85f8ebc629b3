/** `npm run check:stories`: whether the published stories are in order, and what to do where they are not. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { surveyStories } from './check-stories.ts';
import { describeSurvey } from './describe-survey.ts';

const usage = `Usage: npm run check:stories [-- <folder>]

  <folder>   where catalog.json and the stories are; static/stories if nothing is said`;

async function main(args: readonly string[]): Promise<number> {
  const folder = readArguments(args);
  if (folder === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  if (!(await isFolder(folder))) {
    process.stderr.write(`There is no folder ${folder}.\n\n${usage}\n`);
    return 2;
  }
  const survey = await surveyStories(folder);
  process.stdout.write(`${describeSurvey(survey)}\n`);
  return survey.findings.length > 0 ? 1 : 0;
}

function readArguments(args: readonly string[]): string | undefined {
  try {
    const [folder = path.join('static', 'stories'), ...rest] = parseArgs({
      args: [...args],
      allowPositionals: true,
    }).positionals;
    return rest.length > 0 ? undefined : folder;
  } catch {
    return undefined;
  }
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}

process.exitCode = await main(process.argv.slice(2));
