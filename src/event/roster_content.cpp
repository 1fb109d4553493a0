// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/delimited.hpp>
#include <cavel/event/roster_content.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <set>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cavel {

namespace {

constexpr std::uint64_t each_byte = 0x0101010101010101;  // 1 in each

/// Not 0 if one of eight bytes may have to be escaped: a backslash or a byte below 0x10, or one just above 0x0F without need.
std::uint64_t escape_marks(std::uint64_t word) {
  const std::uint64_t slash = word ^ (each_byte * '\\');
  return (((word - each_byte * 0x10) & ~word) | ((slash - each_byte) & ~slash)) & (each_byte * 0x80);
}

/// Copies a text of 8 to 16, of 4 to 8 or of up to 3 bytes in two words that may overlap, or byte by byte. \return as `escape_marks`
std::uint64_t copy_short(char* to, std::string_view text) {
  const std::size_t size = text.size();
  if (size >= 8) {
    std::uint64_t first = 0, last = 0;
    std::memcpy(&first, text.data(), 8);
    std::memcpy(&last, text.data() + size - 8, 8);
    std::memcpy(to, &first, 8);
    std::memcpy(to + size - 8, &last, 8);
    return escape_marks(first) | escape_marks(last);
  }
  if (size >= 4) {
    std::uint32_t first = 0, last = 0;
    std::memcpy(&first, text.data(), 4);
    std::memcpy(&last, text.data() + size - 4, 4);
    std::memcpy(to, &first, 4);
    std::memcpy(to + size - 4, &last, 4);
    return escape_marks(std::uint64_t{first} << 32 | last);
  }
  std::uint64_t word = each_byte * ' ';
  for (std::size_t i = 0; i < size; ++i) {
    to[i] = text[i];
    word = word << 8 | static_cast<unsigned char>(text[i]);
  }
  return escape_marks(word);
}

void append_escaped(std::string& out, std::string_view cell) {
  for (;;) {
    const std::size_t plain = cell.find_first_of("\\\t\n\r");
    out.append(cell.substr(0, plain));
    if (plain == std::string_view::npos) return;
    const char c = cell[plain];
    out += '\\';
    out += c == '\\' ? '\\' : c == '\t' ? 't' : c == '\n' ? 'n' : 'r';
    cell.remove_prefix(plain + 1);
  }
}

/// Copies a cell and tells whether one of its bytes may have to be escaped, in one pass; a byte below 0x10 that need not be is found too.
/// \pre room for the cell at `to`
bool copy_and_test(char* to, std::string_view cell) {
  const std::size_t size = cell.size();
  if (size < 16) return copy_short(to, cell) != 0;
#if defined(__SSE2__)
  __m128i any = _mm_setzero_si128();
  const auto copy = [&](std::size_t at) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(cell.data() + at));
    const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x0F)), bytes);
    any = _mm_or_si128(any, _mm_or_si128(low, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to + at), bytes);
  };
  for (std::size_t at = 0; at + 16 < size; at += 16) copy(at);
  copy(size - 16);  // the last sixteen, which may overlap the each_byte before
  return _mm_movemask_epi8(any) != 0;
#else
  std::uint64_t any = copy_short(to, cell.substr(0, 16));
  for (std::size_t at = 16; at + 8 < size; at += 8) any |= copy_short(to + at, cell.substr(at, 8));
  return (any | copy_short(to + size - 8, cell.substr(size - 8))) != 0;
#endif
}

/// The rows of a content on their way to the hash.
class content_writer {
 public:
  content_writer(suite which, const execution& exec, std::string_view beside)
      : all_(which, exec.kernels.of(which).blocks),
        other_(all_),
        beside_(beside),
        two_blocks_(exec.kernels.of(which).two_blocks),
        buffer_(new char[capacity]) {}

  void cell(std::string_view text) {
    if (text.empty()) return;
    if (capacity - used_ < text.size()) flush();
    if (text.size() <= capacity && !copy_and_test(buffer_.get() + used_, text)) {
      used_ += text.size();
      return;
    }
    escaped_.clear();
    append_escaped(escaped_, text);
    plain(escaped_);
  }
  void plain(std::string_view text) {
    if (capacity - used_ < text.size()) flush();
    if (text.size() > capacity) {
      update(text);
      return;
    }
    std::memcpy(buffer_.get() + used_, text.data(), text.size());
    used_ += text.size();
  }
  void sign(char c) {
    if (used_ == capacity) flush();
    buffer_[used_++] = c;
  }
  digest finish() {
    flush();
    return all_.finish();
  }
  /// Of the message beside.
  digest finish_other() {
    other_.update(std::exchange(beside_, {}));
    return other_.finish();
  }

