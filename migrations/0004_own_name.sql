-- « En votre nom », chosen in a session: no account is viewed then, which is not the same as none chosen yet.

alter table sessions
  add column in_own_name boolean not null default false,
  add check (not in_own_name or viewed_account_id is null);
