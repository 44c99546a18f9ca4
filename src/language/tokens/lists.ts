import type { TokenBuffer } from './buffer.ts';

const number = /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,2}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})$/;

/** Whether a token that begins a sentence only numbers it: "1", "2.1", "a", "iv". */
export function isListNumber(text: string, tokens: TokenBuffer, token: number): boolean {
  const start = tokens.start[token];
  const end = tokens.end[token];
  return end - start <= 8 && number.test(text.slice(start, end));
}
