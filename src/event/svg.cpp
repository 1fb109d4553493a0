// SPDX-License-Identifier: Apache-2.0
#include "svg.hpp"

#include "html.hpp"

#include <cavel/base/bytes.hpp>
#include <cavel/base/display_width.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cavel::detail {

const std::string_view svg_style =
    R"svg(svg.chart{display:block;width:100%;height:auto;max-width:480px;font:12px "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",SimHei,"PingFang SC",sans-serif}
svg.chart text{fill:#111}
svg.chart text.small{font-size:11px;fill:#333}
svg.chart text.in{stroke:#fff;stroke-width:3px;paint-order:stroke;stroke-linejoin:round}
svg.chart text.on-dark{fill:#fff}
.ink-dark{fill:#1f4e79}.ink-light{fill:#a9cbe8}.ink-hatched{fill:url(#hatched)}.ink-grey{fill:#8f8f8f}.ink-dotted{fill:url(#dotted)}
svg.chart rect.ink{stroke:#222;stroke-width:.6}
svg.chart .grid{stroke:#d5d5d5;stroke-width:1}
svg.chart .axis{stroke:#444;stroke-width:1}
svg.chart .mark{stroke:#111;stroke-width:1.6;stroke-dasharray:5 3}
svg.chart .band{fill:#e4e4e4}
)svg";

const std::string_view svg_patterns =
    R"svg(<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#c62828"/><rect width="2.2" height="6" fill="#fff"/></pattern>
<pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/><circle cx="2" cy="2" r="1.1" fill="#444"/></pattern>
</defs></svg>
)svg";

std::string coordinate(double value) {
  const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
  std::string made = (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10);
  if (tenths % 10 != 0) made += "." + std::to_string(std::abs(tenths) % 10);
  return made;
}

double text_width(std::string_view text) { return 6.8 * static_cast<double>(display_width(text)); }

std::string fitted(std::string_view text, double width) {
  if (text_width(text) <= width) return std::string(text);
  std::string made;
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, utf8_sequence(text));
    const std::string longer = made + std::string(text.substr(0, length));
    if (text_width(longer + "…") > width) break;
    made = longer;
    text.remove_prefix(length);
  }
  return made + "…";
}

std::string_view class_of(ink fill) {
  switch (fill) {
    case ink::dark: return "ink ink-dark";
    case ink::light: return "ink ink-light";
    case ink::hatched: return "ink ink-hatched";
    case ink::grey: return "ink ink-grey";
    case ink::dotted: break;
  }
  return "ink ink-dotted";
}

std::string_view class_of_number(ink fill) { return fill == ink::dark ? "on-dark" : "in"; }

svg_picture::svg_picture(double width, double height, std::string_view title) {
  text_ = "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + coordinate(width) + " " + coordinate(height) + "\" width=\"" +
          coordinate(width) + "\" height=\"" + coordinate(height) + "\" aria-label=\"" + escaped(title) + "\">\n<title>" +
          escaped(title) + "</title>\n";
}

void svg_picture::rectangle(double x, double y, double width, double height, std::string_view classes, std::string_view tip) {
  text_ += "<rect class=\"" + std::string(classes) + "\" x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" width=\"" +
           coordinate(std::max(0.0, width)) + "\" height=\"" + coordinate(std::max(0.0, height)) + "\"";
  text_ += tip.empty() ? std::string("/>\n") : "><title>" + escaped(tip) + "</title></rect>\n";
}

void svg_picture::line(double x1, double y1, double x2, double y2, std::string_view classes) {
  text_ += "<line class=\"" + std::string(classes) + "\" x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) + "\" x2=\"" +
           coordinate(x2) + "\" y2=\"" + coordinate(y2) + "\"/>\n";
}

void svg_picture::text(double x, double y, std::string_view text, anchor at, std::string_view classes) {
  text_ += "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\"";
  if (at != anchor::start) text_ += at == anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  if (!classes.empty()) text_ += " class=\"" + std::string(classes) + "\"";
  text_ += ">" + escaped(text) + "</text>\n";
}

std::string svg_picture::finish() const { return text_ + "</svg>\n"; }

}  // namespace cavel::detail
