import type { Analysis } from '../analysis.ts';
import { xposId } from '../labels.ts';
import { cliticCuts } from '../tokens/clitics.ts';
import { features } from './features.ts';
import { escapeSpaces } from './rows.ts';

export interface WriteOptions {
  /** Number of the first sentence in `# sent_id`; 1 if absent. */
  readonly firstSentence?: number;
}

/**
 * An analysis as CoNLL-U in the conventions of UD English EWT: contractions and possessives as ranges over their words,
 * `# text` lines, and in MISC `SpaceAfter=No` or, where the white space is not one space, `SpacesAfter` (as UDPipe
 * writes it), so that the text can be rebuilt. DEPS is empty.
 */
export function writeConllu(analysis: Analysis, options: WriteOptions = {}): string {
  const out: string[] = [];
  const number = options.firstSentence ?? 1;
  for (let s = 0; s < analysis.sentenceCount; s++) writeSentence(analysis, s, number + s, out);
  return out.join('');
}

function writeSentence(analysis: Analysis, sentence: number, number: number, out: string[]): void {
  const first = analysis.sentenceStart[sentence];
  const end = analysis.sentenceStart[sentence + 1];
  out.push(`# sent_id = ${number}\n# text = ${plainText(analysis, first, end)}\n`);
  let rangeEnd = first;
  for (let token = first; token < end; token++) {
    if (token >= rangeEnd) {
      rangeEnd = contractionEnd(analysis, token, end);
      if (rangeEnd > token + 1) out.push(rangeLine(analysis, token, rangeEnd, first));
      else rangeEnd = token;
    }
    out.push(wordLine(analysis, token, first, token < rangeEnd));
  }
  out.push('\n');
}

/** The sentence with single spaces where there is white space. */
function plainText(analysis: Analysis, first: number, end: number): string {
  const parts: string[] = [];
  for (let token = first; token < end; token++) {
    parts.push(analysis.form(token));
    if (token + 1 < end && analysis.end[token] < analysis.start[token + 1]) parts.push(' ');
  }
  return parts.join('');
}

function wordLine(analysis: Analysis, token: number, first: number, inRange: boolean): string {
  const head = analysis.head[token] < 0 ? 0 : analysis.head[token] - first + 1;
  const tags = `${analysis.lemmaOf(token)}\t${analysis.uposOf(token)}\t${analysis.xposOf(token)}`;
  const misc = inRange ? '_' : spacing(analysis, token, token);
  return `${token - first + 1}\t${analysis.form(token)}\t${tags}\t${features(analysis, token)}\t${head}\t${analysis.relationOf(token)}\t_\t${misc}\n`;
}

function rangeLine(analysis: Analysis, token: number, end: number, first: number): string {
  const form = analysis.text.slice(analysis.start[token], analysis.end[end - 1]);
  const misc = spacing(analysis, token, end - 1);
  return `${token - first + 1}-${end - first}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc}\n`;
}

/** The token after the words that are written together with `token` as one contraction; `token + 1` if there are none. */
function contractionEnd(analysis: Analysis, token: number, sentenceEnd: number): number {
  const { start, end } = analysis;
  let next = token + 1;
  while (next < sentenceEnd && start[next] === end[next - 1] && isContracted(analysis, token, next)) next++;
  return next;
}

const POSSESSIVE = xposId.get('POS');

/** Whether `clitic` belongs to the word `token` begins: "n't", "'ll", "'s", and the bare apostrophe of a plural. */
function isContracted({ text, start, end, xpos }: Analysis, token: number, clitic: number): boolean {
  if (xpos[clitic] === POSSESSIVE) return true;
  return cliticCuts(text, start[token], end[clitic]).includes(start[clitic]);
}

/** White space around the tokens `first` to `last` as MISC says it. */
function spacing(analysis: Analysis, first: number, last: number): string {
  const { text, start, end, count } = analysis;
  const before = first === 0 && start[0] > 0 ? [`SpacesBefore=${escapeSpaces(text.slice(0, start[0]))}`] : [];
  const after = text.slice(end[last], last + 1 < count ? start[last + 1] : text.length);
  if (after === '') before.push('SpaceAfter=No');
  else if (after !== ' ') before.push(`SpacesAfter=${escapeSpaces(after)}`);
  return before.join('|') || '_';
}
