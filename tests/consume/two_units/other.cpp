// SPDX-License-Identifier: Apache-2.0
#include <every_header_backwards.hpp>

cavel::digest other_digest();

cavel::digest other_digest() { return cavel::hash(cavel::suite::sm3, "abc"); }
