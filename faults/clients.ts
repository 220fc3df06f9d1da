import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pdf } from '../src/files/sample-files.ts';
import { formOf } from '../src/questions/test-form.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, browserAt } from '../src/web/fresh-portal.ts';
import {
  type DrawnStep,
  expectAt,
  press,
  readStep,
  typedOver,
} from '../src/web/portal/new-case/step-under-test.ts';
import { receiptParam } from '../src/web/portal/receipt.tsx';

/** What was done, as whoever did it keeps it once the portal has said so. */
export interface Act {
  readonly what: 'case' | 'reply';
  /** What the form was named by: the draft, or the form that sent a message. */
  readonly key: string;
  readonly number: string;
  /** Of the subject and the description, or of the message. */
  readonly sha256: string;
  /** Of the file that a case was given. */
  readonly file?: string;
}

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** What a case says, for its hash. */
export const wordsOf = (opened: { subject: string; description: string }) =>
  `${opened.subject}\n${opened.description}`;

/** Somebody patient at work: what gets no answer is sent again, the very same, until it gets one. */
export interface Client {
  readonly browser: Browser;
  /** What the portal has acknowledged. */
  readonly ledger: Act[];
  /** The requests that a fault has cut off. */
  cut(): number;
}

export function clientAt(origin: string, cookie: string): Client {
  let cut = 0;
  async function answered(request: Request): Promise<Response> {
    const { url, method, headers } = request;
    const body = method === 'POST' ? await request.arrayBuffer() : null;
    for (;;) {
      try {
        const answer = await fetch(url, { method, headers, body, redirect: 'manual' });
        return new Response(await answer.arrayBuffer(), answer);
      } catch (error) {
        if (!isRefused(error)) cut += 1;
        await sleep(250);
      }
    }
  }
  return { browser: browserAt(origin, answered, cookie), ledger: [], cut: () => cut };
}

/** Nobody listens: the request was never under way. */
const isRefused = (error: unknown) => JSON.stringify((error as Error).cause ?? '').includes('ECONNREFUSED');

/** Opens cases, and writes on each, until told that it is over. */
export async function memberAtWork({ browser, ledger }: Client, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const opened = await openCase(browser);
    ledger.push(opened);
    for (let reply = 0; reply < 2 && !isOver(); reply += 1) {
      ledger.push(await replyTo(browser, 'case', opened.number));
    }
  }
}

/** Answers any of the cases that are known by then, until told that it is over. */
export async function agentAtWork(
  { browser, ledger }: Client,
  known: () => readonly Act[],
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const cases = known().filter(({ what }) => what === 'case');
    const one = cases[Math.floor(Math.random() * cases.length)];
    if (one) ledger.push(await replyTo(browser, 'deskCase', one.number));
    else await sleep(100);
  }
}

/** Every step by its form, as it is drawn, with a file of its own. */
async function openCase(browser: Browser): Promise<Act> {
  const said = {
    subject: `Concert ${newWord()}`,
    description: `Rien ne paraît sur mon relevé. ${newWord()}`,
  };
  const content = Buffer.concat([pdf, Buffer.from(`% ${newWord()}\n`)]);
  const first = await readStep(browser, addressOf('newCase', 'fr'));
  const chosen = { type: 'live-performance', 'sub-type': 'live-performance/unpaid-performance' };
  const typed = typedOver(first.fields, formOf({ subject: said.subject, ...chosen }));
  const questions = await press(browser, first, 'continue', { typed });
  const key = first.fields.one('draft');
  const answered = ({ fields }: DrawnStep) => ({ typed: typedOver(fields, formOf(answers)) });
  // The first answers lead to more questions.
  const more = await press(browser, questions, 'continue', answered(questions));
  const details = await press(browser, more, 'continue', answered(more));
  const check = await press(
    browser,
    expectAt(details, addressOf('draftDetails', 'fr', { draft: key })),
    'continue',
    {
      typed: typedOver(details.fields, formOf({ description: said.description })),
      files: { 'file.proof-of-performance': new File([content], 'affiche.pdf') },
    },
  );
  const sent = await press(browser, expectAt(check, addressOf('draftCheck', 'fr', { draft: key })), 'submit');
  const number = new URL(sent.path, 'http://portal').searchParams.get(receiptParam);
  if (number === null) throw new Error(`not opened: ${sent.status} at ${sent.path}`);
  return { what: 'case', key, number, sha256: sha256(wordsOf(said)), file: sha256(content) };
}

const answers = {
  'performance-dates.from': '2026-07-10',
  'performance-dates.to': '2026-07-12',
  performer: 'Élie Marchand',
  venue: 'Théâtre des Érables, Saint-Hyacinthe',
  'event-kind': 'concert-hall',
  'already-submitted': 'no',
  'works.0.title': 'Neige noire',
  'works.0.duration': '3:52',
};

async function replyTo(browser: Browser, page: 'case' | 'deskCase', number: string): Promise<Act> {
  const [message, key] = [`Voici la suite. ${newWord()}`, randomUUID()];
  const form = { act: 'continue', message, 'sent-id': key };
  const { status } = await browser.post(addressOf(page, 'fr', { number }), form);
  if (status !== 303) throw new Error(`no reply to ${number}: ${status}`);
  return { what: 'reply', key, number, sha256: sha256(message) };
}

/** A word that nobody has said before; without a figure, since nine of them could be a SIN. */
const newWord = () =>
  randomBytes(10)
    .toString('hex')
    .replace(/\d/g, (figure) => 'ghijklmnop'[Number(figure)] ?? '');
