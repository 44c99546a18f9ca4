/** How far a word may be from a known one to be taken for a slip of the pen. */
const FAR = 2;

/** `; did you mean "PAK-MFA"?` where an id that is known is much like an unknown one, or else an empty string. */
export function hint(unknown: string, known: ReadonlyMap<string, unknown>): string {
  const wanted = unknown.toLowerCase();
  let best: string | null = null;
  let least = Math.min(FAR, Math.floor(wanted.length / 3)) + 1;
  for (const id of known.keys()) {
    if (Math.abs(id.length - wanted.length) >= least) continue;
    const far = distance(wanted, id.toLowerCase());
    if (far < least) [best, least] = [id, far];
  }
  return best === null ? '' : `; did you mean "${best}"?`;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
