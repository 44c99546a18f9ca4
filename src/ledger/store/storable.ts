/** Begins what stands for a code unit that no database takes as it is: four hexadecimal digits follow. */
const ESCAPE = '\ue000';

const UNSTORABLE = /[\0\ue000]|\p{Surrogate}/gu;
const ESCAPED = /\ue000([0-9a-f]{4})/g;

/** A text as databases keep it: NUL and surrogates without their other half are written in digits. */
export function toStored(text: string): string {
  return text.replace(UNSTORABLE, (unit) => ESCAPE + unit.charCodeAt(0).toString(16).padStart(4, '0'));
}

/** The text again, unit by unit. */
export function fromStored(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  return text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
