// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_REPORT_STYLE_HPP
#define CAVEL_EVENT_REPORT_STYLE_HPP

/// \file
/// The style sheet of report pages: dark on light, for phones, screens and A4 (GB/T 9704 gives its margins and typefaces).

#include <string_view>

namespace cavel::detail {

inline constexpr std::string_view report_style = R"css(:root{color-scheme:light}
@page{size:A4;margin:22mm 18mm 20mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt SimSun,"Noto Serif CJK SC",serif}}
*{box-sizing:border-box}
body{font:16px/1.65 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;color:#111;background:#fff;max-width:960px;margin:0 auto;padding:16px;overflow-wrap:break-word}
h1{font-size:1.5em;line-height:1.4;text-align:center;margin:.4em 0 .2em}
h1 .body{display:block;font-size:.75em;letter-spacing:.06em;font-weight:normal}
p.subject{text-align:center;margin:.2em 0 1em;color:#333}
h2{font-size:1.15em;border-bottom:1px solid #777;padding-bottom:.15em;margin:1.8em 0 .6em;break-after:avoid}
p{margin:.5em 0}
p.note{font-size:.92em;color:#333}
ul.figures{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(98px,1fr));gap:8px;margin:1em 0;padding:0}
ul.figures li{border:1px solid #999;padding:.35em .3em;text-align:center;break-inside:avoid}
ul.figures .value{display:block;font-size:1.35em;font-weight:bold;line-height:1.3}
ul.figures .label{display:block;font-size:.85em;color:#333}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:12px 24px;margin:.8em 0;align-items:start}
figure{margin:0;min-width:0;break-inside:avoid}
figcaption{font-size:.92em;font-weight:bold;margin-bottom:.3em}
svg.patterns{position:absolute}
table{border-collapse:collapse;width:100%;font-size:.84em;line-height:1.45;margin:.6em 0}
th,td{border:1px solid #999;padding:.28em .45em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0f0f0;vertical-align:middle;text-align:center}
thead{display:table-header-group}
tr{break-inside:avoid}
th{min-width:4.1em;overflow-wrap:normal}
.whole{white-space:nowrap}
td.number{text-align:right;overflow-wrap:normal;font-variant-numeric:tabular-nums}
@media screen and (max-width:600px){
body{padding:12px}
thead{display:none}
table,tbody{display:block;width:100%}
tr{display:grid;grid-template-columns:repeat(6,1fr);border:1px solid #999;margin-bottom:10px}
td{display:block;border:0;border-top:1px dotted #bbb;padding:.3em .4em;min-width:0;grid-column:span 3}
td:before{content:attr(data-l);display:block;font-size:.85em;color:#444}
td:first-child{font-weight:bold;border-top:0}
td:first-child,td.wide{grid-column:1/-1}
td.number{text-align:left;grid-column:span 1}
}
@media print{
body{max-width:none;padding:0 1px;font-size:11pt}
ul.figures{grid-template-columns:repeat(auto-fit,minmax(34mm,1fr))}
.charts{grid-template-columns:1fr 1fr;gap:4mm 6mm}
table{font-size:8.6pt}
a{color:inherit;text-decoration:none}
}
)css";

}  // namespace cavel::detail

#endif
