// SPDX-License-Identifier: Apache-2.0
// A malformed row is rejected alone; every other row is read byte for byte, in either encoding.
#include <cavel/base/bytes.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/roster/text_sign.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using cavel::fault;
using cavel::parse_csv;
using cavel::parse_roster;
using cavel::roster_options;
using cavel::roster_reading;
using cavel::text_encoding;

using cells = std::vector<std::vector<std::string>>;
using list = std::vector<std::string>;

std::string fault_name(fault code) { return std::string(cavel::find_fault(code)->name); }

cavel::table read(std::string_view bytes) {
  auto file = parse_csv(bytes, {});
  EXPECT_TRUE(file);
  return file ? std::move(file->rows) : cavel::table();
}

cells rows_of(const cavel::table& table) {
  cells rows;
  for (std::size_t row = 0; row < table.size(); ++row) {
    rows.emplace_back();
    for (std::size_t i = 0; i < table.columns(); ++i) rows.back().emplace_back(table.cell(row, i));
  }
  return rows;
}

std::vector<std::uint64_t> numbers_of(const cavel::table& table) {
  std::vector<std::uint64_t> numbers;
  for (std::size_t row = 0; row < table.size(); ++row) numbers.push_back(table.source_row(row));
  return numbers;
}

list malformed_of(const cavel::table& table) {
  list rows;
  for (const cavel::malformed_row& row : table.malformed()) {
    rows.push_back(std::to_string(row.row) + " " + fault_name(row.reason));
  }
  return rows;
}

