// SPDX-License-Identifier: Apache-2.0
// What docs/reliability.md promises of one call: nothing is replaced, a folder moves whole, a lock has one writer and ends with
// its process. Runs on Linux and, under Wine, on Windows (tests/ci/all/71-windows.sh).
#include "../../../src/files/disk.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <thread>

namespace fs = std::filesystem;

namespace {

using cavel::access;
using cavel::detail::file_lock;

std::string self;

class Disk : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(fs::create_directory(room)); }
  void TearDown() override { fs::remove_all(room); }

  static std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  fs::path file(const char* name, std::string_view bytes) const {
    EXPECT_FALSE(cavel::detail::make_file(room / name, bytes, access::everybody));
    return room / name;
  }
  fs::path folder(const char* name) const {
    EXPECT_FALSE(cavel::detail::make_folder(room / name, access::owner));
    return room / name;
  }

  const fs::path room = fs::temp_directory_path() / ("cavel-disk-" + std::to_string(std::random_device{}()));
};

TEST_F(Disk, FileOrFolderThatExistsIsNotMadeAgain) {
  const fs::path made = file("a", "one");
  EXPECT_EQ(cavel::detail::make_file(made, "two", access::owner), std::errc::file_exists);
  EXPECT_EQ(content(made), "one");
  EXPECT_EQ(cavel::detail::make_folder(folder("b"), access::owner), std::errc::file_exists);
}

TEST_F(Disk, MoveReplacesNoFile) {
  const fs::path from = file("a", "one"), to = file("b", "two");
  EXPECT_EQ(cavel::detail::move_new(from, to), std::errc::file_exists);
  EXPECT_EQ(content(from) + content(to), "onetwo");
  EXPECT_FALSE(cavel::detail::move_new(from, room / "c"));
  EXPECT_FALSE(fs::exists(from));
  EXPECT_EQ(content(room / "c"), "one");
}

TEST_F(Disk, MoveReplacesNoFolderThatHoldsAFile) {
  const fs::path from = folder("a"), to = folder("b");
  EXPECT_FALSE(cavel::detail::make_file(from / "x", "one", access::owner));
  EXPECT_FALSE(cavel::detail::make_file(to / "x", "two", access::owner));
  EXPECT_TRUE(cavel::detail::move_new(from, to));
  EXPECT_EQ(content(from / "x") + content(to / "x"), "onetwo");
}

TEST_F(Disk, FolderMovesWhole) {
  const fs::path from = folder("a");
  EXPECT_FALSE(cavel::detail::make_folder(from / "deep", access::owner));
  EXPECT_FALSE(cavel::detail::make_file(from / "deep" / "x", "one", access::owner));
  EXPECT_FALSE(cavel::detail::move_new(from, room / "b"));
  EXPECT_FALSE(fs::exists(from));
  EXPECT_EQ(content(room / "b" / "deep" / "x"), "one");
}

/// Locks a file as another holder would.
bool locks(const fs::path& file, file_lock::mode as) {
  file_lock lock;
  bool locked = false;
  EXPECT_FALSE(lock.open(file, as));
  EXPECT_FALSE(lock.try_lock(as, locked));
  return locked;
}

TEST_F(Disk, LockHasOneWriterOrManyReaders) {
  const fs::path file = room / "lock";
  file_lock lock;
  bool locked = false;
  ASSERT_FALSE(lock.open(file, file_lock::mode::exclusive));
  ASSERT_FALSE(lock.try_lock(file_lock::mode::exclusive, locked));
  ASSERT_TRUE(locked);
  EXPECT_FALSE(locks(file, file_lock::mode::exclusive));
  EXPECT_FALSE(locks(file, file_lock::mode::shared));
  lock = file_lock();
  file_lock reader;
  ASSERT_FALSE(reader.open(file, file_lock::mode::shared));
  ASSERT_FALSE(reader.try_lock(file_lock::mode::shared, locked));
  ASSERT_TRUE(locked);
  EXPECT_TRUE(locks(file, file_lock::mode::shared));
  EXPECT_FALSE(locks(file, file_lock::mode::exclusive));
}

void wait_for(const fs::path& file) {
  while (!fs::exists(file)) std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

TEST_F(Disk, LockBarsAnotherProcessAndEndsWithIt) {
  const fs::path file = room / "lock";
  std::thread other([&] { EXPECT_NE(std::system((self + " --hold " + room.string()).c_str()), 0); });
  wait_for(room / "held");
  EXPECT_FALSE(locks(file, file_lock::mode::exclusive));
  EXPECT_FALSE(locks(file, file_lock::mode::shared));
  std::ofstream(room / "end").put('x');
  other.join();
  EXPECT_TRUE(locks(file, file_lock::mode::exclusive));
}

/// Holds room/lock until room/end appears, then ends without letting go of it.
int hold(const fs::path& room) {
  file_lock lock;
  bool locked = false;
  if (lock.open(room / "lock", file_lock::mode::exclusive) || lock.try_lock(file_lock::mode::exclusive, locked) || !locked)
    return 0;
  std::ofstream(room / "held").put('x');
  wait_for(room / "end");
  std::_Exit(3);
}

}  // namespace

int main(int count, char** words) {
  self = words[0];
  if (count == 3 && std::string_view(words[1]) == "--hold") return hold(words[2]);
  testing::InitGoogleTest(&count, words);
  return RUN_ALL_TESTS();
}
