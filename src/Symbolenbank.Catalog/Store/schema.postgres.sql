CREATE INDEX access_request_account ON public.access_request USING btree (account);

CREATE UNIQUE INDEX access_request_pkey ON public.access_request USING btree (id);

CREATE UNIQUE INDEX account_external_name ON public.account USING btree (external_name);

CREATE INDEX account_move_account ON public.account_move USING btree (account);

CREATE INDEX account_move_left ON public.account_move USING btree (left_at);

CREATE UNIQUE INDEX account_move_pkey ON public.account_move USING btree (moved_in);

CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id);

CREATE UNIQUE INDEX account_role_pkey ON public.account_role USING btree (account, role);

CREATE UNIQUE INDEX account_sign_in_name ON public.account USING btree (sign_in_name);

CREATE UNIQUE INDEX actor_kind_subject_key ON public.actor USING btree (kind, subject);

CREATE UNIQUE INDEX actor_pkey ON public.actor USING btree (pseudonym);

CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree (only_one);

CREATE INDEX audit_record_act ON public.audit_record USING btree (act, seq) WHERE (act >= 300);

CREATE INDEX audit_record_actor ON public.audit_record USING btree (actor, seq);

CREATE INDEX audit_record_concerns ON public.audit_record USING btree (seq) WHERE (concerns IS NOT NULL);

CREATE UNIQUE INDEX audit_record_pkey ON public.audit_record USING btree (seq);

CREATE INDEX bulk_import_account ON public.bulk_import USING btree (account, taken_in_at);

CREATE INDEX bulk_import_at_work ON public.bulk_import USING btree (state, changed_at);

CREATE UNIQUE INDEX bulk_import_pkey ON public.bulk_import USING btree (id);

CREATE UNIQUE INDEX bulk_row_pkey ON public.bulk_row USING btree (import, number);

CREATE UNIQUE INDEX client_client_id_key ON public.client USING btree (client_id);

CREATE UNIQUE INDEX client_pkey ON public.client USING btree (id);

CREATE UNIQUE INDEX code_number_pkey ON public.code_number USING btree (year);

CREATE UNIQUE INDEX credential_pkey ON public.credential USING btree (account);

CREATE INDEX draft_author ON public.draft USING btree (author);

CREATE UNIQUE INDEX draft_pkey ON public.draft USING btree (entry, author);

CREATE UNIQUE INDEX drawing_pkey ON public.drawing USING btree (hash);

CREATE UNIQUE INDEX entry_code_key ON public.entry USING btree (code);

CREATE INDEX entry_merged ON public.entry USING btree (merged_into) WHERE (merged_into IS NOT NULL);

CREATE UNIQUE INDEX entry_pkey ON public.entry USING btree (id);

CREATE UNIQUE INDEX erasure_pkey ON public.erasure USING btree (entry, revision);

CREATE UNIQUE INDEX form_stop_pkey ON public.form_stop USING btree (stopped_in);

CREATE UNIQUE INDEX form_stop_standing ON public.form_stop USING btree (entry, form) WHERE (ended_in IS NULL);

CREATE UNIQUE INDEX founding_pkey ON public.founding USING btree (only_one);

CREATE UNIQUE INDEX imported_file_pkey ON public.imported_file USING btree (entry);

CREATE UNIQUE INDEX legal_check_pkey ON public.legal_check USING btree (entry, line);

CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (number);

CREATE INDEX one_time_key_expiry ON public.one_time_key USING btree (expires_at);

CREATE UNIQUE INDEX one_time_key_pkey ON public.one_time_key USING btree (kind, value);

CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id);

CREATE INDEX passkey_account ON public.passkey USING btree (account);

CREATE UNIQUE INDEX passkey_pkey ON public.passkey USING btree (id);

CREATE UNIQUE INDEX publication_pkey ON public.publication USING btree (entry, revision);

CREATE UNIQUE INDEX recovery_code_pkey ON public.recovery_code USING btree (account, hash);

CREATE UNIQUE INDEX report_pkey ON public.report USING btree (id);

CREATE UNIQUE INDEX report_reported_in_key ON public.report USING btree (reported_in);

CREATE UNIQUE INDEX review_comment_pkey ON public.review_comment USING btree (id);

CREATE INDEX review_comment_revision ON public.review_comment USING btree (entry, revision, written_in);

CREATE UNIQUE INDEX review_decision_pkey ON public.review_decision USING btree (seq);

CREATE INDEX review_decision_revision ON public.review_decision USING btree (entry, revision, seq);

CREATE INDEX review_open ON public.review USING btree (state, handed_in_at);

CREATE UNIQUE INDEX review_pkey ON public.review USING btree (entry, revision);

CREATE INDEX review_timed ON public.review USING btree (publish_at) WHERE (publish_at IS NOT NULL);

CREATE UNIQUE INDEX revision_author_pkey ON public.revision_author USING btree (entry, revision, author);

CREATE UNIQUE INDEX revision_pkey ON public.revision USING btree (entry, number);

CREATE INDEX session_open ON public.session USING btree (ends_at) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id);

CREATE UNIQUE INDEX sign_in_attempt_pkey ON public.sign_in_attempt USING btree (name);

CREATE INDEX sign_in_link_account ON public.sign_in_link USING btree (account);

CREATE UNIQUE INDEX sign_in_link_pkey ON public.sign_in_link USING btree (hash);

CREATE UNIQUE INDEX source_check_pkey ON public.source_check USING btree (source, checked_in);

CREATE UNIQUE INDEX taxonomy_change_open ON public.taxonomy_change USING btree (vocabulary, term) WHERE (outcome IS NULL);

CREATE UNIQUE INDEX taxonomy_change_pkey ON public.taxonomy_change USING btree (vocabulary, term, number);

CREATE UNIQUE INDEX taxonomy_term_pkey ON public.taxonomy_term USING btree (vocabulary, id);

CREATE UNIQUE INDEX unanswered_pkey ON public.unanswered USING btree (text);

CREATE UNIQUE INDEX unanswered_witness_pkey ON public.unanswered_witness USING btree (text, key_name, session, organisation);

CREATE UNIQUE INDEX unmask_request_pkey ON public.unmask_request USING btree (id);
