import type { Analysis } from '../../language/analysis.ts';

const OPEN = new Set(['“', '„', '«']);
const CLOSE = new Set(['”', '»']);

/**
 * Which tokens stand in double quotation marks: 1 inside, 0 outside. A quotation may run over several sentences; a line
 * break ends it, so that one missing mark does not turn the rest of a report inside out, unless the opening mark stands on
 * a line of its own and so opens a block.
 */
export function quotedTokens(analysis: Analysis): Uint8Array {
  const inside = new Uint8Array(analysis.count);
  let open = false;
  let block = false;
  for (let t = 0; t < analysis.count; t++) {
    if (!block && breaksLine(analysis, t)) open = false;
    const form = analysis.form(t);
    if (OPEN.has(form) || (!open && (form === '"' || form === '``'))) {
      open = true;
      block = OPEN.has(form) && breaksLine(analysis, t + 1);
      inside[t] = 1;
      continue;
    }
    inside[t] = open ? 1 : 0;
    if (CLOSE.has(form) || (open && (form === '"' || form === "''"))) open = block = false;
  }
  return inside;
}

function breaksLine(analysis: Analysis, token: number): boolean {
  if (token <= 0 || token >= analysis.count) return false;
  return analysis.text.slice(analysis.end[token - 1], analysis.start[token]).includes('\n');
}
