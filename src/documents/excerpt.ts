/** The start of a line, quoted on one line, to know it again by in a message. */
export function excerpt(text: string): string {
  const start = text.trim();
  return JSON.stringify(start.length > 40 ? `${start.slice(0, 40)}…` : start);
}
