import { DemarcheError } from '../../errors.ts';
import { type Knowledge, loadKnowledge } from '../../knowledge/index.ts';
import { fileOn, openLedger, resolveSide, type Side } from '../../ledger/index.ts';
import { renderRelationship } from '../../outputs/index.ts';
import { warn, write } from '../output.ts';

export interface ShowArguments {
  readonly a: string;
  readonly b: string;
  readonly ledger: string;
  /** ISO date; without it the day of the last report on the two. */
  readonly asOf?: string;
  readonly format: 'table' | 'json';
}

/** `demarche show A B`: the file on a relationship. Gives the exit code. */
export async function show(args: ShowArguments, out: NodeJS.WritableStream): Promise<number> {
  const knowledge = loadKnowledge();
  const sides = sidesOf(args, knowledge);
  const asOf = args.asOf?.slice(0, 10);
  const ledger = await openLedger(args.ledger, { create: false });
  try {
    const file = fileOn(sides, await ledger.statementsBetween(...sides, { asOf }), { asOf, actors: knowledge.actors });
    await write(out, args.format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : renderRelationship(file));
    if (file.sources.length === 0) warn(`No report in ${args.ledger} tells of both sides.`);
    return 0;
  } finally {
    await ledger.close();
  }
}

function sidesOf({ a, b }: ShowArguments, knowledge: Knowledge): [Side, Side] {
  const sides: [Side, Side] = [resolveSide(a, knowledge), resolveSide(b, knowledge)];
  if (sides[0].id === sides[1].id) throw new DemarcheError('USAGE', `"${a}" and "${b}" are one side, ${sides[0].name}`);
  return sides;
}
