import type { Analysis } from '../../language/analysis.ts';
import type { CasualtyMention } from '../document.ts';
import type { Layers } from './build.ts';
import type { Draft } from './draft.ts';

/**
 * Gives each toll to the violence it belongs to: the one whose evidence holds it, else the nearest one of the sentence,
 * else the last one of the sentence before ("Four people were killed." after the attack). A toll without violence stays
 * untold: accidents are no business of the ledger.
 */
export function assignCasualties(layers: Layers, drafts: readonly Draft[]): void {
  const { analysis } = layers.document;
  const violence = drafts.filter((draft) => draft.rule.event === 'ASSAULT' || draft.rule.event === 'COERCE');
  for (const mention of layers.casualties) {
    const draft = ownerOf(analysis, violence, mention);
    if (draft && !draft.casualties.some((other) => other.first === mention.first && other.token === mention.token)) {
      draft.casualties.push(mention);
    }
  }
}

function ownerOf(analysis: Analysis, violence: readonly Draft[], mention: CasualtyMention): Draft | undefined {
  const sentence = analysis.sentence[mention.token];
  const holds = (draft: Draft): boolean =>
    draft.evidence.some(({ first, last }) => first <= mention.token && mention.token <= last);
  const inside = violence.find(holds);
  if (inside) return inside;
  const sameSentence = violence.filter((draft) =>
    draft.evidence.some(({ first }) => analysis.sentence[first] === sentence),
  );
  if (sameSentence.length) {
    return sameSentence.reduce((a, b) => (distance(a, mention) <= distance(b, mention) ? a : b));
  }
  return violence.findLast((draft) => draft.evidence.some(({ first }) => analysis.sentence[first] === sentence - 1));
}

function distance(draft: Draft, mention: CasualtyMention): number {
  return Math.min(
    ...draft.evidence.map(({ first, last }) =>
      Math.min(Math.abs(first - mention.token), Math.abs(last - mention.token)),
    ),
  );
}