list faults(const roster_reading& reading) {
  list rows;
  for (const cavel::problem& each : reading.found) {
    rows.push_back(std::to_string(each.row) + " " + fault_name(each.code));
  }
  return rows;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(Csv, PlainQuotedAndBrokenLines) {
  const cavel::table table = read("a,b,c\n1,2,3\r\n\"x,\"\"y\"\"\",\"two\nlines\",\r,mid\"quote,\n\"\",\"\",z");
  ASSERT_EQ(table.columns(), 3U);
  EXPECT_EQ(table.header(2), "c");
  EXPECT_EQ(rows_of(table), (cells{{"1", "2", "3"}, {"x,\"y\"", "two\nlines", ""}, {"", "mid\"quote", ""}, {"", "", "z"}}));
  EXPECT_EQ(numbers_of(table), (std::vector<std::uint64_t>{2, 3, 4, 5}));
  EXPECT_FALSE(table.is_free_of_controls());
  EXPECT_TRUE(table.is_utf8());
}

TEST(Csv, QuotedHeaderAfterTheByteOrderMark) {
  const cavel::table table = read("\xEF\xBB\xBF\"a\",b\n1,2\n");
  EXPECT_EQ(table.header(0), "a");
  EXPECT_EQ(table.cell(0, 0), "1");
}

TEST(Csv, EmptyLinesAreNumberedButAreNotRows) {
  const cavel::table table = read("a,b\n\n1,2\n,\n\"\",\"\"\n3,4\n\n\n");
  EXPECT_EQ(rows_of(table), (cells{{"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(numbers_of(table), (std::vector<std::uint64_t>{3, 6}));
  EXPECT_TRUE(table.malformed().empty());
  EXPECT_TRUE(table.is_free_of_controls());
}

TEST(Csv, AMalformedRowAffectsNoOtherRow) {
  const cavel::table table = read("a,b\n1\n1,2,3\n\"x\"y,2\n5,6\n\"open,7\n8,9\n\"p\",\"q\",\"r\"\n\"s\"\n10,11\n");
  EXPECT_EQ(malformed_of(table),
            (list{"2 row_short", "3 row_long", "4 csv_quote_text", "6 csv_quote_open", "8 row_long", "9 row_short"}));
  EXPECT_EQ(rows_of(table), (cells{{"5", "6"}, {"8", "9"}, {"10", "11"}}));
  const cavel::table open = read("a,b\n\"open,7\n8,9\n10,11\n");
  EXPECT_EQ(malformed_of(open), list{"2 csv_quote_open"});
  EXPECT_EQ(rows_of(open), (cells{{"8", "9"}, {"10", "11"}}));
  EXPECT_EQ(open.malformed()[0].cells, (list{"\"open", "7"}));
}

TEST(Csv, LongRows) {
  const std::string most(65535 - 2, 'x');
  const cavel::table table = read("a,b\n" + most + ",1\n" + most + "x,1\n\"" + most + "\",1\n\"" + most + "x\",1\n2,2\n");
  EXPECT_EQ(malformed_of(table), (list{"3 row_too_long", "5 row_too_long"}));
  EXPECT_EQ(rows_of(table), (cells{{most, "1"}, {most, "1"}, {"2", "2"}}));
  // An open mark far from any other spoils one line.
  std::string text = "a,b\n\"open,1\n";
  for (int i = 0; i < 40000; ++i) text += "1,2\n";
  EXPECT_EQ(read(text + "\"3\",4\n").size(), 40001U);
}

TEST(Csv, MarkAndEncodings) {
  EXPECT_EQ(read("\xEF\xBB\xBFid,b\n1,2\n").header(0), "   id");
  const auto marked = parse_csv("\xEF\xBB\xBF\"id\",b\n1,2\n", {});
  ASSERT_TRUE(marked);
  EXPECT_EQ(marked->encoding, text_encoding::utf8);
  EXPECT_EQ(parse_csv("\xFF\xFEi\0d\0", {}).problems()[0].code, fault::csv_utf16);
  EXPECT_EQ(parse_csv("PK\x03\x04 more", {}).problems()[0].code, fault::csv_not_text);
  EXPECT_EQ(parse_csv(std::string_view("id\0,b\n", 6), {}).problems()[0].code, fault::csv_nul);
  EXPECT_EQ(cavel::load_csv("no/such/file.csv", {}).problems()[0].code, fault::file_unreadable);
  const auto empty = parse_csv("", {});
  ASSERT_TRUE(empty);
  EXPECT_EQ(empty->rows.columns(), 0U);
}

TEST(Csv, Gb18030AgreesWithPython) {
  const auto utf8 = cavel::load_csv(CAVEL_BINARY_DIR "/utf8.csv", {});
  const auto gb = cavel::load_csv(CAVEL_BINARY_DIR "/gb18030.csv", {});
  ASSERT_TRUE(utf8 && gb);
  EXPECT_EQ(utf8->encoding, text_encoding::utf8);
  EXPECT_EQ(gb->encoding, text_encoding::gb18030);
  EXPECT_EQ(gb->rows.header(1), "文字");
  EXPECT_GT(utf8->rows.size(), 700U);
  EXPECT_TRUE(rows_of(gb->rows) == rows_of(utf8->rows));
  EXPECT_TRUE(gb->rows.is_utf8());
}

TEST(Csv, BytesThatAreNotACharacterAffectOnlyTheirCell) {
  // GB18030 "名称" and a lone lead byte; UTF-8 with one broken byte among many characters.
  const auto gb = parse_csv("id,\xC3\xFB\xB3\xC6\n1,\xC3\xFB\n2,\xB3\xC6\xFF\n3,\xC3\xFB\xB3\xC6\n", {});
  ASSERT_TRUE(gb);
  EXPECT_EQ(gb->encoding, text_encoding::gb18030);
  EXPECT_EQ(rows_of(gb->rows), (cells{{"1", "名"}, {"2", "称\xFF"}, {"3", "名称"}}));
  const auto utf8 = parse_csv("id,名称\n1,偃师区样例\n2,样\xE5\n3,样例\n", {});
  ASSERT_TRUE(utf8);
  EXPECT_EQ(utf8->encoding, text_encoding::utf8);
  EXPECT_FALSE(utf8->rows.is_utf8());
  EXPECT_EQ(rows_of(utf8->rows)[1][1], "样\xE5");
}

TEST(Csv, DigestIsOfTheBytesOnDisk) {
  const std::string text = "\xEF\xBB\xBFid,b\n\"1\",\"a\"\"b\"\n";
  EXPECT_EQ(parse_csv(text, {})->bytes, cavel::hash(cavel::suite::sha256, text));
  cavel::csv_options sm3;
  sm3.digest_suite = cavel::suite::sm3;
  EXPECT_EQ(parse_csv(text, sm3)->bytes, cavel::hash(cavel::suite::sm3, text));
  const std::filesystem::path file = CAVEL_BINARY_DIR "/gb18030.csv";
  EXPECT_EQ(cavel::load_csv(file, {})->bytes, cavel::hash(cavel::suite::sha256, bytes_of(file)));
}

TEST(Csv, RosterOfAFileWithEveryKindOfProblem) {
  const std::string text =
      "统一社会信用代码,企业名称,行业,备注\r\n"
      "91350100M000100Y43,样例一厂,机械,\"甲,\n乙\"\r\n"
      "12440600MB2C07549J,样例二厂,机械\r\n"
      "92141127MA0KD1Y64A,样例三厂,\"机\n械\",\r\n"
      "\r\n"
      "91350100M000100Y4A,样例四厂,建材,\r\n"
      "12440600MB2C07549J,样例五厂,建材,\r\n";
  roster_options options;
  options.where = "样例.csv";
  const roster_reading reading = parse_roster(text, options);
  EXPECT_EQ(faults(reading),
            (list{"3 row_short", "3 duplicate_id", "4 text_control_byte", "6 credit_code_check", "7 duplicate_id"}));
  EXPECT_EQ(reading.found[1].detail, "3, 7");
  EXPECT_EQ(reading.found[0].where, "样例.csv");
  EXPECT_EQ(reading.found[0].detail, "3/4");
  EXPECT_EQ(reading.row_count, 5U);
  EXPECT_FALSE(reading.refused);
  ASSERT_EQ(reading.rows.size(), 1U);
  EXPECT_EQ(reading.rows.cell(0, 3), "甲,\n乙");
  ASSERT_EQ(reading.rejected_rows.size(), 4U);
  EXPECT_EQ(reading.rejected_rows[0].reason, fault::row_short);
  EXPECT_EQ(reading.rejected_rows[3].reason, fault::duplicate_id);
  EXPECT_EQ(message(reading.found[3], cavel::language::zh),
            "样例.csv 第 6 行 “统一社会信用代码” 值“91350100M000100Y4A”：校验码不符（由前 17 位算得的是 3）");
  EXPECT_NE(remedy(reading.found[3], cavel::language::zh).find("confirmed_ids"), std::string::npos);
  EXPECT_EQ(reading.file, cavel::hash(cavel::suite::sha256, text));
}

TEST(Csv, SampleRostersAreSoundAndEqualInBothEncodings) {
  const roster_reading utf8 = cavel::load_roster(CAVEL_SOURCE_DIR "/docs/samples/enterprises.csv", {});
  const roster_reading gb = cavel::load_roster(CAVEL_SOURCE_DIR "/docs/samples/enterprises-gb18030.csv", {});
  EXPECT_EQ(faults(utf8), list{});
  EXPECT_EQ(faults(gb), list{});
  ASSERT_EQ(utf8.rows.size(), 400U);
  ASSERT_EQ(gb.rows.size(), 400U);
  for (const std::string_view name : {"id", "name", "sector", "industry", "region", "attributes", "risk", "inspections"}) {
    const auto a = utf8.rows.column(name);
    const auto b = gb.rows.column(name);
    ASSERT_TRUE(a && b) << name;
    for (std::size_t row = 0; row < 400; ++row) EXPECT_EQ(utf8.rows.cell(row, *a), gb.rows.cell(row, *b));
  }
}

/// A writer that quotes at random, and an independent reader byte by byte.
TEST(Csv, WhatAWriterWroteIsRead) {
  std::mt19937 engine(5);
  const std::string_view pieces[] = {"a", ",", "\"", "\n", "\r", "厂", "", " ", "\t", "xyz", "12345678901234567890"};
  for (int round = 0; round < 300; ++round) {
    const std::size_t width = engine() % 4 + 1;
    cells rows;
    std::string text;
    for (std::size_t i = 0; i < width; ++i) text += (i == 0 ? "" : ",") + std::string("h") + std::to_string(i);
    text += round % 2 == 0 ? "\n" : "\r\n";
    for (std::size_t row = engine() % 30; row > 0; --row) {
      std::vector<std::string> cells_of_row;
      for (std::size_t i = 0; i < width; ++i) {
        std::string cell;
        for (std::size_t n = engine() % 5; n > 0; --n) cell += pieces[engine() % std::size(pieces)];
        const bool must = cell.find_first_of(",\"\r\n") != std::string::npos;
        if (must || engine() % 4 == 0) {
          std::string doubled;
          for (const char c : cell) doubled += c == '"' ? std::string("\"\"") : std::string(1, c);
          text += '"' + doubled + '"';
        } else {
          text += cell;
        }
        text += i + 1 < width ? "," : round % 2 == 0 ? "\n" : "\r\n";
        cells_of_row.push_back(cell);
      }
      bool blank = true;
      for (const std::string& cell : cells_of_row) blank = blank && cell.empty();
      if (!blank) rows.push_back(cells_of_row);
    }
    const cavel::table table = read(text);
    EXPECT_EQ(malformed_of(table), list{}) << text;
    ASSERT_EQ(rows_of(table), rows) << text;
    bool control = false;
    for (const auto& row : rows) {
      for (const std::string& cell : row) control = control || cell.find_first_of("\n\r\t") != std::string::npos;
    }
    EXPECT_TRUE(!control || !table.is_free_of_controls()) << text;
  }
}

/// One pass over the bytes finds whether any cell has to be checked for signs.
TEST(Csv, SignsAreFoundWhileTheBytesAreRead) {
  const auto is_free = [](const std::string& name) {
    return cavel::parse_csv("id,name\nx," + name + "\n", {})->rows.is_free_of_signs();
  };
  EXPECT_TRUE(is_free("样例（洛阳）钢铁锻造·“甲”厂、No.1 한국"));
  for (const char* name : {"甲\xE2\x80\xAE", "甲\xC2\x9B", "\xEF\xBF\xBD", "锟斤拷", "ä¾‹", "甲\xE3\x80\x80",
                           "甲\xF3\xA0\x81\x81", "甲\xEE\x80\x80"}) {
    EXPECT_FALSE(is_free(name)) << name;
    EXPECT_FALSE(is_free("\"a,\"\"" + std::string(name) + "\"")) << name;
  }
}

/// The rules of the reader, byte by byte, to compare the fast one with.
class slow_reader {
 public:
  explicit slow_reader(std::string_view text) : text_(text) {
    const std::size_t width = record().size();
    for (std::uint64_t number = 2; at_ < text_.size(); ++number) {
      list line = record();
      const bool empty = std::all_of(line.begin(), line.end(), [](const std::string& cell) { return cell.empty(); });
      if (reason_ == fault::none && empty) continue;
      if (reason_ == fault::none && line.size() != width) reason_ = line.size() < width ? fault::row_short : fault::row_long;
      if (reason_ == fault::none) {
        rows.push_back(std::move(line));
        numbers.push_back(number);
      } else {
        for (std::string& cell : line) cell.resize(std::min<std::size_t>(cell.size(), 256));  // as much as is kept of it
        malformed.push_back(std::to_string(number) + " " + fault_name(reason_));
        malformed_cells.push_back(std::move(line));
      }
    }
  }
  cells rows, malformed_cells;
  std::vector<std::uint64_t> numbers;
  list malformed;

 private:
  bool ends_cell(std::size_t at) const {
    return at >= text_.size() || text_[at] == ',' || text_[at] == '\n' || text_[at] == '\r';
  }

  list record() {
    list made(1);
    reason_ = fault::none;
    for (;;) {
      if (at_ < text_.size() && text_[at_] == '"') quoted(made.back());
      while (!ends_cell(at_)) made.back() += text_[at_++];
      if (at_ >= text_.size()) return made;
      const char end = text_[at_++];
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      if (end != ',') return made;
      made.emplace_back();
    }
  }

  void quoted(std::string& cell) {
    std::string inside;
    for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
      if (text_[at] != '"') {
        inside += text_[at];
      } else if (at + 1 < text_.size() && text_[at + 1] == '"') {
        inside += text_[at++];
      } else {
        const bool sound = ends_cell(at + 1);
        if (!sound && inside.find('\n') != std::string::npos) break;
        cell = inside;
        at_ = at + 1;
        if (!sound) reason_ = fault::csv_quote_text;
        return;
      }
    }
    reason_ = fault::csv_quote_open;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  fault reason_ = fault::none;
};

/// The bytes are scanned in blocks: a broken character or a sign is found at any position in one.
TEST(Csv, BrokenBytesAndSignsAreFoundAtEveryPlace) {
  std::mt19937 engine(13);
  const std::string_view sound[] = {"a", "0123456789", "企业", "样例第一号机械厂", "龥", "é", "한", "，", "\xF0\xA0\x80\x80"};
  const std::string_view odd[] = {"\xE4", "\xE9\x94",     "\x80",         "\xC0\x80",     "\xED\xA0\x80",
                                  "\xFF", "\xE3\x80",     "\xE4\xB8\xE4", "\xE2\x80\xAE", "锟斤拷",
                                  "涓€",  "\xEF\xBF\xBD", "\xC2\x9B",     "\xEE\x80\x80"};
  cavel::csv_options options;
  options.encoding = text_encoding::utf8;
  for (int round = 0; round < 20000; ++round) {
    std::string cell;
    for (std::size_t n = engine() % 80; n > 0; --n) cell += sound[engine() % std::size(sound)];
    if (round % 4 != 0) cell += odd[engine() % std::size(odd)];
    for (std::size_t n = engine() % 80; n > 0; --n) cell += sound[engine() % std::size(sound)];
    const auto file = parse_csv("id,name\nx," + cell + "\n", options);
    ASSERT_TRUE(file);
    ASSERT_EQ(file->rows.cell(0, 1), cell);
    ASSERT_EQ(file->rows.is_utf8(), cavel::is_utf8(cell)) << cell;
    const bool is_plain = file->rows.is_utf8() && cavel::find_text_sign(cell).sign == cavel::text_sign::none;
    if (!is_plain) {
      ASSERT_FALSE(file->rows.is_free_of_signs()) << cell;
    }
  }
}

TEST(Csv, HostileBytesAreReadAsByTheSlowReader) {
  std::mt19937 engine(11);
  const std::string_view pieces[] = {",",
                                     ",",
                                     ",",
                                     "\n",
                                     "\n",
                                     "\r",
                                     "\r\n",
                                     "\"",
                                     "\"",
                                     "\"\"",
                                     "a",
                                     "厂",
                                     " ",
                                     "\t",
                                     "\x7F",
                                     "一二三四五六七八九十",
                                     "0123456789012345678901234567890123456789"};
  for (int round = 0; round < 20000; ++round) {
    std::string text = "h";
    for (std::size_t width = engine() % 4; width > 0; --width) text += ",h";
    text += '\n';
    for (std::size_t n = engine() % 60; n > 0; --n) text += pieces[engine() % std::size(pieces)];
    const slow_reader slow(text);
    const bool shared = engine() % 2 == 0;
    const auto file = shared ? parse_csv(std::make_shared<const std::string>(text), {}) : parse_csv(text, {});
    ASSERT_TRUE(file) << text;
    const cavel::table& quick = file->rows;
    ASSERT_EQ(rows_of(quick), slow.rows) << text;
    ASSERT_EQ(numbers_of(quick), slow.numbers) << text;
    ASSERT_EQ(malformed_of(quick), slow.malformed) << text;
    for (std::size_t i = 0; i < slow.malformed.size(); ++i)
      ASSERT_EQ(quick.malformed()[i].cells, slow.malformed_cells[i]) << text;
    if (!quick.is_free_of_controls()) continue;
    for (const auto& row : slow.rows) {
      for (const std::string& cell : row) EXPECT_EQ(cell.find_first_of("\n\r\t\x7F"), std::string::npos) << text;
    }
  }
}

}  // namespace
