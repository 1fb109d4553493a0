// SPDX-License-Identifier: Apache-2.0
#include "random.hpp"

#include <boost/random/random_device.hpp>

namespace cavel::cli {

std::array<std::uint8_t, 32> random_bytes() {
  boost::random::random_device entropy;
  std::array<std::uint8_t, 32> bytes{};
  for (std::size_t i = 0; i < bytes.size(); i += 4) {  // 8 numbers of 32 bits
    const std::uint32_t number = entropy();
    for (std::size_t j = 0; j < 4; ++j) bytes[i + j] = static_cast<std::uint8_t>(number >> (8 * j));
  }
  return bytes;
}

}  // namespace cavel::cli
