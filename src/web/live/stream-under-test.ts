import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect } from 'vitest';
import type { Browser, FreshPortal } from '../fresh-portal.ts';

/** A stream of signals as a browser has it, over a real connection. */
export interface OpenStream {
  readonly response: IncomingMessage;
  /** The ids of the events that came, in order. */
  readonly marks: string[];
  /** All that came, as it came. */
  said(): string;
  /** When it ended: a moment of `performance.now()`. */
  readonly ended: Promise<number>;
  close(): void;
}

/** Follows this address at the portal, as the person of this browser. */
export async function openStream(
  portal: FreshPortal,
  browser: Browser,
  path: string,
  headers: Record<string, string> = {},
): Promise<OpenStream> {
  const port = await portal.listen();
  const request = get({ host: '127.0.0.1', port, path, headers: { Cookie: browser.cookies(), ...headers } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  const marks: string[] = [];
  response.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    marks.splice(
      0,
      marks.length,
      ...[...text.matchAll(/^id: (.*)\ndata: changed\n\n/gm)].map(([, id = '']) => id),
    );
  });
  request.on('error', () => {});
  const ended = new Promise<number>((end) => response.once('close', () => end(performance.now())));
  return { response, marks, said: () => text, ended, close: () => request.destroy() };
}

/** Time enough for what should not come to come. */
export const aWhile = () => new Promise((over) => setTimeout(over, 300));

/** Does something to a case, and waits until the portal has heard of it: what is followed after that begins after it. */
export async function heard<T>({ parts }: FreshPortal, act: () => Promise<T>): Promise<T> {
  const before = parts.live.mark();
  const done = await act();
  await expect.poll(() => parts.live.mark()).not.toBe(before);
  return done;
}
