// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_FILE_BYTES_HPP
#define CAVEL_BASE_FILE_BYTES_HPP

/// \file
/// The bytes of a file in memory, shared by all copies: a roster of a nation is held once, however many maps name it.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace cavel {

/// Immutable bytes; a copy is O(1) and shares them. Views live as long as one of the copies. What has to be changed is made anew and
/// assigned. Thread-safe as far as `std::shared_ptr` is.
class file_bytes {
 public:
  file_bytes() : file_bytes(std::string()) {}
  file_bytes(std::string bytes) : text_(std::make_shared<const std::string>(std::move(bytes))) {}
  file_bytes(std::string_view bytes) : file_bytes(std::string(bytes)) {}
  file_bytes(const char* bytes) : file_bytes(std::string(bytes)) {}
  file_bytes(const file_bytes&) noexcept = default;  // and so none is ever left without bytes: moves are copies
  file_bytes& operator=(const file_bytes&) noexcept = default;

  const std::string& text() const { return *text_; }
  const std::shared_ptr<const std::string>& shared() const { return text_; }
  operator const std::string&() const { return *text_; }
  operator std::string_view() const { return *text_; }

  std::size_t size() const { return text_->size(); }
  bool empty() const { return text_->empty(); }
  const char* data() const { return text_->data(); }
  const char* c_str() const { return text_->c_str(); }
  auto begin() const { return text_->begin(); }
  auto end() const { return text_->end(); }
  char operator[](std::size_t at) const { return (*text_)[at]; }
  std::size_t find(std::string_view what, std::size_t from = 0) const { return text_->find(what, from); }
  bool starts_with(std::string_view what) const { return text_->starts_with(what); }
  bool ends_with(std::string_view what) const { return text_->ends_with(what); }
  std::string substr(std::size_t from, std::size_t count = std::string::npos) const { return text_->substr(from, count); }

  friend bool operator==(const file_bytes& a, const file_bytes& b) { return a.text_ == b.text_ || *a.text_ == *b.text_; }
  friend bool operator==(const file_bytes& a, const std::string& b) { return *a.text_ == b; }
  friend bool operator==(const file_bytes& a, std::string_view b) { return *a.text_ == b; }
  friend bool operator==(const file_bytes& a, const char* b) { return *a.text_ == b; }
  friend std::string operator+(const file_bytes& a, std::string_view b) { return std::string(*a.text_).append(b); }

 private:
  std::shared_ptr<const std::string> text_;  // never null
};

}  // namespace cavel

#endif
