-- The papers that lie ready are asked for by their case: those of a refusal too, without reading every proposal there is.
create index refusal_proposal_by_case on cases.refusal_proposal (case_id);
