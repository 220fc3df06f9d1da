import { createContext, type JSX, useContext } from 'hono/jsx';
import { beginningOf } from './form-body.ts';
import { maxFieldBytes } from './form-fields.ts';
import { maxBodyBytes } from './multipart.ts';

/** Says for whom the page is drawn, to each of its forms; empty where nobody is signed in. */
export const DrawnFor = createContext('');

/** The name of the field that says it. */
export const drawnForField = 'drawn-for';

/**
 * A form of a page for who is signed in: every one of them is this. It says for whom it was drawn, so that it is never
 * taken for another person's, and not lost when their session ends before it is sent.
 */
export function PostForm({ children, ...attributes }: JSX.IntrinsicElements['form']) {
  const drawnFor = useContext(DrawnFor);
  return (
    <form method="post" {...attributes}>
      {/* First, so that it is known before the files come. */}
      {drawnFor && <input type="hidden" name={drawnForField} value={drawnFor} />}
      {children}
    </form>
  );
}

/** What a form says of for whom it was drawn, before the rest of it is read; empty where it says nothing. */
export async function drawnForIn(request: Request): Promise<string> {
  const isMultipart = /^multipart\//i.test(request.headers.get('content-type') ?? '');
  const [field, maxBytes] = isMultipart ? [inMultipart, maxBodyBytes] : [inUrlencoded, maxFieldBytes];
  const isEnough = (beginning: string) => field.exec(beginning)?.groups?.end !== undefined;
  return field.exec(await beginningOf(request, maxBytes, isEnough))?.groups?.said ?? '';
}

/** The button that was pressed may come first: the one of the language stands before the form. */
const inUrlencoded = new RegExp(`(?:^|&)${drawnForField}=(?<said>[\\w.-]+)(?:(?<end>&)|$)`);
const inMultipart = new RegExp(`name="${drawnForField}"\r\n\r\n(?<said>[\\w.-]+)(?<end>\r\n)`);
