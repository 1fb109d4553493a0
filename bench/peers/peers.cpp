// SPDX-License-Identifier: Apache-2.0
// What a user would write instead, in C++, measured in turns with ours on the same ids: one line of JSON a
// figure.
//   bench_peers ids N FILE       writes N ids, one a line
//   bench_peers drawn N FILE     writes the ids that are drawn of them, in order
//   bench_peers kernels ROUNDS   nanoseconds a ticket
//   bench_peers draws N ROUNDS   seconds for a draw of 15 % of N
//   bench_peers ours N ROUNDS HANDS
// Figures are processor seconds of the thread, or of the clock where there are several hands; the median of
// the rounds.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "event.hpp"
#include "ids.hpp"

#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/list_digest.hpp>
#include <cavel/select.hpp>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace cavel;

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
double clock_seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

struct peer {
  std::string name;
  std::function<void()> run;
};

/// All peers once a round, so that whatever else the machine does falls on each of them alike.
void measure(const std::vector<peer>& peers, int rounds, double per, double (*now)() = &processor_seconds) {
  std::vector<std::vector<double>> times(peers.size());
  for (int round = 0; round <= rounds; ++round) {
    for (std::size_t i = 0; i < peers.size(); ++i) {
      const double start = now();
      peers[i].run();
      if (round != 0) times[i].push_back((now() - start) / per);  // the first round warms up
    }
  }
  for (std::size_t i = 0; i < peers.size(); ++i) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < times[i].size(); ++round) ratios.push_back(times[i][round] / times[0][round]);
    std::sort(ratios.begin(), ratios.end());
    std::sort(times[i].begin(), times[i].end());
    std::printf("{\"name\": \"%s\", \"seconds\": %.12g, \"ratio\": %.6g}\n", peers[i].name.c_str(), times[i][times[i].size() / 2],
                ratios[ratios.size() / 2]);
  }
  std::fflush(stdout);
}

const EVP_MD* fetched(suite which) {
  static EVP_MD* sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  static EVP_MD* sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
  return which == suite::sha256 ? sha256 : sm3;
}

std::uint64_t sink = 0;  // keeps what is computed from being left out

struct input {
  explicit input(std::size_t n) : bytes(cavel_bench::credit_codes(n)), ids(cavel_bench::list_of(bytes)), views(n) {
    ids.point(0, n, views.data());
  }
  std::string bytes;
  id_list ids;
  std::vector<std::string_view> views;
};

peer kernel_peer(const input& in, suite which, const kernel& by, const std::string& name) {
  return {name, [&in, which, by] {
            const lot from(which, lot_seed{});
            std::uint64_t out[256];
            for (std::size_t at = 0; at + 256 <= in.views.size(); at += 256) {
              by.leads(from.midstate().data(), in.views.data() + at, 256, out);
              sink += out[17];
            }
          }};
}

