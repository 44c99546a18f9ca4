import type { Report } from '../documents/report.ts';
import { DemarcheError } from '../errors.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Analysis } from '../language/analysis.ts';
import { createAnalyser, cut, type ModelSource } from '../language/index.ts';
import { dataFile } from '../paths.ts';
import { readAttributions } from './attribution/index.ts';
import { certaintyOf } from './certainty/index.ts';
import type { CodingDocument } from './document.ts';
import { type Asked, type Explanation, explainAt } from './explain.ts';
import { actorMentions, attributionSpans } from './mentions.ts';
import { readParties } from './parties/parties.ts';
import { toponymsOf } from './places/toponyms.ts';
import { readCasualties } from './quantities/index.ts';
import { Grammar } from './rules/grammar.ts';
import { loadRules } from './rules/load.ts';
import { matchRules } from './rules/match.ts';
import type { Annotation } from './statement.ts';
import { buildStatements, type Layers } from './statements/build.ts';
import { readTimes } from './times/index.ts';

export interface CoderOptions {
  /** Folders of rule files; later ones override earlier ones rule by rule. Default: the rules that ship. */
  readonly rules?: readonly string[];
  /** Actor files of the user's own. */
  readonly actors?: readonly string[];
  /** The English model; default: the one that ships. Threads can have one in common (`SharedModel`). */
  readonly model?: ModelSource;
}

/** Reads reports: text in, annotation out. It keeps nothing from one report to the next. */
export interface Coder {
  /** Everything that is read out of a report. An analysis of its text that is at hand already saves half the time. */
  annotate(report: Report, analysis?: Analysis): Annotation;
  /** The analysis of its language alone. */
  analyse(report: Report): Analysis;
  /** What was seen at a place or of a statement: tree, rules tried, roles, times, certainty. Throws NO_STATEMENT. */
  explain(report: Report, asked: Asked): Explanation;
}

/** Loads model, knowledge and rules. Throws BAD_MODEL, BAD_KNOWLEDGE or BAD_RULE. */
export function createCoder(options: CoderOptions = {}): Coder {
  const analyser = createAnalyser(options.model === undefined ? {} : { model: options.model });
  const knowledge = loadKnowledge({ cut, extra: options.actors ?? [] });
  const grammar = new Grammar(loadRules(options.rules ?? [dataFile('rules')]));
  return {
    analyse: (report) => analyser.analyse(report.text),
    annotate: (report, analysis = analyser.analyse(report.text)) =>
      annotate(layersOf(knowledge, report, analysis), grammar),
    explain: (report, asked) => {
      if ('offset' in asked && (asked.offset < 0 || asked.offset >= report.text.length)) {
        throw new DemarcheError('NO_STATEMENT', `the text has ${report.text.length} characters`, asked);
      }
      return explainAt(layersOf(knowledge, report, analyser.analyse(report.text)), grammar, asked);
    },
  };
}

/** All layers below the rules: what is said when, where, by whom, on whose word and how surely. */
function layersOf(knowledge: Knowledge, report: Report, analysis: Analysis): Layers {
  const document: CodingDocument = { report, analysis, knowledge, day: report.published.slice(0, 10) };
  const times = readTimes(document);
  const parties = readParties(document);
  const attributions = readAttributions(document, parties);
  return {
    document,
    times,
    parties,
    attributions,
    casualties: readCasualties(document, parties),
    certaintyOf: (token) => certaintyOf(analysis, token),
  };
}

function annotate(layers: Layers, grammar: Grammar): Annotation {
  const { document, times, parties } = layers;
  const { analysis, report } = document;
  return {
    id: report.id,
    published: report.published,
    sentences: Array.from({ length: analysis.sentenceCount }, (_, sentence) => {
      const { start, end } = analysis.sentenceSpan(sentence);
      return { start, end };
    }),
    times: times.all.map((time) => time.mention),
    places: toponymsOf(parties),
    actors: actorMentions(layers),
    attributions: attributionSpans(layers),
    statements: buildStatements(layers, matchRules(document, parties, grammar)),
  };
}
