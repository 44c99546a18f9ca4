import type { ActorRelation, DatedCode, Tenure } from '../actor.ts';
import { readCertainInterval, readInterval } from './dates.ts';
import { listOf, type Row, wrong } from './tsv.ts';

/** Reads `defence minister of PAK 2024-03-11..`; the ends may be months or years. */
export function readTenure(cell: string, row: Row): Tenure {
  const parts = /^(\S.*) of (\S+)(?: (\S*\.\.\S*))?$/.exec(cell);
  if (!parts) throw wrong(row.file, row.line, `"${cell}" is no tenure such as "defence minister of PAK 2024-03-11.."`);
  const [, title, of, days] = parts;
  return { title, of, ...(days !== undefined && readCertainInterval(days, row)) };
}

/** Reads `AFGREB ..2021-08-14; AFGGOV 2021-08-15..`. */
export function readCodes(cell: string, row: Row): DatedCode[] {
  return listOf(cell).map((part) => readCode(part, row));
}

/** Reads `AFGREB ..2021-08-14`, or a code without days. */
export function readCode(cell: string, row: Row): DatedCode {
  const [code, ...days] = cell.split(/\s+/);
  return { code, ...(days.length > 0 && readInterval(days.join(' '), row)) };
}

/** Reads `faction-of TTP 2007-12-14..` or `listed-by UN-SC`. */
export function readRelation(cell: string, row: Row): ActorRelation {
  const [, type, to, days] = /^(\S+) (\S+)(?: (\S+))?$/.exec(cell) ?? [];
  if (to === undefined)
    throw wrong(row.file, row.line, `"${cell}" is no relation such as "faction-of TTP 2007-12-14.."`);
  const { from, to: until } = days === undefined ? {} : readInterval(days, row);
  return {
    type: type as ActorRelation['type'],
    to,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}
