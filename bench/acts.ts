import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { pdf } from '../src/files/sample-files.ts';
import { formDrawn } from '../src/questions/test-form.ts';
import { type Answer, type Browser, multipart, type Sent, urlencoded } from './browser.ts';
import type { Generated } from './generate.ts';
import { writeDrafts } from './society/drafts.ts';
import { commonWord, rareWord } from './society/words.ts';
import { ask } from './sql.ts';
import type { Viewer } from './viewers.ts';

/** Something that people do, as requests that are ready to be sent. */
export interface Act {
  readonly name: string;
  /** Milliseconds of processor, of the product and its database, that it may take with 100,000 cases. */
  readonly aim?: number;
  /** How many are measured. */
  readonly count: number;
  /** Writes entries: captured, it is undone as it commits. */
  readonly isWrite?: boolean;
  /** So many requests, or fewer where no more can be ready at once: each a real act of its own. */
  ready(count: number): Promise<readonly Sent[]>;
  /** What a request that did what it says is answered. */
  isDone(answer: Answer): boolean;
}

interface Stage {
  readonly browser: Browser;
  readonly url: string;
  readonly generated: Generated;
  /** Who reads and answers. */
  readonly members: readonly Viewer[];
  /** Who opens cases, so that the others do not have more of them each time. */
  readonly openers: readonly Viewer[];
  readonly agents: readonly Viewer[];
}

/** Every act that is measured, what only reads first, so that what is written weighs on nothing measured after it. */
export async function actsOf(stage: Stage): Promise<Act[]> {
  const { members, openers, agents } = stage;
  const made = await madeDrafts(stage, openers.length);
  const readDrafts = (step: string) =>
    reading(openers, (_, index) => `/fr/cas/nouveau/${made[index % made.length]?.id}/${step}`);
  const deskCase = (number: string | undefined) => `/fr/pupitre/cas/${number}?queue=open`;
  const search = (typed: string) => `/fr/pupitre/recherche?q=${encodeURIComponent(typed)}`;
  return [
    { name: 'home', count: 200, ...reading(members, () => '/fr') },
    { name: 'dashboard', aim: 1.5, count: 200, ...reading(members, () => '/fr/cas') },
    { name: 'step: case', aim: 1.2, count: 200, ...readDrafts('votre-cas') },
    { name: 'step: questions', aim: 1.2, count: 200, ...readDrafts('questions') },
    { name: 'step: details', aim: 1.2, count: 200, ...readDrafts('precisions') },
    { name: 'step: check', aim: 1.2, count: 200, ...readDrafts('verifier') },
    {
      name: 'case page',
      aim: 2,
      count: 200,
      ...reading(
        members,
        ({ cases }, index) => `/fr/cas/${cases[Math.floor(index / 16) % cases.length]?.number}`,
      ),
    },
    { name: 'queue', aim: 5, count: 200, ...reading(agents, () => '/fr/pupitre/files/open') },
    {
      name: 'desk case',
      aim: 4,
      count: 200,
      ...reading(agents, ({ cases }, index) =>
        deskCase(cases[Math.floor(index / 16) % cases.length]?.number),
      ),
    },
    {
      name: 'search: number',
      aim: 10,
      count: 200,
      ...reading(agents, ({ cases }, index) => search(cases[index % cases.length]?.number ?? '')),
      isDone: leadsTo(/^\/fr\/pupitre\/cas\//),
    },
    { name: 'search: rare word', aim: 10, count: 200, ...reading(agents, () => search(rareWord)) },
    { name: 'search: common word', aim: 10, count: 100, ...reading(agents, () => search(commonWord.fr)) },
    {
      name: 'step: save questions',
      aim: 1.2,
      count: 200,
      async ready(count) {
        const fresh = await madeDrafts(stage, count);
        const fields = await Promise.all(
          openers.slice(0, count).map((member, index) => questionsFields(stage, member, fresh[index]?.id)),
        );
        return fresh.map(({ id }, index) => ({
          path: `/fr/cas/nouveau/${id}/questions`,
          cookie: turn(openers, index).cookie,
          ...urlencoded(turn(fields, index)),
        }));
      },
      isDone: leadsTo(/\/precisions$/),
    },
    {
      name: 'reply',
      aim: 3,
      count: 200,
      isWrite: true,
      ready: (count) =>
        Promise.all(
          Array.from({ length: count }, async (_, index) => {
            const member = turn(members, index);
            return reply(member, `/fr/cas/${turn(openOf(member), Math.floor(index / 16)).number}`);
          }),
        ),
      isDone: leadsTo(/\?done=continue$/),
    },
    {
      name: 'desk reply',
      aim: 4,
      count: 200,
      isWrite: true,
      ready: (count) => deskReplies(stage, count, deskCase),
      isDone: leadsTo(/done=continue/),
    },
    {
      name: '1 MB upload',
      aim: 5,
      count: 64,
      isWrite: true,
      ready: (count) =>
        Promise.all(
          Array.from({ length: count }, async (_, index) => {
            const member = turn(members, index);
            return reply(
              member,
              `/fr/cas/${turn(openOf(member), Math.floor(index / 16)).number}`,
              megabyte(),
            );
          }),
        ),
      isDone: leadsTo(/\?done=continue$/),
    },
    {
      name: 'submit',
      aim: 4,
      count: 300,
      isWrite: true,
      async ready(count) {
        const fresh = await madeDrafts(stage, count);
        return fresh.map(({ id }, index) => ({
          path: `/fr/cas/nouveau/${id}/verifier`,
          cookie: turn(openers, index).cookie,
          ...urlencoded([
            ['drawn-for', turn(openers, index).drawnFor],
            ['revision', '3'],
            ['drawn-by', stage.generated.catalogue.version],
            ['act', 'submit'],
          ]),
        }));
      },
      isDone: leadsTo(/^\/fr\/cas\?receipt=C-/),
    },
  ];
}

const openOf = ({ cases }: Viewer) => cases.filter(({ isOpen }) => isOpen);
const isPage = ({ status }: Answer) => status === 200;
const leadsTo =
  (place: RegExp) =>
  ({ status, location }: Answer) =>
    status === 303 && place.test(location);

function turn<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('nobody has a turn');
  return found;
}

