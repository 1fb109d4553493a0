// SPDX-License-Identifier: Apache-2.0
#include "guard.hpp"

#include <cavel/hash/list_digest.hpp>
#include <cavel/hash/progress_ids.hpp>
#include <cavel/kernels/accelerated.hpp>

namespace {

using namespace cavel::c;

std::int32_t list_digest_of(std::int32_t suite, std::uint64_t count, const cavel_options* options, std::uint8_t* digest,
                            cavel_problems** problems, auto&& ids_of) {
  return guarded(problems, [&](call& context) {
    const cavel::suite which = suite_of(suite);
    need(digest, "digest");
    long_call how(context, options, which, pieces_of(count));
    const given_ids ids = ids_of(how.observer());
    const cavel::progress_ids counted(cavel::id_list::from(ids, ids.size()), how.observer());
    write(cavel::list_digest(which, counted.list(), how.exec()), digest);
  });
}

/// An id, or two of them with a line feed between (docs/protocol.md §3).
void check_one_or_pair(std::string_view text) {
  const std::size_t line_feed = text.find('\n');
  const bool pair = line_feed != std::string_view::npos;
  for (const std::string_view id : {text.substr(0, line_feed), pair ? text.substr(line_feed + 1) : text}) {
    if (const auto code = cavel::check_id(id); code != cavel::fault::none) refuse(code, "id", std::string(id.substr(0, 255)));
  }
}

}  // namespace

cavel_status cavel_hash(std::int32_t suite, const char* bytes, std::uint64_t size, std::uint8_t digest[32]) {
  return guarded(nullptr, [&](call&) {
    const cavel::suite which = suite_of(suite);
    const std::string_view message = bytes_of(bytes, size, "bytes");
    need(digest, "digest");
    write(cavel::hasher(which, cavel::fastest().of(which).blocks).update(message).finish(), digest);
  });
}

cavel_status cavel_list_digest(std::int32_t suite, const char* const* ids, const std::uint64_t* sizes, std::uint64_t count,
                               const cavel_options* options, std::uint8_t digest[32], cavel_problems** problems) {
  return list_digest_of(suite, count, options, digest, problems,
                        [&](cavel::progress* observer) { return given_ids(ids, sizes, count, observer); });
}

cavel_status cavel_list_digest_block(std::int32_t suite, const char* bytes, std::uint64_t size, const std::uint64_t* offsets,
                                     std::uint64_t count, const cavel_options* options, std::uint8_t digest[32],
                                     cavel_problems** problems) {
  return list_digest_of(suite, count, options, digest, problems,
                        [&](cavel::progress* observer) { return given_ids(bytes, size, offsets, count, observer); });
}

cavel_status cavel_lot_seed(std::int32_t suite, const std::uint8_t seed[32], const char* label, std::uint64_t size,
                            std::uint8_t lot_seed[32]) {
  return guarded(nullptr, [&](call&) {
    const cavel::suite which = suite_of(suite);
    const cavel::seed of{digest_of(seed, "seed")};
    const std::string_view text = text_of(label, size, "label");
    need(lot_seed, "lot_seed");
    write(cavel::derive(which, of, text).value, lot_seed);
  });
}

cavel_status cavel_ticket(std::int32_t suite, const std::uint8_t lot_seed[32], const char* id, std::uint64_t size,
                          std::uint8_t ticket[32], cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    const cavel::suite which = suite_of(suite);
    const cavel::lot_seed seed{digest_of(lot_seed, "lot_seed")};
    const std::string_view text = bytes_of(id, size, "id");
    check_one_or_pair(text);
    need(ticket, "ticket");
    write(cavel::lot(which, seed).ticket_for(text).value, ticket);
  });
}
