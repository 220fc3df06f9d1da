import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Language, type Localized, languages } from '../text/localized.ts';
import { typesetFrench } from '../text/words.ts';
import type { Fault } from './fault.ts';
import { withSociety } from './society.ts';
import { nameOf, textFaults } from './text-faults.ts';

/** One file of the catalogue, its texts filled in and typeset; or everything that is wrong with it. */
export async function readPart<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  society: Localized,
): Promise<{ readonly data: T } | { readonly faults: readonly Fault[] }> {
  let written: unknown;
  try {
    written = parse(await readFile(join(folder, file), 'utf8'));
  } catch (error) {
    return { faults: [{ file, path: [], text: error instanceof Error ? error.message : String(error) }] };
  }
  const parsed = schema.safeParse(readable(written, society));
  const faults = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => schemaFaults(file, written, issue, [])),
    ...textFaults(file, written),
  ];
  return parsed.success && faults.length === 0 ? { data: parsed.data } : { faults };
}

/** Who edits a file types plain spaces and {society}; readers get no-break spaces and the society's name. */
function readable(part: unknown, society: Localized, language?: Language): unknown {
  if (typeof part === 'string') {
    if (language === undefined) return part;
    const filled = withSociety(part, language, society);
    return language === 'fr' ? typesetFrench(filled) : filled;
  }
  if (Array.isArray(part)) return part.map((each) => readable(each, society, language));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      readable(
        value,
        society,
        languages.find((each) => each === name),
      ),
    ]),
  );
}

type Issue = z.core.$ZodIssue;

/** The faults behind an issue; of a union, those of the branch that what is written comes closest to. */
function schemaFaults(file: string, written: unknown, issue: Issue, above: readonly PropertyKey[]): Fault[] {
  const keys = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [closest = []] = issue.errors.toSorted((one, other) => distance(one) - distance(other));
    return closest.flatMap((each) => schemaFaults(file, written, each, keys));
  }
  return [{ file, path: namedPath(written, keys), text: issue.message }];
}

const distance = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

function namedPath(written: unknown, keys: readonly PropertyKey[]): string[] {
  let part = written;
  return keys.map((key) => {
    part = (part as Record<PropertyKey, unknown> | undefined)?.[key];
    return typeof key === 'number' ? nameOf(part, key) : String(key);
  });
}
