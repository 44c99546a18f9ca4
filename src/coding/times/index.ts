import type { CodingDocument, Times } from '../document.ts';
import { timeline } from './timeline.ts';
import { Dating } from './when.ts';

/**
 * Reads the time expressions of a report as TIMEX3 (Pustejovsky et al. 2003; extents as in TempEval-3: without the
 * preposition) and says of each happening when it took place.
 */
export function readTimes(document: CodingDocument): Times {
  const times = timeline(document);
  // Most of the work is in dating, which those who only want the expressions need not pay for.
  let dating: Dating | null = null;
  const whenOf = (token: number) => {
    dating ??= new Dating(document, times);
    return dating.whenOf(token);
  };
  return { all: times, whenOf };
}
