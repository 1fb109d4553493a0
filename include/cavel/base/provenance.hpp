// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_PROVENANCE_HPP
#define CAVEL_BASE_PROVENANCE_HPP

/// \file
/// How the wording of an article or rule is known (出处).

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cavel {

/// The text was read, was seen quoted, or is from general knowledge and to be confirmed.
enum class provenance : std::uint8_t { read, quoted, knowledge };

/// Words of documents, in the order of the enumerators.
inline constexpr std::array<std::string_view, 3> provenance_words{"read", "quoted", "knowledge"};

/// `read`, `quoted`, `knowledge`.
constexpr std::string_view name(provenance of) { return provenance_words[static_cast<std::size_t>(of)]; }

}  // namespace cavel

#endif
