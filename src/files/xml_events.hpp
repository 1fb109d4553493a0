// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_XML_EVENTS_HPP
#define CAVEL_SRC_XML_EVENTS_HPP

/// \file
/// XML as a series of events, by expat. Inside cavel::files only.
///
/// A document type declaration is refused, so no entity is ever expanded; elements are at most 64 deep, and one tag is at most
/// 1 MiB. Names are given without their prefixes.

#include <cavel/fault.hpp>

#include <cstdint>
#include <exception>
#include <memory>
#include <string_view>

namespace cavel::detail {

/// The attributes of an element.
class xml_attributes {
 public:
  explicit xml_attributes(const char** pairs) : pairs_(pairs) {}
  /// The value of the attribute, empty where there is none. \param prefixed whether the name has a prefix (`r:id`)
  std::string_view get(std::string_view name, bool prefixed = false) const;

 private:
  const char** pairs_;
};

/// What is done at each event.
class xml_handler {
 public:
  virtual ~xml_handler() = default;
  virtual void begin(std::string_view element, const xml_attributes& attributes) = 0;
  virtual void text(std::string_view) {}
  virtual void end(std::string_view) {}
  /// Anything but `none` ends the reading with it.
  fault refused = fault::none;
};

/// Reads a document piece by piece.
class xml_reader {
 public:
  explicit xml_reader(xml_handler& handler);

  /// The next piece; false where the document is refused: see `state`.
  bool read(std::string_view piece) { return feed(piece, false); }
  /// Ends the document. Faults: workbook_damaged (not well-formed), workbook_hostile, and what the handler refused.
  fault finish();

 private:
  struct callbacks;
  bool feed(std::string_view piece, bool last);

  xml_handler& handler_;
  std::shared_ptr<void> parser_;
  fault state_ = fault::none;
  std::exception_ptr thrown_;
  int depth_ = 0;
  std::uint64_t fed_ = 0;
};

}  // namespace cavel::detail

#endif
