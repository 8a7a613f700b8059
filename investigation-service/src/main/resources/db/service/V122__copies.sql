-- The program that made a copy, with its version, sealed under the key of the file: a decoder that was taken over may say
-- anything. The key of a copy is known before its bytes are stored; then there is no manifest yet.
alter table uploaded_file add column tool bytea;
alter table uploaded_file alter column manifest drop not null;
