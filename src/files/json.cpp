// SPDX-License-Identifier: Apache-2.0
#include "document_readers.hpp"
#include "json_pointer.hpp"

#include <cavel/base/bytes.hpp>
#include <cavel/base/nearest.hpp>
#include <cavel/files/json.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace cavel {

namespace {

/// Builds a json_value and refuses what has two readings. One problem stops it: what follows has no place.
class building {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  using error = boost::json::error_code;
  using text = boost::json::string_view;

  bool on_document_begin(error&) { return true; }
  bool on_document_end(error&) { return true; }
  bool on_object_begin(error&) {
    open_.push_back({json_value(json_value::object{}), {}, {}});
    return true;
  }
  bool on_object_end(std::size_t, error&) { return close(); }
  bool on_array_begin(error&) {
    open_.push_back({json_value(json_value::array{}), {}, {}});
    return true;
  }
  bool on_array_end(std::size_t, error&) { return close(); }
  bool on_key_part(text part, std::size_t, error&) {
    partial_.append(part.data(), part.size());
    return true;
  }
  bool on_key(text part, std::size_t, error& failed) {
    partial_.append(part.data(), part.size());
    open_.back().key = std::exchange(partial_, {});
    if (!open_.back().keys.insert(open_.back().key).second) return refuse(fault::json_repeated, open_.back().key, failed);
    return true;
  }
  bool on_string_part(text part, std::size_t, error&) {
    partial_.append(part.data(), part.size());
    return true;
  }
  bool on_string(text part, std::size_t, error&) {
    partial_.append(part.data(), part.size());
    return take(json_value(std::exchange(partial_, {})));
  }
  bool on_number_part(text part, error&) {
    partial_.append(part.data(), part.size());
    return true;
  }
  bool on_int64(std::int64_t number, text part, error& failed) {
    partial_.append(part.data(), part.size());
    const std::string written = std::exchange(partial_, {});
    if (number > largest_integer || number < -largest_integer || written == "-0") {
      return refuse(fault::json_number, written, failed);
    }
    return take(json_value(number));
  }
  bool on_uint64(std::uint64_t, text part, error& failed) { return on_double(0, part, failed); }
  bool on_double(double, text part, error& failed) {
    partial_.append(part.data(), part.size());
    return refuse(fault::json_number, std::exchange(partial_, {}), failed);
  }
  bool on_bool(bool truth, error&) { return take(json_value(truth)); }
  bool on_null(error& failed) { return refuse(fault::json_null, "null", failed); }
  bool on_comment_part(text, error&) { return true; }
  bool on_comment(text, error&) { return true; }

  json_value root;
  fault refused = fault::none;
  std::string value;
  std::string pointer() const {
    std::string path;
    for (const level& each : open_) {
      const auto* items = std::get_if<json_value::array>(&each.value.get());
      path += "/" + (items != nullptr ? std::to_string(items->size()) : each.key);
    }
    return path;
  }

 private:
  struct level {
    json_value value;
    std::string key;
    std::set<std::string> keys;  // ordered: the author of a file could choose keys whose hashes collide
  };

  bool take(json_value made) {
    if (open_.empty()) {
      root = std::move(made);
    } else if (std::holds_alternative<json_value::array>(open_.back().value.get())) {
      open_.back().value.push(std::move(made));
    } else {
      open_.back().value.add(open_.back().key, std::move(made));
    }
    return true;
  }
  bool close() {
    json_value made = std::move(open_.back().value);
    open_.pop_back();
    return take(std::move(made));
  }
  bool refuse(fault code, std::string found, error& failed) {
    refused = code;
    value = std::move(found);
    failed = boost::json::error::syntax;
    return false;
  }

