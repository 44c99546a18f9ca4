/**
 * Hyphens. UD English EWT cuts a compound at its hyphens ("US - led", "al - Qaeda", "Pak - Afghan") except after a
 * prefix that is no word by itself, and before a few endings. The lists hold what the treebanks EWT and GUM keep whole
 * and the other prefixes of the same kind.
 */
const PREFIXES: ReadonlySet<string> = new Set(
  `ante anti arch bi bio co counter cross demi dis e ex extra hyper infra inter intra macro mega meta micro mid mini mis
   multi neo non over pan para peri poly post pre pro proto pseudo psycho re semi socio sub super supra trans tri ultra un
   uni`.split(/\s+/),
);

const SUFFIXES: ReadonlySet<string> = new Set(['esque', 'ish', 'wise', 'ward', 'wards']);

/** Small words inside a compound: "over-the-counter" is cut at every hyphen. */
const INNER: ReadonlySet<string> = new Set(['the', 'to', 'and', 'of', 'in', 'on', 'by', 'my', 'n']);

const LONGEST = 7;

/** Whether the hyphen between `[start, hyphen)` and `[hyphen + 1, end)` stays inside one token. */
export function keepsHyphen(text: string, start: number, hyphen: number, end: number): boolean {
  if (hyphen - start <= LONGEST && isPrefix(text.slice(start, hyphen)))
    return end - hyphen > 4 || !INNER.has(text.slice(hyphen + 1, end).toLowerCase());
  return end - hyphen - 1 <= LONGEST && SUFFIXES.has(text.slice(hyphen + 1, end));
}

/** Capitals all through are initials and no prefix: "UN-backed" is cut. */
function isPrefix(part: string): boolean {
  const lower = part.toLowerCase();
  return PREFIXES.has(lower) && (part.length === 1 || part !== part.toUpperCase());
}
