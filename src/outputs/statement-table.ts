import Table from 'cli-table3';
import {
  type Annotation,
  type OnWhoseWord,
  type Participant,
  type Statement,
  type When,
  wordsOf,
} from '../coding/statement.ts';
import type { Report } from '../documents/report.ts';
import { count, WIDTH } from './layout.ts';
import { quotation } from './quotation.ts';

/** Widths of number, when, who → whom, what, how sure and on whose word; one space between them makes {@link WIDTH}. */
const COLUMNS = [3, 13, 32, 19, 11, 17];
const HEADINGS = ['#', 'when', 'who → whom', 'what', 'how sure', 'on whose word'];
/** Longest quotation: two lines below the row. */
const WORDS = 2 * (WIDTH - COLUMNS[0] - 6);

/** What a report says, for a person to read at 100 columns: a row a statement, with its words below. */
export function statementTable(report: Report, annotation: Annotation): string {
  const rule = '─'.repeat(WIDTH);
  const table = new Table({
    chars: BORDERLESS,
    colWidths: COLUMNS,
    wordWrap: true,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(HEADINGS);
  annotation.statements.forEach((statement, i) => {
    table.push(rowOf(statement, i + 1), [
      '',
      { content: quotation(wordsOf(statement).text, WORDS), colSpan: COLUMNS.length - 1 },
    ]);
  });
  const body = annotation.statements.length > 0 ? trimLines(table.toString()) : 'No statement was found.';
  return `${headOf(report)}\n${rule}\n${body}\n${rule}\n${summary(annotation.statements)}\n`;
}

/** The table without any line: rows are told apart by the quotation below each. */
const BORDERLESS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' ' },
};

function headOf(report: Report): string {
  const source = [report.publisher, report.published].filter(Boolean).join(', ');
  return report.title ? `${report.title}\n${source}` : `${report.id}: ${source}`;
}

function rowOf(statement: Statement, number: number): string[] {
  const kind = statement.event ? `${statement.event} ${statement.subtype}` : statement.subtype;
  return [
    String(number),
    whenOf(statement.when),
    partiesOf(statement),
    kind,
    statement.factuality,
    wordOf(statement.onWhoseWord),
  ];
}

/** A day, an interval, or that the text does not say. */
function whenOf({ from, to, text }: When): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `from ${from}`;
  if (to) return `by ${to}`;
  return text ? `“${text}”` : 'not stated';
}

function partiesOf({ actors, recipients }: Statement): string {
  const names = (parties: readonly Participant[]) => [...new Set(parties.map((party) => party.name))].join(', ');
  const who = names(actors) || 'not stated';
  return recipients.length > 0 ? `${who} → ${names(recipients)}` : who;
}

function wordOf({ speaker, voice }: OnWhoseWord): string {
  if (!speaker) return voice === 'narration' ? 'publisher' : 'not named';
  return voice === 'quote' ? `${speaker.name}, quoted` : speaker.name;
}

const trimLines = (text: string): string => text.replace(/[ ]+$/gm, '');

/** How many statements there are and how sure they are. */
function summary(statements: readonly Statement[]): string {
  const counts = new Map<string, number>();
  for (const { factuality } of statements) counts.set(factuality, (counts.get(factuality) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([name, number]) => `${number} ${name}`);
  const all = count(statements.length, 'statement');
  return parts.length > 0 ? `${all}: ${parts.join(', ')}` : all;
}