  std::vector<level> open_;
  std::string partial_;
};

/// Records hold objects, arrays, strings and integers only.
bool has_truth(const json_value& value) {
  if (const auto* items = std::get_if<json_value::array>(&value.get()))
    return std::any_of(items->begin(), items->end(), has_truth);
  if (const auto* members = std::get_if<json_value::object>(&value.get())) {
    return std::any_of(members->begin(), members->end(), [](const auto& member) { return has_truth(member.second); });
  }
  return std::holds_alternative<bool>(value.get());
}

std::string shown(const json_value& value) {
  const auto* text = std::get_if<std::string>(&value.get());
  return text != nullptr ? *text : canonical(value);
}

/// Some characters of the line where reading stopped, for messages.
std::string text_at(std::string_view text, std::size_t at) {
  constexpr std::size_t most = 20;
  const std::string_view line = text.substr(at, text.find('\n', at) - at);
  std::size_t length = 0;
  while (length < std::min(most, line.size())) {
    length += std::max<std::size_t>(1, detail::utf8_sequence(line.substr(length)));
  }
  const std::string shown = readable(line.substr(0, length));
  return shown.find_first_not_of(" \r") == std::string::npos ? "…" : shown;
}

}  // namespace

checked<json_value> detail::parse_json_to_depth(std::string_view text, std::string_view file, std::size_t depth) {
  const std::string where(file);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!is_utf8(text)) return problem{fault::text_not_utf8, where, 0, "", "", ""};
  boost::json::parse_options options;
  options.max_depth = depth;
  boost::json::basic_parser<building> parser(options);
  boost::json::error_code failed;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), failed);
  building& built = parser.handler();
  if (!failed && parser.done() && text.find_first_not_of(" \t\r\n", read) == std::string_view::npos) {
    return std::move(built.root);
  }
  const auto row = static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(read), '\n')) + 1;
  if (built.refused != fault::none) return problem{built.refused, where, row, built.pointer(), built.value, ""};
  return problem{fault::json_syntax, where, row, built.pointer(), "", text_at(text, read)};
}

checked<json_value> parse_json(std::string_view text, std::string_view file) {
  return detail::parse_json_to_depth(text, file, deepest_json);
}

checked<json_value> parse_canonical_json(std::string_view text, std::string_view file) {
  auto read = parse_json(text, file);
  const auto not_canonical = [&](std::size_t at) {
    return problem{fault::record_form, std::string(file), 0, "", "", std::to_string(at)};
  };
  if (!read) {
    const fault code = read.problems().front().code;
    return code == fault::json_number ? not_canonical(0) : read;
  }
  if (!std::holds_alternative<json_value::object>(read->get()) || has_truth(*read)) return not_canonical(0);
  const std::string again = canonical(*read);
  if (again == text) return read;
  const auto differing = std::mismatch(text.begin(), text.end(), again.begin(), again.end()).first;
  return not_canonical(static_cast<std::size_t>(differing - text.begin()));
}

/// The known key that an unknown one stands for: by its Chinese name, or else the nearest whose distance is at most half the number
/// of its characters; empty if there is none.
static std::string likely_key(std::string_view name, const std::vector<std::string>& known) {
  const std::string key(detail::english_key(name));
  if (std::find(known.begin(), known.end(), key) != known.end()) return key;
  std::string nearest = nearest_word(name, known);
  return edit_distance(name, nearest) * 2 <= edit_distance(name, "") ? nearest : std::string();
}

json_reader::json_reader(const json_value& value, std::string file, std::string pointer, problem_list& found)
    : value_(&value),
      object_(std::get_if<json_value::object>(&value.get())),
      file_(std::move(file)),
      pointer_(std::move(pointer)),
      found_(&found) {
  if (object_ == nullptr) {
    found.add({fault::json_type, file_, 0, pointer_, shown(value), "{…}"});
    return;
  }
  for (const auto& [key, member] : *object_) members_.emplace(key, &member);
}

std::string json_reader::pointer_of(std::string_view name) const { return detail::json_pointer(pointer_, name); }

const json_value* json_reader::find(std::string_view name) {
  if (!asked_.contains(name)) {
    asked_.emplace(name);
    known_.emplace_back(name);
  }
  const auto at = members_.find(name);
  return object_ == nullptr || at == members_.end() ? nullptr : at->second;
}

const json_value* json_reader::need(std::string_view name) {
  const json_value* value = find(name);
  if (value == nullptr && object_ != nullptr) refuse(fault::json_missing, name, "");
  return value;
}

std::string json_reader::text(std::string_view name) {
  const json_value* value = need(name);
  if (value == nullptr) return {};
  if (const auto* text = std::get_if<std::string>(&value->get())) return *text;
  // 15 for a fraction: written as a text, its reader says what it means.
  const bool is_number = std::holds_alternative<std::int64_t>(value->get());
  refuse(fault::json_type, name, shown(*value), is_number ? '"' + shown(*value) + '"' : "\"…\"");
  return {};
}

