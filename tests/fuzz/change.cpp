// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target on its corpus and on random changes of it, the same on every machine: for compilers without libFuzzer.
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

boost::random::mt19937 engine(1);

std::size_t below(std::size_t bound) { return boost::random::uniform_int_distribution<std::size_t>(0, bound - 1)(engine); }

/// A few changes such as a slip of the hand or a broken file makes: bytes changed, runs cut, doubled, moved in from elsewhere.
std::string changed(std::string text, const std::vector<std::string>& corpus) {
  for (std::size_t left = 1 + below(4); left != 0; --left) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t run = std::min(text.size() - at, 1 + below(24));
    const std::string& other = corpus[below(corpus.size())];
    const std::size_t from = below(other.size() + 1);
    switch (below(6)) {
      case 0:
        if (run != 0) text[at] = static_cast<char>(below(256));
        break;
      case 1:
        if (run != 0) text[at] = static_cast<char>('0' + below(10));
        break;
      case 2: text.erase(at, run); break;
      case 3: text.insert(at, text.substr(at, run)); break;
      case 4: text.insert(at, other.substr(from, 1 + below(80))); break;
      default: text.resize(at); break;
    }
    if (text.empty()) break;
  }
  return text;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  std::set<std::filesystem::path> files;  // sorted, so that every machine runs the same
  for (const auto& each : std::filesystem::directory_iterator(words[2])) files.insert(each.path());
  std::vector<std::string> corpus;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (corpus.empty()) return 2;
  const auto run = [](const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  };
  run("");
  for (const std::string& text : corpus) run(text);
  const int runs = std::atoi(words[1]);
  for (int i = 0; i < runs; ++i) run(changed(corpus[below(corpus.size())], corpus));
  std::cout << runs << " changes of " << corpus.size() << " inputs\n";
}