/** A page asked by each of these in turn. */
const reading = (viewers: readonly Viewer[], path: (viewer: Viewer, index: number) => string) => ({
  ready: async (count: number): Promise<Sent[]> =>
    Array.from({ length: count }, (_, index) => {
      const viewer = turn(viewers, index);
      return { path: path(viewer, index), cookie: viewer.cookie };
    }),
  isDone: isPage,
});

/** Whole drafts, of those who open cases in turn. */
async function madeDrafts({ url, generated, openers }: Stage, count: number) {
  const template = generated.templates.get('live-performance/unpaid-performance')?.[0];
  if (!template) throw new Error('no template of an unpaid performance');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const writers = Array.from({ length: count }, (_, index) => turn(openers, index));
    const { version } = generated.catalogue;
    const ids = await writeDrafts(client, writers, {
      seed: randomUUID(),
      now: new Date(),
      catalogueVersion: version,
      template,
    });
    return ids.map((id) => ({ id }));
  } finally {
    await client.end();
  }
}

async function questionsFields({ browser }: Stage, { cookie }: Viewer, draft: string | undefined) {
  const page = await browser.page(`/fr/cas/nouveau/${draft}/questions`, cookie);
  const [form = ''] = [...page.matchAll(/<form\s.*?<\/form>/gs)]
    .map(([each]) => each)
    .filter((each) => each.includes('name="revision"'));
  const fields = formDrawn(form);
  const sent = [...fields.names()].flatMap((name) => fields.all(name).map((value) => [name, value] as const));
  return [...sent, ['act', 'continue'] as const];
}

/** A message to the society, with the file that is chosen, if any. */
const reply = async ({ cookie, drawnFor }: Viewer, path: string, file?: File): Promise<Sent> => ({
  path,
  cookie,
  ...(await multipart(
    [
      ['drawn-for', drawnFor],
      ['sent-id', randomUUID()],
      ['seen', ''],
      ['message', 'Voici ce que vous avez demandé. Dites-moi s’il manque autre chose.'],
      ['act', 'continue'],
    ],
    'files',
    file,
  )),
});

/** Replies of agents, no two to the same case, each by who has just read the last of it. */
async function deskReplies(
  { agents, url }: Stage,
  count: number,
  address: (number: string) => string,
): Promise<Sent[]> {
  const taken = new Set<string>();
  const chosen = Array.from({ length: count }, (_, index) => turn(agents, index)).flatMap((agent) => {
    const found = agent.cases.find(({ number }) => !taken.has(number));
    if (!found) return [];
    taken.add(found.number);
    return [{ agent, ...found }];
  });
  const last = await ask<{ id: string; last: string }>(
    url,
    'select case_id as id, max(id)::text as last from entries where case_id = any($1) group by 1',
    [chosen.map(({ id }) => id)],
  );
  const seen = new Map(last.map((each) => [each.id, each.last]));
  return Promise.all(
    chosen.map(async ({ agent, id, number }) => ({
      path: address(number),
      cookie: agent.cookie,
      ...(await multipart(
        [
          ['drawn-for', agent.drawnFor],
          ['sent-id', randomUUID()],
          ['seen', seen.get(id) ?? ''],
          ['form', 'reply'],
          [
            'message',
            'Merci. Nous avons tout reçu et nous vous écrirons dès que la vérification sera terminée.',
          ],
          ['act', 'continue'],
        ],
        'files',
      )),
    })),
  );
}

/** A file of one megabyte that no other is like. */
const megabyte = () =>
  new File([new Uint8Array(pdf), new Uint8Array(randomBytes(1_000_000 - pdf.length))], 'preuve.pdf', {
    type: 'application/pdf',
  });
