import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const everywhere = ['clock.ts', 'settings.ts', 'secrets.ts', 'root.ts'];
/** What opens the house may import anything. */
const start = ['main.ts', 'open-house.ts', 'welcome.ts'];
const language = ['catalogue', 'questions', 'parts', 'text'];
const nouns = ['cases', 'drafts', 'accounts', 'people', 'desk', 'files', 'forms', 'vault', 'notices'];
const acts = [...nouns, 'house.ts', 'database', ...language];

/** What a folder of src/, or a file, may import besides itself and what is `everywhere`: folders and files. */
const mayImport: Record<string, readonly string[]> = {
  text: [],
  parts: ['text'],
  questions: ['parts', 'text'],
  catalogue: ['questions', 'parts', 'text'],
  // The catalogue is pure, but for the keeping of what is published.
  'catalogue/publish.ts': ['catalogue', 'database'],
  'catalogue/version.ts': ['catalogue', 'database'],
  database: language,
  'house.ts': ['database', 'notices/mail.ts', ...language],
  ...Object.fromEntries(nouns.map((noun) => [noun, acts])),
  // A mail leads to a page: the table of addresses is the web's, and knows no HTTP.
  notices: ['web/addresses.ts', ...acts],
  jobs: acts,
  web: [...acts, 'demo/people.ts'],
  demo: ['jobs', ...acts],
  commands: ['open-house.ts', ...acts],
  // Whoever reads every refusal reads the pages' own too.
  'commands/messages.ts': ['web', ...acts],
  ...Object.fromEntries(everywhere.map((file) => [file, ['text']])),
};

