-- Protected files (void cheques, tax forms) lie encrypted in DATA_DIR/files, each under a key of its own, and under a
-- neutral name. Here lies that key, itself encrypted: without this row nobody reads the file again.

alter table files
  add column key_id text,
  add column sealed_key bytea,
  add check ((key_id is null) = (sealed_key is null));
create index on files (key_id) where key_id is not null;
