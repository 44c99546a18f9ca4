/**
 * Documents in, reports out. `readReports(path)` gives the reports of a file whatever its format; the readers of single
 * formats and the checks that they share stand beside it.
 */
export { checkReport } from './check.ts';
export { decodeText } from './decode.ts';
export { readJsonl, tooLarge } from './jsonl.ts';
export { type ByteLine, byteLines } from './lines.ts';
export { checkPublished, isPublished } from './published.ts';
export type { Report } from './report.ts';
export { LIMIT, type ReadOptions, type ReadResult } from './result.ts';
export { nameOf, readBytes, readReports } from './source.ts';
export { readTextReport } from './text.ts';
