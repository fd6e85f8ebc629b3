import type { Survey } from './check-stories.ts';

/** One line for each finding, then the totals. */
export function describeSurvey({ findings, stories, chapters, tracks }: Survey): string {
  const lines = findings.map(
    ({ file, where, message }) => `${file}${where === undefined ? '' : `, ${where}`}: ${message}`,
  );
  const figures = [count(stories, 'story', 'stories'), count(chapters, 'chapter'), count(tracks, 'track')];
  const end =
    findings.length === 0
      ? `${figures.join(', ')}: nothing to mend.`
      : `${count(findings.length, 'finding')}.`;
  return [...lines, end].join('\n');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
