import { type Analysis, entityTypeOf, renderTree, renderTreeSvg } from '../../src/language/browser.ts';
import { element, make } from './element.ts';

const picture = element('picture', HTMLElement);
const outline = element('outline', HTMLPreElement);
const words = element('words', HTMLTableSectionElement);

/** The colours of the page, light or dark as it is. */
const COLOURS = { ink: 'var(--ink)', paper: 'var(--paper)', accent: 'var(--accent)' };

/** Shows the tree of a sentence as a picture and as text, and its words in a table. */
export function showTree(analysis: Analysis, sentence: number): void {
  const svg = new DOMParser().parseFromString(renderTreeSvg(analysis, sentence, COLOURS), 'image/svg+xml');
  picture.replaceChildren(document.importNode(svg.documentElement, true));
  picture.scrollLeft = 0;
  outline.textContent = renderTree(analysis, sentence);
  const rows: HTMLTableRowElement[] = [];
  const end = analysis.sentenceStart[sentence + 1];
  for (let token = analysis.sentenceStart[sentence]; token < end; token++) rows.push(rowOf(analysis, token));
  words.replaceChildren(...rows);
}

function rowOf(analysis: Analysis, token: number): HTMLTableRowElement {
  const word = make('th', analysis.form(token));
  word.scope = 'row';
  const head = analysis.head[token];
  const rest = [
    analysis.lemmaOf(token),
    analysis.uposOf(token),
    analysis.xposOf(token),
    analysis.relationOf(token),
    head < 0 ? '' : analysis.form(head),
    entityTypeOf(analysis, token) ?? '',
  ];
  return make('tr', word, ...rest.map((text) => make('td', text)));
}
