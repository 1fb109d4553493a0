// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_WORKBOOK_PARTS_HPP
#define CAVEL_SRC_WORKBOOK_PARTS_HPP

/// \file
/// The parts of a workbook that its sheets refer to: relationships, names of sheets, styles, shared strings. Inside cavel::files
/// only.

#include "workbook.hpp"
#include "xml_events.hpp"

#include <map>
#include <string>
#include <vector>

namespace cavel::detail {

/// A part of relationships: where each id leads, and the first one of each kind.
class relationships : public xml_handler {
 public:
  void begin(std::string_view element, const xml_attributes& attributes) override;

  std::map<std::string, std::string, std::less<>> targets;  ///< by id
  std::map<std::string, std::string, std::less<>> of_kind;  ///< by the last word of the type, such as `sharedStrings`
};

/// workbook.xml: the sheets in order.
class sheet_list : public xml_handler {
 public:
  void begin(std::string_view element, const xml_attributes& attributes) override;

  struct sheet {
    std::string name, relationship;
  };
  std::vector<sheet> sheets;
  bool since_1904 = false;
};

/// How the numbers of a style are shown, as far as it matters here.
struct number_style {
  bool is_day = false;
  std::size_t zeros = 0;  ///< a form of zeros alone: how many digits are shown at least
};

/// styles.xml: the styles of cells, by their index.
class style_list : public xml_handler {
 public:
  void begin(std::string_view element, const xml_attributes& attributes) override;
  void end(std::string_view element) override;

  std::vector<number_style> styles;

 private:
  std::map<std::uint32_t, number_style> own_;  ///< forms of this workbook, by their id
  bool in_cell_styles_ = false;
};

/// Text of `t` elements, without readings (`rPh`), with `_xHHHH_` read.
class text_collector {
 public:
  void begin(std::string_view element);
  void text(std::string_view some, fault& refused);
  void end(std::string_view element);
  /// The text since the last call.
  std::string take();

 private:
  std::string text_;
  bool in_text_ = false;
  int in_reading_ = 0;
};

/// sharedStrings.xml
class string_list : public xml_handler {
 public:
  void begin(std::string_view element, const xml_attributes& attributes) override;
  void text(std::string_view some) override { collected_.text(some, refused); }
  void end(std::string_view element) override;

  std::vector<std::string> strings;

 private:
  text_collector collected_;
  std::size_t bytes_ = 0;
};

/// The number of a text of digits; nothing where it is none or has more than 9.
std::optional<std::uint32_t> parse_index(std::string_view digits);

/// Whether a form of numbers shows days: one of the spreadsheet's own by its id, or a text with y, m, d or h.
bool is_day_form(std::string_view form);

}  // namespace cavel::detail

#endif
