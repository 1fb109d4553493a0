-- SPDX-License-Identifier: Apache-2.0
\echo Use "CREATE EXTENSION cavel" to load this file. \quit

-- The digest of bytes; suite: 'sha256' or 'sm3'.
CREATE FUNCTION cavel_hash(suite text, bytes bytea) RETURNS bytea
AS 'MODULE_PATHNAME', 'cavel_pg_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- The SM3 digest of a text in UTF-8 as hexadecimal digits, as the statements of `cavel sql` for events with that suite call it.
CREATE FUNCTION cavel_sm3(bytes text) RETURNS text
AS 'MODULE_PATHNAME', 'cavel_pg_sm3' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- The seed of a lot: of the digest of a statement and a label such as 'targets/metal'.
CREATE FUNCTION cavel_lot_seed(suite text, seed bytea, label text) RETURNS bytea
AS 'MODULE_PATHNAME', 'cavel_pg_lot_seed' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- The ticket of an id: the smallest tickets are drawn. Bytes of equal length are ordered as the protocol orders them.
CREATE FUNCTION cavel_ticket(suite text, lot_seed bytea, id text) RETURNS bytea
AS 'MODULE_PATHNAME', 'cavel_pg_ticket' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- What is wrong with a unified social credit code, in Chinese ('zh') or English ('en'); null if it is valid.
CREATE FUNCTION cavel_credit_code_problem(code text, language text DEFAULT 'zh') RETURNS text
AS 'MODULE_PATHNAME', 'cavel_pg_credit_code_problem' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- The working day `count` days after a day (before it, if negative), by China's statutory calendar as this version knows it. An
-- error if the calendar does not reach there. Not immutable: a later version knows later years.
CREATE FUNCTION cavel_working_days_after(day date, count integer) RETURNS date
AS 'MODULE_PATHNAME', 'cavel_pg_working_days_after' LANGUAGE C STABLE STRICT PARALLEL SAFE;

-- The version of the library.
CREATE FUNCTION cavel_version() RETURNS text
AS 'MODULE_PATHNAME', 'cavel_pg_version' LANGUAGE C STABLE STRICT PARALLEL SAFE;
