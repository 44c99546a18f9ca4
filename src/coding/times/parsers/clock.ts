import { pad } from '../../../calendar.ts';
import { type Expression, expression } from '../expression.ts';
import { DAY_PARTS } from '../lexicon.ts';
import type { TimeWords } from '../words.ts';

const AM_PM: ReadonlyMap<string, 0 | 12> = new Map([
  ['am', 0],
  ['a.m.', 0],
  ['a.m', 0],
  ['pm', 12],
  ['p.m.', 12],
  ['p.m', 12],
]);
/** Hours ahead of UTC, for the zones that news agencies write; null for a zone that is not fixed by its name. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['est', '-05'],
  ['edt', '-04'],
  ['cst', ''],
  ['pst', '-08'],
  ['pdt', '-07'],
  ['cet', '+01'],
  ['cest', '+02'],
  ['bst', '+01'],
  ['eet', '+02'],
  ['msk', '+03'],
  ['pkt', '+05'],
  ['pst.', ''],
  ['ist', ''],
  ['jst', '+09'],
]);

/** "8 p.m.", "8:30pm", "14:30 GMT", "0530 GMT", "6:40 p.m. (GMT +8)", "05:30hrs", "11 o'clock". */
export function clock(words: TimeWords, at: number): Expression | null {
  const time = readTime(words, at);
  if (time === null) return null;
  const zone = readZone(words, time.last + 1);
  return expression(at, zone?.last ?? time.last, { is: 'clock' }, `${time.text}${zone?.text ?? ''}`);
}

function readTime(words: TimeWords, at: number): { last: number; text: string } | null {
  const word = words.lower(at);
  if (!/^\d{1,2}(?:\.\d\d)?$/.test(word)) return fourFigures(words, at);
  const [hourText, dotted] = word.split('.');
  const hour = Number(hourText);
  let minute = dotted ?? null;
  let last = at;
  if (
    minute === null &&
    words.lower(at + 1) === ':' &&
    words.touchesNext(at) &&
    words.touchesNext(at + 1) &&
    /^\d\d$/.test(words.lower(at + 2))
  ) {
    minute = words.lower(at + 2);
    last = at + 2;
  }
  if (hour > 24 || Number(minute ?? 0) > 59) return null;
  const half = AM_PM.get(words.lower(last + 1));
  if (half !== undefined && hour <= 12)
    return { last: last + 1, text: `${pad((hour % 12) + half, 2)}:${minute ?? '00'}` };
  if (words.lower(last + 1).startsWith("o'clock") || words.lower(last + 1).startsWith('o’clock'))
    return { last: last + 1, text: `${pad(hour, 2)}:00` };
  if (last === at) return null;
  const hrs = words.lower(last + 1) === 'hrs' || words.lower(last + 1) === 'hours';
  return { last: hrs ? last + 1 : last, text: `${pad(hour, 2)}:${minute}` };
}

/** "0530 GMT", "1400 hours". */
function fourFigures(words: TimeWords, at: number): { last: number; text: string } | null {
  const word = words.lower(at);
  if (!/^[012]\d[0-5]\d$/.test(word) || Number(word.slice(0, 2)) > 23) return null;
  const text = `${word.slice(0, 2)}:${word.slice(2)}`;
  const next = words.lower(at + 1);
  if (next === 'hrs' || next === 'hours') return { last: at + 1, text };
  return ZONES.has(next) ? { last: at, text } : null;
}

function readZone(words: TimeWords, at: number): { last: number; text: string } | null {
  const bracket = words.lower(at) === '(';
  const i = bracket ? at + 1 : at;
  const zone = ZONES.get(words.lower(i));
  if (zone === undefined) {
    return words.lower(i) === 'local' && words.lower(i + 1) === 'time'
      ? { last: bracket ? i + 2 : i + 1, text: '' }
      : null;
  }
  const offset = /^([+-])?(\d{1,2})$/.exec(words.lower(i + 1)) ?? signed(words, i + 1);
  if (bracket && offset?.[1] !== undefined) {
    const end = words.lower(i + 1) === '+' || words.lower(i + 1) === '-' ? i + 2 : i + 1;
    return { last: words.lower(end + 1) === ')' ? end + 1 : end, text: `${offset[1]}${pad(Number(offset[2]), 2)}` };
  }
  return { last: bracket && words.lower(i + 1) === ')' ? i + 1 : i, text: zone };
}

function signed(words: TimeWords, at: number): RegExpExecArray | null {
  return /^([+-])(\d{1,2})$/.exec(words.lower(at) + words.lower(at + 1));
}

const AT = new Set(['at', 'before', 'after', 'around', 'by', 'since', 'until', 'till', 'about']);
const MOMENTS = new Set(['noon', 'midday', 'midnight', 'dawn', 'dusk', 'daybreak', 'sunrise', 'sunset']);

/** "at dawn", "before midnight": the preposition stays outside. */
export function moment(words: TimeWords, at: number): Expression | null {
  if (!words.is(at, MOMENTS) || !AT.has(words.lower(at - 1))) return null;
  return expression(at, at, { is: 'clock' }, DAY_PARTS.get(words.lower(at)) ?? null);
}
