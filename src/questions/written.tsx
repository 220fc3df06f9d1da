import { type Child, createContext, useContext } from 'hono/jsx';
import { type Language, locales } from '../text/localized.ts';

/** The language in which people wrote what a page shows of them; undefined where it is not known. */
export const WrittenIn = createContext<Language | undefined>(undefined);

/** What somebody wrote, in its own language for who hears it read (WCAG 3.1.2). */
export function Written({
  as: Tag = 'span',
  children,
}: {
  readonly as?: 'span' | 'div';
  readonly children?: Child;
}) {
  const language = useContext(WrittenIn);
  return <Tag {...(language ? { lang: locales[language] } : {})}>{children}</Tag>;
}
