// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_OPENSSL_HPP
#define CAVEL_BENCH_OPENSSL_HPP

/// \file
/// Tickets and draws as one writes them with OpenSSL.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "measure.hpp"

#include <cavel/hash/digest.hpp>

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace cavel_bench {

using cavel::digest;
using cavel::suite;

inline const EVP_MD* fetched(suite which) {
  static EVP_MD* sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  static EVP_MD* sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
  return which == suite::sha256 ? sha256 : sm3;
}

inline peer evp_peer(const std::vector<std::string_view>& ids, suite which, const std::string& how) {
  return {(which == suite::sha256 ? "EVP SHA-256, " : "EVP SM3, ") + how, [&ids, which, how] {
            const std::string prefix = cavel::hex(digest{});
            unsigned char out[32];
            unsigned size = 0;
            char message[64 + 18];
            std::memcpy(message, prefix.data(), 64);
            EVP_MD_CTX* kept = EVP_MD_CTX_new();
            EVP_MD_CTX* context = EVP_MD_CTX_new();
            EVP_DigestInit_ex(kept, fetched(which), nullptr);
            EVP_DigestUpdate(kept, prefix.data(), 64);
            for (const std::string_view id : ids) {
              if (how == "one-shot EVP_Digest") {
                std::memcpy(message + 64, id.data(), 18);
                EVP_Digest(message, 82, out, &size, which == suite::sha256 ? EVP_sha256() : EVP_sm3(), nullptr);
              } else if (how == "copied midstate") {
                EVP_MD_CTX_copy_ex(context, kept);
                EVP_DigestUpdate(context, id.data(), 18);
                EVP_DigestFinal_ex(context, out, &size);
              } else {
                EVP_DigestInit_ex2(context, fetched(which), nullptr);
                EVP_DigestUpdate(context, prefix.data(), 64);
                EVP_DigestUpdate(context, id.data(), 18);
                EVP_DigestFinal_ex(context, out, &size);
              }
              sink += out[3];
            }
            EVP_MD_CTX_free(context);
            EVP_MD_CTX_free(kept);
          }};
}

using whole_digest = std::array<unsigned char, 32>;

/// Tickets by OpenSSL's EVP, each with its place.
inline std::vector<std::pair<whole_digest, std::uint32_t>> evp_tickets(const std::vector<std::string_view>& ids, bool one_shot) {
  const std::string prefix = cavel::hex(digest{});
  std::vector<std::pair<whole_digest, std::uint32_t>> all(ids.size());
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  unsigned size = 0;
  char message[82];
  std::memcpy(message, prefix.data(), 64);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].second = static_cast<std::uint32_t>(i);
    if (one_shot) {
      std::memcpy(message + 64, ids[i].data(), 18);
      EVP_Digest(message, 82, all[i].first.data(), &size, EVP_sha256(), nullptr);
    } else {
      EVP_DigestInit_ex2(context, fetched(suite::sha256), nullptr);
      EVP_DigestUpdate(context, prefix.data(), 64);
      EVP_DigestUpdate(context, ids[i].data(), 18);
      EVP_DigestFinal_ex(context, all[i].first.data(), &size);
    }
  }
  EVP_MD_CTX_free(context);
  return all;
}

inline std::vector<std::uint32_t> indices_of(const std::vector<std::pair<whole_digest, std::uint32_t>>& all, std::size_t n) {
  std::vector<std::uint32_t> indices(n);
  for (std::size_t i = 0; i < n; ++i) indices[i] = all[i].second;
  return indices;
}

inline std::vector<std::uint32_t> evp_nth_element(const std::vector<std::string_view>& ids, std::size_t n) {
  auto all = evp_tickets(ids, false);
  const auto cut = all.begin() + static_cast<std::ptrdiff_t>(n);
  std::nth_element(all.begin(), cut, all.end());
  std::sort(all.begin(), cut);
  return indices_of(all, n);
}

inline std::vector<std::uint32_t> evp_sort(const std::vector<std::string_view>& ids, std::size_t n) {
  auto all = evp_tickets(ids, true);
  std::sort(all.begin(), all.end());
  return indices_of(all, n);
}

/// SHA256_Transform on the midstate, with its own padding: the least that OpenSSL's interface allows.
inline peer transform_peer(const std::vector<std::string_view>& ids) {
  return {"SHA256_Transform on the midstate", [&ids] {
            SHA256_CTX midstate;
            SHA256_Init(&midstate);
            SHA256_Update(&midstate, cavel::hex(digest{}).data(), 64);
            unsigned char block[64] = {};
            block[18] = 0x80, block[62] = 656 >> 8, block[63] = 656 & 255;
            for (const std::string_view id : ids) {
              SHA256_CTX context = midstate;
              std::memcpy(block, id.data(), 18);
              SHA256_Transform(&context, block);
              sink += context.h[0];
            }
          }};
}

inline peer sha256_peer(const std::vector<std::string_view>& ids) {
  return {"SHA256_Init, Update, Final", [&ids] {
            const std::string prefix = cavel::hex(digest{});
            unsigned char out[32];
            for (const std::string_view id : ids) {
              SHA256_CTX context;
              SHA256_Init(&context);
              SHA256_Update(&context, prefix.data(), 64);
              SHA256_Update(&context, id.data(), 18);
              SHA256_Final(out, &context);
              sink += out[3];
            }
          }};
}

}  // namespace cavel_bench

#endif
