import type { Fields } from '../../../questions/kind.ts';
import { formDrawn, formOf } from '../../../questions/test-form.ts';
import type { Browser } from '../../fresh-portal.ts';

/** A page on the screen, with the form of its step as a browser would send it. */
export interface DrawnStep {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  readonly fields: Fields;
  /** The names of all its controls, and of its buttons the values. */
  readonly names: ReadonlySet<string>;
  readonly acts: readonly string[];
}

export const readStep = async (browser: Browser, path: string): Promise<DrawnStep> =>
  drawn(path, await browser.get(path));

/** Presses a button of the form, and follows where it leads. */
export async function press(
  browser: Browser,
  step: DrawnStep,
  act: string,
  { typed = step.fields, files = {} }: { typed?: Fields; files?: Readonly<Record<string, File>> } = {},
): Promise<DrawnStep> {
  const [tag] = /<form[^>]*>/.exec(formIn(step.html)) ?? [''];
  const action = /\saction="([^"]+)"/.exec(tag)?.[1] ?? step.path;
  const sent = [...typed.names()].flatMap((name) => typed.all(name).map((value) => [name, value] as const));
  const response = await browser.post(
    action,
    tag.includes('multipart/form-data')
      ? multipart([...sent, ...Object.entries(files), ['act', act]])
      : { ...Object.fromEntries([...typed.names()].map((name) => [name, typed.all(name)])), act },
  );
  const location = response.headers.get('Location');
  return location ? readStep(browser, location) : drawn(action, response);
}

/** The fields with others typed over those of the same names. */
export function typedOver(fields: Fields, over: Fields): Fields {
  const typed: Record<string, readonly string[]> = {};
  for (const each of [fields, over]) for (const name of each.names()) typed[name] = each.all(name);
  return formOf(typed);
}

/** What the page complains of, each with the control that it leads to. */
export const complaints = ({ html }: DrawnStep): { field: string; text: string }[] =>
  [...html.matchAll(/<li><a href="[^"]*#([^"]+)">(.*?)<\/a><\/li>/gs)].map(([, field = '', text = '']) => ({
    field,
    text,
  }));

/** Throws what the page says unless it is the one expected. */
export function expectAt(step: DrawnStep, path: string): DrawnStep {
  const [at] = step.path.split('?');
  if (step.status === 200 && at === path) return step;
  throw new Error(`${step.status} at ${step.path}, not ${path}: ${JSON.stringify(complaints(step))}`);
}

async function drawn(path: string, response: Response): Promise<DrawnStep> {
  const html = await response.text();
  const form = formIn(html);
  return {
    path,
    status: response.status,
    html,
    fields: formDrawn(form),
    names: new Set([...form.matchAll(/\sname="([^"]+)"/g)].map(([, name = '']) => name)),
    acts: [...form.matchAll(/\sname="act" value="([^"]+)"/g)].map(([, act = '']) => act),
  };
}

const formIn = (html: string): string =>
  [...html.matchAll(/<form\s.*?<\/form>/gs)].map(([form]) => form).find(isOfStep) ?? '';

/** Every step's form says of which copy of the draft it is. */
const isOfStep = (form: string) => form.includes(' name="revision"');

function multipart(fields: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
