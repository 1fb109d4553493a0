// SPDX-License-Identifier: Apache-2.0
// Windows: what the program says on a console of code page 936 (GBK), read back from the console's screen. Run in a
// console: test_windows_console --program=FILE.
#include <gtest/gtest.h>
#include <windows.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

std::wstring program;

/// A screen of its own, so that nothing of the test stands on it.
class screen {
 public:
  screen() {
    SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    handle_ = CreateConsoleScreenBuffer(GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                                        CONSOLE_TEXTMODE_BUFFER, nullptr);
  }
  screen(const screen&) = delete;
  screen& operator=(const screen&) = delete;
  ~screen() { CloseHandle(handle_); }

  HANDLE handle() const { return handle_; }
  /// A row without the blanks at its end. A cell that a wide character's right half stands in is no character.
  std::wstring row(short number) const {
    wchar_t cells[80] = {};
    DWORD read = 0;
    EXPECT_NE(ReadConsoleOutputCharacterW(handle_, cells, 80, {0, number}, &read), 0);
    std::wstring text(cells, read);
    text.erase(std::remove(text.begin(), text.end(), L'\0'), text.end());
    while (text.ends_with(L' ')) text.pop_back();
    return text;
  }

 private:
  HANDLE handle_;
};

/// Runs the program with words, its standard output and error going to `out`; its exit code.
DWORD run(const std::wstring& words, HANDLE out) {
  STARTUPINFOW start{};
  start.cb = sizeof start;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdOutput = start.hStdError = out;
  PROCESS_INFORMATION made{};
  std::wstring line = L'"' + program + L"\" " + words;
  if (CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &start, &made) == 0) {
    ADD_FAILURE() << "error " << GetLastError();
    return ~0U;
  }
  DWORD code = ~0U;
  WaitForSingleObject(made.hProcess, INFINITE);
  GetExitCodeProcess(made.hProcess, &code);
  CloseHandle(made.hThread);
  CloseHandle(made.hProcess);
  return code;
}

TEST(WindowsConsole, ShowsChineseInEveryCodePage) {
  for (const UINT page : {936U, 437U, 65001U}) {
    SetConsoleOutputCP(page);
    const screen shown;
    ASSERT_NE(shown.handle(), INVALID_HANDLE_VALUE);
    EXPECT_EQ(run(L"due --from 2022-09-30 --working-days 1", shown.handle()), 0U);
    EXPECT_EQ(run(L"没有", shown.handle()), 2U);
    std::wstring all;
    for (short row = 0; row < 30; ++row) all += shown.row(row) + L'\n';
    EXPECT_NE(all.find(L"工作日"), std::wstring::npos) << page;
    EXPECT_NE(all.find(L"没有这个命令 no such command: 没有\n"), std::wstring::npos) << page;
  }
}

TEST(WindowsConsole, PipesGetUtf8WithPlainLineFeeds) {
  SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
  HANDLE from = nullptr, to = nullptr;
  ASSERT_NE(CreatePipe(&from, &to, &inherited, 1 << 16), 0);
  EXPECT_EQ(run(L"没有", to), 2U);
  CloseHandle(to);
  std::string bytes(1 << 16, '\0');
  DWORD read = 0;
  ASSERT_NE(ReadFile(from, bytes.data(), static_cast<DWORD>(bytes.size()), &read, nullptr), 0);
  CloseHandle(from);
  bytes.resize(read);
  EXPECT_TRUE(bytes.starts_with("cavel: 没有这个命令 no such command: 没有\n")) << bytes;
  EXPECT_EQ(bytes.find('\r'), std::string::npos);
}

}  // namespace

int wmain(int count, wchar_t** words) {
  testing::InitGoogleTest(&count, words);
  const std::wstring_view option = L"--program=";
  if (count != 2 || !std::wstring_view(words[1]).starts_with(option)) return 2;
  program = words[1] + option.size();
  return RUN_ALL_TESTS();
}
