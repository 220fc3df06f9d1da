import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import * as esbuild from 'esbuild';

const started = performance.now();
await build();
console.log(`Built dist in ${Math.round(performance.now() - started)} ms`);

/**
 * Bundles the product into dist/: the program, a file for each worker thread, and in dist/assets what
 * browsers get, under names that change with the content, with a manifest of those names.
 */
async function build() {
  const [server, browser] = await Promise.all([bundleServer(), bundleAssets()]);
  const assets = browser.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));

  // Only now: a source that does not build leaves what a running server still reads.
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist/assets', { recursive: true });
  await Promise.all([
    ...server.outputFiles.map(({ path, contents }) => writeFile(path, contents)),
    ...assets.map(({ name, contents }) => writeFile(join('dist/assets', name), contents)),
    ...assets.filter(({ name }) => /\.(js|css|svg)$/.test(name)).map(compress),
    writeFile('dist/assets/manifest.json', manifestOf(assets.map(({ name }) => name))),
  ]);
}

/** A worker thread is a file named …-worker.ts, bundled on its own: a thread starts from a file. */
async function bundleServer() {
  // For those packages that are no modules themselves.
  const withRequire =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  const sources = await readdir('src', { recursive: true });
  const workers = sources.filter((file) => file.endsWith('-worker.ts')).map((file) => join('src', file));
  const [often, once] = [workers.filter(isStartedOften), workers.filter((file) => !isStartedOften(file))];
  const bundles = await Promise.all([
    bundleForNode(['src/main.ts', 'src/commands/repons.ts', ...once], { packages: 'external' }),
    bundleForNode(often, { banner: { js: withRequire } }),
  ]);
  return { outputFiles: bundles.flatMap(({ outputFiles }) => outputFiles) };
}

/** A thread for each file that is received: with its packages in its one file, it starts in half the time. */
function isStartedOften(file: string) {
  return basename(file) === 'inspect-worker.ts';
}

function bundleForNode(entryPoints: string[], how: Pick<esbuild.BuildOptions, 'packages' | 'banner'>) {
  return esbuild.build({
    entryPoints,
    ...how,
    entryNames: '[name]',
    outdir: 'dist',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
  });
}

function bundleAssets() {
  return esbuild.build({
    entryPoints: ['src/web/browser/main.ts', 'src/web/styles/main.css', 'src/web/icon/repons.svg'],
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outdir: 'dist/assets',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.woff2': 'file', '.svg': 'copy' },
  });
}

/** What the source calls an asset → its file: "main.css" → "main-3JLQRMAC.css". Shared chunks have no name. */
function manifestOf(files: string[]): string {
  const nameOf = (file: string) =>
    file.startsWith('chunk-') ? file : file.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, '');
  return JSON.stringify(Object.fromEntries(files.map((file) => [nameOf(file), file])), null, 2);
}

async function compress({ name, contents }: { name: string; contents: Uint8Array }) {
  await writeFile(join('dist/assets', `${name}.br`), await promisify(brotliCompress)(contents));
  await writeFile(join('dist/assets', `${name}.gz`), await promisify(gzip)(contents, { level: 9 }));
}