peer evp_peer(const input& in, suite which, const std::string& how) {
  return {(which == suite::sha256 ? "EVP SHA-256, " : "EVP SM3, ") + how, [&in, which, how] {
            const std::string prefix = hex(digest{});
            unsigned char out[32];
            unsigned size = 0;
            char message[64 + 18];
            std::memcpy(message, prefix.data(), 64);
            EVP_MD_CTX* kept = EVP_MD_CTX_new();
            EVP_MD_CTX* context = EVP_MD_CTX_new();
            EVP_DigestInit_ex(kept, fetched(which), nullptr);
            EVP_DigestUpdate(kept, prefix.data(), 64);
            for (const std::string_view id : in.views) {
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

void kernels(int rounds) {
  const input in(16384);
  const auto per = static_cast<double>(in.views.size());
  std::vector<peer> peers = {kernel_peer(in, suite::sha256, fastest().sha256, "cavel SHA-256")};
  peers.push_back({"SHA256_Transform on the midstate", [&] {
                     SHA256_CTX midstate;
                     SHA256_Init(&midstate);
                     SHA256_Update(&midstate, hex(digest{}).data(), 64);
                     unsigned char block[64] = {};
                     block[18] = 0x80, block[62] = 656 >> 8, block[63] = 656 & 255;
                     for (const std::string_view id : in.views) {
                       SHA256_CTX context = midstate;
                       std::memcpy(block, id.data(), 18);
                       SHA256_Transform(&context, block);
                       sink += context.h[0];
                     }
                   }});
  peers.push_back({"SHA256_Init, Update, Final", [&] {
                     const std::string prefix = hex(digest{});
                     unsigned char out[32];
                     for (const std::string_view id : in.views) {
                       SHA256_CTX context;
                       SHA256_Init(&context);
                       SHA256_Update(&context, prefix.data(), 64);
                       SHA256_Update(&context, id.data(), 18);
                       SHA256_Final(out, &context);
                       sink += out[3];
                     }
                   }});
  peers.push_back(evp_peer(in, suite::sha256, "context reused"));
  peers.push_back(evp_peer(in, suite::sha256, "copied midstate"));
  peers.push_back(evp_peer(in, suite::sha256, "one-shot EVP_Digest"));
  for (const kernel& each : usable_kernels(suite::sha256)) {
    peers.push_back(kernel_peer(in, suite::sha256, each, "cavel kernel SHA-256 " + std::string(each.name)));
  }
  measure(peers, rounds, per);
  std::vector<peer> sm3 = {kernel_peer(in, suite::sm3, fastest().sm3, "cavel SM3")};
  sm3.push_back(evp_peer(in, suite::sm3, "copied midstate"));
  sm3.push_back(evp_peer(in, suite::sm3, "context reused"));
  sm3.push_back(evp_peer(in, suite::sm3, "one-shot EVP_Digest"));
  for (const kernel& each : usable_kernels(suite::sm3)) {
    sm3.push_back(kernel_peer(in, suite::sm3, each, "cavel kernel SM3 " + std::string(each.name)));
  }
  measure(sm3, rounds, per);
}

lot the_lot() { return {suite::sha256, lot_seed{}}; }

using whole_digest = std::array<unsigned char, 32>;

/// Tickets by OpenSSL's EVP, each with its place.
std::vector<std::pair<whole_digest, std::uint32_t>> evp_tickets(const input& in, bool one_shot) {
  const std::string prefix = hex(digest{});
  std::vector<std::pair<whole_digest, std::uint32_t>> all(in.views.size());
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  unsigned size = 0;
  char message[82];
  std::memcpy(message, prefix.data(), 64);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].second = static_cast<std::uint32_t>(i);
    if (one_shot) {
      std::memcpy(message + 64, in.views[i].data(), 18);
      EVP_Digest(message, 82, all[i].first.data(), &size, EVP_sha256(), nullptr);
    } else {
      EVP_DigestInit_ex2(context, fetched(suite::sha256), nullptr);
      EVP_DigestUpdate(context, prefix.data(), 64);
      EVP_DigestUpdate(context, in.views[i].data(), 18);
      EVP_DigestFinal_ex(context, all[i].first.data(), &size);
    }
  }
  EVP_MD_CTX_free(context);
  return all;
}

std::vector<std::uint32_t> indices_of(const std::vector<std::pair<whole_digest, std::uint32_t>>& all, std::size_t n) {
  std::vector<std::uint32_t> indices(n);
  for (std::size_t i = 0; i < n; ++i) indices[i] = all[i].second;
  return indices;
}

std::vector<std::uint32_t> evp_nth_element(const input& in, std::size_t n) {
  auto all = evp_tickets(in, false);
  const auto cut = all.begin() + static_cast<std::ptrdiff_t>(n);
  std::nth_element(all.begin(), cut, all.end());
  std::sort(all.begin(), cut);
  return indices_of(all, n);
}

std::vector<std::uint32_t> evp_sort(const input& in, std::size_t n) {
  auto all = evp_tickets(in, true);
  std::sort(all.begin(), all.end());
  return indices_of(all, n);
}

std::vector<std::uint32_t> ours(const input& in, std::size_t n, const means& by) {
  return rank(the_lot(), in.ids, n, 0, by)->indices;
}

void draws(std::size_t count, int rounds) {
  const input in(count);
  const std::size_t n = count * 15 / 100;
  scratch kept;
  const means by{fastest(), nullptr, &kept};
  const auto expected = ours(in, n, by);
  if (evp_nth_element(in, n) != expected || evp_sort(in, n) != expected) {
    std::fprintf(stderr, "bench_peers: the naive draw has another result\n");
    std::exit(1);
  }
  std::vector<peer> peers = {{"cavel draw", [&] { sink += ours(in, n, by).back(); }}};
  peers.push_back({"cavel draw with tickets", [&] { sink += select(the_lot(), in.ids, n, 0, by)->sample.size(); }});
  const cavel_bench::whole_event event(in.views);
  peers.push_back({"cavel announce, reveal, draw, record", [&] { sink += event.run(by).bytes[0]; }});
  peers.push_back({"cavel list digest, unsorted", [&] { sink += list_digest(suite::sha256, in.ids, by).bytes[0]; }});
  peers.push_back({"cavel SM3 draw", [&] { sink += rank(lot(suite::sm3, lot_seed{}), in.ids, n, 0, by)->indices.back(); }});
  peers.push_back({"EVP, nth_element, sort", [&] { sink += evp_nth_element(in, n).back(); }});
  peers.push_back({"EVP_Digest, sort all", [&] { sink += evp_sort(in, n).back(); }});
  peers.push_back({"std::sample of indices", [&] {
                     static std::vector<std::uint32_t> all;
                     if (all.size() != count) all.resize(count), std::iota(all.begin(), all.end(), 0U);
                     std::vector<std::uint32_t> drawn;
                     drawn.reserve(n);
                     std::mt19937_64 engine(1);
                     std::sample(all.begin(), all.end(), std::back_inserter(drawn), n, engine);
                     sink += drawn.back();
                   }});
  peers.push_back({"Boost.Random partial Fisher-Yates", [&] {
                     std::vector<std::uint32_t> all(count);
                     std::iota(all.begin(), all.end(), 0U);
                     boost::random::mt19937_64 engine(1);
                     for (std::size_t i = 0; i < n; ++i) {
                       std::swap(all[i], all[boost::random::uniform_int_distribution<std::size_t>(i, count - 1)(engine)]);
                     }
                     sink += all[n - 1];
                   }});
  measure(peers, rounds, 1);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 2 ? argv[1] : "";
  const auto number = [&](int i) { return static_cast<std::size_t>(std::strtoull(argc > i ? argv[i] : "1", nullptr, 10)); };
  if (what == "ids" && argc > 3) {
    const input in(number(2));
    std::FILE* file = std::fopen(argv[3], "wb");
    if (file == nullptr) return 1;
    for (const std::string_view id : in.views) std::fprintf(file, "%.18s\n", id.data());
    return std::fclose(file) == 0 ? 0 : 1;
  }
  if (what == "drawn" && argc > 3) {
    const input in(number(2));
    std::FILE* file = std::fopen(argv[3], "wb");
    if (file == nullptr) return 1;
    for (const std::uint32_t index : ours(in, in.views.size() * 15 / 100, {fastest()})) {
      std::fprintf(file, "%.18s\n", in.views[index].data());
    }
    return std::fclose(file) == 0 ? 0 : 1;
  }
  if (what == "kernels") {
    kernels(static_cast<int>(number(2)));
  } else if (what == "draws") {
    draws(number(2), static_cast<int>(number(3)));
  } else if (what == "ours") {
    const input in(number(2));
    const crew hands = threads(static_cast<unsigned>(number(4)));
    scratch kept;
    const means by{fastest(), &hands, &kept};
    measure({{"cavel draw", [&] { sink += ours(in, in.views.size() * 15 / 100, by).back(); }}}, static_cast<int>(number(3)), 1,
            hands.size == 1 ? &processor_seconds : &clock_seconds);
  } else {
    std::fprintf(stderr,
                 "usage: bench_peers ids N FILE | drawn N FILE | kernels ROUNDS | draws N ROUNDS | ours N "
                 "ROUNDS HANDS\n");
    return 2;
  }
  std::fprintf(stderr, "%s", sink == 42 ? " " : "");
  return 0;
}
