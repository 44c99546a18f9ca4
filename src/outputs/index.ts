export { csvHeader, csvRow, type ReportFields, tellsOfAnAct } from './csv.ts';
export { count } from './lines.ts';
export { type RelationshipOptions, renderRelationship } from './relationship.ts';
