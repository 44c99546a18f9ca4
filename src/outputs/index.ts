export { csvHeader, csvRow, type ReportFields } from './csv.ts';
export { explanationText } from './explanation.ts';
export { count } from './layout.ts';
export { type RelationshipOptions, renderRelationship } from './relationship.ts';
