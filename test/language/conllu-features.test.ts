import { expect, test } from 'vitest';
import { features } from '../../src/language/conllu/features.ts';
import { Analysis, deprelId, strings, tokenise, uposId, xposId } from '../../src/language/index.ts';

/** An analysis from rows of "form upos xpos head relation". */
function analysisOf(rows: readonly string[]): Analysis {
  const columns = rows.map((row) => row.split(' '));
  const tokens = tokenise(columns.map(([form]) => form).join(' '));
  return new Analysis(tokens, {
    upos: Uint8Array.from(columns, (c) => uposId.get(c[1]) as number),
    xpos: Uint8Array.from(columns, (c) => xposId.get(c[2]) as number),
    head: Int32Array.from(columns, (c) => Number(c[3]) - 1),
    deprel: Uint8Array.from(columns, (c) => deprelId.get(c[4]) as number),
    lemma: Int32Array.from(columns, (c) => strings.id(c[0] === 'had' ? 'have' : c[0])),
    entity: new Uint8Array(columns.length),
  });
}

test.each<[string, string[], string[]]>([
  [
    'third person, singular and plural',
    [
      'It PRON PRP 2 nsubj',
      'denied VERB VBD 0 root',
      'what PRON WP 5 obj',
      'they PRON PRP 5 nsubj',
      'claim VERB VBP 2 ccomp',
    ],
    [
      'Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs',
      'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
      'PronType=Int',
      'Case=Nom|Number=Plur|Person=3|PronType=Prs',
      'Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin',
    ],
  ],
  [
    'a passive, its auxiliary and its plural subject',
    ['Two NUM CD 2 nummod', 'guards NOUN NNS 4 nsubj:pass', 'were AUX VBD 4 aux:pass', 'killed VERB VBN 0 root'],
    [
      'NumForm=Word|NumType=Card',
      'Number=Plur',
      'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
      'Tense=Past|VerbForm=Part|Voice=Pass',
    ],
  ],
  [
    'a perfect is active, and coordinated subjects are plural',
    [
      'Doha PROPN NNP 5 nsubj',
      'and CCONJ CC 3 cc',
      'Ankara PROPN NNP 1 conj',
      'had AUX VBD 5 aux',
      'met VERB VBN 0 root',
    ],
    [
      'Number=Sing',
      '_',
      'Number=Sing',
      'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
      'Tense=Past|VerbForm=Part',
    ],
  ],
  [
    'an order is an imperative, a complement an infinitive',
    ['Stop VERB VB 0 root', 'them PRON PRP 1 obj', 'to PART TO 4 mark', 'leave VERB VB 1 xcomp'],
    ['Mood=Imp|VerbForm=Fin', 'Case=Acc|Number=Plur|Person=3|PronType=Prs', '_', 'VerbForm=Inf'],
  ],
  [
    'with a modal it is an infinitive',
    ['You PRON PRP 3 nsubj', 'must AUX MD 3 aux', 'leave VERB VB 0 root', 'it PRON PRP 3 obj'],
    [
      'Case=Nom|Person=2|PronType=Prs',
      'VerbForm=Fin',
      'VerbForm=Inf',
      'Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs',
    ],
  ],
  [
    'articles, adjectives, adverbs, negation',
    [
      'A DET DT 3 det',
      'larger ADJ JJR 3 amod',
      'force NOUN NN 5 nsubj',
      'never ADV RB 5 advmod',
      'came VERB VBD 0 root',
      'not PART RB 5 advmod',
    ],
    [
      'Definite=Ind|PronType=Art',
      'Degree=Cmp',
      'Number=Sing',
      'PronType=Neg',
      'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
      'Polarity=Neg',
    ],
  ],
])('features: %s', (_, rows, expected) => {
  const analysis = analysisOf(rows);
  expect(Array.from({ length: analysis.count }, (__, token) => features(analysis, token))).toEqual(expected);
});
