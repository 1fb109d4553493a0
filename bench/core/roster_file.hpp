// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_ROSTER_FILE_HPP
#define CAVEL_BENCH_ROSTER_FILE_HPP

#include <cavel/roster/credit_code.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>

namespace cavel_bench {

/// Writes a roster of `rows` rows of about 145 bytes with valid codes in no order.
inline void write_roster(const std::filesystem::path& path, std::size_t rows, bool quoted) {
  const std::string mark = quoted ? "\"" : "";
  std::string text = "统一社会信用代码,企业名称,行业,国民经济行业代码,乡镇,属性,信用风险等级,法定代表人,住所,联系电话\n";
  const char* const towns[] = {"东河镇", "西河镇", "南关镇", "北桥乡", "柳林镇"};
  const char* const sectors[][2] = {{"机械", "C3484"}, {"建材", "C3021"}, {"轻工", "C1353"}, {"纺织", "C1713"}};
  const char* const attributes[] = {"粉尘涉爆", "涉氨制冷", "有限空间"};
  std::ofstream out(path, std::ios::binary);
  for (std::size_t i = 0; i < rows; ++i) {
    std::string digits = std::to_string(i * 7919 % 1000000007 + 1000000000).substr(1);
    std::string id = "91410399" + digits;
    id += cavel::credit_code_check_character(id);
    const std::string town = towns[i * 7 % 5];
    const auto& sector = sectors[i / 3 % 4];
    for (const std::string& cell : {id, "样例第" + digits + "号机械厂", std::string(sector[0]), std::string(sector[1]), town,
                                    std::string(attributes[i % 3]), std::string(1, "ABCD"[i % 4]), std::string("张样例"),
                                    "样例市" + town + "工业路" + digits.substr(0, 5) + "号"}) {
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
