/** From a report to statements: `createCoder().annotate(report)`. */
export { type Coder, type CoderOptions, createCoder } from './coder.ts';
export type { Asked, ExplainedStatement, Explanation } from './explain.ts';
export { loadRules } from './rules/load.ts';
export type { Rule } from './rules/rule.ts';
export * from './statement.ts';
