-- Whose a case is at the desk, and what waits for staff in it.

alter table cases
  -- The agent of the team who has taken it, or to whom a lead has given it.
  add column assignee_id text references people,
  -- Since when an answer of the member waits for staff to read it and act.
  add column answered_at timestamptz,
  -- Until when a third party is waited for.
  add column waiting_until date;

update cases set answered_at = (
  select min(at) from entries
  where entries.case_id = cases.id and entries.kind = 'message' and entries.side = 'member'
    and entries.id > coalesce(
      (select max(id) from entries as theirs where theirs.case_id = cases.id and theirs.side = 'staff'), 0)
) where state <> 'resolved';
update cases set waiting_until = (
  select until from entries where entries.case_id = cases.id and state is not null order by id desc limit 1
) where state = 'waiting-third-party';

alter table cases
  add check (answered_at is null or state <> 'resolved'),
  add check (waiting_until is null or state = 'waiting-third-party');

-- Each order of a queue of a team has its index, and a queue of many teams merges theirs: an index on all cases by activity
-- alone would draw the planner away from a member's own. A case whose clock is stopped comes after those with a date.
drop index queue_of_team;
drop index queue_of_every_team;
create index queue_of_team_by_target on cases (team_id, (coalesce(due_on, 'infinity'::date)), id) where state <> 'resolved';
create index queue_of_team_by_age on cases (team_id, opened_at, id) where state <> 'resolved';
create index queue_of_team_by_activity on cases (team_id, last_activity_at desc, id desc) where state <> 'resolved';
create index resolved_of_team on cases (team_id, last_activity_at desc, id desc) where state = 'resolved';
-- What is counted of every open case, without a look at the rows.
create index counted_of_team on cases (team_id) include (state, due_on, waiting_until, assignee_id, answered_at) where state <> 'resolved';
-- Few of the open ones: who sees every team would go through all of them to find these.
create index answered_of_team on cases (team_id, (coalesce(due_on, 'infinity'::date)), id) where answered_at is not null;
create index waiting_of_team on cases (team_id, state, (coalesce(due_on, 'infinity'::date)), id) where state in ('waiting-member', 'waiting-third-party');
create index queue_of_assignee on cases (assignee_id) where assignee_id is not null and state <> 'resolved';

-- Questions and answers lie apart from what lists go through, which then is ten cases a page and more, not two.
alter table cases set (toast_tuple_target = 128);

-- Notes, who has a case and where it went are for staff alone, whatever writes them.

alter table entries
  drop constraint entries_kind_check,
  add check (kind in ('opened', 'message', 'state', 'followed', 'note', 'assigned', 'moved')),
  add check (kind not in ('note', 'assigned', 'moved') or (audience = 'staff' and side = 'staff')),
  -- To whom the case was given; null to nobody.
  add column assignee_id text references people,
  -- Where it went, and from where: a team and a type.
  add column team_id text,
  add column leaf text,
  add column from_team_id text,
  add column from_leaf text,
  add check ((kind = 'moved') = (team_id is not null and leaf is not null and from_team_id is not null and from_leaf is not null)),
  add check (assignee_id is null or kind = 'assigned');

-- What an agent has begun to write, reply or note: theirs alone until it is sent.

create table desk_drafts (
  person_id text not null references people on delete cascade,
  case_id uuid not null references cases on delete cascade,
  kind text not null check (kind in ('reply', 'note')),
  text text not null,
  saved_at timestamptz not null,
  primary key (person_id, case_id, kind)
);
create index on desk_drafts (case_id);

-- Keys without a modifier can be turned off by whoever presses them by mistake (WCAG 2.1.4).
alter table staff add column shortcuts boolean not null default true;
