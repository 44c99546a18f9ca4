import type { Actor, ActorKind, DatedCode } from '../actor.ts';
import { dayAfter, dayBefore, faultOf, type Interval, overlap } from '../sources/dates.ts';
import { SECTORS } from '../sources/vocabulary.ts';

/** CAMEO's names for sectors that PLOVER names otherwise. */
const SECTOR_NAMES: Readonly<Record<string, string>> = { INS: 'REB', SEP: 'REB', RAD: 'REB', MNC: 'BUS', NGM: 'NGO' };

/** First parts of codes that stand for no state. */
const INTERNATIONAL: Readonly<Record<string, { readonly kind: ActorKind; readonly sector: string | null }>> = {
  IGO: { kind: 'organisation', sector: 'IGO' },
  NGO: { kind: 'organisation', sector: 'NGO' },
  NGM: { kind: 'organisation', sector: 'NGO' },
  MNC: { kind: 'company', sector: 'BUS' },
  IMG: { kind: 'armed-group', sector: 'REB' },
  INT: { kind: 'organisation', sector: null },
};

/** CAMEO's codes for regions, and WEU, which dictionaries have for the west of Europe: who acts there belongs to no one state. */
const REGIONS = new Set(
  'AFR ASA BLK CRB CAU CFR CAS CEU EIN EAF EEU EUR LAM MEA MDT NAF NMR PGS SCN SAM SAS SEA SAF WAF WEU WST'.split(' '),
);

/** States whose codes have changed since dictionaries were made, and what dictionaries have for them. */
const RENAMED: Readonly<Record<string, string>> = {
  TMP: 'TLS',
  USR: 'SUN',
  KSV: 'KOS',
  ROM: 'ROU',
  ZAR: 'COD',
  BUR: 'MMR',
};

/** A code with the state's part as it is now. */
export function presentCode(code: string): string {
  const first = code.slice(0, 3);
  return (Object.hasOwn(RENAMED, first) ? RENAMED[first] : first) + code.slice(3);
}

/** The id of the state with a CAMEO code, or undefined: XKX for KOS. */
export type StateOf = (code: string) => string | undefined;

const BODIES =
  /\b(?:army|navy|air force|forces|force|guard|police|ministry|department|court|parliament|assembly|senate|congress|council|commission|committee|agency|office|bureau|bank|service|authority|government|administration|cabinet|corps|party|union|front|movement|league|alliance|coalition|group|organi[sz]ation|university|embassy|directorate|secretariat|board|institute|fund|company|corporation|brigades?|battalion|militia|network|association|federation|newspaper|television|radio|foundation|society|club|trust|cent(?:er|re)|college|school)\b/i;

type Meaning = Pick<Actor, 'kind' | 'country' | 'sector'>;

/**
 * What the code of an actor says of it: the state, the sector and, as far as code and name tell, the kind. A code of the
 * government or with days is a person's, unless the name has a word for a body. Null if it begins with no state, no region
 * and none of CAMEO's words for what is international.
 */
export function meaningOf(codes: readonly DatedCode[], name: string, stateOf: StateOf): Meaning | null {
  const [{ code }] = codes;
  const [first, second] = [code.slice(0, 3), code.slice(3, 6)];
  const sector = sectorOf(second);
  const international = INTERNATIONAL[first];
  const state = stateOf(first);
  if (!international && !REGIONS.has(first) && state === undefined) return null;
  const country = international ? null : (state ?? null);
  const kind = isPerson(sector, name, codes) ? 'person' : (international?.kind ?? kindOf(sector));
  return { country, sector: sector ?? international?.sector ?? null, kind };
}

/** Sectors of those who act for no state, or against theirs. */
const NO_STATE: ReadonlySet<string> = new Set(['REB', 'UAF', 'CRM', 'OPP', 'IGO', 'NGO']);

/** Who acts for a state belongs to it; a group that fights in it does not, nor do its people. */
export function parentOf(kind: ActorKind, country: string | null, sector: string | null): string | null {
  if (sector !== null && NO_STATE.has(sector)) return null;
  return kind === 'person' || kind === 'state-organ' ? country : null;
}

function sectorOf(part: string): string | null {
  const sector = SECTOR_NAMES[part] ?? part;
  return SECTORS.has(sector) ? sector : null;
}

function isPerson(sector: string | null, name: string, codes: readonly DatedCode[]): boolean {
  const isDated = codes.some(({ from, to }) => from !== undefined || to !== undefined);
  return !BODIES.test(name) && (isDated || sector === 'ELI' || sector === 'GOV');
}

/** What an actor of a sector is as a rule. */
export function kindOf(sector: string | null): ActorKind {
  if (sector === 'REB' || sector === 'UAF' || sector === 'CRM') return 'armed-group';
  if (sector === 'PTY' || sector === 'OPP') return 'party';
  if (sector === 'BUS') return 'company';
  if (sector === 'JRN' || sector === 'MED') return 'media';
  if (sector === 'NGO' || sector === 'EDU' || sector === 'HRI') return 'organisation';
  return sector === null || sector === 'CVL' || sector === 'REL' || sector === 'SOC' ? 'collective' : 'state-organ';
}

/**
 * Codes that hold one at a time. Of several for one day the first counts, and those without days fill what is left, as
 * PETRARCH reads them.
 */
export function oneAtATime(codes: readonly DatedCode[]): DatedCode[] {
  const isOpen = ({ from, to }: Interval): boolean => from === undefined && to === undefined;
  const taken: DatedCode[] = [];
  for (const { code, ...days } of [...codes.filter((each) => !isOpen(each)), ...codes.filter(isOpen)]) {
    let free: Interval[] = [days];
    for (const before of taken) free = free.flatMap((interval) => without(interval, before));
    taken.push(...free.map((interval) => ({ code, ...interval })));
  }
  return taken.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** The days of an interval that another does not have. */
function without(interval: Interval, other: Interval): Interval[] {
  if (!overlap(interval, other)) return [interval];
  const { from, to } = interval;
  const rest: Interval[] = [];
  if (other.from !== undefined && (from === undefined || from < other.from))
    rest.push({ ...(from !== undefined && { from }), to: dayBefore(other.from) });
  if (other.to !== undefined && (to === undefined || other.to < to))
    rest.push({ from: dayAfter(other.to), ...(to !== undefined && { to }) });
  return rest.filter((each) => faultOf(each) === null);
}
