// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/delimited.hpp>
#include <cavel/event/source.hpp>

#include <algorithm>

namespace cavel {

namespace {

/// A number of 1 or 2 digits without leading zero.
std::optional<std::uint32_t> small_number(std::string_view text) {
  if (text.empty() || text.size() > 2 || text[0] < '1' || text[0] > '9') return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

/// The form of one pool of balls, `A/B`.
bool parse_pool(std::string_view text, std::uint32_t& count, std::uint32_t& of) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  const auto first = small_number(text.substr(0, slash));
  const auto second = small_number(text.substr(slash + 1));
  if (!first || !second || *first > *second) return false;
  count = *first;
  of = *second;
  return true;
}

/// Whether `text` is `count` numbers of 01 to `of`, strictly ascending, one space between.
bool are_balls(std::string_view text, std::uint32_t count, std::uint32_t of) {
  if (text.size() != std::size_t{count} * 3 - 1) return false;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const char tens = text[i * 3];
    const char ones = text[i * 3 + 1];
    if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return false;
    if (i + 1 < count && text[i * 3 + 2] != ' ') return false;
    const auto ball = static_cast<std::uint32_t>((tens - '0') * 10 + (ones - '0'));
    if (ball <= last || ball > of) return false;
    last = ball;
  }
  return true;
}

bool are_all(std::string_view text, std::size_t size, std::string_view alphabet) {
  if (text.size() != size) return false;
  for (const char c : text) {
    if (alphabet.find(c) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::optional<value_form> parse_form(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view word = text.substr(0, colon);
  const std::string_view rest = text.substr(colon + 1);
  value_form form;
  if (word == "balls") {
    form.what = value_form::kind::balls;
    const std::size_t plus = rest.find('+');
    if (plus == std::string_view::npos || !parse_pool(rest.substr(0, plus), form.count, form.of) ||
        !parse_pool(rest.substr(plus + 1), form.count2, form.of2)) {
      return std::nullopt;
    }
    return form;
  }
  if (word == "digits") {
    form.what = value_form::kind::digits;
  } else if (word == "dice") {
    form.what = value_form::kind::dice;
  } else if (word == "hex") {
    form.what = value_form::kind::hex;
  } else {
    return std::nullopt;
  }
  const auto count = small_number(rest);
  if (!count || *count > 64) return std::nullopt;
  form.count = *count;
  return form;
}

std::string to_string(const value_form& form) {
  const std::string count = std::to_string(form.count);
  switch (form.what) {
    case value_form::kind::digits: return "digits:" + count;
    case value_form::kind::dice: return "dice:" + count;
    case value_form::kind::hex: return "hex:" + count;
    case value_form::kind::balls: break;
  }
  return "balls:" + count + "/" + std::to_string(form.of) + "+" + std::to_string(form.count2) + "/" + std::to_string(form.of2);
}

bool is_in_form(const value_form& form, std::string_view value) {
  switch (form.what) {
    case value_form::kind::digits: return are_all(value, form.count, "0123456789");
    case value_form::kind::dice: return are_all(value, form.count, "123456");
    case value_form::kind::hex: return are_all(value, std::size_t{form.count} * 2, "0123456789abcdef");
    case value_form::kind::balls: break;
  }
  const std::size_t first = std::size_t{form.count} * 3 - 1;
  return value.size() > first && value[first] == ' ' && are_balls(value.substr(0, first), form.count, form.of) &&
         are_balls(value.substr(first + 1), form.count2, form.of2);
}

std::string in_ascending_order(const value_form& form, std::string_view value) {
  if (form.what != value_form::kind::balls) return {};
  std::vector<std::string_view> balls = split(value, ' ');
  if (balls.size() != std::size_t{form.count} + form.count2) return {};
  std::sort(balls.begin(), balls.begin() + form.count);
  std::sort(balls.begin() + form.count, balls.end());
  std::string ordered = join(balls, " ");
  return is_in_form(form, ordered) ? ordered : std::string();
}

std::string example(const value_form& form) {
  const auto balls = [](std::uint32_t count) {
    std::string text;
    for (std::uint32_t i = 1; i <= count; ++i) {
      text += (i == 1 ? "" : " ") + std::string(i < 10 ? "0" : "") + std::to_string(i);
    }
    return text;
  };
  switch (form.what) {
    case value_form::kind::digits:
      return std::string("0123456789012345678901234567890123456789012345678901234567890123").substr(0, form.count);
    case value_form::kind::dice:
      return std::string("1234561234561234561234561234561234561234561234561234561234561234").substr(0, form.count);
    case value_form::kind::hex: {
      std::string text;
      for (std::uint32_t i = 0; i < form.count; ++i) text += "0a";
      return text;
    }
    case value_form::kind::balls: break;
  }
  return balls(form.count) + " " + balls(form.count2);
}

std::optional<digest> commitment_of(suite hash_suite, std::string_view secret) {
  const auto bytes = from_hex<32>(secret);
  if (!bytes) return std::nullopt;
  char raw[32]{};
  for (std::size_t i = 0; i < 32; ++i) raw[i] = static_cast<char>((*bytes)[i]);
  return hash(hash_suite, std::string_view(raw, 32));
}

}  // namespace cavel
