export { type FileOptions, fileOn } from './file/file.ts';
export type * from './file/model.ts';
export { countWords, QUOTABLE } from './file/quotable.ts';
export type { KeptStatement, ReportHead, ReportReading } from './kept.ts';
export { type BetweenOptions, Ledger, openLedger } from './ledger.ts';
export { resolveSide, type Side } from './sides.ts';
