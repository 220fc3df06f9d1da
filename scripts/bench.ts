import * as esbuild from 'esbuild';

// Bundles bench/ beside the built product, whose sources it shares, and runs it.
await esbuild.build({
  entryPoints: ['bench/run.ts', 'bench/hello.ts'],
  outdir: 'dist/bench',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
});
process.setSourceMapsEnabled(true);
await import(new URL('../dist/bench/run.js', import.meta.url).href);
