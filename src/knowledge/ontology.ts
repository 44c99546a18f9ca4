/** PLOVER 2.0 event classes (PLOVER manual, 2021). */
export const PLOVER_CLASSES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverClass = (typeof PLOVER_CLASSES)[number];

export type Quad = 'verbal-cooperation' | 'material-cooperation' | 'verbal-conflict' | 'material-conflict';

/** A CAMEO code with its Goldstein value and its place in PLOVER (CAMEO2PLOVER-2021). */
export interface CameoCode {
  readonly code: string;
  readonly label: string;
  /** Goldstein scale, -10 to 10. */
  readonly goldstein: number | null;
  readonly event: PloverClass | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
}

export interface PloverClassInfo {
  readonly name: PloverClass;
  readonly quad: Quad;
  readonly modes: readonly string[];
  readonly meaning: string;
}

export interface Ontology {
  readonly classes: ReadonlyMap<PloverClass, PloverClassInfo>;
  readonly contexts: readonly string[];
  readonly cameo: ReadonlyMap<string, CameoCode>;
}
