// SPDX-License-Identifier: Apache-2.0
// A group of ids that a kernel hashes at once. Private to the including file, hence without a guard.

namespace {

/// Addresses and sizes of `size` ids. The last id fills an incomplete group.
template <std::size_t size>
struct id_group {
  const char* data[size];
  std::size_t sizes[size];
  bool of_18 = true;         ///< all have 18 bytes
  bool of_one_block = true;  ///< all fit into one block

  /// \pre 1 <= count <= size
  inline __attribute__((always_inline)) id_group(const std::string_view* ids, std::size_t count) {
    for (std::size_t i = 0; i < size; ++i) {
      const std::string_view id = ids[i < count ? i : count - 1];
      data[i] = id.data();
      sizes[i] = id.size();
      of_18 = of_18 && sizes[i] == 18;
      of_one_block = of_one_block && sizes[i] <= 55;
    }
  }
};

}  // namespace
