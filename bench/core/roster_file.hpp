// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_ROSTER_FILE_HPP
#define CAVEL_BENCH_ROSTER_FILE_HPP

#include <cavel/roster/credit_code.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>

namespace cavel_bench {

/// Writes a roster of `rows` rows of about 100 bytes with valid codes in no order.
inline void write_roster(const std::filesystem::path& path, std::size_t rows, bool quoted) {
  const std::string mark = quoted ? "\"" : "";
  std::string text = "统一社会信用代码,企业名称,行业,国民经济行业代码,乡镇,属性,信用风险等级,联系电话\n";
  std::ofstream out(path, std::ios::binary);
  for (std::size_t i = 0; i < rows; ++i) {
    std::string digits = std::to_string(i * 7919 % 1000000007 + 1000000000).substr(1);
    std::string id = "91410399" + digits;
    id += cavel::credit_code_check_character(id);
    for (const std::string& cell : {id, "样例第" + digits + "号机械厂", std::string("机械"), std::string("C3484"),
                                    std::string("东河镇"), std::string("粉尘涉爆"), std::string("B")}) {
      text += mark + cell + mark + ",";
    }
    text += mark + "00" + digits + mark + "\n";
    if (text.size() > (1 << 20)) {
      out << text;
      text.clear();
    }
  }
  out << text;
}

}  // namespace cavel_bench

#endif
