import { createContext, useContext } from 'hono/jsx';

/** Whether who reads the page acts by keys: where they do not, the page says nothing of them. */
export const Shortcuts = createContext(false);

/** The key that does what stands beside it, which bears it as `data-key`. The sheet of keys says it to those who hear. */
export function Key({ of }: { readonly of: string }) {
  return useContext(Shortcuts) ? (
    <span class="key" aria-hidden="true">
      {of.toLocaleUpperCase()}
    </span>
  ) : null;
}
