// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_SVG_HPP
#define CAVEL_EVENT_SVG_HPP

/// \file
/// Pictures as SVG inside a page: rectangles, lines and texts in user units of one CSS pixel.
///
/// Colours and sizes are classes of `svg_style`, so that a page states them once. Texts are measured for a font of 12 units: what
/// `text_width` says is never less than what a browser needs.

#include <cstdint>
#include <string>
#include <string_view>

namespace cavel::detail {

/// Fills that differ in brightness or pattern, so that they can be told apart in grey print.
enum class ink : std::uint8_t { dark, light, hatched, grey, dotted };

/// Where a text stands relative to its point.
enum class anchor : std::uint8_t { start, middle, end };

class svg_picture {
 public:
  /// `title` names the picture for readers of screens.
  svg_picture(double width, double height, std::string_view title);

  /// `tip` is shown over the rectangle; empty: none. A width or height below 0 counts as 0.
  void rectangle(double x, double y, double width, double height, std::string_view classes, std::string_view tip = {});
  void line(double x1, double y1, double x2, double y2, std::string_view classes);
  /// The baseline begins, is centred or ends at the point.
  void text(double x, double y, std::string_view text, anchor at = anchor::start, std::string_view classes = {});
  std::string finish() const;

 private:
  std::string text_;
};

/// The class of a fill, and of a number written on it.
std::string_view class_of(ink fill);
std::string_view class_of_number(ink fill);

/// How wide a text is at most, in units.
double text_width(std::string_view text);

/// The text, shortened with an ellipsis to fit a width.
std::string fitted(std::string_view text, double width);

/// A number for an attribute, with one decimal place at most.
std::string coordinate(double value);

/// Rules of CSS for the pictures of a page, and the patterns they refer to: once in a page, in its style and at the start of its body.
extern const std::string_view svg_style, svg_patterns;

}  // namespace cavel::detail

#endif
