import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { isDocument, issuerOf } from './issuers.ts';
import type { Referent } from './referents.ts';

/** Who says "we" inside a quotation: the subject of the verb of saying beside it. Attribution proper is a later stage. */
export function speakerOf(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  const here = analysis.sentence[token];
  for (const sentence of [here, here + 1, here - 1, here - 2]) {
    if (sentence < 0 || sentence >= analysis.sentenceCount) continue;
    const subject = speakerIn(analysis, sentence, token);
    if (subject < 0) continue;
    const speaker = isDocument(analysis, subject) ? issuerOf(reading, subject) : reading.resolve(subject);
    if (speaker.length > 0) return speaker;
  }
  return [];
}

const quotedTokens = new WeakMap<Analysis, Uint8Array>();

/** Does the token stand between quotation marks? Straight marks open and close in turn within a paragraph. */
export function isQuoted(analysis: Analysis, token: number): boolean {
  let quoted = quotedTokens.get(analysis);
  if (!quoted) {
    quoted = markQuoted(analysis);
    quotedTokens.set(analysis, quoted);
  }
  return quoted[token] === 1;
}

function markQuoted(analysis: Analysis): Uint8Array {
  const quoted = new Uint8Array(analysis.count);
  let open = false;
  for (let token = 0; token < analysis.count; token++) {
    const form = analysis.form(token);
    const gap = token > 0 ? analysis.text.slice(analysis.end[token - 1], analysis.start[token]) : '';
    if (gap.includes('\n')) open = false;
    if (form === '“' || form === '«') open = true;
    else if (form === '”' || form === '»') open = false;
    else if (form === '"') open = !open;
    else if (open) quoted[token] = 1;
  }
  return quoted;
}

const saying = new Set([
  'say',
  'tell',
  'add',
  'read',
  'state',
  'note',
  'warn',
  'announce',
  'declare',
  'claim',
  'insist',
  'stress',
  'write',
  'reply',
  'argue',
]);

function speakerIn(analysis: Analysis, sentence: number, except: number): number {
  for (let token = analysis.sentenceStart[sentence]; token < analysis.sentenceStart[sentence + 1]; token++) {
    if (token === except || relation(analysis, token) !== REL.nsubj) continue;
    const verb = analysis.head[token];
    if (
      analysis.upos[verb] === TAG.VERB &&
      saying.has(analysis.lemmaOf(verb)) &&
      !firstPersons.has(analysis.lowerOf(token))
    )
      return token;
  }
  return -1;
}

const firstPersons = new Set(['i', 'we', 'you']);
