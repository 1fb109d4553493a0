// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_PAPERS_HPP
#define CAVEL_CAPI_PAPERS_HPP

/// \file
/// The papers of an event, read in the same way by every call that makes an announcement or tries one out.

#include "files.hpp"

#include <cavel/event/papers.hpp>

namespace cavel::c {

/// Reads papers, as for the office's first event if there is no terms.json; warnings go to the call.
event_papers papers_of(call& context, file_map files, bool strict, const execution& exec);

}  // namespace cavel::c

#endif
