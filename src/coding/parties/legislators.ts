import type { Analysis } from '../../language/analysis.ts';
import type { Reading } from './context.ts';
import type { Mention } from './mentions.ts';
import type { Referent } from './referents.ts';

/**
 * "Ann Lee (D-CA)", "Tom Reed, R-Tex.": American papers set party and state behind the name of a member of Congress. People of
 * whom nothing else is known become members of it, wherever they are named.
 */
export function markLegislators(reading: Reading): void {
  const { analysis } = reading.document;
  const unknown = reading.table.all.filter(isUnknownPerson);
  const surnames = new Set(
    unknown.filter(({ last }) => hasPartyAndState(analysis, last)).map(({ last }) => analysis.form(last)),
  );
  for (const person of unknown) {
    if (surnames.has(analysis.form(person.last))) person.referents = [memberOfCongress(reading, person.referents[0])];
  }
}

function isUnknownPerson({ kind, actor, referents }: Mention): boolean {
  return kind === 'person' && actor === null && referents.length === 1 && referents[0].code === null;
}

function memberOfCongress({ document }: Reading, { name }: Referent): Referent {
  const id = document.knowledge.actors.get('USA-PARL')?.id ?? null;
  return { id, name, kind: 'person', code: 'USALEG', country: 'USA', sector: 'LEG' };
}

function hasPartyAndState(analysis: Analysis, last: number): boolean {
  if (last + 4 >= analysis.count || !/^[(,]$/.test(analysis.form(last + 1))) return false;
  return (
    /^[DRI]$/.test(analysis.form(last + 2)) &&
    /^[-–]$/.test(analysis.form(last + 3)) &&
    /^(\p{Lu}{2}|\p{Lu}\p{Ll}{1,4}\.)$/u.test(analysis.form(last + 4))
  );
}
