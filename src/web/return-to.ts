import { type AddressName, addresses } from './addresses.ts';

/** A path that leads back into the portal after signing in; undefined for anything else (no open redirect). */
export function safeReturn(typed: string): string | undefined {
  if (!/^\/[A-Za-z0-9/_.?=&%-]*$/.test(typed) || typed.startsWith('//')) return undefined;
  const url = new URL(typed, 'http://portal.invalid');
  return pageAt(url.pathname) === undefined ? undefined : url.pathname + url.search;
}

/** Which page answers at this path, if any. */
export function pageAt(path: string): AddressName | undefined {
  return patterns.find(({ pattern }) => pattern.test(path))?.name;
}

const patterns = (Object.keys(addresses) as AddressName[]).flatMap((name) =>
  Object.values(addresses[name]).map((path) => ({
    name,
    pattern: new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`),
  })),
);
