-- How a case ends, what it follows, and the date by which it should be settled.

alter table cases
  add column outcome text check (outcome in ('done', 'answered', 'refused', 'duplicate', 'no-answer', 'withdrawn')),
  add column resolved_at timestamptz,
  -- The resolved case of which this one is the continuation.
  add column follows_id uuid references cases,
  add column target_business_days integer not null default 10,
  -- The clock of the target runs: the date is known. It is stopped, the turn is the member's: the business days left.
  add column due_on date,
  add column days_left integer;

update cases set
  due_on = case when state <> 'waiting-member' then (opened_at at time zone 'America/Toronto')::date + 14 end,
  days_left = case when state = 'waiting-member' then 10 end,
  outcome = case when state = 'resolved' then 'done' end,
  resolved_at = case when state = 'resolved' then last_activity_at end;

alter table cases
  alter column target_business_days drop default,
  add check ((due_on is null) <> (days_left is null)),
  add check ((state = 'resolved') = (outcome is not null)),
  add check ((state = 'resolved') = (resolved_at is not null));
create index on cases (follows_id) where follows_id is not null;

alter table drafts add column follows_id uuid references cases;

-- An entry that changes the state says which, and why in its body: `state` names what the body did until now.

alter table entries
  drop constraint entries_kind_check,
  add check (kind in ('opened', 'message', 'state', 'followed')),
  add column state text check (state in ('new', 'in-progress', 'waiting-member', 'waiting-third-party', 'resolved')),
  add column outcome text check (outcome in ('done', 'answered', 'refused', 'duplicate', 'no-answer', 'withdrawn')),
  -- Who is waited for beside the member, and until when.
  add column third_party text,
  add column until date,
  -- The case opened as the continuation of this one.
  add column following_id uuid references cases;

alter table entries disable trigger entries_are_append_only;
update entries set state = body, body = '' where kind = 'state';
alter table entries enable trigger entries_are_append_only;
alter table entries add check ((kind = 'state') = (state is not null));

-- A file belongs to an entry, and is seen by whoever may see that.

alter table files add column entry_id bigint references entries;
update files set entry_id = entries.id from entries where entries.case_id = files.case_id and entries.kind = 'opened';
alter table files add check ((case_id is null) = (entry_id is null));
