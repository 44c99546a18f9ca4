import { readFileSync } from 'node:fs';
import type { Statement } from '../src/coding/statement.ts';
import type { Span } from '../src/language/analysis.ts';

/** A record of a ledger coded by hand, as far as it is asked for here. */
interface GoldRecord {
  readonly evidence: readonly Span[];
  readonly type?: {
    readonly plover?: { readonly event?: string | null };
    readonly plover_alternates?: readonly (string | { readonly event?: string })[];
    readonly plover_null_ok?: boolean;
    readonly cameo?: { readonly code?: string };
    readonly subtype?: string;
  };
}

/** A coded ledger with its text. */
export interface GoldLedger {
  readonly id: string;
  readonly published?: string;
  readonly text: string;
  readonly records: readonly GoldRecord[];
}

export function readLedgers(path: string): GoldLedger[] {
  const read = JSON.parse(readFileSync(path, 'utf8'));
  return Array.isArray(read) ? read : [read];
}

/**
 * Is a statement right, seen from a ledger coded by hand? It is if some record stands in the same words and has its class
 * or its family of subtypes; how often the words are told makes no difference.
 */
export function isRight(statement: Statement, { records }: GoldLedger): boolean {
  return records.some(
    (record) => isOfClass(statement, record) && record.evidence.some((span) => shares(statement, span)),
  );
}

const familyOf = (subtype = ''): string => subtype.split('.')[0]!;

function isOfClass({ event, subtype, cameo }: Statement, { type = {} }: GoldRecord): boolean {
  const others = (type.plover_alternates ?? []).map((other) => (typeof other === 'string' ? other : other.event));
  if (event !== null && [type.plover?.event, ...others].includes(event)) return true;
  if (familyOf(type.subtype) === familyOf(subtype)) return true;
  return Boolean(cameo && type.cameo?.code && cameo.slice(0, 2) === type.cameo.code.slice(0, 2));
}

/** Words that share a third of what either of them covers, or a trigger inside of them. */
function shares({ evidence, trigger }: Statement, gold: Span): boolean {
  const own = evidence[0] ?? trigger;
  const common = Math.min(gold.end, own.end) - Math.max(gold.start, own.start);
  if (common <= 0) return false;
  const whole = Math.max(gold.end, own.end) - Math.min(gold.start, own.start);
  return common / whole >= 0.3 || (trigger.start >= gold.start && trigger.end <= gold.end);
}

/** A report of MUC-4 with its templates: objects whose `strings` are the words of the text that fill a slot. */
export interface TemplateReport {
  readonly doc_id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly templates: readonly unknown[];
}

export function readTemplates(path: string): TemplateReport[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line));
}

/** Does a statement's evidence name somebody or something that stands in a template of its report? */
export function fillsTemplate({ evidence }: Statement, { templates }: TemplateReport): boolean {
  const words = evidence
    .map(({ text }) => text)
    .join(' ')
    .toUpperCase()
    .replace(/\s+/g, ' ');
  return templates.flatMap(stringsOf).some((filler) => words.includes(filler.toUpperCase()));
}

function stringsOf(slot: unknown): string[] {
  if (typeof slot !== 'object' || slot === null) return [];
  const own = 'strings' in slot ? (slot.strings as string[]) : [];
  return [...own, ...Object.values(slot).flatMap(stringsOf)];
}
