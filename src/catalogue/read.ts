import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { typesetFrench } from '../text/words.ts';
import { type Catalogue, caseType, documentType, leavesOf, team } from './catalogue.ts';
import { brokenReferences } from './references.ts';

/** The catalogue of these files, checked; throws with every fault, file by file. */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const names = (await readdir(join(folder, 'types'))).filter((name) => name.endsWith('.yaml')).sort();
  const [teams, documents, ...types] = await Promise.all([
    readPart(folder, 'teams.yaml', z.array(team)),
    readPart(folder, 'documents.yaml', z.array(documentType)),
    ...names.map((name) => readPart(folder, join('types', name), caseType)),
  ]);
  const content = { teams, documents, types };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  const catalogue = { ...content, version, leaves: leavesOf(types) };
  const faults = brokenReferences(catalogue);
  if (faults.length > 0) throw new Error(`The catalogue contradicts itself:\n${faults.join('\n')}`);
  return catalogue;
}

async function readPart<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(typeset(parse(await readFile(join(folder, name), 'utf8'))));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`catalogue/${name} is not a catalogue file:\n${faults.join('\n')}`);
}

/** Gives every French text its no-break spaces, so that whoever edits a file types plain ones. */
function typeset(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(typeset);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'fr' && typeof value === 'string' ? typesetFrench(value) : typeset(value),
    ]),
  );
}
