// SPDX-License-Identifier: Apache-2.0
#include "arrow_column.hpp"

#include <cavel/files/arrow.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace cavel {

namespace {

/// What a producer lent us, released once. The interface moves a struct by copying it and clearing `release` of the old one.
template <class T>
class borrowed {
 public:
  borrowed() = default;
  explicit borrowed(T& from) : of_(std::exchange(from, T{})) {}
  ~borrowed() { release(); }
  borrowed(const borrowed&) = delete;
  borrowed& operator=(const borrowed&) = delete;
  T& operator*() { return of_; }
  T* operator->() { return &of_; }
  bool is_released() const { return of_.release == nullptr; }
  void release() {
    if (of_.release != nullptr) of_.release(&of_);
    of_ = T{};
  }

 private:
  T of_{};
};

/// A column that is kept.
struct kept_column {
  std::int64_t place;
  std::string name;
  const ArrowSchema* schema;
};

/// One table on its way to CSV.
class arrow_reader {
 public:
  explicit arrow_reader(const arrow_options& options) : options_(options) {}

  /// The header. \return whether rows can be read
  bool begin(const ArrowSchema& schema) {
    if (schema.format == nullptr || std::string_view(schema.format) != "+s") {
      return refuse(fault::arrow_table, schema.format == nullptr ? "-" : schema.format);
    }
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
      const ArrowSchema* const child = schema.children[i];
      const std::string_view name = child->name == nullptr ? std::string_view() : std::string_view(child->name);
      if (options_.columns.empty() ||
          std::find(options_.columns.begin(), options_.columns.end(), name) != options_.columns.end()) {
        kept_.push_back({i, std::string(name), child});
      }
    }
    for (const std::string_view wanted : options_.columns) {
      if (std::none_of(kept_.begin(), kept_.end(), [&](const kept_column& each) { return each.name == wanted; })) {
        found_.add({fault::roster_column_missing, options_.where, 0, "", "", std::string(wanted)});
      }
    }
    if (kept_.empty()) return refuse(fault::arrow_table, "0");
    for (const kept_column& each : kept_) {
      if (!is_utf8(each.name)) return refuse(fault::text_not_utf8, each.name);
      if (!detail::can_read_arrow(*each.schema)) {
        const ArrowSchema& of = each.schema->dictionary == nullptr ? *each.schema : *each.schema->dictionary;
        found_.add({fault::arrow_type, options_.where, 0, each.name, "", of.format == nullptr ? "-" : of.format});
      }
      detail::append_cell(csv_, each.name, &each == &kept_.front(), kept_.size() == 1);
    }
    csv_ += '\n';
    return !has_error(found_);
  }

  /// The rows of a batch. \return whether more can be read
  bool add(const ArrowArray& batch, progress* observer) {
    if (batch.length < 0 || batch.offset < 0 || batch.null_count > 0) return refuse(fault::arrow_table, "null");
    std::vector<detail::arrow_column> columns;
    for (const kept_column& each : kept_) {
      if (each.place >= batch.n_children) return refuse(fault::arrow_table, each.name);
      columns.emplace_back(*batch.children[each.place], *each.schema, batch.offset);
      if (!columns.back().holds(batch.length)) return refuse(fault::arrow_table, each.name);
    }
    std::string cell;
    for (std::int64_t row = 0; row < batch.length; ++row) {
      ++row_;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        cell.clear();
        const fault why = columns[i].append(row, cell);
        if (why != fault::none) found_.add({why, options_.where, row_, kept_[i].name, cell, ""});
        detail::append_cell(csv_, cell, i == 0, columns.size() == 1);
      }
      csv_ += '\n';
      if (observer != nullptr) observer->advance(1);
    }
    return true;
  }

  bool refuse(fault why, std::string detail) {
    found_.add({why, options_.where, 0, "", "", std::move(detail)});
    return false;
  }

  checked<std::string> finish() && {
    if (has_error(found_)) return found_;
    return std::move(csv_);
  }

 private:
  const arrow_options& options_;
  std::vector<kept_column> kept_;
  std::string csv_;
  std::size_t row_ = 1;
  problem_list found_;
};

std::string last_error(ArrowArrayStream& of, int code) {
  const char* const text = of.get_last_error == nullptr ? nullptr : of.get_last_error(&of);
  return text == nullptr ? std::to_string(code) : std::string(text);
}

}  // namespace

checked<std::string> read_arrow(ArrowArrayStream& stream, const arrow_options& options, const execution& exec) {
  borrowed<ArrowArrayStream> from(stream);
  arrow_reader to(options);
  borrowed<ArrowSchema> schema;
  if (from.is_released()) {
    to.refuse(fault::arrow_table, "released");
  } else if (const int failed = from->get_schema(&*from, &*schema); failed != 0) {
    to.refuse(fault::arrow_stream, last_error(*from, failed));
  } else if (to.begin(*schema)) {
    for (;;) {
      borrowed<ArrowArray> batch;
      if (const int stopped = from->get_next(&*from, &*batch); stopped != 0) {
        to.refuse(fault::arrow_stream, last_error(*from, stopped));
        break;
      }
      if (batch.is_released() || !to.add(*batch, exec.progress)) break;
    }
  }
  return std::move(to).finish();
}

checked<std::string> read_arrow(ArrowArray& batch, ArrowSchema& schema, const arrow_options& options) {
  borrowed<ArrowArray> rows(batch);
  borrowed<ArrowSchema> of(schema);
  arrow_reader to(options);
  if (rows.is_released() || of.is_released()) {
    to.refuse(fault::arrow_table, "released");
  } else if (to.begin(*of)) {
    to.add(*rows, nullptr);
  }
  return std::move(to).finish();
}

}  // namespace cavel
