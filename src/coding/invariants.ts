import type { Annotation } from './statement.ts';

/**
 * Every object in an annotation that has a start, an end and a text must cut just that text out of the report. Gives the
 * paths of those that do not; an empty list is what must hold, always.
 */
export function wrongSpans(text: string, annotation: Annotation): string[] {
  const wrong: string[] = [];
  walk(annotation, 'annotation', (path, value) => {
    const { start, end, text: words } = value;
    if (typeof start !== 'number' || typeof end !== 'number') return;
    if (!(start >= 0 && start <= end && end <= text.length)) wrong.push(path);
    else if (typeof words === 'string' && text.slice(start, end) !== words) wrong.push(path);
  });
  return wrong;
}

/** No time of an annotation ends before it begins: gives the paths of those that do, like {@link wrongSpans}. */
export function wrongTimes(annotation: Annotation): string[] {
  const wrong: string[] = [];
  walk(annotation, 'annotation', (path, { from, to }) => {
    if (typeof from === 'string' && typeof to === 'string' && to < from) wrong.push(path);
  });
  return wrong;
}

function walk(value: unknown, path: string, visit: (path: string, value: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(path, value as Record<string, unknown>);
  for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`, visit);
}
