import { readFileSync } from 'node:fs';

const file = new URL('../demonstration/people.json', import.meta.url);
const { people, accounts, staff } = JSON.parse(readFileSync(file, 'utf8'));

/** What the people and the accounts of the demonstration are called, the longest first. */
export const namesOfAll: readonly string[] = [...people, ...accounts, ...staff]
  .flatMap(({ name, artistName }) => (artistName ? [name, artistName] : [name]))
  .sort((a: string, b: string) => b.length - a.length);
