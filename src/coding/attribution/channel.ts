import type { Analysis } from '../../language/analysis.ts';
import { hasCase } from '../syntax/arguments.ts';
import { REL, relation } from '../syntax/relations.ts';
import { type Draft, holds } from './draft.ts';
import type { SpeechLexicon } from './lexicon.ts';

/** Where the words stood: "in a statement", "told reporters", "the report said", "wrote on X"; null if it is not said. */
export function channelOf(analysis: Analysis, draft: Draft, lexicon: SpeechLexicon): string | null {
  const { cueToken, sourceHead } = draft;
  const own = channelAt(analysis, lexicon, sourceHead);
  if (own) return own;
  if (draft.embedded) return null;
  for (const verb of [cueToken, analysis.head[cueToken]]) {
    if (verb < 0) continue;
    for (const child of analysis.children(verb)) {
      if (isContent(draft, child)) continue;
      const channel = channelOfPhrase(analysis, lexicon, child);
      if (channel) return channel;
    }
  }
  return socialVerbs.has(analysis.lemmaOf(cueToken)) ? 'social-media' : null;
}

const placing = ['in', 'on', 'at', 'during', 'by', 'to', 'through', 'via'];

const socialVerbs = new Set(['tweet', 'retweet', 'post', 'blog']);

const isContent = (draft: Draft, token: number): boolean => draft.content.some((range) => holds(range, token));

/** A phrase of place or means ("in a statement", "on state television") or who was told ("told reporters"). */
function channelOfPhrase(analysis: Analysis, lexicon: SpeechLexicon, phrase: number): string | null {
  const rel = relation(analysis, phrase);
  const hearer = rel === REL.obj || rel === REL.iobj;
  if (!hearer && rel !== REL.obl && rel !== REL.advcl) return null;
  const placed = placing.some((preposition) => hasCase(analysis, phrase, preposition));
  if (!hearer && !placed) return null;
  for (let token = analysis.leftmost[phrase]; token <= Math.min(analysis.rightmost[phrase], phrase + 4); token++) {
    const channel = channelAt(analysis, lexicon, token);
    if (channel) return channel;
  }
  return null;
}

function channelAt(analysis: Analysis, lexicon: SpeechLexicon, token: number): string | null {
  if (token < 0 || analysis.uposOf(token) === 'VERB') return null;
  return (
    lexicon.channels.get(analysis.lemmaOf(token).toLowerCase()) ?? lexicon.channels.get(analysis.lowerOf(token)) ?? null
  );
}
