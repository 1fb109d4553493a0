// SPDX-License-Identifier: Apache-2.0
#include <every_header.hpp>

cavel::digest other_digest();

int main() { return other_digest() == cavel::hash(cavel::suite::sm3, "abc") ? 0 : 1; }
