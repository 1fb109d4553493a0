// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/officers.hpp>

#include <utility>

namespace cavel {

namespace {

officer_reading finish(checked<csv_file> file, const officer_options& options) {
  if (!file) {
    officer_reading refused;
    refused.found = file.problems();
    refused.refused = true;
    return refused;
  }
  const digest bytes = file->bytes;
  officer_reading reading = read_officers(std::move(file->rows), options);
  reading.file = bytes;
  return reading;
}

}  // namespace

officer_reading load_officers(const std::filesystem::path& file, const officer_options& options, csv_options csv) {
  csv.where = options.where;
  return finish(load_csv(file, csv), options);
}

officer_reading parse_officers(std::string_view bytes, const officer_options& options, csv_options csv) {
  csv.where = options.where;
  return finish(parse_csv(bytes, csv), options);
}

checked<recusal_file> load_recusals(const std::filesystem::path& file, const recusal_options& options, csv_options csv) {
  csv.where = options.where;
  return parse_recusals(load_csv(file, csv), options);
}

checked<recusal_file> parse_recusals(std::string_view bytes, const recusal_options& options, csv_options csv) {
  csv.where = options.where;
  return parse_recusals(parse_csv(bytes, csv), options);
}

checked<recusal_file> parse_recusals(const checked<csv_file>& file, const recusal_options& options) {
  if (!file) return file.problems();
  checked<std::vector<recusal>> read = read_recusals(file->rows, options);
  if (!read) return read.problems();
  const std::uint64_t rows = read->size();
  return {recusal_file{*std::move(read), rows, file->bytes}, read.problems()};
}

}  // namespace cavel
