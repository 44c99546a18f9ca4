/**
 * Attribution, without what is said inside of what is said, against a gold file of documents ({doc_id, published, text, ...}
 * a line): writes one line of spans a document for a scorer to compare. `node bench/attribution.ts GOLD.jsonl > system.jsonl`
 */
import { readFileSync } from 'node:fs';
import { readAttributions } from '../src/coding/attribution/index.ts';
import type { CodingDocument, Parties, TokenRange } from '../src/coding/document.ts';
import { loadModel } from '../src/language/model/index.ts';
import { tokenise } from '../src/language/tokens/index.ts';

/** Recognition of who is meant is measured elsewhere: here nobody is known. */
const nobody: Parties = { names: [], places: [], of: () => [], issuerOf: () => null };

const model = loadModel();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const { doc_id: id, text, published } = JSON.parse(line);
  const analysis = model.annotate(tokenise(text));
  const document = { report: { id, text, published }, analysis, day: published } as unknown as CodingDocument;
  const span = ({ first, last }: TokenRange) => analysis.span(first, last);
  const attributions = readAttributions(document, nobody)
    .all.filter(({ nested }) => !nested)
    .map(({ source, cue, content }) => ({
      source: source ? [span(source)] : [],
      cue: [span(cue)],
      content: content.map(span),
      speaker: null,
    }));
  process.stdout.write(`${JSON.stringify({ id, attributions })}\n`);
}
