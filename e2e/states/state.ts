import type { Page } from '@playwright/test';
import type { AddressName } from '../../src/web/addresses.ts';
import { button } from '../new-case.ts';
import type { Enter, Person } from '../people.ts';
import { press } from '../problems.ts';
import type { Language, words } from '../words.ts';

/** A page in one of the states in which somebody may see it. */
export interface State {
  readonly of: AddressName;
  readonly when: string;
  readonly by: 'nobody' | 'member' | 'agent' | Person;
  readonly status?: number;
  /** What leads to it, beyond its address. */
  readonly reach?: (scene: Scene) => Promise<unknown>;
}

export interface Scene {
  readonly page: Page;
  /** Others who have a part in what leads to the state. */
  readonly enter: Enter;
  readonly language: Language;
  readonly w: (typeof words)['fr'];
  /** Opens the page of the state: of the drafts, the case and the types that are there for all, or of this one. */
  readonly go: (to?: { query?: string; draft?: string; leaf?: string; email?: string }) => Promise<unknown>;
}

/** Opened, and sent as it is. */
export function pressing(name: 'signIn' | 'continue' | 'submit' | 'send') {
  return async ({ page, w, go }: Scene) => {
    await go();
    await press(page, button(page, w[name]));
  };
}

/** Sends a form that the page does not have. */
export async function sendForm(page: Page, enctype: string): Promise<void> {
  const send = page.evaluate((sort) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', enctype: sort });
    document.body.append(form);
    form.submit();
  }, enctype);
  await Promise.all([page.waitForEvent('load'), send]);
}
