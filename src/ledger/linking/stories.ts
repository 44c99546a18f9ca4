import { candidatePairs } from './candidates.ts';
import { cluster, type Edge } from './cluster.ts';
import { likenessOf, logOddsOf, reasonOf } from './likeness.ts';
import { inOrderOfId } from './order.ts';
import type { ReportProfile } from './profile.ts';
import { type Vectors, vectorsOf } from './vectors.ts';

/** Why two reports are taken to tell of one happening. */
export interface StoryLink {
  /** Ids of the reports. */
  readonly a: string;
  readonly b: string;
  /** Probability, 0 to 1. */
  readonly probability: number;
  /** In words. */
  readonly reason: string;
}

/** Reports that tell of one happening, ids in order, and what joins them, the strongest first. */
export interface Story {
  readonly reports: readonly string[];
  readonly links: readonly StoryLink[];
}

export interface StoryOptions {
  /** Groups are joined where the mean of the log-odds between them, each cut at ±4, is at least this. */
  readonly least?: number;
}

/** Chosen so that of the pairs it makes 19 in 20 are right on dated news: see bench/linking.ts. */
const LEAST = 2;
/** No single pair counts for more, either way. */
const SUREST = 4;

/**
 * Which reports tell of the same happening: every report is in one story, alone if need be. A pure function of the set of
 * reports; in whatever order they come, stories are the same. Of two reports with one id the first is taken.
 */
export function linkReports(reports: readonly ReportProfile[], { least = LEAST }: StoryOptions = {}): Story[] {
  const profiles = inOrderOfId(reports);
  const vectors = vectorsOf(profiles);
  const edges: Edge[] = [];
  for (const [a, b] of candidatePairs(vectors)) {
    const odds = logOddsOf(likenessOf(profiles, vectors, a, b));
    if (odds > -SUREST) edges.push({ a, b, score: scoreOf(odds) });
  }
  const labels = cluster(profiles.length, edges, { least: onScale(least) });
  const stories = new Map<number, { reports: string[]; links: StoryLink[] }>();
  labels.forEach((label, report) => {
    if (label === report) stories.set(label, { reports: [], links: [] });
    stories.get(label)!.reports.push(profiles[report].id);
  });
  for (const { a, b, score } of edges) {
    if (labels[a] !== labels[b] || score < scoreOf(least)) continue;
    const likeness = likenessOf(profiles, vectors, a, b);
    const probability = 1 / (1 + Math.exp(-logOddsOf(likeness)));
    const reason = reasonOf(likeness, sharedWords(vectors, a, b), profiles[a]);
    stories.get(labels[a])!.links.push({ a: profiles[a].id, b: profiles[b].id, probability, reason });
  }
  for (const { links } of stories.values()) links.sort(inOrder);
  return [...stories.values()];
}

/** Log-odds as the clustering takes them: from 0, which is what a pair without an edge counts, to 1. */
function scoreOf(odds: number): number {
  return onScale(Math.max(-SUREST, Math.min(SUREST, odds)));
}

function onScale(odds: number): number {
  return (odds + SUREST) / (2 * SUREST);
}

function inOrder(one: StoryLink, other: StoryLink): number {
  if (one.probability !== other.probability) return other.probability - one.probability;
  return one.a < other.a || (one.a === other.a && one.b < other.b) ? -1 : 1;
}

/** So many shared words are shown as a reason. */
const SHOWN = 3;

/** The words that weigh most in both. */
function sharedWords({ all, words }: Vectors, a: number, b: number): string[] {
  const weights = new Map(Array.from(all[a].terms, (term, at) => [term, all[a].weights[at]]));
  const shared = Array.from(all[b].terms, (term, at) => ({
    term,
    weight: (weights.get(term) ?? 0) * all[b].weights[at],
  }));
  return shared
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.term - other.term)
    .slice(0, SHOWN)
    .map(({ term }) => words[term]);
}
