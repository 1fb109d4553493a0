#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The Go package, without a network: vet, its tests on the shared vectors under the race detector, its example.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v go >/dev/null || apt-get install -y -qq --no-install-recommends golang-go >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c
library=$PWD/build/dev/capi
export GOPROXY=off GOTOOLCHAIN=local CGO_CFLAGS="-Wall -Werror -I$PWD/capi/include -I$library/include"
export CGO_LDFLAGS="-L$library -Wl,-rpath,$library"
cd capi/go
[ -z "$(gofmt -l .)" ]
go vet ./...
go test -race ./...
go run ./examples/draw_plan ../../docs/samples | tail -n 1 | grep -x verified

# The first program of docs/guide/embed.md, in a module of its own.
package=$PWD first=$PWD/../../build/all/go/first
rm -rf "$first"
mkdir -p "$first"
cd "$first"
printf 'module first\n\ngo 1.19\n' >go.mod
go mod edit -require cavel@v1.0.0 -replace "cavel@v1.0.0=$package"
python3 "$package/../tests/first_program.py" go main.go go run .
