import type { Language } from '../text/localized.ts';
import { type AddressName, addresses } from './addresses.ts';

/** A path that leads back into the portal after signing in; undefined for anything else (no open redirect). */
export function safeReturn(typed: string): string | undefined {
  if (!/^\/[A-Za-z0-9/_.?=&%+*-]*$/.test(typed) || typed.startsWith('//')) return undefined;
  const url = new URL(typed, 'http://portal.invalid');
  return pageAt(url.pathname) === undefined ? undefined : url.pathname + url.search;
}

/** The same page in this language: who switched language while signing in goes on in it. */
export function inLanguage(path: string, language: Language): string {
  const url = new URL(path, 'http://portal.invalid');
  const page = pageAt(url.pathname);
  if (page === undefined) return path;
  // The parameters are put back as they were written.
  return (
    addresses[page.name][language].replace(/:([a-z]+)/g, (_, name: string) => page.params[name] ?? '') +
    url.search
  );
}

/** Which page can be read at this path, with its parameters, if any. */
export function pageAt(path: string): { name: AddressName; params: Record<string, string> } | undefined {
  for (const { name, pattern } of patterns) {
    const found = pattern.exec(path);
    if (found) return { name, params: { ...found.groups } };
  }
  return undefined;
}

/** They take forms and show nothing: nobody is led back to them. */
const withoutPage: readonly AddressName[] = ['signOut', 'viewAccount', 'deskCaseDraft'];

const patterns = (Object.keys(addresses) as AddressName[])
  .filter((name) => !withoutPage.includes(name))
  .flatMap((name) =>
    Object.values(addresses[name]).map((path) => ({
      name,
      pattern: new RegExp(`^${path.replace(/:([a-z]+)/g, '(?<$1>[^/]+)')}$`),
    })),
  );
