#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SQL: the statements of `cavel sql` in MariaDB, DuckDB, ClickHouse and Spark, with the program that earlier tests built (SQLite is among
# the core tests, PostgreSQL among those labelled `all`); the functions in DuckDB, SQLite and PostgreSQL; rosters out of data frames.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends mariadb-server openjdk-17-jre-headless postgresql postgresql-server-dev-15 make gcc \
  python3 python3-venv >/dev/null
python3 -m venv build/all/sql
build/all/sql/bin/pip install --quiet --disable-pip-version-check -r tests/ci/requirements-sql.txt
for engine in mariadb duckdb clickhouse spark; do
  build/all/sql/bin/python3 tests/program/sql_dialects.py build/dev/src/cavel "$engine" --rounds "$([ "$engine" = spark ] && echo 2 || echo 10)"
done
CAVEL_LIBRARY=$PWD/build/dev/capi/libcavel.so.1 build/all/sql/bin/python3 capi/python/test_carriers.py --rows 20000
python3 capi/postgresql/test.py build/dev/src/cavel build/dev/capi/libcavel.so.1 capi/include build/dev/capi/include
