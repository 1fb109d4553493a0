// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_COMMAND_HPP
#define CAVEL_CLI_COMMAND_HPP

/// \file
/// What all commands of the program share: their table, options, exit codes, and how problems and tables are printed.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::cli {

/// Exit codes, as documented in docs/guide/program.md.
enum class exit_code : int {
  done = 0,
  refused = 1,        ///< the data has errors; nothing was written
  usage = 2,          ///< the command line is wrong
  differs = 3,        ///< verification found a difference
  no_assignment = 4,  ///< officers do not suffice; the certificate was printed, nothing was written
  system = 5,         ///< a file or the output could not be read or written
  busy = 7,           ///< another process uses the event
};

/// The words after the command's name.
using arguments = std::vector<std::string>;

/// One command of the program.
struct command {
  std::string_view name;
  exit_code (*run)(const arguments&);
  std::string_view zh, en;  ///< one line each
};

/// A command's options, besides `--help`, `--lang zh|en` and `--json`, which every command has.
class command_line {
 public:
  /// \param usage what follows `cavel NAME`, e.g. `DIR [options]`
  command_line(std::string_view name, std::string_view usage);

  boost::program_options::options_description options;
  boost::program_options::positional_options_description positions;

  /// Reads the words. If it returns an exit code, the command ends with it: help or a usage error was printed.
  std::optional<exit_code> parse(const arguments& words);

  /// Prints to standard error why the command line is wrong, and what is right. \return exit_code::usage
  exit_code wrong(std::string_view zh, std::string_view en) const;

  const std::string& name() const { return name_; }
  bool has(const std::string& option) const { return values.count(option) != 0; }
  std::string text(const std::string& option) const { return has(option) ? values[option].as<std::string>() : std::string(); }
  std::vector<std::string> texts(const std::string& option) const {
    return has(option) ? values[option].as<std::vector<std::string>>() : std::vector<std::string>();
  }

  boost::program_options::variables_map values;
  language in = language::zh;
  bool json = false;

 private:
  std::string name_, usage_;
};

/// Prints every problem with its remedy to standard error, errors first; with `json` as a JSON array of
/// `{code, fault, severity, where, row, field, value, message, remedy}` to standard output.
void print(const problems& found, language in, bool json);

/// That array.
json_value as_json(const problems& found, language in);

/// The problems, at most a hundred of each fault, and for each fault with more than that how many were left out.
/// \param by_file a hundred of each fault in each file, so that no file's problems hide another's
problems bounded(const problems& found, bool by_file);

/// The text on one line without control sequences (`harmless` of output.hpp, tabs and line feeds too): messages quote names and
/// cells of other people's files.
std::string printable(std::string_view text);

/// The reason under which a row or an enterprise was left out, in words: one of cavel's (docs/guide/plan.md), a fault's name, or
/// the plan's word for it.
std::string reason_words(std::string_view reason, language in);

/// Whether standard error is a terminal: only then is progress shown.
bool is_watched();

/// `refused` where a problem is an error, `done` otherwise.
exit_code exit_of(const problems& found);

/// A table whose columns are aligned by the width that characters take on a terminal (CJK: two columns). Empty rows are
/// left out, and so is an empty header.
class table {
 public:
  explicit table(const std::vector<std::string>& header) { row(header); }
  void row(const std::vector<std::string>& cells);  ///< cells are shown `printable`
  void row(std::span<const std::string_view> cells);
  std::string text() const;
  /// Writes the text piece by piece, for tables that are long.
  void write(std::ostream& to) const;

 private:
  struct cell {
    std::uint32_t size, width;  ///< in `text_`, and on a terminal
  };
  template <class Use>
  void for_each_piece(const Use& use) const;
  std::string text_;  ///< of all cells, one behind the other
  std::vector<cell> cells_;
  std::vector<std::size_t> row_ends_;  ///< in `cells_`
};

}  // namespace cavel::cli

#endif
