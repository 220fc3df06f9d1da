import type { Fields } from '../questions/kind.ts';
import { chunksOf } from './form-body.ts';
import { FormRefused, IncomingFields, maxFieldBytes, refusals } from './form-fields.ts';
import { type OnFile, readMultipart } from './multipart.ts';

export { FormRefused } from './form-fields.ts';

/**
 * The fields of a form, urlencoded or multipart; throws FormRefused. Each file that was chosen is given to `onFile`,
 * one after the other, as it arrives; without `onFile` they are dropped.
 */
export async function readForm(request: Request, options: { onFile?: OnFile } = {}): Promise<Fields> {
  const fields = await fieldsIn(request, options);
  read.set(request, fields);
  return fields;
}

const read = new WeakMap<Request, Fields>();

/** What the form of this request said, once it has been read: a page that fails gives it back. */
export const fieldsRead = (request: Request): Fields | undefined => read.get(request);

async function fieldsIn(request: Request, options: { onFile?: OnFile }): Promise<Fields> {
  const contentType = request.headers.get('content-type') ?? '';
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)) return readUrlencoded(request);
  if (/^multipart\/form-data\s*;/i.test(contentType)) return readMultipart(request, options.onFile);
  throw new FormRefused(415, refusals.otherContentType);
}

async function readUrlencoded(request: Request): Promise<Fields> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(request, maxFieldBytes)) chunks.push(chunk);
  const fields = new IncomingFields();
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString())) {
    const refused = fields.add(name, value);
    if (refused) throw refused;
  }
  return fields.all();
}
