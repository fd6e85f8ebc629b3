/** Whether the story's language is one that its voices read. Where it is not, a person may. */
import { speakerOf, type Speakers } from './request.ts';
import { Complaints, type Complaint } from '../parse/complaint.ts';
import type { Script, ScriptParagraph } from '../parse/script.ts';

interface ToSpeak {
  readonly paragraph: ScriptParagraph;
  readonly script: Pick<Script, 'language'>;
  readonly speakers: Speakers;
  /** Recorded by a person. */
  readonly take?: unknown;
}

/** `file` is how complaints call the script. */
export function complainOfLanguage(work: readonly ToSpeak[], file: string): readonly Complaint[] {
  const complaints = new Complaints(file);
  const unread = work.flatMap(({ paragraph, script, speakers, take }) => {
    const [language = ''] = script.language.toLowerCase().split('-');
    const engines = take ? [] : paragraph.utterances.map(({ cast }) => speakerOf(speakers, cast).engine);
    const engine = engines.find(({ languages }) => !languages.includes(language));
    return engine ? [{ paragraph, engine, language: script.language }] : [];
  });
  const [first, ...others] = unread;
  const [begins] = first?.paragraph.utterances ?? [];
  if (first && begins)
    complaints.add(
      begins,
      `${first.engine.name} does not speak ${first.language}, only ${first.engine.languages.join(', ')}. ` +
        `Record this paragraph as recordings/${first.paragraph.id}.wav${others.length > 0 ? `, and ${others.length} more` : ''}.`,
    );
  return complaints.found;
}
