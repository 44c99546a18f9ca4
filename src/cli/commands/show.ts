import { DemarcheError } from '../../errors.ts';
import { type Knowledge, loadKnowledge } from '../../knowledge/index.ts';
import { fileOn, openLedger, resolveSide, type Side } from '../../ledger/index.ts';
import { renderRelationship } from '../../outputs/index.ts';
import { write } from '../output.ts';

export interface ShowArguments {
  readonly a: string;
  readonly b: string;
  readonly ledger: string;
  /** ISO date; without it the day of the last report on the two. */
  readonly asOf?: string;
  /** ISO date, with a time if wished: only what the ledger knew by then. */
  readonly knownOn?: string;
  /** Files of the user's own. */
  readonly actors?: readonly string[];
  readonly format: 'table' | 'json';
  /** In the table also what was only said, announced or denied, in full. */
  readonly all?: boolean;
}

/** `demarche show A B`: the file on a relationship. Gives the exit code. */
export async function show(args: ShowArguments, out: NodeJS.WritableStream): Promise<number> {
  const knowledge = loadKnowledge({ extra: args.actors ?? [] });
  const sides = sidesOf(args, knowledge);
  const asOf = args.asOf?.slice(0, 10);
  const ledger = await openLedger(args.ledger, { create: false });
  try {
    const view = { asOf, knownOn: args.knownOn };
    const read = await ledger.extent(view);
    const statements = await ledger.statementsBetween(...sides, view);
    const file = fileOn(sides, statements, { asOf, actors: knowledge.actors, read });
    await write(out, args.format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : renderRelationship(file, args));
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
