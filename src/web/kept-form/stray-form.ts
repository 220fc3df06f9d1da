import { personOfForm } from '../../forms/drawn-for.ts';
import { forgetParkedForm, parkForm, type SentForm } from '../../forms/parked-form.ts';
import { type AddressName, addressOf } from '../addresses.ts';
import { fieldsRead, readForm } from '../form.ts';
import { drawnForField, drawnForIn } from '../post-form.tsx';
import type { Ask } from '../route.ts';
import { isSecretField } from '../secret-field.ts';

/** Names the parked form that a form gives back. */
export const keptFormField = 'kept-form';

/** A form that must not be acted on, and where it waits for the person for whom it was drawn. */
interface Stray {
  readonly givenBackAt: string | undefined;
}

/**
 * Whether a form was drawn for somebody else than who sends it: for another, or for who is signed in no more. It is
 * then kept for the one for whom it was drawn. Undefined for a form that may be acted on, or says nothing of the kind.
 */
export async function strayForm(ask: Ask, senderId: string | undefined): Promise<Stray | undefined> {
  const personId = personOfForm(ask.house, await drawnForIn(ask.request));
  if (personId === undefined || personId === senderId) return undefined;
  if (asksOnly.includes(ask.address)) return { givenBackAt: ask.url.pathname };
  const form = await sentForm(ask);
  const id = form && (await parkForm(ask.house, personId, form));
  if (id === undefined) return { givenBackAt: undefined };
  const before = fieldsRead(ask.request)?.one(keptFormField);
  if (before) await forgetParkedForm(ask.house, personId, before);
  return { givenBackAt: addressOf('keptForm', ask.language, { form: id }) };
}

/** A form that was given back, and sent, is kept no more: what it says is done, or stands on the page that answers. */
export async function forgetOnceSent(ask: Ask, { status }: Response): Promise<void> {
  const id = fieldsRead(ask.request)?.one(keptFormField);
  const isTaken = status < 400 || status === 409 || status === 422;
  if (id && isTaken && ask.signedIn) await forgetParkedForm(ask.house, ask.signedIn.person.id, id);
}

/** Nothing is typed in these: their pages ask again. */
const asksOnly: readonly AddressName[] = ['keptForm', 'draftDelete'];

/** The form as far as it may be kept; undefined for a redraw, which the browser asks for again by itself. */
async function sentForm({ request, url, house }: Ask): Promise<SentForm | undefined> {
  const isSecret = (field: string) => isSecretField(url.pathname, field, house.catalogue);
  const files: { field: string; name: string }[] = [];
  const fields = await readForm(request, {
    // Not read, and so dropped as it comes.
    onFile: async (field, name) =>
      void files.push({ field, name: isSecret(field) ? '' : name.slice(0, 255) }),
  });
  if (fields.one('live') !== '') return undefined;
  const names = [...fields.names()].filter((name) => name !== drawnForField && name !== keptFormField);
  return {
    path: url.pathname,
    fields: names
      .filter((name) => !isSecret(name))
      .flatMap((name) => fields.all(name).map((value) => [name, value] as const)),
    files,
    leftOut: names.filter((name) => isSecret(name) && fields.all(name).some((value) => value.trim() !== '')),
  };
}
