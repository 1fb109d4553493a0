// SPDX-License-Identifier: Apache-2.0
// Columns of every type that is read, in any chunks, become the CSV of the same rows; what is lent is always given back, once.
#include <cavel/files/arrow.hpp>
#include <cavel/files/csv.hpp>

#include <gtest/gtest.h>

#include <cstring>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace {

using cavel::fault;

int lent = 0;  // structs that have not been given back

/// A column as a producer holds it. Buffers are bytes, so that any type fits.
struct column {
  std::string name, format;
  std::vector<std::string> buffers;  // after the validity
  std::string validity;              // empty: no row is null
  std::int64_t length = 0, offset = 0;
  std::shared_ptr<column> dictionary;
};

template <class T>
std::string bytes_of(const std::vector<T>& values) {
  return values.empty() ? std::string(16, '\0')
                        : std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

template <class Offset>
column text_column(std::string name, const std::vector<std::string>& values) {
  std::vector<Offset> ends{0};
  std::string all;
  for (const std::string& each : values) {
    all += each;
    ends.push_back(static_cast<Offset>(all.size()));
  }
  return {
      std::move(name), sizeof(Offset) == 4 ? "u" : "U", {bytes_of(ends), all}, "", static_cast<std::int64_t>(values.size()), 0,
      nullptr};
}

template <class T>
column number_column(std::string name, std::string format, const std::vector<T>& values) {
  return {std::move(name), std::move(format), {bytes_of(values)}, "", static_cast<std::int64_t>(values.size()), 0, nullptr};
}

column view_column(std::string name, const std::vector<std::string>& values) {
  std::string views, data;
  for (const std::string& each : values) {
    const auto size = static_cast<std::int32_t>(each.size());
    std::string view(16, '\0');
    std::memcpy(view.data(), &size, 4);
    if (size <= 12) {
      std::memcpy(view.data() + 4, each.data(), each.size());
    } else {
      const auto start = static_cast<std::int32_t>(data.size());
      std::memcpy(view.data() + 4, each.data(), 4);
      std::memcpy(view.data() + 12, &start, 4);
      data += each;
    }
    views += view;
  }
  return {std::move(name), "vu", {views, data, std::string(8, '\0')}, "", static_cast<std::int64_t>(values.size()), 0, nullptr};
}

column with_nulls(column of, const std::vector<bool>& valid) {
  of.validity.assign(valid.size() / 8 + 1, '\0');
  for (std::size_t i = 0; i < valid.size(); ++i) {
    if (valid[i]) of.validity[i / 8] = static_cast<char>(of.validity[i / 8] | 1 << i % 8);
  }
  return of;
}

struct lent_array {
  std::vector<const void*> buffers;
  std::vector<ArrowArray*> children;
};

struct lent_schema {
  std::vector<ArrowSchema*> children;
};

/// Releases an array or a schema, whose private data is an `Own`.
template <class Own, class T>
void release(T* of) {
  auto* const own = static_cast<Own*>(of->private_data);
  for (T* each : own->children) {
    each->release(each);
    delete each;
  }
  if (of->dictionary != nullptr) {
    of->dictionary->release(of->dictionary);
    delete of->dictionary;
  }
  delete own;
  of->release = nullptr;
  --lent;
}

ArrowArray array_of(const column& from) {
  auto own = std::make_unique<lent_array>();
  if (from.format != "n") own->buffers.push_back(from.validity.empty() ? nullptr : from.validity.data());
  for (const std::string& each : from.buffers) own->buffers.push_back(each.data());
  ArrowArray made{};
  made.length = from.length;
  made.null_count = from.validity.empty() ? 0 : -1;
  made.offset = from.offset;
  made.n_buffers = static_cast<std::int64_t>(own->buffers.size());
  made.buffers = own->buffers.data();
  if (from.dictionary) made.dictionary = new ArrowArray(array_of(*from.dictionary));
  made.release = release<lent_array, ArrowArray>;
  made.private_data = own.release();
  ++lent;
  return made;
}

ArrowSchema schema_of(const column& from) {
  ArrowSchema made{};
  made.format = from.format.c_str();
  made.name = from.name.c_str();
  if (from.dictionary) made.dictionary = new ArrowSchema(schema_of(*from.dictionary));
  made.release = release<lent_schema, ArrowSchema>;
  made.private_data = new lent_schema();
  ++lent;
  return made;
}

using table = std::vector<column>;

ArrowArray batch_of(const table& from) {
  ArrowArray made{};
  auto own = std::make_unique<lent_array>();
  own->buffers.push_back(nullptr);
  for (const column& each : from) own->children.push_back(new ArrowArray(array_of(each)));
  made.length = from.empty() ? 0 : from.front().length - from.front().offset;
  made.n_buffers = 1;
  made.buffers = own->buffers.data();
  made.n_children = static_cast<std::int64_t>(own->children.size());
  made.children = own->children.data();
  made.release = release<lent_array, ArrowArray>;
  made.private_data = own.release();
  ++lent;
  return made;
}

ArrowSchema table_schema(const table& from) {
  ArrowSchema made{};
  auto own = std::make_unique<lent_schema>();
  for (const column& each : from) own->children.push_back(new ArrowSchema(schema_of(each)));
  made.format = "+s";
  made.n_children = static_cast<std::int64_t>(own->children.size());
  made.children = own->children.data();
  made.release = release<lent_schema, ArrowSchema>;
  made.private_data = own.release();
  ++lent;
  return made;
}

/// A stream of batches, which may fail after some of them.
struct producer {
  std::deque<table> batches;
  table like;
  int failing = 0;

  ArrowArrayStream stream() {
    ArrowArrayStream made{};
    made.get_schema = [](ArrowArrayStream* of, ArrowSchema* out) {
      *out = table_schema(static_cast<producer*>(of->private_data)->like);
      return 0;
    };
    made.get_next = [](ArrowArrayStream* of, ArrowArray* out) {
      auto& self = *static_cast<producer*>(of->private_data);
      *out = ArrowArray{};
      if (self.batches.empty()) return self.failing;
      *out = batch_of(self.batches.front());
      self.kept.push_back(std::move(self.batches.front()));  // bytes live on: moving a vector moves no column
      self.batches.pop_front();
      return 0;
    };
    made.get_last_error = [](ArrowArrayStream*) -> const char* { return "the query was cancelled"; };
    made.release = [](ArrowArrayStream* of) {
      of->release = nullptr;
      --lent;
    };
    made.private_data = this;
    ++lent;
    return made;
  }
  std::deque<table> kept;
};

cavel::checked<std::string> read_batch(const table& of, const cavel::arrow_options& options = {}) {
  ArrowArray batch = batch_of(of);
  ArrowSchema schema = table_schema(of);
  auto read = cavel::read_arrow(batch, schema, options);
  EXPECT_EQ(nullptr, batch.release);
  EXPECT_EQ(nullptr, schema.release);
  EXPECT_EQ(0, lent);
  return read;
}

std::string csv_of(const table& of, const cavel::arrow_options& options = {}) {
  const auto read = read_batch(of, options);
  EXPECT_TRUE(read) << (read ? "" : cavel::find_fault(read.problems().front().code)->name);
  return read ? *read : std::string();
}

fault fault_of(const table& of, const cavel::arrow_options& options = {}) {
  const auto read = read_batch(of, options);
  return read ? fault::none : read.problems().front().code;
}

TEST(arrow, texts_of_every_layout_are_the_same_csv) {
  const std::vector<std::string> ids{"91410381MA03FYB00J", "短", "a,\"b\"\n"}, names{"偃师甲厂有限责任公司", "", "x"};
  const std::string wanted = "id,名称\n91410381MA03FYB00J,偃师甲厂有限责任公司\n短,\n\"a,\"\"b\"\"\n\",x\n";
  EXPECT_EQ(wanted, csv_of({text_column<std::int32_t>("id", ids), text_column<std::int64_t>("名称", names)}));
  EXPECT_EQ(wanted, csv_of({view_column("id", ids), view_column("名称", names)}));
  column places = number_column<std::uint8_t>("id", "C", {0, 1, 2});
  places.dictionary = std::make_shared<column>(text_column<std::int32_t>("", ids));
  EXPECT_EQ(wanted, csv_of({places, text_column<std::int32_t>("名称", names)}));
}

TEST(arrow, numbers_days_and_instants_are_exact) {
  constexpr std::int64_t day = 19000;  // 2022-01-08
  EXPECT_EQ("a\n-9223372036854775808\n", csv_of({number_column<std::int64_t>("a", "l", {INT64_MIN})}));
  EXPECT_EQ("a\n18446744073709551615\n", csv_of({number_column<std::uint64_t>("a", "L", {UINT64_MAX})}));
  EXPECT_EQ("a\n-1\n200\n", csv_of({number_column<std::int16_t>("a", "s", {-1, 200})}));
  EXPECT_EQ("a\n2022-01-08\n1969-12-31\n", csv_of({number_column<std::int32_t>("a", "tdD", {day, -1})}));
  EXPECT_EQ("a\n2022-01-08\n1969-12-31\n", csv_of({number_column<std::int64_t>("a", "tdm", {day * 86400000, -1})}));
  EXPECT_EQ("a\n2022-01-08\n2022-01-08T00:00:01\n",
            csv_of({number_column<std::int64_t>("a", "tsn:", {day * 86400000000000, (day * 86400 + 1) * 1000000000})}));
  EXPECT_EQ("a\n2022-01-08T08:00:00+08:00\n", csv_of({number_column<std::int64_t>("a", "tss:Europe/Paris", {day * 86400})}));
  EXPECT_EQ(fault::instant_form, fault_of({number_column<std::int64_t>("a", "tsm:", {day * 86400000 + 1})}));
  EXPECT_EQ(fault::date_range, fault_of({number_column<std::int32_t>("a", "tdD", {INT32_MAX})}));
  for (const std::int64_t far : {INT64_MIN, INT64_MAX}) {
    EXPECT_EQ(fault::date_range, fault_of({number_column<std::int64_t>("a", "tss:", {far})}));
    EXPECT_EQ(fault::date_range, fault_of({number_column<std::int64_t>("a", "tss:UTC", {far})}));
  }
  column bits = number_column<std::uint8_t>("a", "b", {0b01});
  bits.length = 2;
  EXPECT_EQ("a\n是\n否\n", csv_of({bits}));
}

TEST(arrow, nulls_are_empty_and_slices_begin_where_they_begin) {
  column ids = with_nulls(text_column<std::int32_t>("id", {"a", "b", "c"}), {true, false, true});
  EXPECT_EQ("id\na\n\"\"\nc\n", csv_of({ids}));  // a lone empty cell is quoted: an empty line would be no row
  ids.offset = 1;
  EXPECT_EQ("id\n\"\"\nc\n", csv_of({ids}));
  column nothing{"x", "n", {}, "", 3, 1, nullptr};
  EXPECT_EQ("id,x\n,\nc,\n", csv_of({ids, nothing}));
  column places = number_column<std::int32_t>("id", "i", {1, 0, 1});
  places.dictionary = std::make_shared<column>(with_nulls(text_column<std::int32_t>("", {"a", "b"}), {true, false}));
  EXPECT_EQ("id\n\"\"\na\n\"\"\n", csv_of({places}));
}

TEST(arrow, only_the_columns_asked_for_are_read) {
  const table both{number_column<double>("income", "g", {1.5}), text_column<std::int32_t>("id", {"a"})};
  const std::string_view id[] = {"id"}, other[] = {"id", "sector"};
  EXPECT_EQ("id\na\n", csv_of(both, {.columns = id}));
  EXPECT_EQ(fault::arrow_type, fault_of(both));
  EXPECT_EQ(fault::roster_column_missing, fault_of(both, {.columns = other}));
}

TEST(arrow, problems_name_row_and_column) {
  const auto read =
      read_batch({text_column<std::int32_t>("id", {"a", "\xB1"}), number_column<std::int32_t>("day", "tdD", {INT32_MAX, 0})},
                 {.where = "officers.csv"});
  ASSERT_FALSE(read);
  ASSERT_EQ(2U, read.problems().size());
  EXPECT_EQ(fault::date_range, read.problems()[0].code);
  EXPECT_EQ(2U, read.problems()[0].row);
  EXPECT_EQ("day", read.problems()[0].field);
  EXPECT_EQ(fault::text_not_utf8, read.problems()[1].code);
  EXPECT_EQ(3U, read.problems()[1].row);
  EXPECT_EQ("officers.csv", read.problems()[1].where);
}

TEST(arrow, unsound_tables_are_refused) {
  column crossed = text_column<std::int32_t>("id", {"a", "b"});
  crossed.buffers[0] = bytes_of<std::int32_t>({0, 2, 1});
  EXPECT_EQ(fault::arrow_table, fault_of({crossed}));
  EXPECT_EQ(fault::arrow_table,
            fault_of({text_column<std::int32_t>("id", {"a", "b"}), text_column<std::int32_t>("name", {"a"})}));
  EXPECT_EQ(fault::arrow_table, fault_of({}));
  column outside = number_column<std::int8_t>("id", "c", {2});
  outside.dictionary = std::make_shared<column>(text_column<std::int32_t>("", {"a", "b"}));
  EXPECT_EQ(fault::arrow_table, fault_of({outside}));
  ArrowArray lone = array_of(crossed);
  ArrowSchema schema = schema_of(crossed);
  const auto read = cavel::read_arrow(lone, schema, {});
  ASSERT_FALSE(read);
  EXPECT_EQ(fault::arrow_table, read.problems().front().code);
  const auto again = cavel::read_arrow(lone, schema, {});
  ASSERT_FALSE(again);
  EXPECT_EQ("released", again.problems().front().detail);
  EXPECT_EQ(0, lent);
}

TEST(arrow, chunks_do_not_matter_and_a_failing_producer_is_quoted) {
  const std::vector<std::string> ids{"91410381MA03FYB00J", "91410381171393857P", "91410381614814421H"};
  producer of;
  of.like = {text_column<std::int32_t>("id", {})};
  of.batches = {{text_column<std::int32_t>("id", {ids[0]})},
                {text_column<std::int32_t>("id", {})},
                {text_column<std::int32_t>("id", {ids[1], ids[2]})}};
  ArrowArrayStream rows = of.stream();
  const auto read = cavel::read_arrow(rows, {});
  ASSERT_TRUE(read);
  EXPECT_EQ(csv_of({text_column<std::int64_t>("id", ids)}), *read);
  EXPECT_EQ(nullptr, rows.release);

  const cavel::roster_reading roster = cavel::parse_roster(*read, {.ids = cavel::id_rule::free});
  EXPECT_EQ(3U, roster.rows.size());

  of.batches = {{text_column<std::int32_t>("id", {ids[0]})}};
  of.failing = 5;
  rows = of.stream();
  const auto failed = cavel::read_arrow(rows, {});
  ASSERT_FALSE(failed);
  EXPECT_EQ(fault::arrow_stream, failed.problems().front().code);
  EXPECT_EQ("the query was cancelled", failed.problems().front().detail);
  EXPECT_EQ(0, lent);
}

TEST(arrow, cancelling_gives_everything_back) {
  producer of;
  of.like = {text_column<std::int32_t>("id", {})};
  of.batches = {{text_column<std::int32_t>("id", std::vector<std::string>(70000, "a"))}};
  ArrowArrayStream rows = of.stream();
  cavel::progress observer([](std::uint64_t, std::uint64_t) { return false; });
  cavel::execution exec;
  exec.progress = &observer;
  EXPECT_THROW(cavel::read_arrow(rows, {}, exec), cavel::progress::cancelled);
  EXPECT_EQ(0, lent);
}

}  // namespace
