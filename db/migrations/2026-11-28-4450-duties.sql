-- What was declared done can be shown: the paper of it, kept like every file. What was declared before bears none.
alter table duties.declared
  add column proof text,
  add constraint declared_proof_fkey foreign key (office, proof) references documents.file (office, sha256);
