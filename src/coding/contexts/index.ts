import type { CodingDocument, TokenRange } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import type { Draft } from '../statements/draft.ts';
import type { Coding } from '../statements/future.ts';
import { finerCode } from './depth.ts';
import type { Topics } from './topics.ts';

/** A coding with the finer CAMEO code that its words tell, and the mode that PLOVER gives to that code. */
export function deepened(document: CodingDocument, coding: Coding, [evidence]: readonly TokenRange[]): Coding {
  const { cameo } = document.knowledge.ontology;
  if (coding.cameo === null || evidence === undefined) return coding;
  const finer = finerCode(document.analysis, coding.cameo, evidence, cameo);
  return finer === coding.cameo ? coding : { ...coding, cameo: finer, mode: cameo.get(finer)?.mode ?? coding.mode };
}

/** The contexts of the rule and those that the words tell. */
export function contextsOf(topics: Topics, rule: Rule, draft: Draft): readonly string[] {
  const told = topics.of(draft.evidence, [...draft.actors, ...draft.recipients]);
  return [...new Set([...rule.contexts, ...told])];
}
