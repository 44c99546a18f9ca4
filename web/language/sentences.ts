import { type Analysis, type Entity, entitiesOf } from '../../src/language/browser.ts';
import { element, make } from './element.ts';

const list = element('sentence-list', HTMLDivElement);

/**
 * Shows the sentences with their names marked, as a group of radio buttons: one stop of the Tab key, arrows choose. The
 * first is chosen.
 */
export function listSentences(analysis: Analysis, choose: (sentence: number) => void): void {
  const names = entitiesOf(analysis);
  let next = 0;
  const rows: HTMLLabelElement[] = [];
  for (let sentence = 0; sentence < analysis.sentenceCount; sentence++) {
    const first = next;
    while (next < names.length && names[next].first < analysis.sentenceStart[sentence + 1]) next++;
    const button = make('input');
    button.type = 'radio';
    button.name = 'sentence';
    button.checked = sentence === 0;
    button.addEventListener('change', () => choose(sentence));
    rows.push(make('label', button, make('span', ...marked(analysis, sentence, names.slice(first, next)))));
  }
  list.replaceChildren(...rows);
  if (analysis.sentenceCount > 0) choose(0);
}

/** The text of a sentence, with each name and its kind in a `mark`. */
function marked(analysis: Analysis, sentence: number, names: readonly Entity[]): (Node | string)[] {
  const { start, end } = analysis.sentenceSpan(sentence);
  const parts: (Node | string)[] = [];
  let at = start;
  for (const { first, last, type } of names) {
    const name = analysis.span(first, last);
    const mark = make('mark', name.text, make('small', type));
    mark.className = type;
    parts.push(analysis.text.slice(at, name.start), mark);
    at = name.end;
  }
  return [...parts, analysis.text.slice(at, end)];
}
