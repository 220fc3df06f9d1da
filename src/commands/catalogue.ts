import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { FaultyCatalogue } from '../catalogue/fault.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { root } from '../root.ts';
import type { Settings } from '../settings.ts';
import { type Command, Failed } from './command.ts';
import { everyRefusal } from './messages.ts';

/** Reads the catalogue as a start would, and names every fault with its file and its place there. */
export const catalogueCheck: Command = {
  does: 'reads the catalogue as a start would, and names every fault',
  async run(settings) {
    const { version, types, leaves } = await readOrFail(settings);
    return [`${types.length} types, ${leaves.size} leaves, no fault: version ${version}`];
  },
};

/** Every leaf on a line. */
export const catalogueSummary: Command = {
  does: 'lists every leaf: its team, its target in business days, its questions and documents, who may open it',
  async run(settings) {
    const { leaves } = await readOrFail(settings);
    const rows = [...leaves.values()].map((leaf) => [
      leaf.path,
      leaf.team,
      `${leaf.targetBusinessDays} days`,
      `${leaf.questions.length} questions`,
      `${leaf.documents.length} documents`,
      leaf.audience.join(' '),
    ]);
    return inColumns(rows);
  },
};

/** Every refusal that a person may read, for who reads the words. */
export const catalogueMessages: Command = {
  does: 'lists every message that a person may be refused with, in both languages',
  async run() {
    const byPlace = Map.groupBy(everyRefusal(), ({ from }) => from);
    return [...byPlace].flatMap(([from, messages]) => [
      from,
      ...messages.flatMap(({ text }) => [`  fr  ${text.fr}`, `  en  ${text.en}`]),
    ]);
  },
};

async function readOrFail(settings: Settings): Promise<Catalogue> {
  try {
    return await readCatalogue(join(root, 'catalogue'), settings.society.name);
  } catch (error) {
    throw error instanceof FaultyCatalogue ? new Failed(error.message) : error;
  }
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = rows[0]?.map((_, column) => widthOf(column)) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