std::string json_reader::text_or(std::string_view name, std::string_view otherwise) {
  return has(name) ? text(name) : std::string(otherwise);
}

std::int64_t json_reader::integer(std::string_view name, std::int64_t least, std::int64_t most) {
  const json_value* value = need(name);
  if (value == nullptr) return least;
  const auto* number = std::get_if<std::int64_t>(&value->get());
  if (number == nullptr) {
    refuse(fault::json_integer, name, shown(*value));
  } else if (*number < least || *number > most) {
    refuse(fault::json_range, name, shown(*value), std::to_string(least) + " – " + std::to_string(most));
  } else {
    return *number;
  }
  return least;
}

std::int64_t json_reader::integer_or(std::string_view name, std::int64_t otherwise, std::int64_t least, std::int64_t most) {
  return has(name) ? integer(name, least, most) : otherwise;
}

bool json_reader::truth_or(std::string_view name, bool otherwise) {
  const json_value* value = find(name);
  if (value == nullptr) return otherwise;
  if (const auto* truth = std::get_if<bool>(&value->get())) return *truth;
  refuse(fault::json_type, name, shown(*value), "true, false");
  return otherwise;
}

std::string json_reader::word(std::string_view name, const std::vector<std::string_view>& allowed, std::string_view otherwise) {
  if (!otherwise.empty() && !has(name)) return std::string(otherwise);
  const std::size_t before = found_->count();
  std::string found = text(name);
  if (found_->count() != before || std::find(allowed.begin(), allowed.end(), found) != allowed.end()) return found;
  std::string choice;
  for (const std::string_view each : allowed) choice += (choice.empty() ? "" : ", ") + std::string(each);
  refuse(fault::json_word, name, found, choice);
  return std::string(allowed.front());
}

std::vector<std::string> json_reader::texts(std::string_view name) {
  std::vector<std::string> list;
  const json_value* value = find(name);
  if (value == nullptr) return list;
  const auto* items = std::get_if<json_value::array>(&value->get());
  if (items == nullptr) {
    refuse(fault::json_type, name, shown(*value), "[\"…\"]");
    return list;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    if (const auto* text = std::get_if<std::string>(&(*items)[i].get())) {
      list.push_back(*text);
    } else {
      found_->add({fault::json_type, file_, 0, pointer_of(name) + "/" + std::to_string(i), shown((*items)[i]), "\"…\""});
    }
  }
  return list;
}

json_reader json_reader::child(std::string_view name) {
  static const json_value nothing;
  const json_value* value = need(name);
  json_reader made(value != nullptr ? *value : nothing, file_, pointer_of(name), *found_);
  if (value == nullptr) made.object_ = nullptr;  // reported once, as missing
  return made;
}

std::vector<json_reader> json_reader::children(std::string_view name, bool required) {
  std::vector<json_reader> made;
  const json_value* value = required ? need(name) : find(name);
  if (value == nullptr) return made;
  const auto* items = std::get_if<json_value::array>(&value->get());
  if (items == nullptr) {
    refuse(fault::json_type, name, shown(*value), "[{…}]");
    return made;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    made.emplace_back((*items)[i], file_, pointer_of(name) + "/" + std::to_string(i), *found_);
  }
  return made;
}

void json_reader::close() {
  if (object_ == nullptr) return;
  for (const auto& [name, value] : *object_) {
    if (asked_.contains(name)) continue;
    found_->add({fault::json_unknown, file_, 0, pointer_of(name), "", likely_key(name, known_)});
  }
}

void json_reader::refuse(fault code, std::string_view name, std::string value, std::string detail) {
  found_->add({code, file_, 0, name.empty() ? pointer_ : pointer_of(name), std::move(value), std::move(detail)});
}

void json_reader::refuse(std::string_view name, const problems& of) {
  for (problem each : of) {
    each.where = file_;
    each.row = 0;
    each.field = pointer_of(name) + (each.field.starts_with('/') ? each.field : "");
    found_->add(std::move(each));
  }
}

}  // namespace cavel
