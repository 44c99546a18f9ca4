import { DIGIT, isHyphen, isLetter, kindAt, UPPER } from './characters.ts';

/** Units and parts of the day that are written onto a number and are words of their own. */
const UNITS: ReadonlySet<string> = new Set(
  `am pm AM PM Am Pm a.m p.m A.M P.M k m b bn mn mln tn mm cm km kg ft mi lb lbs oz mph kph kmh km/h hrs min mins sec secs
   ml gb mb GB MB kb KB MHz GHz kW MW GW MWh kWh nm in yr yrs billion million trillion thousand metres meters miles
   percent`.split(/\s+/),
);
/** Capitals that count only behind a sum of money: "$5M". */
const MONEY_UNITS: ReadonlySet<string> = new Set(['M', 'MM', 'B', 'K', 'T', 'BN', 'Bn', 'm', 'b', 'k', 't']);

/** Where the unit begins in a word that starts with a digit ("5pm", "$40m"), or -1. */
export function unitStart(text: string, start: number, end: number, money: boolean): number {
  let at = start;
  while (at < end && !isLetter(kindAt(text, at))) at++;
  if (at === end || end - at > 8) return -1;
  const letters = text.slice(at, end);
  return UNITS.has(letters) || (money && MONEY_UNITS.has(letters)) ? at : -1;
}

/**
 * Whether a run of digits with hyphens and slashes is one token: a date (12-20-2025, 2025-12-19, 31/12), a telephone
 * number (713-555-0142, 555-0142) or a fraction. A range (2010-2012, 5-7) is not, and neither is 2001/02.
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
    } else if (unit !== 0x2e) return false;
  }
  if (hyphens > 0 && slashes > 0) return digits >= 10 && digits <= 15;
  if (slashes > 0) return slashes <= 2 && first <= 2;
  if (hyphens > 1) return digits <= 20;
  return last === 4 && (first === 3 || first === 5);
}

/** Whether the comma at an offset parts thousands: "12,500" and not "[3,4]". */
export function partsThousands(text: string, start: number, comma: number): boolean {
  const groupStart = Math.max(start, comma - 3);
  for (let at = groupStart; at < comma; at++) if (kindAt(text, at) !== DIGIT && text[at] !== ',') return false;
  for (let at = comma + 1; at <= comma + 3; at++) if (kindAt(text, at) !== DIGIT) return false;
  return kindAt(text, comma + 4) !== DIGIT;
}

/** "US$", "C$", "HK$": capitals that belong to the dollar sign after them. */
export function endsWithDollar(text: string, start: number, end: number): boolean {
  if (text[end] !== '$' || end - start > 3) return false;
  for (let at = start; at < end; at++) if (kindAt(text, at) !== UPPER) return false;
  return true;
}
