import { DIGIT, isHyphen, isLetter, kindAt, UPPER, wordUnits } from './characters.ts';

/** Units and parts of the day that are written onto a number and are words of their own. */
const UNITS: ReadonlySet<string> = new Set(
  `am pm AM PM Am Pm a.m p.m A.M P.M k K m b bn mn mln tn mm MM cm km kg ft mi lb lbs oz mph kph kmh km/h hrs hr min mins
   sec secs ml gb mb GB MB kb KB Hz kHz MHz GHz kW MW GW MWh kWh nm in yr yrs billion million trillion thousand metres
   meters miles kilometres kilometers percent`.split(/\s+/),
);
/** Capitals that count only behind a sum of money: "$5M". */
const MONEY_UNITS: ReadonlySet<string> = new Set(['M', 'MM', 'B', 'K', 'T', 'BN', 'Bn', 'm', 'b', 'k', 't']);

const LONGEST_UNIT = 10;

/** Where the unit begins in a word that starts with a digit ("5pm", "$40m"), or -1. */
export function unitStart(text: string, start: number, end: number, money: boolean): number {
  let at = start;
  while (at < end && !isLetter(kindAt(text, at))) at++;
  if (at === end || end - at > LONGEST_UNIT) return -1;
  const letters = text.slice(at, end);
  return UNITS.has(letters) || (money && MONEY_UNITS.has(letters)) ? at : -1;
}

/**
 * Whether a run of digits with hyphens and slashes is one token: a date (12-20-2025, 2025-12-19, 31/12, 2025/12/19), a
 * telephone number (713-555-0142, 555-0142) or a fraction. A range (2010-2012, 5-7) is not, and neither is 2001/02.
 */
export function isNumericCode(text: string, start: number, end: number): boolean {
  let hyphens = 0;
  let slashes = 0;
  let digits = 0;
  let first = 0;
  let last = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) {
      digits++;
      last++;
    } else if (isHyphen(unit) || unit === 0x2f) {
      if (isHyphen(unit)) hyphens++;
      else slashes++;
      if (first === 0) first = last;
      last = 0;
    } else if (unit !== 0x2e) return at - start === 10 && isTimestamp(text.slice(start, end));
  }
  if (hyphens > 0 && slashes > 0) return digits >= 10 && digits <= 15;
  if (slashes > 0) return slashes <= 2 && (first <= 2 || (first === 4 && slashes === 2));
  if (hyphens > 1) return digits <= 20;
  return last === 4 && (first === 3 || first === 5);
}

/** ISO 8601: "2025-12-19T10:30:00Z". */
function isTimestamp(run: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:?\d\d[\d:.]{0,14}Z?$/.test(run);
}

/**
 * Whether the comma at an offset parts thousands ("12,500") or, as in South Asia, lakhs and crores ("10,00,000"), and not
 * the items of a list ("[3,4]").
 */
export function partsThousands(text: string, start: number, comma: number): boolean {
  const groupStart = Math.max(start, comma - 3);
  for (let at = groupStart; at < comma; at++) if (kindAt(text, at) !== DIGIT && text[at] !== ',') return false;
  return digitsFrom(text, comma + 1) === 3 || isLakh(text, comma);
}

/** Groups of two digits up to a last one of three: no number has more than six of them. */
function isLakh(text: string, comma: number): boolean {
  let at = comma;
  for (let groups = 0; groups < 6 && digitsFrom(text, at + 1) === 2 && text[at + 3] === ','; groups++) at += 3;
  return at > comma && digitsFrom(text, at + 1) === 3;
}

/** How many digits stand at an offset; 4 where there are more than three. */
function digitsFrom(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && kindAt(text, at) === DIGIT) at++;
  return at - from;
}

/** "US$", "C$", "HK$": capitals that belong to the dollar sign after them. */
export function endsWithDollar(text: string, start: number, end: number): boolean {
  if (text[end] !== '$' || end - start > 3) return false;
  for (let at = start; at < end; at++) if (kindAt(text, at) !== UPPER) return false;
  return true;
}

/** No document has a longer symbol. */
const LONGEST_SYMBOL = 40;

/**
 * Whether a run is the symbol of a document of the United Nations: capitals, digits and stops between slashes, of which
 * there are two or more ("S/RES/1267", "A/73/PV.6", "E/CN.4/2005/6").
 */
export function isDocumentSymbol(text: string, start: number, end: number): boolean {
  if (text[start + 1] !== '/' && text[start + 2] !== '/') return false;
  return (
    end - start <= LONGEST_SYMBOL &&
    /^[A-Z]{1,2}(?:\/(?:[A-Z]{2,5}|(?:[A-Z]{1,4}\.?)?\d{1,4})){2,5}$/.test(text.slice(start, end)) &&
    wordUnits(text, end) === 0 &&
    kindAt(text, end - 1) === DIGIT
  );
}
