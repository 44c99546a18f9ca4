/** What sort of thing an actor is. */
export type ActorKind =
  | 'state'
  | 'de-facto-authority'
  | 'state-organ'
  | 'organisation'
  | 'organ'
  | 'armed-group'
  | 'person'
  | 'population'
  | 'party'
  | 'media'
  | 'company'
  | 'collective';

/** A CAMEO actor code (`PAKREB`, `AFGGOV`, `IGOUNO`) and the days on which it holds, both included; open if absent. */
export interface DatedCode {
  readonly code: string;
  readonly from?: string;
  readonly to?: string;
}

/** A name in use. An alias knows who uses it: a party's term for its enemy is not the enemy's name. */
export interface Alias {
  readonly text: string;
  /** Actors whose term this is, by id; absent for a neutral name. */
  readonly usedBy?: readonly string[];
  readonly connotation?: string;
  /** A place or building that stands for the actor: "Doha", "the Kremlin". */
  readonly metonym?: boolean;
  /** Adjective or inhabitant: "Afghan". It names the state only as part of a larger phrase or as a noun. */
  readonly demonym?: boolean;
  /** Must be written with these capitals: "FO", "US", "IS". All-capital names are so by themselves. */
  readonly exactCase?: boolean;
  /** Counts only where this state (ISO 3166-1 alpha-3) is spoken of: "Foreign Office", "IDF". */
  readonly context?: string;
  readonly from?: string;
  readonly to?: string;
}

/** An office held: title in lower case, the state or organisation it belongs to, and the days of the tenure. */
export interface Tenure {
  readonly title: string;
  readonly of: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ActorRelation {
  readonly type: 'faction-of' | 'member-of' | 'affiliate-of' | 'wing-of' | 'allied-with' | 'listed-by' | 'successor-of';
  readonly to: string;
  readonly from?: string;
  readonly until?: string;
  /** Actors who dispute it, by id. */
  readonly disputedBy?: readonly string[];
}

export interface Actor {
  /** Stable and readable: `PAK`, `PAK-MFA`, `TTP`, `UN-SC`, `khawaja-asif`. */
  readonly id: string;
  /** The neutral name that is shown. */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3 of the state it belongs to; null for international actors. */
  readonly country: string | null;
  /** PLOVER sector: GOV, MIL, REB, LEG, JUD, SPY, OPP, IGO, NGO, MED, BUS, CVL, ... */
  readonly sector: string | null;
  /** The actor it is an organ, wing or office-holder of, by id. */
  readonly parent: string | null;
  readonly codes: readonly DatedCode[];
  readonly aliases: readonly Alias[];
  readonly tenures?: readonly Tenure[];
  readonly relations?: readonly ActorRelation[];
  /** States (ISO alpha-3) in which a group is or was active, its own among them. */
  readonly areas?: readonly string[];
}

/** The code that holds on a day (ISO date), or null. */
export function codeOn(actor: Actor, day: string): string | null {
  return datedCodeOn(actor, day)?.code ?? null;
}

/** The code that holds on a day, with the days between which it does; undefined if none does. */
export function datedCodeOn(actor: Actor, day: string): Actor['codes'][number] | undefined {
  return actor.codes.find(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
}
