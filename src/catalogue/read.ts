import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Localized } from '../text/localized.ts';
import {
  type Catalogue,
  type CatalogueContent,
  caseType,
  catalogueOf,
  documentType,
  team,
} from './catalogue.ts';
import { type Fault, FaultyCatalogue } from './fault.ts';
import { readPart } from './read-part.ts';
import { brokenReferences } from './references.ts';

/** The catalogue of these files, the society's name in its texts; throws FaultyCatalogue with every fault. */
export async function readCatalogue(folder: string, society: Localized): Promise<Catalogue> {
  const content = await readContent(folder, society);
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  const catalogue = catalogueOf(version, content);
  const faults = brokenReferences(catalogue);
  if (faults.length > 0) throw new FaultyCatalogue(faults);
  return catalogue;
}

async function readContent(folder: string, society: Localized): Promise<CatalogueContent> {
  const faults: Fault[] = [];
  const read = async <T>(file: string, schema: z.ZodType<T>): Promise<T[]> => {
    const part = await readPart(folder, file, schema, society);
    if ('data' in part) return [part.data];
    faults.push(...part.faults);
    return [];
  };
  const [order = []] = await read('order.yaml', z.array(z.string()));
  const [teams = []] = await read('teams.yaml', z.array(team));
  const [documents = []] = await read('documents.yaml', z.array(documentType));
  const files = (await readdir(join(folder, 'types'))).filter((name) => name.endsWith('.yaml')).sort();
  faults.push(...orderFaults(order, files));
  const types = [];
  for (const name of order.filter((id) => files.includes(`${id}.yaml`))) {
    const [type] = await read(`types/${name}.yaml`, caseType);
    if (type && type.id !== name)
      faults.push({ file: `types/${name}.yaml`, path: ['id'], text: `must be ${name}, as its file` });
    if (type) types.push(type);
  }
  if (faults.length > 0) throw new FaultyCatalogue(faults);
  return { teams, documents, types };
}

/** Each type has its file and, once, its place. */
function orderFaults(order: readonly string[], files: readonly string[]): Fault[] {
  const ids = files.map((name) => basename(name, '.yaml'));
  const at = (text: string): Fault => ({ file: 'order.yaml', path: [], text });
  return [
    ...ids.filter((id) => !order.includes(id)).map((id) => at(`${id} has a file and no place here`)),
    ...order.filter((id) => !ids.includes(id)).map((id) => at(`${id} has no file types/${id}.yaml`)),
    ...order.filter((id, index) => order.indexOf(id) < index).map((id) => at(`${id} is here twice`)),
  ];
}
