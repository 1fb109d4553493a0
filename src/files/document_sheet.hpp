// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DOCUMENT_SHEET_HPP
#define CAVEL_SRC_DOCUMENT_SHEET_HPP

/// \file
/// A sheet of a plan or an event as rows by the names of their columns, and the JSON that is made of it. Inside cavel::files only.

#include "grid.hpp"
#include "sheet_header.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/files/office_document.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel::detail {

/// A table of a document. Totals, notes and empty rows are no rows of it.
class document_sheet {
 public:
  /// \pre `header` is of `sheet`, which outlives this
  document_sheet(const grid& sheet, sheet_header header, sheet_kind kind, std::string where);

  const std::string& where() const { return where_; }
  const std::vector<const grid_row*>& rows() const { return rows_; }
  bool has(std::string_view column) const { return find(column) != nullptr; }
  /// A cell without outer spaces; empty where the column is missing. Instants (`earliest`) are read as +08:00 where they name none.
  std::string text(const grid_row& row, std::string_view column) const;
  /// The header of a column as it stands, or the usual one where it is missing.
  std::string header(std::string_view column) const;
  document_place place(const grid_row& row, std::string_view column) const {
    return {where_, static_cast<std::size_t>(row.number), header(column)};
  }
  /// The texts above the header, each with its row.
  std::vector<std::pair<std::size_t, std::string>> above() const;

 private:
  const std::uint32_t* find(std::string_view column) const;

  const grid* sheet_;
  sheet_header header_;
  sheet_kind kind_;
  std::string where_;
  std::vector<std::pair<std::string_view, std::uint32_t>> columns_;  ///< by name: the first of each
  std::vector<const grid_row*> rows_;
};

/// The sheets of a file: those of a workbook, or the one of a text file.
checked<std::vector<grid>> read_grids(std::string_view bytes, const std::string& where);

/// The sheet with a table of the kind: that of the name, or the only one. Nothing and no problem where it need not be there and is not.
/// A sheet of the usual name (`named`) must have the table.
std::optional<document_sheet> find_document_sheet(const std::vector<grid>& book, sheet_kind kind, const sheet_options& options,
                                                  std::string_view named, bool required, problem_list& found);

/// An office's document as it is made: members with their places.
class document_builder {
 public:
  explicit document_builder(office_document& into) : made_(into) {}

  /// Adds a member to an object, and where it stands.
  void put(json_value& to, const std::string& pointer, std::string_view name, json_value value, const document_place& at);
  void note(const std::string& pointer, const document_place& at) { made_.places.emplace(pointer, at); }
  void refuse(fault code, const document_place& at, const std::string& value, const std::string& detail = {});

  /// Adds a member from a cell in the form that plans have; empty cells add nothing.
  void text(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell, const document_place& at);
  void integer(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
               const document_place& at);
  void word(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell, const document_place& at);
  void truth(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
             const document_place& at);
  void day(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell, const document_place& at);
  void list(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell, const document_place& at);
  void share(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
             const document_place& at);
  void condition(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                 std::span<const column_alias> columns, const document_place& at);

 private:
  office_document& made_;
};

/// The items of a table of two columns (项目, 内容), or of lines above a header.
struct document_item {
  std::string content;
  document_place at;
};
class document_items {
 public:
  /// Adds the rows of the sheet 事项. Items that no document has are reported, and those that are there twice.
  void read(const document_sheet& sheet, document_builder& made);
  /// Adds `计划名称：…` lines above a plan's header; another line is the title.
  void read_lines(const document_sheet& sheet);

  /// The content and place of an item; empty where it is missing.
  const document_item& operator[](std::string_view item) const;
  void set_where(std::string where) { missing_.at.where = std::move(where); }

 private:
  std::vector<std::pair<std::string, document_item>> items_;
  document_item missing_;
};

}  // namespace cavel::detail

#endif
