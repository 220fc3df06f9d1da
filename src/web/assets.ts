import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Asset {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
  /** The same, compressed when it was built. */
  readonly br: Buffer<ArrayBuffer> | undefined;
}

/** What the build made for browsers, read once: about 150 kB. */
export interface Assets {
  readonly css: string;
  readonly js: string;
  readonly icon: string;
  readonly fonts: readonly string[];
  readonly byPath: ReadonlyMap<string, Asset>;
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  map: 'application/json',
};

/** The assets of this build; their names carry a digest of their content, so that browsers keep them for ever. */
export async function readAssets(folder: string): Promise<Assets> {
  const manifest: Record<string, string> = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const names = (await readdir(folder)).filter((name) => types[extensionOf(name)] !== undefined);
  const byPath = new Map<string, Asset>();
  for (const name of names) {
    const [body, br] = await Promise.all([
      readFile(join(folder, name)),
      readFile(join(folder, `${name}.br`)).catch(() => undefined),
    ]);
    byPath.set(`/assets/${name}`, { type: types[extensionOf(name)] ?? '', body, br });
  }
  const path = (name: string | undefined) => `/assets/${name}`;
  return {
    css: path(manifest['main.css']),
    js: path(manifest['main.js']),
    icon: path(Object.entries(manifest).find(([name]) => name.endsWith('.svg'))?.[1]),
    fonts: Object.entries(manifest)
      .filter(([name]) => name.endsWith('.woff2'))
      .map(([, name]) => path(name)),
    byPath,
  };
}

const extensionOf = (name: string) => name.split('.').at(-1) ?? '';

/** One asset, or undefined: nothing else in the folder can be asked for. */
export function assetResponse(assets: Assets, path: string, request: Request): Response | undefined {
  const asset = assets.byPath.get(path);
  if (asset === undefined) return undefined;
  const takesBrotli = /\bbr\b/.test(request.headers.get('Accept-Encoding') ?? '');
  const headers = {
    'Content-Type': asset.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  };
  return takesBrotli && asset.br
    ? new Response(asset.br, { headers: { ...headers, 'Content-Encoding': 'br' } })
    : new Response(asset.body, { headers });
}
