/** The cast in the front matter: who speaks, with which voice. Whether the voice exists is the cast stage's question. */
import type { YAMLMap } from 'yaml';
import { asId, type CastId } from '#lib/core/publication/ids.ts';
import type { SourcePoint } from './complaint.ts';
import { suggest } from './nearest.ts';
import type { Script, ScriptCastMember } from './script.ts';
import type { YamlReader } from './yaml-reader.ts';

const keys = ['name', 'voice', 'role', 'description', 'rate', 'pitch', 'gain'];
const directives = ['say', 'pause', 'sound', 'ambience'];

interface Entry {
  readonly member: ScriptCastMember;
  readonly isNarrator: boolean;
}

/** The narrator first; undefined where there is not exactly one, which a complaint then says. */
export function readCast(reader: YamlReader, cast: YAMLMap, castAt: SourcePoint): Script['cast'] | undefined {
  const found = reader.maps(cast, '{ name: Emily, voice: flite/slt }');
  const entries = found.flatMap(({ key, map, at }) => readEntry(reader, key, map, at) ?? []);
  if (entries.length < cast.items.length) return undefined;
  for (const [i, { member }] of entries.entries())
    if (entries.slice(0, i).some((other) => other.member.name === member.name))
      reader.complain(
        member,
        `Two members of the cast are called ${member.name}. Each needs a different name.`,
      );
  const narrators = entries.filter(({ isNarrator }) => isNarrator);
  const [narrator] = narrators;
  if (!narrator || narrators.length > 1) {
    reader.complain(
      castAt,
      'Exactly one member of the cast tells the story: give one, and no other, role: narrator.',
    );
    return undefined;
  }
  return [narrator.member, ...entries.filter((entry) => entry !== narrator).map(({ member }) => member)];
}

function readEntry(reader: YamlReader, key: string, map: YAMLMap, at: SourcePoint): Entry | undefined {
  // A directive's name ends in no hyphen.
  const id = key.endsWith('-') ? undefined : asId<CastId>(key);
  if (id === undefined)
    reader.complain(
      at,
      `${key} cannot be a cast id: use lower-case letters, digits and, between them, hyphens.`,
    );
  if (directives.includes(key)) reader.complain(at, `${key} is a directive, so it cannot be a cast id.`);
  for (const entry of reader.keys(map))
    if (!keys.includes(entry.key))
      reader.complain(entry.at, `${entry.key} is unknown in a cast entry. ${suggest(entry.key, keys)}`);
  const name = reader.text(map, 'name');
  if (name !== undefined && /[<>&\p{Cc}\p{Zl}\p{Zp}]/u.test(name))
    reader.complain(
      reader.pointOf(map.get('name', true)),
      'A name cannot hold <, > or &, nor tabs, other control signs or more than one line.',
    );
  const voice = reader.text(map, 'voice');
  const role = reader.optionalText(map, 'role');
  if (role !== undefined && role !== 'narrator')
    reader.complain(
      reader.pointOf(map.get('role', true)),
      `The role ${role} is unknown. The only role is narrator.`,
    );
  const description = reader.optionalText(map, 'description');
  const rate = reader.number(map, 'rate', 1, [0.5, 2]);
  const pitch = reader.number(map, 'pitch', 1, [0.5, 2]);
  const gain = reader.number(map, 'gain', 0, [-30, 12]);
  if (id === undefined || name === undefined || voice === undefined) return undefined;
  const described = description === undefined ? {} : { description };
  return {
    member: {
      id,
      name,
      ...described,
      voice,
      voiceAt: reader.pointOf(map.get('voice', true)),
      rate,
      pitch,
      gain,
      ...at,
    },
    isNarrator: role === 'narrator',
  };
}
