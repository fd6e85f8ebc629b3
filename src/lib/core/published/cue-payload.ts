/**
 * Parses the text line of a cue: text, speakers, styles, languages and timestamps. Other tags are errors rather than ignored,
 * because their content would be missing on screen.
 */
import { paragraphLimit, spanLimit } from './limits.ts';
import { languageTagPattern } from '../publication/language-tag.ts';
import { plainLine } from '../publication/plain-line.ts';
import { err, ok, type Result } from '../result.ts';
import { parseTimestamp } from './timestamp.ts';
import type { StyledRange, Utterance } from '../transcript/block.ts';

export interface CuePayload {
  readonly text: string;
  readonly utterances: readonly Utterance[];
  readonly styles: readonly StyledRange[];
  /** Timestamps in order: offset in the text, milliseconds on the chapter's timeline. */
  readonly stamps: readonly { readonly at: number; readonly ms: number }[];
}

const token = /<[^>]*>|<|[^<]+/g;
const voiceTag = /^<v(\.telephone)? (\S.*)>$/;
const languageTag = /^<lang[ \t]+(\S+)>$/;
const styleOf = { i: 'italic', b: 'bold' } as const;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>' };
const badReference = 'it has a character reference that is not allowed';

interface Open {
  readonly tag: 'v' | 'i' | 'b' | 'lang';
  readonly from: number;
  readonly speaker?: string;
  readonly effect?: 'telephone';
  readonly language?: string;
}

/** The error is one sentence. */
export function parsePayload(line: string): Result<CuePayload, string> {
  let text = '';
  const open: Open[] = [];
  const utterances: Utterance[] = [];
  const styles: StyledRange[] = [];
  const stamps: { at: number; ms: number }[] = [];

  for (const [part] of line.matchAll(token)) {
    if (text.length + part.length > paragraphLimit)
      return err(`it has more than ${paragraphLimit} characters`);
    if (open.length + utterances.length + styles.length > spanLimit)
      return err(`it has more than ${spanLimit} styles and utterances`);
    const voice = voiceTag.exec(part);
    const language = languageTag.exec(part)?.[1];
    const closing = /^<\/([vib]|lang)>$/.exec(part)?.[1];
    if (!part.startsWith('<')) {
      const plain = decodeReferences(part);
      if (plain === undefined) return err(badReference);
      if (open.length === 0 && plain.trim() !== '') return err('some of its text is not inside a <v Name>');
      text += plain;
    } else if (voice) {
      const name = decodeReferences(voice[2] ?? '');
      if (name === undefined) return err(badReference);
      if (open.length > 0) return err(`${brief(part)} is inside another tag`);
      const speaker = plainLine(name);
      open.push({ tag: 'v', from: text.length, speaker, ...(voice[1] && { effect: 'telephone' }) });
    } else if (part === '<i>' || part === '<b>') {
      if (open.length === 0) return err(`${part} is not inside a <v Name>`);
      open.push({ tag: part === '<i>' ? 'i' : 'b', from: text.length });
    } else if (language !== undefined && languageTagPattern.test(language)) {
      if (open.length === 0) return err(`${brief(part)} is not inside a <v Name>`);
      open.push({ tag: 'lang', from: text.length, language });
    } else if (closing) {
      const opened = open.pop();
      if (opened?.tag !== closing) return err(`${part} closes a tag that is not open`);
      if (opened.tag === 'v' && opened.from === text.length) return err('a <v Name> has no text');
      const range = { from: opened.from, to: text.length };
      if (opened.language !== undefined)
        styles.push({ ...range, style: 'language', language: opened.language });
      else if (opened.tag === 'i' || opened.tag === 'b')
        styles.push({ ...range, style: styleOf[opened.tag] });
      else if (opened.speaker !== undefined)
        utterances.push({
          ...range,
          speaker: opened.speaker,
          ...(opened.effect && { effect: opened.effect }),
        });
    } else {
      const ms = parseTimestamp(part.slice(1, -1));
      if (ms === undefined) return err(`${brief(part)} is not allowed in a transcript`);
      if (open.length === 0) return err(`${brief(part)} is not inside a <v Name>`);
      stamps.push({ at: text.length, ms });
    }
  }
  if (open.length > 0) return err('a tag is left open');
  return ok({ text, utterances, styles, stamps });
}

/** Shortens a quotation in an error. */
export function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function decodeReferences(text: string): string | undefined {
  let isBad = false;
  const plain = text.replace(/&([^;&\s]*;?)/g, (_, body: string) => {
    const decoded = decodeReference(body);
    isBad ||= decoded === undefined;
    return decoded ?? '';
  });
  return isBad ? undefined : plain;
}

function decodeReference(body: string): string | undefined {
  if (!body.endsWith(';')) return undefined;
  const name = body.slice(0, -1);
  if (Object.hasOwn(named, name)) return named[name];
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : NaN;
  const isCharacter =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
