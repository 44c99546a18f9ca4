import type { Alias } from '../actor.ts';
import { readInterval } from './dates.ts';
import type { Row } from './tsv.ts';
import { listOf } from './tsv.ts';

/**
 * Reads a cell of names such as `Myanmar; Burma; Pak!; Kabul [..2021-08-14]`: parted by semicolons, `!` where the
 * capitals must be just these, days in brackets where the name holds for a time only. `common` is added to each.
 */
export function readAliases(cell: string, row: Row, common: Partial<Alias> = {}): Alias[] {
  return listOf(cell).map((part) => {
    const [, name, exact, days] = /^(.+?)(!?)(?:\s*\[(.+)\])?$/s.exec(part)!;
    return {
      text: name,
      ...common,
      ...(exact === '!' && { exactCase: true }),
      ...(days !== undefined && readInterval(days, row)),
    };
  });
}

/** Puts the shown name first, unless it is among the names already. */
export function withName(name: string, aliases: readonly Alias[]): Alias[] {
  return aliases.some((alias) => alias.text === name) ? [...aliases] : [{ text: name }, ...aliases];
}
