import type { CodingDocument, Times } from '../document.ts';
import { timeline } from './timeline.ts';

/**
 * Reads the time expressions of a report as TIMEX3 (Pustejovsky et al. 2003; extents as in TempEval-3: without the
 * preposition) and says of each happening when it took place.
 */
export function readTimes(document: CodingDocument): Times {
  const times = timeline(document);
  return {
    all: times,
    whenOf: () => ({ from: null, to: document.day, precision: 'unknown', text: null, basis: 'none' }),
  };
}
