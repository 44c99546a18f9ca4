import { z } from 'zod';
import { PLOVER_CLASSES } from '../../knowledge/ontology.ts';
import { FACTUALITIES } from '../statement.ts';

/** A list of words: `condemn, denounce`, `[condemn, denounce]`, or `@name` for a list of words.yaml. */
const words = z.union([z.string(), z.array(z.string())]);

const example = z.strictObject({
  /** A sentence in which the rule makes a statement. */
  text: z.string().optional(),
  /** A sentence in which it makes none. */
  none: z.string().optional(),
  actor: z.string().optional(),
  recipient: z.string().optional(),
  subtype: z.string().optional(),
  factuality: z.enum(FACTUALITIES).optional(),
  count: z.int().min(1).optional(),
});

const rule = z.strictObject({
  verb: words.optional(),
  noun: words.optional(),
  adjective: words.optional(),
  light: words.optional(),
  support: z.boolean().default(false),
  event: z.enum(PLOVER_CLASSES).nullable().optional(),
  mode: z.string().nullable().default(null),
  contexts: z.array(z.string()).default([]),
  cameo: z.string().nullable().default(null),
  subtype: z.string(),
  kind: z
    .enum(['event', 'speech-act', 'relation', 'naming', 'expected-event', 'outcome', 'assessment'])
    .default('event'),
  factuality: z.enum(FACTUALITIES).default('happened'),
  actor: z.string().default('subject'),
  recipient: z.string().default('object'),
  needs: z.array(z.enum(['actor', 'recipient', 'rivals'])).default([]),
  if: z.record(z.string(), words).default({}),
  unless: z.record(z.string(), words).default({}),
  details: z.record(z.string(), z.string()).default({}),
  split: z.string().nullable().default(null),
  evidence: z.string().nullable().default(null),
  residual: z.boolean().default(false),
  priority: z.int().default(0),
  examples: z.array(example).min(1),
});

/** A rule file: one PLOVER class (or null for statements without one) and its rules by name. */
export const ruleFile = z.strictObject({
  class: z.enum(PLOVER_CLASSES).nullable(),
  /** Where the meaning comes from: a section of a codebook, a paper. */
  source: z.string(),
  rules: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), rule),
});

/** Named lists of words that rules share. */
export const wordFile = z.record(z.string().regex(/^[a-z][a-z-]*$/), words);

export type RuleSource = z.output<typeof rule>;
export type RuleFile = z.output<typeof ruleFile>;
export type WordFile = z.output<typeof wordFile>;