/** The packages that only some files may import. */
const reserved = [
  { name: /^hono\/jsx(\/|$)/, to: /^web\/|^parts\/|^questions\/|\.tsx$/ },
  { name: /^(hono(?!\/jsx(\/|$))|@hono)(\/|$)/, to: /^web\// },
  { name: /^(pg|@electric-sql\/pglite)(\/|$)/, to: /^database\// },
  { name: /^nodemailer(\/|$)/, to: /^notices\// },
  { name: /^pg-boss(\/|$)/, to: /^(database|jobs)\// },
];

describe('every file of src/', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const sources = files.map((file) => ({
    path: file.replaceAll('\\', '/'),
    source: readFileSync(`src/${file}`, 'utf8'),
  }));

  test('imports only what stands below it', () => {
    expect(sources.flatMap(({ path, source }) => faultsOfImports(path, source))).toEqual([]);
  });

  test('writes markup that the content security policy lets through', () => {
    expect(sources.flatMap(({ path, source }) => faultsOfMarkup(path, source))).toEqual([]);
  });
});

describe('what the rule catches', () => {
  test.each([
    ['cases/submit.ts', "import type { Page } from '../web/page.tsx';"],
    ['parts/field.tsx', "import { iswc } from '../questions/iswc/iswc.tsx';"],
    ['text/words.ts', "export * from '../parts/field.tsx';"],
    ['catalogue/path.ts', "export { openDatabase } from '../database/open.ts';"],
    ['database/open.ts', "const cases = await import('../cases/case.ts');"],
    ['drafts/draft.ts', "type Queue = import('../jobs/queue.ts').Queue;"],
    ['web/portal/home.tsx', "import { queue } from '../../jobs/queue.ts';"],
    ['web/page.tsx', "import '../main.ts';"],
    ['web/page.tsx', "import { playDemonstration } from '../demo/play.ts';"],
    ['web/page.tsx', "import { password } from '../people/people-under-test.ts';"],
    ['cases/case.ts', "import '../../scripts/build.ts';"],
    ['helpers/strings.ts', "import '../text/words.ts';"],
    ['cases/submit.ts', "import { HTTPException } from 'hono/http-exception';"],
    ['cases/submit.ts', "import { Hono } from 'hono';"],
    ['parts/field.tsx', "import { html } from 'hono/html';"],
    ['drafts/draft.ts', "import type { FC } from 'hono/jsx';"],
    ['jobs/queue.ts', "import { serve } from '@hono/node-server';"],
    ['cases/list.ts', "import pg from 'pg';"],
    ['files/purge.ts', "import { PgBoss } from 'pg-boss';"],
    ['cases/reply.ts', "import { createTransport } from 'nodemailer';"],
    ['web/page.tsx', "import { PGlite } from '@electric-sql/pglite/worker';"],
  ])('%s: %s', (path, source) => {
    expect(faultsOfImports(path, source)).toHaveLength(1);
  });

  test.each([
    '<p style="color: red">x</p>',
    '<p style={look}>x</p>',
    '<script>alert(1)</script>',
    '<script type="module">{code}</script>',
    '<div dangerouslySetInnerHTML={{ __html: text }} />',
    'jsx("div", { dangerouslySetInnerHTML: { __html: text } })',
  ])('%s', (source) => {
    expect(faultsOfMarkup('web/page.tsx', source)).toHaveLength(1);
  });
});

test.each([
  [
    'web/portal/home.tsx',
    "import { casesSeenBy } from '../../cases/access.ts'; import { Hono } from 'hono';",
  ],
  [
    'cases/submit.ts',
    "import { systemClock } from '../clock.ts'; import type { Db } from '../database/open.ts';",
  ],
  ['parts/field.tsx', "import type { FC } from 'hono/jsx'; import { words } from '../text/words.ts';"],
  ['main.ts', "import { serve } from '@hono/node-server'; import { app } from './web/app.tsx';"],
  ['text/words.test.ts', "import { openDatabase } from '../database/open.ts'; import pg from 'pg';"],
])('what it lets through: %s: %s', (path, source) => {
  expect(faultsOfImports(path, source)).toEqual([]);
});

test('a script with an address, and a word that only looks like an attribute, are let through', () => {
  expect(
    faultsOfMarkup('web/page.tsx', '<script src={js} type="module" data-style="x" />; const style = 1;'),
  ).toEqual([]);
});

function faultsOfImports(path: string, source: string): string[] {
  if (start.includes(path) || isTest(path)) return [];
  return importsOf(path, source)
    .filter((name) => (name.startsWith('.') ? !mayImportFile(path, name) : !mayImportPackage(path, name)))
    .map((name) => `src/${path} may not import ${name}`);
}

function mayImportFile(path: string, name: string): boolean {
  const target = posix.join(posix.dirname(path), name);
  const allowed = mayImport[path] ?? mayImport[areaOf(path)];
  if (allowed === undefined || isTest(target)) return false;
  const open = [areaOf(path), ...allowed, ...everywhere];
  return open.includes(areaOf(target)) || open.includes(target);
}

const mayImportPackage = (path: string, packageName: string) =>
  reserved.every(({ name, to }) => !name.test(packageName) || to.test(path));

/** cases/submit.ts → cases; settings.ts → settings.ts */
const areaOf = (path: string) => path.split('/')[0] ?? '';
/** A test, or what only tests use: house-under-test.ts, fresh.ts, fresh-on-server.ts. */
const isTest = (path: string) => /\.test\.tsx?$|-under-test\.tsx?$|\bfresh(-\w+)*\.ts$/.test(path);

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

const importing = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

function importsOf(path: string, source: string): string[] {
  return nodesOf(path, source)
    .filter(({ type }) => importing.includes(type))
    .map((node) => (node.source as { value?: unknown } | null)?.value)
    .filter((name) => typeof name === 'string');
}

function faultsOfMarkup(path: string, source: string): string[] {
  return nodesOf(path, source)
    .map(faultOfMarkup)
    .filter((fault) => fault !== undefined)
    .map((fault) => `src/${path}: ${fault}`);
}

function faultOfMarkup(node: Node): string | undefined {
  const name = nameOf(node);
  if (name === 'dangerouslySetInnerHTML') return 'markup from a string';
  if (node.type === 'JSXAttribute' && nameOf(node.name) === 'style') return 'a style attribute';
  const attributes =
    node.type === 'JSXOpeningElement' && nameOf(node.name) === 'script' ? node.attributes : undefined;
  const hasAddress = (attributes as Node[] | undefined)?.some(
    (attribute) => nameOf(attribute.name) === 'src',
  );
  return hasAddress === false ? 'a script in the page' : undefined;
}

const nameOf = (node: unknown) =>
  (node as Node | undefined)?.type.endsWith('Identifier') ? (node as Node).name : undefined;

/** The syntax tree of a source, flat. */
function nodesOf(path: string, source: string): Node[] {
  return flatten(parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }));
}

function flatten(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = Object.values(value).flatMap(flatten);
  return 'type' in value ? [value as Node, ...children] : children;
}
