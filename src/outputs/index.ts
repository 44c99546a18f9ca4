export { csvHeader, csvRow, type ReportFields, tellsOfAnAct } from './csv.ts';
export { count } from './lines.ts';
export { renderRelationship } from './relationship.ts';