 private:
  static constexpr std::size_t capacity = std::size_t{1} << 16;
  void update(std::string_view text) {
    const std::string_view part = beside_.substr(0, text.size());
    update_both(all_, text, other_, part, two_blocks_);
    beside_.remove_prefix(part.size());
  }
  void flush() {
    update({buffer_.get(), used_});
    used_ = 0;
  }

  hasher all_, other_;
  std::string_view beside_;  ///< what is left of it
  two_block_function two_blocks_;
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
  std::string escaped_;
};

/// The columns that a condition names.
void add_columns(const condition& of, std::set<std::string>& names) {
  for (const condition::member& each : of.members) names.insert(each.column);
  for (const condition& each : of.any) add_columns(each, names);
  for (const condition& each : of.none) add_columns(each, names);
}

/// Those of the names that are columns of the roster, as its content spells them.
std::set<std::string_view> known_columns(const std::set<std::string>& names, const roster& rows) {
  std::set<std::string_view> known;
  for (const std::string& name : names) {
    if (const auto column = rows.column(name)) known.insert(rows.column_name(*column));
  }
  return known;
}

std::string header_of(const std::vector<std::string>& columns) {
  std::string line;
  for (const std::string& each : columns) {
    if (!line.empty()) line += '\t';
    append_escaped(line, each);
  }
  return line + '\n';
}

/// The digest of a salted content whose rows are still in any order.
digest digest_of(suite which, const digest& salt, const std::vector<std::string>& columns, std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  hasher all(which);
  all.update("salt " + hex(salt) + "\n").update(header_of(columns));
  for (const std::string& line : lines) all.update(line).update("\n");
  return all.finish();
}

std::string yes_no(std::string_view cell) {
  const std::optional<bool> read = parse_yes_no(cell);
  return read ? (*read ? "yes" : "no") : std::string(cell);
}

std::string day(std::string_view cell) {
  if (cell.empty()) return {};
  const auto read = parse_cell_date(cell);
  return read ? format_date(*read) : std::string(cell);
}

std::string leave(std::string_view cell) {
  std::string text;
  for (const std::string_view each : list_values(cell)) {
    const auto read = parse_absence(each);
    if (!text.empty()) text += '|';
    text += read ? format_date(read->from) + "/" + format_date(read->to) : std::string(each);
  }
  return text;
}

/// A cell of a roster of officers in the form of the content. The rows were read without a fault.
std::string officer_cell(std::string_view column, std::string_view cell) {
  if (column == "valid_from" || column == "valid_until") return day(cell);
  if (column == "formal" || column == "lead") return yes_no(cell);
  if (column == "sectors" || column == "regions") return join(list_values(cell), "|");
  if (column == "leave") return leave(cell);
  if (column == "capacity" && !cell.empty()) {
    const std::size_t first = cell.find_first_not_of('0');
    return std::string(first == std::string_view::npos ? "0" : cell.substr(first));
  }
  return std::string(cell);
}

}  // namespace

std::optional<std::size_t> counting_column(const plan& of, const roster& rows) {
  std::set<std::string> named;
  for (const task& each : of.tasks) add_columns(each.filter, named);
  const std::set<std::string_view> known = known_columns(named, rows);
  if (known.empty()) return std::nullopt;
  for (const std::string_view first : {"sector", "industry"}) {
    if (known.contains(first)) return rows.column(first);
  }
  return rows.column(*known.begin());
}

std::string content_cell(std::string_view column, std::string_view cell) {
  return column == "attributes" ? join(list_values(cell), "|") : std::string(cell);
}

