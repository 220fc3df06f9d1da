import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '../catalogue/read.ts';
import { root } from '../root.ts';
import { acceptedExtensions, acceptedTypes, fileTypes } from './types.ts';

test('the sentence that lists the accepted types names each of them, in both languages', () => {
  for (const { label, extensions } of Object.values(fileTypes)) {
    expect(acceptedTypes.fr).toMatch(new RegExp(`${label.fr}|${extensions[0]}`));
    expect(acceptedTypes.en).toMatch(new RegExp(`${label.en}|${extensions[0]}`));
  }
});

test('whatever file a question of the catalogue asks for can be received', async () => {
  const { leaves } = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });
  const lists = [...leaves.values()].flatMap(({ path, questions }) =>
    questions
      .filter(({ kind }) => kind === 'file')
      .map(({ id, constraints }) => ({ asked: `${path} ${id}`, accept: constraints?.accept ?? [] })),
  );
  expect(lists.length).toBeGreaterThan(3);
  for (const { asked, accept } of lists)
    expect(
      accept.filter((extension) => !acceptedExtensions.includes(extension)),
      asked,
    ).toEqual([]);
});
