// SPDX-License-Identifier: Apache-2.0
// What a user would write instead, in C++, measured in turns with ours on the same ids: one line of JSON a
// figure.
//   bench_peers ids N FILE         writes N ids, one a line
//   bench_peers drawn N FILE       writes the ids that are drawn of them, in order
//   bench_peers roster N FILE      writes a roster of N rows of 145 bytes, CSV
//   bench_peers kernels ROUNDS     seconds a ticket
//   bench_peers draws N ROUNDS     seconds for a draw of 15 % of N
//   bench_peers threads N ROUNDS   the same in wall-clock time, on one thread and on two
//   bench_peers ours N ROUNDS THREADS
// Figures are processor seconds, or wall-clock time with several threads; the median of the rounds. From
// 50 million ids on, `draws` leaves out whatever holds a whole ticket for every id.
#include "event.hpp"
#include "ids.hpp"
#include "measure.hpp"
#include "openssl.hpp"
#include "roster_file.hpp"
#include "samplers.hpp"

#include <cavel/hash/list_digest.hpp>
#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/sample/sample_and_reserve.hpp>
#include <cavel/sample/select_stream.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace cavel;
using namespace cavel_bench;

constexpr std::size_t large = 50'000'000;

peer kernel_peer(const std::vector<std::string_view>& ids, suite which, const kernel& exec, const std::string& name) {
  return {name, [&ids, which, exec] {
            const lot from(which, lot_seed{});
            std::uint64_t out[256];
            for (std::size_t at = 0; at + 256 <= ids.size(); at += 256) {
              exec.prefixes(from.midstate().data(), ids.data() + at, 256, out);
              sink += out[17];
            }
          }};
}

void kernels(int rounds) {
  const input in(16384);
  const auto ids = in.views();
  const auto per = static_cast<double>(ids.size());
  for (const suite which : {suite::sha256, suite::sm3}) {
    const std::string title = which == suite::sha256 ? "SHA-256" : "SM3";
    std::vector<peer> peers = {kernel_peer(ids, which, fastest().of(which), "cavel " + title)};
    if (which == suite::sha256) {
      peers.push_back(transform_peer(ids));
      peers.push_back(sha256_peer(ids));
    }
    for (const char* how : {"context reused", "copied midstate", "one-shot EVP_Digest"}) {
      peers.push_back(evp_peer(ids, which, how));
    }
    for (const kernel& each : usable_kernels(which)) {
      peers.push_back(kernel_peer(ids, which, each, "cavel kernel " + title + " " + std::string(each.name)));
    }
    measure(peers, rounds, per);
  }
}

lot lot_of(suite which) { return {which, lot_seed{}}; }

std::vector<std::uint32_t> ours(const id_list& ids, std::size_t n, const execution& exec, suite which = suite::sha256) {
  return select_indices(lot_of(which), ids, n, 0, exec)->indices;
}

/// As from a cursor: ten thousand ids at a time.
selection streamed(const id_list& ids, std::size_t n) {
  selection_stream stream(lot_of(suite::sha256), n, 0, ids.size(), fastest());
  for (std::size_t at = 0; at < ids.size(); at += 10000)
    stream.push(ids.subrange(at, std::min<std::size_t>(10000, ids.size() - at)));
  return *stream.finish();
}

/// Four shards, each fed to a stream of its own, as four machines would, then absorbed by one.
selection sharded(const id_list& ids, std::size_t n) {
  std::optional<selection_stream> all;
  for (std::size_t shard = 0; shard < 4; ++shard) {
    const std::size_t first = ids.size() * shard / 4, end = ids.size() * (shard + 1) / 4;
    selection_stream stream(lot_of(suite::sha256), n, 0, ids.size(), fastest());
    stream.push(ids.subrange(first, end - first), first);
    if (all) {
      all->merge(std::move(stream));
    } else {
      all.emplace(std::move(stream));
    }
  }
  return *all->finish();
}