roster_facts content_of(suite which, const plan& of, const roster& rows, const execution& exec, message_beside* beside) {
  std::set<std::string> named{"name", "sector", "industry", "region"};
  for (const task& each : of.tasks) {
    add_columns(each.filter, named);
    for (const stratum_rule& stratum : each.strata) add_columns(stratum.where, named);
    if (each.cap && each.cap->source == cap_source::column) named.insert(each.cap->column);
  }
  std::set<std::string_view> known = known_columns(named, rows);
  known.erase("id");
  std::erase_if(known, [&](std::string_view each) { return !rows.is_written(*rows.column(each)); });
  roster_facts made;
  made.columns = {"id"};
  made.columns.insert(made.columns.end(), known.begin(), known.end());
  struct place {
    std::size_t column;
    bool is_list;
  };
  std::vector<place> places;
  for (const std::string_view each : known) places.push_back({*rows.column(each), each == "attributes"});

  content_writer all(which, exec, beside == nullptr ? std::string_view() : beside->bytes);
  all.plain(header_of(made.columns));
  constexpr std::size_t ahead = 16;  // rows lie far apart in memory
  const std::span<const std::uint32_t> by_id = rows.by_id();
  for (std::size_t i = 0; i < by_id.size(); ++i) {
    if (i + 2 * ahead < by_id.size()) rows.prefetch_place(by_id[i + 2 * ahead]);
    if (i + ahead < by_id.size()) rows.prefetch_text(by_id[i + ahead]);
    const std::size_t row = by_id[i];
    all.cell(rows.id(row));
    for (const place& each : places) {
      all.sign('\t');
      const std::string_view cell = rows.written(row, each.column);
      if (each.is_list && may_be_divided(cell)) {
        all.cell(join(list_values(cell), "|"));
      } else {
        all.cell(cell);
      }
    }
    all.sign('\n');
  }
  made.content = all.finish();
  if (beside != nullptr) beside->value = all.finish_other();
  return made;
}

roster_facts content_of(suite which, const digest& salt, const plan& of, const officer_reading& read) {
  std::set<std::string> named{"name",  "unit",    "credential", "valid_from", "valid_until", "formal",
                              "leave", "regions", "sectors",    "capacity",   "lead"};
  for (const task& each : of.tasks) {
    if (each.officers) add_columns(each.officers->where, named);
  }
  named.erase("id");
  roster_facts made;
  made.columns = {"id"};
  for (const std::string& each : named) {
    if (std::find(read.columns.begin(), read.columns.end(), each) != read.columns.end()) made.columns.push_back(each);
  }
  std::vector<std::string> lines;
  for (const officer& one : read.officers) {
    std::string line;
    append_escaped(line, one.id);
    for (std::size_t i = 1; i < made.columns.size(); ++i) {
      const auto cell =
          std::find_if(one.cells.begin(), one.cells.end(), [&](const auto& each) { return each.first == made.columns[i]; });
      line += '\t';
      append_escaped(line, officer_cell(cell->first, cell->second));
    }
    lines.push_back(std::move(line));
  }
  made.content = digest_of(which, salt, made.columns, std::move(lines));
  return made;
}

roster_facts content_of(suite which, const digest& salt, std::span<const recusal> recusals) {
  roster_facts made;
  made.columns = {"officer", "decided", "decider", "ground", "requested", "source", "state", "target"};
  const auto moment = [](const std::optional<instant>& when) {
    return when ? format_instant(instant(when->seconds(), china_offset)) : std::string();
  };
  constexpr std::string_view states[] = {"requested", "granted", "refused"};
  std::vector<std::string> lines;
  for (const recusal& each : recusals) {
    std::string line;
    append_escaped(line, each.officer);
    for (const std::string& cell : {moment(each.decided), each.decider, each.ground, moment(each.requested), each.source,
                                    std::string(states[static_cast<std::size_t>(each.state)]), each.target}) {
      line += '\t';
      append_escaped(line, cell);
    }
    lines.push_back(std::move(line));
  }
  made.content = digest_of(which, salt, made.columns, std::move(lines));
  return made;
}

roster_facts content_of(suite which, const digest& salt, const visit_ledger& ledger) {
  roster_facts made;
  made.columns = {"id"};
  for (const std::string& each : ledger.columns) {
    if (each != "id") made.columns.push_back(each);
  }
  std::vector<std::string> lines;
  for (const ledger_visit& each : ledger.visits) {
    std::string line;
    append_escaped(line, each.id);
    for (std::size_t i = 1; i < made.columns.size(); ++i) {
      const std::string& column = made.columns[i];
      line += '\t';
      append_escaped(line, column == "basis"        ? std::string(visit_basis_words[static_cast<std::size_t>(each.basis)])
                           : column == "day"        ? format_date(each.day)
                           : column == "department" ? each.department
                           : column == "document"   ? each.document
                                                    : each.task);
    }
    lines.push_back(std::move(line));
  }
  made.content = digest_of(which, salt, made.columns, std::move(lines));
  return made;
}

}  // namespace cavel
