// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_PAPERS_HPP
#define CAVEL_CAPI_PAPERS_HPP

/// \file
/// The papers of an event, as every call reads them that makes an announcement or tries one out.

#include "files.hpp"

#include <cavel/event/papers.hpp>

namespace cavel::c {

/// Reads papers, as of the office's first event where there is no terms.json; what was noticed goes to the call.
event_papers papers_of(call& context, file_map files, bool strict, const execution& exec);

}  // namespace cavel::c

#endif
