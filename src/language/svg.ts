import type { Analysis } from './analysis.ts';
import { type Arc, FORM_SIZE, heightOf, LABEL_SIZE, type Layout, layOut, TAG_SIZE } from './svg-layout.ts';
import { clipped, escapeXml } from './svg-text.ts';

export interface SvgOptions {
  /** Name of the picture for those who do not see it; without it the sentence. */
  readonly title?: string;
  /** Tags below the words: universal ones (the default), those of the Penn Treebank too, or none. */
  readonly tags?: 'upos' | 'both' | 'none';
  /** Colour of words and arcs, any that CSS knows; `#1b1f24` if absent. */
  readonly ink?: string;
  /** Colour behind everything; `#ffffff` if absent. */
  readonly paper?: string;
  /** Colour of relations and tags; `#0b5cad` if absent. */
  readonly accent?: string;
}

/** Room above the arcs, for the relation of the root. */
const TOP = 30;
/** The arrow of the root comes from as far above the arcs. */
const ROOT_ARROW = 26;
const RADIUS = 7;
const FONT = 'system-ui, &quot;DejaVu Sans&quot;, sans-serif';

type Colours = Readonly<Record<'ink' | 'paper' | 'accent', string>>;

/**
 * The dependency tree of a sentence as an SVG picture: the words in their order, tags below, and above them an arc from
 * each head to its dependent with the relation on it. The text is all in the picture's own elements, without scripts,
 * styles, ids or fonts from elsewhere, so it may stand in a page or be a file. The same analysis gives the same bytes.
 */
export function renderTreeSvg(analysis: Analysis, sentence: number, options: SvgOptions = {}): string {
  // as renderTree: of a sentence that is not there, nothing
  if (!Number.isInteger(sentence) || sentence < 0 || sentence >= analysis.sentenceCount) return '';
  const first = analysis.sentenceStart[sentence];
  const tags = tagsOf(analysis, sentence, options.tags ?? 'upos');
  const layout = layOut(analysis, sentence, tags);
  const colours = {
    ink: escapeXml(options.ink ?? '#1b1f24'),
    paper: escapeXml(options.paper ?? '#ffffff'),
    accent: escapeXml(options.accent ?? '#0b5cad'),
  };
  const base = TOP + ROOT_ARROW + heightOf(layout.levels, layout.levels);
  const above = (arc: Arc): number => base - heightOf(arc.level, layout.levels);
  const height = base + FORM_SIZE + (options.tags === 'none' ? 12 : TAG_SIZE + 20);
  const relation = (word: number): string => escapeXml(analysis.relationOf(first + word));
  const title = options.title ?? clipped(analysis.sentenceSpan(sentence).text, 200);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size(layout.width, height)} font-family="${FONT}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(describe(analysis, sentence))}</desc>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<g fill="none" stroke="${colours.ink}" stroke-opacity="0.55" stroke-width="1.25">`,
    ...layout.arcs.map((arc) => `<path d="${pathOf(arc, base, above(arc))}"/>`),
    ...layout.roots.map(({ x }) => `<path d="M${px(x)} ${TOP}V${px(base - 4)}"/>`),
    `</g><g fill="${colours.ink}">`,
    ...layout.arcs.map((arc) => arrowhead(arc.toX, base)),
    ...layout.roots.map(({ x }) => arrowhead(x, base)),
    '</g>',
    labels(layout, above, relation, colours),
    words(layout, base, tags, colours),
    '</svg>',
    '',
  ].join('\n');
}

function tagsOf(analysis: Analysis, sentence: number, kind: 'upos' | 'both' | 'none'): string[] {
  const tags: string[] = [];
  for (let token = analysis.sentenceStart[sentence]; token < analysis.sentenceStart[sentence + 1]; token++) {
    const upos = analysis.uposOf(token);
    tags.push(kind === 'none' ? '' : kind === 'upos' ? upos : `${upos} ${analysis.xposOf(token)}`);
  }
  return tags;
}

/** The same as the arcs say, in words. */
function describe(analysis: Analysis, sentence: number): string {
  const parts: string[] = [];
  for (let token = analysis.sentenceStart[sentence]; token < analysis.sentenceStart[sentence + 1]; token++) {
    const head = analysis.head[token];
    const of = head < 0 ? '' : ` of ${clipped(analysis.form(head), 40)}`;
    parts.push(`${clipped(analysis.form(token), 40)}: ${analysis.relationOf(token)}${of}`);
  }
  return parts.join('; ');
}

/** Up from the head, along, and down to just above the dependent, with round corners. */
function pathOf(arc: Arc, base: number, y: number): string {
  const turn = arc.toX > arc.fromX ? 1 : -1;
  const radius = Math.min(RADIUS, Math.abs(arc.toX - arc.fromX) / 2);
  const across = px(arc.toX - turn * radius);
  return (
    `M${px(arc.fromX)} ${px(base)}V${px(y + radius)}Q${px(arc.fromX)} ${px(y)} ${px(arc.fromX + turn * radius)} ${px(y)}` +
    `H${across}Q${px(arc.toX)} ${px(y)} ${px(arc.toX)} ${px(y + radius)}V${px(base - 4)}`
  );
}

function arrowhead(x: number, base: number): string {
  return `<path d="M${px(x)} ${px(base)}l-3.5 -7h7z"/>`;
}

/** Relations lie on their arcs, with paper around them where other arcs pass. */
function labels(
  layout: Layout,
  above: (arc: Arc) => number,
  relation: (word: number) => string,
  colours: Colours,
): string {
  const halo = `stroke="${colours.paper}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  return [
    `<g font-size="${LABEL_SIZE}" text-anchor="middle" fill="${colours.accent}" ${halo}>`,
    ...layout.arcs.map((arc) => {
      return `<text x="${px((arc.fromX + arc.toX) / 2)}" y="${px(above(arc) + 3.5)}">${relation(arc.dependent)}</text>`;
    }),
    ...layout.roots.map(({ word, x }) => `<text x="${px(x)}" y="${TOP - 6}">${relation(word)}</text>`),
    '</g>',
  ].join('\n');
}

function words(layout: Layout, base: number, tags: readonly string[], colours: Colours): string {
  const y = base + FORM_SIZE + 2;
  return [
    `<g font-size="${FORM_SIZE}" text-anchor="middle" fill="${colours.ink}">`,
    ...layout.forms.map((form, word) => `<text x="${px(layout.x[word])}" y="${px(y)}">${escapeXml(form)}</text>`),
    `</g><g font-size="${TAG_SIZE}" text-anchor="middle" fill="${colours.accent}">`,
    ...tags.map((tag, word) => {
      return tag === '' ? '' : `<text x="${px(layout.x[word])}" y="${px(y + TAG_SIZE + 5)}">${escapeXml(tag)}</text>`;
    }),
    '</g>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function size(width: number, height: number): string {
  return `width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
}

/** Coordinates to a tenth of a pixel. */
function px(number: number): string {
  return String(Math.round(number * 10) / 10);
}
