import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { LostAnswer } from '../questions/lost-answer.ts';
import type { Language } from '../text/localized.ts';

/** The tables as the migrations make them; names are SQL's, so that a column is found by one search. */
export interface Tables {
  people: {
    id: string;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    image: string | null;
    language: Language;
    created_at: Date;
    updated_at: Date;
    /** Of its name; the database keeps it. */
    words: ColumnType<string, never, never>;
  };
  credentials: {
    id: string;
    person_id: string;
    provider_id: string;
    account_id: string;
    password: string | null;
    created_at: Date;
    updated_at: Date;
  };
  sessions: {
    id: string;
    token: string;
    person_id: string;
    viewed_account_id: string | null;
    in_own_name: Generated<boolean>;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Date;
    updated_at: Date;
  };
  sign_in_attempts: { id: Generated<string>; email: string; address: string; at: Generated<Date> };
  accounts: {
    id: Generated<string>;
    number: string;
    kind: AccountKind;
    name: string;
    artist_name: string | null;
    place: Generated<string>;
    language: Language;
    ipi_name: string | null;
    ipi_base: string | null;
    /** Of its names and numbers; the database keeps it. */
    words: ColumnType<string, never, never>;
  };
  holders: { account_id: string; person_id: string };
  representatives: {
    account_id: string;
    person_id: string;
    permissions: string[];
    state: 'pending' | 'approved' | 'revoked' | 'refused';
  };
  staff: {
    person_id: string;
    team_id: string | null;
    roles: string[];
    permissions: Generated<string[]>;
    shortcuts: Generated<boolean>;
  };
  catalogue_versions: { version: string; content: JSONColumnType<object>; published_at: Date };
  drafts: {
    id: string;
    person_id: string;
    account_id: string | null;
    catalogue_version: string;
    leaf: string;
    subject: string;
    description: string;
    typed: JSONColumnType<Record<string, unknown>>;
    lost: ColumnType<readonly LostAnswer[], string | undefined, string>;
    not_sins: Generated<string[]>;
    revision: number;
    follows_id: string | null;
    /** The agent who writes it for somebody on the telephone, and the language that the case will have. */
    opened_by_id: string | null;
    language: Language | null;
    created_at: Date;
    saved_at: Date;
    expires_at: Date;
  };
  cases: {
    id: Generated<string>;
    number: string;
    account_id: string | null;
    person_id: string;
    filed_as: 'holder' | 'representative' | 'own-name';
    draft_id: string;
    catalogue_version: string;
    leaf: string;
    representative_permission: string | null;
    team_id: string;
    language: Language;
    subject: string;
    description: string;
    questions: JSONColumnType<object>;
    answers: JSONColumnType<Record<string, unknown>>;
    state: CaseState;
    opened_at: Date;
    last_activity_at: Date;
    outcome: Outcome | null;
    resolved_at: Date | null;
    follows_id: string | null;
    target_business_days: number;
    /** YYYY-MM-DD, where the clock of the target runs; else `days_left` says what was left when it stopped. */
    due_on: string | null;
    days_left: number | null;
    /** The agent of the team who has it. */
    assignee_id: string | null;
    /** Since when an answer of the member waits for staff. */
    answered_at: Date | null;
    /** YYYY-MM-DD: until when a third party is waited for. */
    waiting_until: string | null;
    /** The agent who opened it for its person on the telephone, and their team then. */
    opened_by_id: string | null;
    opened_by_team_id: string | null;
    /** Of its subject, number and description; the database keeps it. */
    words: ColumnType<string, never, never>;
  };
  entries: {
    id: Generated<string>;
    case_id: string;
    kind: EntryKind;
    audience: 'member' | 'staff';
    side: 'member' | 'staff';
    person_id: string;
    language: Language;
    body: string;
    sent_id: string | null;
    state: CaseState | null;
    outcome: Outcome | null;
    third_party: string | null;
    until: string | null;
    following_id: string | null;
    /** Of kind `assigned`: to whom; null to nobody. */
    assignee_id: string | null;
    /** Of kind `moved`: where to, and from where. */
    team_id: string | null;
    leaf: string | null;
    from_team_id: string | null;
    from_leaf: string | null;
    at: Date;
  };
  desk_drafts: {
    person_id: string;
    case_id: string;
    kind: 'reply' | 'note';
    text: string;
    saved_at: Date;
  };
  vault: {
    id: string;
    draft_id: string | null;
    case_id: string | null;
    question: string;
    key_id: string;
    sealed: Buffer;
    kept_at: Date;
  };
  notices: {
    entry_id: string;
    person_id: string;
    kind: NoticeKind;
    /** With its angle brackets. */
    message_id: string;
    created_at: Date;
    sent_at: Date | null;
    withheld_at: Date | null;
  };
  mailbox: { id: Generated<string>; message_id: string; mail: JSONColumnType<object>; at: Date };
  parked_forms: { id: string; person_id: string; key_id: string; sealed: Buffer; parked_at: Date };
  read_marks: { person_id: string; case_id: string; entry_id: string };
  files: {
    id: string;
    person_id: string;
    draft_id: string | null;
    case_id: string | null;
    entry_id: string | null;
    name: string;
    type: Generated<string>;
    /** bigint: comes back as a string. */
    bytes: ColumnType<string, number | undefined, number>;
    sha256: Generated<string>;
    documents: Generated<string[]>;
    key_id: Generated<string | null>;
    sealed_key: Generated<Buffer | null>;
    created_at: Date;
  };
}

export type AccountKind = 'writer' | 'publisher' | 'estate';
export type CaseState = 'new' | 'in-progress' | 'waiting-member' | 'waiting-third-party' | 'resolved';
/** What came of a resolved case. */
export type Outcome = 'done' | 'answered' | 'refused' | 'duplicate' | 'no-answer' | 'withdrawn';
/** What a person may be told by e-mail: each has its file in src/notices. */
export type NoticeKind =
  | 'case-received'
  | 'message-from-staff'
  | 'case-resolved'
  | 'case-reopened'
  | 'new-in-team'
  | 'answer-from-member';
/** The last three are for staff alone. */
export type EntryKind = 'opened' | 'message' | 'state' | 'followed' | 'note' | 'assigned' | 'moved';
