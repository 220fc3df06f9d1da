import { plain } from '../plain.ts';

/**
 * Reads `3:45`, `1:02:03`, `1 h 02 min`, `3 min 45`, `3'45"`, `225 s` as whole seconds. A number alone may be minutes
 * or seconds: it is given back, and not guessed.
 */
export function readDuration(typed: string): { seconds: number } | { bare: string } | undefined {
  const text = plain(typed)
    .toLowerCase()
    .replace(/[′’‘ʹ]/g, "'")
    .replace(/''|[″”“]/g, '"')
    // A space between two digits parts two numbers; the others say nothing.
    .replace(/(?<!\d) | (?!\d)|\.$/g, '');
  if (/^\d{1,6}$/.test(text)) return { bare: text };
  const parts = /^[\d:]+$/.test(text) ? clockParts(text) : unitParts(text);
  if (parts === undefined) return undefined;
  // Only the largest part may pass 59: « 75 min » is read, « 1 h 75 » is a slip.
  if (parts.some(({ count }, index) => index > 0 && count > 59)) return undefined;
  return { seconds: parts.reduce((total, { count, unit }) => total + count * unit, 0) };
}

interface Part {
  readonly count: number;
  /** In seconds. */
  readonly unit: number;
}

const [hour, minute, second] = [3600, 60, 1];

/** `minutes:seconds` or `hours:minutes:seconds`; all but the first have two digits. */
function clockParts(text: string): Part[] | undefined {
  if (!/^\d{1,4}(:\d\d){1,2}$/.test(text)) return undefined;
  const counts = text.split(':').map(Number);
  const units = [hour, minute, second].slice(-counts.length);
  return counts.map((count, index) => ({ count, unit: units[index] ?? second }));
}

const units = new Map([
  ...['h', 'hr', 'hrs', 'heure', 'heures', 'hour', 'hours'].map((name) => [name, hour] as const),
  ...['m', 'mn', 'min', 'mins', 'minute', 'minutes', "'"].map((name) => [name, minute] as const),
  ...['s', 'sec', 'secs', 'seconde', 'secondes', 'second', 'seconds', '"'].map(
    (name) => [name, second] as const,
  ),
]);

/** Numbers with their units, the largest first; the last unit may go without saying: « 3 min 45 ». */
function unitParts(text: string): Part[] | undefined {
  const found = [...text.matchAll(/(\d{1,6})(\D*)/g)];
  if (found.map(([whole]) => whole).join('') !== text) return undefined;
  let above = Number.POSITIVE_INFINITY;
  const parts: Part[] = [];
  for (const [, count, name] of found) {
    const unit = name === '' ? above / 60 : units.get(name?.replace(/[.,]|et$|and$/g, '') ?? '');
    if (unit === undefined || unit >= above || unit < second) return undefined;
    parts.push({ count: Number(count), unit });
    above = unit;
  }
  return parts.length > 0 ? parts : undefined;
}
