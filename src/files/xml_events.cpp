// SPDX-License-Identifier: Apache-2.0
#include "xml_events.hpp"

#include <expat.h>

#include <cstdint>
#include <new>

namespace cavel::detail {

namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view xml_attributes::get(std::string_view name, bool prefixed) const {
  for (const char** each = pairs_; *each != nullptr; each += 2) {
    const std::string_view found = *each;
    if ((found.find(':') != std::string_view::npos) == prefixed && without_prefix(found) == name) return each[1];
  }
  return {};
}

struct xml_reader::callbacks {
  static xml_reader& of(void* opaque) { return *static_cast<xml_reader*>(opaque); }
  static void stop(xml_reader& in) { XML_StopParser(static_cast<XML_Parser>(in.parser_.get()), XML_FALSE); }

  /// No exception passes through expat.
  template <class Event>
  static void guard(void* opaque, Event&& event) {
    xml_reader& in = of(opaque);
    if (in.state_ != fault::none) return;
    try {
      event(in);
      in.state_ = in.handler_.refused;
    } catch (...) {
      in.thrown_ = std::current_exception();
      in.state_ = fault::workbook_damaged;
    }
    if (in.state_ != fault::none) stop(in);
  }

  static void begin(void* opaque, const XML_Char* name, const XML_Char** attributes) {
    guard(opaque, [&](xml_reader& in) {
      constexpr int deepest = 64;
      if (++in.depth_ > deepest) in.handler_.refused = fault::workbook_hostile;
      in.handler_.begin(without_prefix(name), xml_attributes(attributes));
    });
  }
  static void text(void* opaque, const XML_Char* bytes, int size) {
    guard(opaque, [&](xml_reader& in) { in.handler_.text({bytes, static_cast<std::size_t>(size)}); });
  }
  static void end(void* opaque, const XML_Char* name) {
    guard(opaque, [&](xml_reader& in) {
      --in.depth_;
      in.handler_.end(without_prefix(name));
    });
  }
  static void doctype(void* opaque, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    guard(opaque, [](xml_reader& in) { in.handler_.refused = fault::workbook_hostile; });
  }
};

xml_reader::xml_reader(xml_handler& handler) : handler_(handler) {
  XML_Parser parser = XML_ParserCreate(nullptr);
  if (parser == nullptr) throw std::bad_alloc();
  parser_ = std::shared_ptr<void>(parser, [](void* made) { XML_ParserFree(static_cast<XML_Parser>(made)); });
  XML_SetUserData(parser, this);
  XML_SetElementHandler(parser, callbacks::begin, callbacks::end);
  XML_SetCharacterDataHandler(parser, callbacks::text);
  XML_SetStartDoctypeDeclHandler(parser, callbacks::doctype);
}

bool xml_reader::feed(std::string_view piece, bool last) {
  if (state_ != fault::none) return false;
  auto* const parser = static_cast<XML_Parser>(parser_.get());
  const XML_Status status = XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
  fed_ += piece.size();
  if (thrown_) std::rethrow_exception(thrown_);
  if (state_ == fault::none && status != XML_STATUS_OK) {
    if (XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    state_ = fault::workbook_damaged;
  }
  constexpr std::uint64_t longest_tag = std::uint64_t{1} << 20;  // what expat holds back until its end comes
  const XML_Index at = XML_GetCurrentByteIndex(parser);
  if (state_ == fault::none && at >= 0 && fed_ > static_cast<std::uint64_t>(at) + longest_tag) state_ = fault::workbook_hostile;
  return state_ == fault::none;
}

fault xml_reader::finish() {
  feed({}, true);
  return state_;
}

}  // namespace cavel::detail
