import type { TokenRange } from './document.ts';
import { referentOf } from './parties/referents.ts';
import type { ActorMention, Attribution } from './statement.ts';
import type { Layers } from './statements/build.ts';

/** The actors named in a report, with the codes and sectors that hold on its day. */
export function actorMentions({ document, parties }: Layers): ActorMention[] {
  return parties.names.map(({ first, last, actor, metonym }) => {
    const { name, code, country, sector } = referentOf(actor, document.day);
    return { ...document.analysis.span(first, last), id: actor.id, name, code, country, sector, metonym };
  });
}

/** Who says what, as spans: the outermost speeches, as corpora of attribution mark them. */
export function attributionSpans({ document, attributions }: Layers): Attribution[] {
  const span = ({ first, last }: TokenRange) => document.analysis.span(first, last);
  return attributions.all
    .filter((speech) => !speech.nested)
    .map((speech) => ({
      source: speech.source ? [span(speech.source)] : [],
      cue: [span(speech.cue)],
      content: speech.content.map(span),
      speaker: speech.word.speaker?.id ?? null,
    }));
}
