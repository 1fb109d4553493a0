#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The Go package, without a network: vet, its tests on the shared vectors under the race detector, its example, and the
# module that carries the library.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v pkg-config >/dev/null || apt-get install -y -qq --no-install-recommends pkg-config >/dev/null
command -v go >/dev/null || apt-get install -y -qq --no-install-recommends golang-go >/dev/null
cmake --preset dev >/dev/null
cmake --build --preset dev --target cavel_c cavel_c_static
library=$PWD/build/dev/capi
export GOPROXY=off GOTOOLCHAIN=local CGO_CFLAGS="-Wall -Werror -I$PWD/capi/include -I$library/include"
export CGO_LDFLAGS="-L$library -Wl,-rpath,$library"
cd capi/go
[ -z "$(gofmt -l .)" ]
go vet ./...
go test -race ./...
go run ./examples/draw_plan ../../docs/samples | tail -n 1 | grep -x verified

# The library by pkg-config, and the first program of docs/guide/embed.md in a module of its own.
package=$PWD out=$PWD/../../build/all/go
chmod -R u+w "$out" 2>/dev/null || true
rm -rf "$out"
mkdir -p "$out/first"
for part in library c_dev; do cmake --install ../../build/dev --component "$part" --prefix "$out/system" >/dev/null; done
PKG_CONFIG_PATH=$(dirname "$(find "$out/system" -name cavel-c.pc)") CGO_CFLAGS='' CGO_LDFLAGS='' go vet -tags cavel_pkgconfig .
cd "$out/first"
printf 'module first\n\ngo 1.19\n' >go.mod
go mod edit -require cavel.alt/cavel@v1.0.0 -replace "cavel.alt/cavel@v1.0.0=$package"
python3 "$package/../tests/first_program.py" go main.go go run .

# The module that carries headers and library, by the lines of the page, where there is no libcavel and nothing of C++ but what is in it.
case $(uname -m) in
  x86_64) platform=linux_amd64 ;;
  aarch64) platform=linux_arm64 ;;
esac
for folder in once twice; do bash "$package/build.sh" "$out/$folder" "$library/include" "$platform=$library/libcavel.a"; done
cmp "$out"/{once,twice}/cavel.alt/cavel/@v/v1.0.0.zip
printf 'module first\n\ngo 1.19\n' >go.mod
mkdir -p "$out/bin"
for tool in go gcc as ld; do ln -sf "$(command -v "$tool")" "$out/bin/$tool"; done
alone=(env -i "HOME=$out" "PATH=$out/bin" "GOCACHE=$(go env GOCACHE)" GOTOOLCHAIN=local \
  GOFLAGS=-modcacherw "GOPROXY=file://$out/once" GONOSUMDB=cavel.alt)
"${alone[@]}" go get cavel.alt/cavel@v1.0.0
python3 "$package/../tests/first_program.py" go main.go "${alone[@]}" go run .
"${alone[@]}" go build -o first .
if ldd first | grep -E 'libcavel|libstdc'; then exit 1; fi
