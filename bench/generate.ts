import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { numberOf } from '../src/cases/number.ts';
import { type Catalogue, representativePermissions } from '../src/catalogue/catalogue.ts';
import { openHouse } from '../src/open-house.ts';
import { hashPassword } from '../src/people/register.ts';
import { randomFrom } from '../src/questions/random.ts';
import { readSettings } from '../src/settings.ts';
import { withoutIndexes } from './society/aside.ts';
import { type Cast, castOf, secretKeys, uuid } from './society/cast.ts';
import { copyInto } from './society/copy.ts';
import { writeDrafts } from './society/drafts.ts';
import { entriesOf, type FileRow, writtenFiles } from './society/entries.ts';
import { leavesByShare, type PlannedCase, planCase, type World } from './society/plan.ts';
import { day } from './society/story.ts';
import { templatesOf } from './society/templates.ts';

/** Everyone of a generated database has this password. */
export const password = 'repons-bench-2026';

export interface Generated {
  readonly cast: Cast;
  readonly catalogue: Catalogue;
  readonly templates: World['templates'];
}

/**
 * Fills an empty database with this many cases, their members and their staff, as the product would have left them,
 * but for protected answers and the bytes of files. The same seed and the same moment give the same rows.
 */
export async function generate(
  databaseUrl: string,
  size: number,
  { seed = 'bench', now }: { seed?: string; now: Date },
): Promise<Generated> {
  const catalogue = await migrated(databaseUrl);
  const cast = castOf(seed, Math.round(5000 * Math.sqrt(Math.min(size, 1_000_000) / 10_000)), catalogue);
  const templates = templatesOf(catalogue, day(now));
  const world: World = { seed, now, size, cast, catalogue, templates, leaves: leavesByShare(templates) };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '512MB'`);
    await writeCast(client, cast, now);
    await withoutIndexes(client, ['cases', 'entries', 'files'], async () => {
      await copyInto(client, 'cases', caseColumns, casesOf(world));
      const files: FileRow[] = [];
      await copyInto(client, 'entries', entryColumns, entriesOf(world, files));
      await copyInto(client, 'files', fileColumns, writtenFiles(files));
    });
    await client.query(afterCopy);
    await writeMemberDrafts(client, world);
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
  return { cast, catalogue, templates };
}

/** The database as a first start of the product leaves it. */
async function migrated(databaseUrl: string): Promise<Catalogue> {
  const dataDir = await mkdtemp(join(tmpdir(), 'repons-bench-'));
  try {
    const settings = readSettings({ ...productSettings(databaseUrl), DATA_DIR: dataDir });
    const { house, queue, database } = await openHouse(settings);
    await queue.stop();
    await database.close();
    return house.catalogue;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What the measured product is started with, beside its port, its folder and who takes its mail. */
export const productSettings = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  SECRET_KEYS: secretKeys,
  DEMO: '0',
  SMTP_URL: 'smtp://127.0.0.1:1',
});

async function writeCast(client: pg.Client, { people, accounts, staff }: Cast, now: Date): Promise<void> {
  const everyone = [...people, ...[...staff.values()].flat()];
  const hash = await hashPassword(password);
  await copyInto(
    client,
    'people',
    ['id', 'name', 'email', 'language', 'created_at', 'updated_at'],
    everyone.map(({ id, name, email, language }) => [id, name, email, language, now, now]),
  );
  await copyInto(
    client,
    'credentials',
    ['id', 'person_id', 'provider_id', 'account_id', 'password', 'created_at', 'updated_at'],
    everyone.map(({ id }) => [`credential-${id}`, id, 'credential', id, hash, now, now]),
  );
  await copyInto(
    client,
    'accounts',
    ['id', 'number', 'kind', 'name', 'language'],
    accounts.map(({ id, number, kind, name, language }) => [id, number, kind, name, language]),
  );
  await copyInto(
    client,
    'holders',
    ['account_id', 'person_id'],
    accounts.map(({ id, holder }) => [id, holder.id]),
  );
  await copyInto(
    client,
    'representatives',
    ['account_id', 'person_id', 'permissions', 'state'],
    accounts.flatMap(({ id, representative }) =>
      representative ? [[id, representative.id, representativePermissions, 'approved']] : [],
    ),
  );
  await copyInto(
    client,
    'staff',
    ['person_id', 'team_id', 'roles'],
    [...staff.values()].flat().map(({ id, team, isLead }) => [id, team, [isLead ? 'lead' : 'agent']]),
  );
}

const caseColumns = [
  'id',
  'number',
  'account_id',
  'person_id',
  'filed_as',
  'draft_id',
  'catalogue_version',
  'leaf',
  'representative_permission',
  'team_id',
  'language',
  'subject',
  'description',
  'questions',
  'answers',
  'state',
  'opened_at',
  'last_activity_at',
  'outcome',
  'resolved_at',
  'target_business_days',
  'due_on',
  'days_left',
  'assignee_id',
  'answered_at',
  'waiting_until',
  'opened_by_id',
  'opened_by_team_id',
];

function* casesOf(world: World) {
  for (let index = 0; index < world.size; index += 1) yield caseRow(world, index, planCase(world, index));
}

const caseRow = (
  { catalogue }: World,
  index: number,
  { id, draftId, account, person, filedAs, template, agent, isByTelephone, ...planned }: PlannedCase,
) => [
  id,
  numberOf(index),
  account?.id ?? null,
  person.id,
  filedAs,
  draftId,
  catalogue.version,
  template.leaf.path,
  template.leaf.representativePermission,
  template.leaf.team,
  planned.language,
  planned.subject,
  planned.description,
  template.questions,
  template.answers,
  planned.standing.state,
  planned.openedAt,
  planned.standing.lastActivityAt,
  planned.standing.outcome,
  planned.standing.resolvedAt,
  template.leaf.targetBusinessDays,
  planned.standing.target.due_on,
  planned.standing.target.days_left,
  planned.standing.isAssigned ? agent.id : null,
  planned.standing.answeredAt,
  planned.standing.waitingUntil,
  isByTelephone ? agent.id : null,
  isByTelephone ? agent.team : null,
];

const entryColumns = [
  'id',
  'case_id',
  'kind',
  'audience',
  'side',
  'person_id',
  'language',
  'body',
  'sent_id',
  'state',
  'outcome',
  'third_party',
  'until',
  'assignee_id',
  'at',
];

const fileColumns = [
  'id',
  'person_id',
  'case_id',
  'entry_id',
  'documents',
  'name',
  'type',
  'bytes',
  'sha256',
  'created_at',
];

/** What follows from the rows: serials, marks of what was read, notices sent, replies begun at the desk. */
const afterCopy = `
select setval('case_serials', (select count(*) from cases), false);
select setval(pg_get_serial_sequence('entries', 'id'), (select max(id) from entries));
insert into read_marks (person_id, case_id, entry_id)
  select person_id, id, last from (
    select cases.person_id, cases.id, (
      select max(entries.id) from entries
      where case_id = cases.id and audience = 'member' and (hashtext(cases.number) % 5 <> 0 or side = 'member')
    ) as last from cases
  ) as read where last is not null;
insert into read_marks (person_id, case_id, entry_id)
  select assignee_id, cases.id, (select max(entries.id) from entries where case_id = cases.id) from cases
  where assignee_id is not null;
insert into notices (entry_id, person_id, kind, message_id, created_at, sent_at)
  select entries.id, cases.person_id, case when entries.kind = 'opened' then 'case-received' else 'message-from-staff' end,
    '<' || gen_random_uuid() || '@localhost>', entries.at, entries.at
  from entries join cases on cases.id = entries.case_id
  where entries.kind = 'opened' or (entries.kind = 'message' and entries.side = 'staff');
insert into desk_drafts (person_id, case_id, kind, text, saved_at)
  select assignee_id, id, 'reply', 'Bonjour, je regarde', last_activity_at from cases
  where assignee_id is not null and state <> 'resolved' and hashtext(number) % 20 = 0;
`;

/** One member in ten has begun a case that they have not sent. */
async function writeMemberDrafts(
  client: pg.Client,
  { cast, templates, catalogue, seed, now }: World,
): Promise<void> {
  const leaf = templates.get('live-performance/unpaid-performance') ?? [];
  const writers = cast.accounts.filter((_, index) => index % 10 === 0);
  const [template] = leaf;
  if (!template) throw new Error('no template to begin drafts with');
  await writeDrafts(
    client,
    writers.map(({ id, holder }) => ({ accountId: id, personId: holder.id })),
    { seed: `${seed} drafts`, now, catalogueVersion: catalogue.version, template },
  );
  const random = randomFrom(`${seed} sessions`);
  const later = new Date(Date.now() + 6 * 3_600_000);
  await copyInto(
    client,
    'sessions',
    ['id', 'token', 'person_id', 'expires_at', 'created_at', 'updated_at'],
    cast.people
      .filter((_, index) => index % 20 === 19)
      .map(({ id }) => [uuid(random), uuid(random), id, later, now, now]),
  );
}
