-- SPDX-License-Identifier: Apache-2.0
CREATE EXTENSION cavel;
SET bytea_output = 'hex';
SET datestyle = 'ISO';
-- A draw of two from three, smallest tickets first.
WITH lot AS (SELECT cavel_lot_seed('sha256', cavel_hash('sha256', 'statement'), 'targets/metal') AS seed)
SELECT id, cavel_ticket('sha256', seed, id) AS ticket
FROM lot, (VALUES ('91410381MA03FYB00J'), ('91410381171393857P'), ('91410381614814421H')) AS firm (id)
ORDER BY ticket LIMIT 2;
-- The example of GB/T 32905-2016.
SELECT cavel_sm3('abc');
SELECT cavel_credit_code_problem('91350100M000100Y43') IS NULL AS valid, cavel_credit_code_problem('91350100M000100Y44', 'en');
SELECT cavel_working_days_after('2022-09-28', 5), cavel_working_days_after('2022-10-11', -1), cavel_working_days_after(NULL, 1);
-- What is refused.
SELECT cavel_ticket('sha1', '', 'a');
SELECT cavel_ticket('sha256', '\x00', 'a');
SELECT cavel_ticket('sm3', cavel_hash('sm3', ''), '');
SELECT cavel_working_days_after('1999-01-01', 1);
SELECT cavel_working_days_after('infinity', 1);
SELECT cavel_credit_code_problem('x', 'fr');
