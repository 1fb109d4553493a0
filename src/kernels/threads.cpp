// SPDX-License-Identifier: Apache-2.0
#include <cavel/kernels/threads.hpp>

#include <gsl/assert>

#include <atomic>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace cavel {

executor threads(unsigned count) {
  Expects(count >= 1);
  return {count, [count](const std::function<void(unsigned)>& work) {
            std::atomic<unsigned> next{0};
            const auto serve = [&] {
              for (unsigned worker = next++; worker < count; worker = next++) work(worker);
            };
            std::vector<std::thread> started;
            started.reserve(count - 1);
            try {
              while (started.size() + 1 < count) started.emplace_back(serve);
            } catch (const std::system_error&) {  // no more threads: the existing ones do all the work
            } catch (const std::bad_alloc&) {     // no memory for another
            }
            serve();
            for (std::thread& each : started) each.join();
          }};
}

}  // namespace cavel
