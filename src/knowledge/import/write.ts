import type { Actor, Alias } from '../actor.ts';
import { ACTOR_COLUMNS } from '../actors/table.ts';
import type { ActorChange } from '../sources/actor-file.ts';
import type { Interval } from '../sources/dates.ts';

/** Actors, and changes to others, as a YAML file of actors; `remarks` stand at its top. */
export function toYaml(
  actors: readonly Actor[],
  remarks: readonly string[] = [],
  changes: readonly ActorChange[] = [],
): string {
  const top = remarks.map((remark) => `# ${remark}\n`).join('');
  const list = (key: string, entries: readonly string[]): string =>
    entries.length > 0 ? `${key}:\n${entries.join('')}` : '';
  const own = list(
    'actors',
    actors.map((actor) => yamlEntry(actor)),
  );
  return `${top}${own}${list(
    'extend',
    changes.map((change) => yamlChange(change)),
  )}`;
}

/** A change to an actor as an item of the list `extend`. */
export function yamlChange({ id, without, codes, aliases, ...change }: ActorChange, indent = '  '): string {
  const { name, kind, country, sector, parent, tenures, relations, areas } = change;
  const values = Object.entries({ id, name, kind, country, sector, parent }).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [`${key}: ${scalar(value)}`],
  );
  const lines = [...values, ...listed('codes', codes ?? []), ...listed('aliases', (aliases ?? []).map(shortAlias))];
  lines.push(...listed('tenures', tenures ?? []), ...listed('relations', relations ?? []));
  lines.push(...listed('areas', areas ?? []), ...listed('without', without ?? []));
  return item(lines, indent);
}

/** One actor as an item of the list `actors`. */
export function yamlEntry(actor: Actor, indent = '  '): string {
  const { id, name, kind, country, sector, parent, codes, aliases, tenures, relations, areas } = actor;
  const lines = Object.entries({ id, name, kind, country, sector, parent }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${scalar(value)}`],
  );
  const isShort = codes.length === 1 && Object.keys(codes[0]).length === 1;
  lines.push(...(isShort ? [`codes: ${codes[0].code}`] : listed('codes', codes)));
  // The shown name is a name by itself.
  const others = aliases.filter((alias) => alias.text !== name || Object.keys(alias).length > 1);
  lines.push(...listed('aliases', others.map(shortAlias)));
  lines.push(
    ...listed('tenures', tenures ?? []),
    ...listed('relations', relations ?? []),
    ...listed('areas', areas ?? []),
  );
  return item(lines, indent);
}

function item(lines: readonly string[], indent: string): string {
  return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}\n`).join('');
}

function shortAlias(alias: Alias): Alias | string {
  return Object.keys(alias).length === 1 ? alias.text : alias;
}

function listed(key: string, items: readonly (string | object)[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${flow(item)}`)];
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? scalar(value) : String(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}: ${flow(part)}`)
    .join(', ')}}`;
}

const PLAIN = /^\p{L}[\p{L}\p{N}\p{M}_.'’-]*(?: [\p{L}\p{N}\p{M}_.'’()-]+)*$/u;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML reads it back, in quotes where it could be read as something else. */
function scalar(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : JSON.stringify(text);
}

/** Actors as a table of actors, which is read faster than YAML and says the same of them, but for contexts and connotations. */
export function toTable(actors: readonly Actor[], remarks: readonly string[] = []): string {
  const rows = actors.map((actor) => {
    const neutral = actor.aliases.filter(({ text, usedBy }) => !usedBy && text !== actor.name);
    const terms = actor.aliases.filter(({ usedBy }) => usedBy);
    const cells: Record<string, string> = {
      ...{ id: actor.id, name: actor.name, kind: actor.kind },
      ...{ country: actor.country ?? '', sector: actor.sector ?? '', parent: actor.parent ?? '' },
      codes: actor.codes.map(({ code, ...span }) => `${code}${days(span)}`).join('; '),
      names: neutral.map(nameCell).join('; '),
      terms: terms.map((alias) => `${alias.usedBy!.join(',')}: ${nameCell(alias)}`).join('; '),
      tenures: (actor.tenures ?? []).map(({ title, of, ...span }) => `${title} of ${of}${days(span)}`).join('; '),
      relations: (actor.relations ?? [])
        .map(({ type, to, from, until }) => `${type} ${to}${days({ from, to: until })}`)
        .join('; '),
      areas: (actor.areas ?? []).join('; '),
    };
    return ACTOR_COLUMNS.map((column) => cells[column])
      .join('\t')
      .trimEnd();
  });
  return [...remarks.map((remark) => `# ${remark}`), ACTOR_COLUMNS.join('\t'), ...rows, ''].join('\n');
}

function nameCell({ text, exactCase, from, to }: Alias): string {
  const span = days({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }).trim();
  return `${text}${exactCase ? '!' : ''}${span && ` [${span}]`}`;
}

function days({ from, to }: { readonly [end in keyof Interval]: string | undefined }): string {
  return from === undefined && to === undefined ? '' : ` ${from ?? ''}..${to ?? ''}`;
}
