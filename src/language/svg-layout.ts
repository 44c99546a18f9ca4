import type { Analysis } from './analysis.ts';
import { clipped, textWidth } from './svg-text.ts';

/** Sizes in CSS pixels. */
export const FORM_SIZE = 16;
export const TAG_SIZE = 11;
export const LABEL_SIZE = 11;
/** Between the ends of two arcs on one word. */
const PORT = 9;
/** The ends of the arcs of one word take no more than this, however many they are. */
const PORTS_AT_MOST = 160;
const GAP = 18;
const MARGIN = 16;
/** Height of a floor of arcs. */
const FLOOR = 26;
/** So many floors have their full height; those above share what is left up to the highest. */
const FULL_FLOORS = 20;
const SHARED_HEIGHT = 380;
/** Characters of a form that are shown. */
const LONGEST_FORM = 40;

export interface Arc {
  readonly head: number;
  readonly dependent: number;
  /** Floor that the arc runs on, from 1; no arc runs on the floor of one whose ends it spans or whose words it shares. */
  level: number;
  /** Where it leaves its head and reaches its dependent. */
  fromX: number;
  toX: number;
}

export interface Root {
  readonly word: number;
  x: number;
}

/** Where everything of one sentence stands; words are numbered from 0, coordinates are CSS pixels from the left. */
export interface Layout {
  readonly forms: readonly string[];
  /** Middle of each word. */
  readonly x: readonly number[];
  readonly arcs: readonly Arc[];
  /** Words that hang on nothing, one in a tree, and where the arrow of each comes down. */
  readonly roots: readonly Root[];
  readonly width: number;
  /** The highest floor of an arc; 0 if there is none. */
  readonly levels: number;
}

/** Lays out the words, arcs and labels of a sentence so that no label is wider than its arc. */
export function layOut(analysis: Analysis, sentence: number, tags: readonly string[]): Layout {
  const first = analysis.sentenceStart[sentence];
  const count = analysis.sentenceStart[sentence + 1] - first;
  const forms = Array.from({ length: count }, (_, i) => clipped(analysis.form(first + i), LONGEST_FORM));
  const arcs: Arc[] = [];
  const roots: Root[] = [];
  for (let word = 0; word < count; word++) {
    const head = analysis.head[first + word];
    if (head < 0) roots.push({ word, x: 0 });
    else arcs.push({ head: head - first, dependent: word, level: 0, fromX: 0, toX: 0 });
  }
  const levels = raise(arcs, count);
  const ports = placePorts(arcs, roots, count);
  const room = forms.map((form, i) =>
    Math.max(textWidth(form, FORM_SIZE), textWidth(tags[i], TAG_SIZE), 2 * reach(ports[i]) + PORT, 12),
  );
  const labels = arcs.map((arc) => textWidth(analysis.relationOf(first + arc.dependent), LABEL_SIZE));
  const x = spread(room, arcs, labels);
  for (const arc of arcs) {
    arc.fromX += x[arc.head];
    arc.toX += x[arc.dependent];
  }
  for (const root of roots) root.x += x[root.word];
  const width = count === 0 ? 2 * MARGIN : x[count - 1] + room[count - 1] / 2 + MARGIN;
  return { forms, x, arcs, roots, width: Math.max(width, 80), levels };
}

/** Height of a level of arcs above the words, in CSS pixels: never more than 900, however many levels there are. */
export function heightOf(level: number, levels: number): number {
  if (level <= FULL_FLOORS) return level * FLOOR;
  const each = Math.min(FLOOR, SHARED_HEIGHT / (levels - FULL_FLOORS));
  return FULL_FLOORS * FLOOR + (level - FULL_FLOORS) * each;
}

/** Short arcs run low, and each arc above all that it spans or crosses. Gives the highest level. */
function raise(arcs: readonly Arc[], count: number): number {
  const floor = new Int32Array(Math.max(0, count - 1));
  const byLength = [...arcs].sort((a, b) => lengthOf(a) - lengthOf(b) || left(a) - left(b));
  let highest = 0;
  for (const arc of byLength) {
    let level = 1;
    for (let gap = left(arc); gap < right(arc); gap++) level = Math.max(level, floor[gap] + 1);
    floor.fill(level, left(arc), right(arc));
    arc.level = level;
    highest = Math.max(highest, level);
  }
  return highest;
}

/** Distances of the ends of a word's arcs from its middle. */
type Ports = readonly number[];

const reach = (ports: Ports): number => Math.max(0, ...ports.map(Math.abs));

/** One end of an arc, or the arrow of a root: its place in the order on its word, and who is told its distance. */
interface End {
  readonly order: number;
  readonly place: (offset: number) => number;
}

/**
 * Gives the arcs of each word ends of their own: those that go left stand left, low ones outermost, then the arrow of
 * the root, then those that go right, high ones first, so that no two of them cross where they leave the word.
 */
function placePorts(arcs: readonly Arc[], roots: readonly Root[], count: number): readonly Ports[] {
  const ends: End[][] = Array.from({ length: count }, () => []);
  for (const arc of arcs) {
    const [atLeft, atRight] = [-arc.level, arc.level - ABOVE_ALL];
    const toRight = arc.dependent > arc.head;
    ends[arc.head].push({ order: toRight ? atLeft : atRight, place: (offset) => (arc.fromX = offset) });
    ends[arc.dependent].push({ order: toRight ? atRight : atLeft, place: (offset) => (arc.toX = offset) });
  }
  for (const root of roots) ends[root.word].push({ order: -ABOVE_ALL / 2, place: (offset) => (root.x = offset) });
  return ends.map((all) => {
    all.sort((a, b) => a.order - b.order);
    const step = Math.min(PORT, PORTS_AT_MOST / all.length);
    return all.map(({ place }, i) => place((i - (all.length - 1) / 2) * step));
  });
}

/** More than two levels: the ends of arcs that go left come before all that go right. */
const ABOVE_ALL = 2 ** 30;

/** Middles of the words: each with room for itself, and far enough from the left end of every arc that ends here. */
function spread(room: readonly number[], arcs: readonly Arc[], labels: readonly number[]): number[] {
  const ending: number[][] = Array.from({ length: room.length }, () => []);
  arcs.forEach((arc, i) => {
    ending[right(arc)].push(i);
  });
  const x: number[] = [];
  for (let word = 0; word < room.length; word++) {
    let at = word === 0 ? MARGIN + room[0] / 2 : x[word - 1] + (room[word - 1] + room[word]) / 2 + GAP;
    for (const i of ending[word]) {
      const arc = arcs[i];
      const [leftPort, rightPort] = arc.head < arc.dependent ? [arc.fromX, arc.toX] : [arc.toX, arc.fromX];
      at = Math.max(at, x[left(arc)] + leftPort - rightPort + labels[i] + 2 * LABEL_SIZE);
    }
    x.push(at);
  }
  return x;
}

const left = (arc: Arc): number => Math.min(arc.head, arc.dependent);
const right = (arc: Arc): number => Math.max(arc.head, arc.dependent);
const lengthOf = (arc: Arc): number => right(arc) - left(arc);
