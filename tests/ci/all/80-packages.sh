#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Packages besides Debian's (tests/ci/packages.sh): Conan's with Conan 2, without a network except to get Conan itself, headers
# alone and cavel::c alone, for programs in C (conan/try.sh also tries the parts of C++), and Python's, installed by pip in an empty environment.
set -euo pipefail
cd "$(dirname "$0")/../../.."
apt-get install -y -qq --no-install-recommends cmake ninja-build g++ libboost1.81-dev libmsgsl-dev python3 \
  python3-venv >/dev/null
python3 -m venv build/all/conan
build/all/conan/bin/pip install --quiet --disable-pip-version-check conan
PATH="$PWD/build/all/conan/bin:$PATH" bash conan/try.sh build/all/conan/work \
  '-o cavel/*:compiled=False' '-o cavel/*:only_c=True'

# The wheel carries the C library that Conan packed.
rm -rf build/all/wheel
python3 -m venv build/all/wheel
library=$(ls build/all/conan/work/home/p/b/cavel*/p/lib/libcavel.so.1)
python3 capi/python/build_wheel.py "$library" 1.0.0 build/all/wheel/dist
build/all/wheel/bin/pip install --quiet --disable-pip-version-check --no-index build/all/wheel/dist/*.whl
build/all/wheel/bin/python3 capi/python/test_cavel.py --installed

# The source archive, and from it the same package with that library (tests/ci/more/80-sdist.sh builds the library from it).
(cd capi/python && python3 -c "import build_package; build_package.build_sdist('../../build/all/wheel/dist')")
rm -rf build/all/sdist
python3 -m venv build/all/sdist
CAVEL_LIBRARY=$PWD/$library build/all/sdist/bin/pip install --quiet --disable-pip-version-check --no-index build/all/wheel/dist/*.tar.gz
[ "$(cd build/all/sdist && bin/python3 -c 'import cavel; print(cavel.version)')" = 1.0.0 ]

# Its platform is read from the library: another processor's; one that needs a newer C library, or another one than glibc; neither
# ELF nor PE. (Real ones of other platforms: tests/ci/emulated.sh, 71-windows.sh.)
made_for() {
  python3 capi/python/build_wheel.py "$1" 1.0.0 build/all/wheel/others >build/all/wheel/name &&
    sed 's/.*-py3-none-\(.*\)\.whl/\1/' build/all/wheel/name
}
altered=build/all/wheel/altered
[ "$(made_for "$library")" = "manylinux_2_28_$(uname -m)" ]
cp "$library" $altered && printf '\xb7\0' | dd of=$altered bs=1 seek=18 conv=notrunc status=none
[ "$(made_for $altered)" = manylinux_2_28_aarch64 ]
for other in 's/\bGLIBC_2\.14\b/GLIBC_2.29/' 's/\blibc\.so\.6\b/libq.so.6/'; do
  LC_ALL=C sed "$other" "$library" >$altered
  if cmp -s "$library" $altered; then exit 1; fi
  [ "$(made_for $altered)" = "linux_$(uname -m)" ]
done
if made_for LICENSE 2>/dev/null; then exit 1; fi
