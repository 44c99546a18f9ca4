import { yaml } from '../../yaml.ts';
import type { Actor } from '../actor.ts';
import { yamlEntry } from '../import/write.ts';
import { readOwnActorFile } from '../sources/actor-file.ts';
import { wrong } from '../sources/tsv.ts';

/**
 * The text of a file of actors with one more at the end of its list. All that stands there stays as it is written, remarks
 * and order too.
 *
 * @throws DemarcheError BAD_KNOWLEDGE if the list is written in brackets, into which nothing can be put without rewriting it
 */
export function appended(file: string, text: string, actor: Actor): string {
  if (text.trim() === '') return `actors:\n${yamlEntry(actor)}`;
  const { isMap, isSeq, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const root = parseDocument(text, { lineCounter: lines }).contents;
  if (isMap(root) && !root.has('actors')) return `${text.trimEnd()}\nactors:\n${yamlEntry(actor)}`;
  const list = isMap(root) ? root.get('actors') : undefined;
  if (!isSeq(list) || list.flow || list.items.length === 0)
    throw wrong(file, 1, 'the list "actors" must have a line with a dash for each actor, for another to be added');
  const last = list.items.at(-1) as { readonly range?: readonly number[] };
  const start = lines.linePos(list.range![0]);
  const at = last.range![1];
  const before = text.slice(0, at).trimEnd();
  const entry = yamlEntry(actor, ' '.repeat(start.col - 1));
  const after = text.slice(before.length).replace(/^[^\n]*\n?/, '');
  const rest = text.slice(before.length).match(/^[^\n]*/)![0];
  const next = `${before}${rest}\n${entry}${after}`;
  const [was, is] = [text, next].map((each) => readOwnActorFile(file, each).actors.length);
  if (is !== was + 1)
    throw wrong(file, start.line, 'the list "actors" is laid out so that no actor can be added to it');
  return next;
}
