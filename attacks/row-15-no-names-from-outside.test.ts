import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// GLPI CVE-2020-27662, CVE-2026-42318: an address took the name of a class or a table, and read or deleted any of them.
// Here every table is named in the code: no query takes its name, or a piece of SQL, from anything that was sent.

const named =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*(?<name>[A-Za-z_$][\w.$]*(?: as \w+)?)\s*[,)]/g;
const raw = /\bsql\.(?:raw|table|id|ref)\(\s*(?<name>[^)]*)/g;

/** What is put together from the code's own parts. */
const ours = [
  'queue', // the name of a queue of the desk, in its own file
  "'representatives.person_id'",
  "'representatives.permissions'",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source, with a constant of its own file.
  "`interval '${minutes} minutes'`",
];

test.each([
  ['the tables', named],
  ['raw SQL', raw],
])('%s of the product are named by the product', (_, pattern) => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|-under-test\.|fresh-/.test(file),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(pattern)]
      .map((match) => match.groups?.name?.trim() ?? '')
      .filter((name) => !ours.includes(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('what the rule catches', () => {
  const source =
    "db.selectFrom(table).where('id', '=', id); sql.raw(typed); db.deleteFrom( params.kind as never)";
  expect([...source.matchAll(named)].map(({ groups }) => groups?.name)).toEqual([
    'table',
    'params.kind as never',
  ]);
  expect([...source.matchAll(raw)].map(({ groups }) => groups?.name)).toEqual(['typed']);
});
