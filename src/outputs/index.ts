export { csvHeader, csvRow, type ReportFields, tellsOfAnAct } from './csv.ts';
export { renderRelationship } from './relationship.ts';