void draws(std::size_t count, int rounds) {
  const input in(count);
  const std::size_t n = count * 15 / 100;
  scratch kept;
  const execution exec{fastest(), nullptr, &kept};
  std::vector<peer> peers = {{"cavel draw", [&] { sink += ours(in.ids, n, exec).back(); }}};
  peers.push_back({"cavel SM3 draw", [&] { sink += ours(in.ids, n, exec, suite::sm3).back(); }});
  peers.push_back({"cavel draw from a stream, with tickets", [&] { sink += streamed(in.ids, n).sample.size(); }});
  peers.push_back({"cavel draw from four shards, with tickets", [&] { sink += sharded(in.ids, n).sample.size(); }});
  peers.push_back({"cavel list digest, unsorted", [&] { sink += list_digest(suite::sha256, in.ids, exec).bytes[0]; }});
  const auto views = count < large ? in.views() : std::vector<std::string_view>();
  std::optional<whole_event> event;
  if (count < large) {
    const auto expected = ours(in.ids, n, exec);
    if (evp_nth_element(views, n) != expected || evp_sort(views, n) != expected) {
      std::fprintf(stderr, "bench_peers: the naive draw has another result\n");
      std::exit(1);
    }
    event.emplace(views);
    peers.push_back(
        {"cavel draw with tickets", [&] { sink += select(lot_of(suite::sha256), in.ids, n, 0, exec)->sample.size(); }});
    peers.push_back({"cavel announce, reveal, draw, record", [&] { sink += event->run(exec).bytes[0]; }});
    peers.push_back({"EVP, nth_element, sort", [&] { sink += evp_nth_element(views, n).back(); }});
    peers.push_back({"EVP_Digest, sort all", [&] { sink += evp_sort(views, n).back(); }});
  }
  peers.push_back(std_sample(count, n));
  peers.push_back(fisher_yates(count, n));
  measure(peers, rounds, 1);
}

void by_the_clock(std::size_t count, int rounds) {
  const input in(count);
  const std::size_t n = count * 15 / 100;
  const executor one = threads(1), two = threads(2);
  scratch kept_by_one, kept_by_two;
  std::vector<peer> peers;
  for (const suite which : {suite::sha256, suite::sm3}) {
    const std::string title = which == suite::sha256 ? "cavel draw" : "cavel SM3 draw";
    peers.push_back({title + ", one thread (clock)", [&, which] {
                       sink += ours(in.ids, n, {fastest(), &one, &kept_by_one}, which).back();
                     }});
    peers.push_back({title + ", two threads (clock)", [&, which] {
                       sink += ours(in.ids, n, {fastest(), &two, &kept_by_two}, which).back();
                     }});
  }
  measure(peers, rounds, 1, &clock_seconds);
}

/// Writes `ids`, a line each.
int write_lines(const char* path, std::size_t count, const std::function<std::string_view(std::size_t)>& line) {
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) return 1;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view id = line(i);
    std::fprintf(file, "%.*s\n", static_cast<int>(id.size()), id.data());
  }
  return std::fclose(file) == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 2 ? argv[1] : "";
  const auto number = [&](int i) { return static_cast<std::size_t>(std::strtoull(argc > i ? argv[i] : "1", nullptr, 10)); };
  if (what == "ids" && argc > 3) {
    const input in(number(2));
    return write_lines(argv[3], in.ids.size(), [&](std::size_t i) { return in.ids[i]; });
  }
  if (what == "drawn" && argc > 3) {
    const input in(number(2));
    const auto drawn = ours(in.ids, in.ids.size() * 15 / 100, {fastest()});
    return write_lines(argv[3], drawn.size(), [&](std::size_t i) { return in.ids[drawn[i]]; });
  }
  if (what == "roster" && argc > 3) {
    write_roster(argv[3], number(2), false);
  } else if (what == "kernels") {
    kernels(static_cast<int>(number(2)));
  } else if (what == "draws") {
    draws(number(2), static_cast<int>(number(3)));
  } else if (what == "threads") {
    by_the_clock(number(2), static_cast<int>(number(3)));
  } else if (what == "ours") {
    const input in(number(2));
    const executor workers = threads(static_cast<unsigned>(number(4)));
    scratch kept;
    const execution exec{fastest(), &workers, &kept};
    measure({{"cavel draw", [&] { sink += ours(in.ids, in.ids.size() * 15 / 100, exec).back(); }}}, static_cast<int>(number(3)),
            1, workers.size == 1 ? &processor_seconds : &clock_seconds);
  } else {
    std::fprintf(stderr,
                 "usage: bench_peers ids N FILE | drawn N FILE | roster N FILE | kernels ROUNDS | draws N ROUNDS | "
                 "threads N ROUNDS | ours N ROUNDS THREADS\n");
    return 2;
  }
  std::fprintf(stderr, "%s", sink == 42 ? " " : "");
  return 0;
}
