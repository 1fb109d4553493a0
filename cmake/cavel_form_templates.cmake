# SPDX-License-Identifier: Apache-2.0
# cavel_form_templates(OUT): the templates of docs/forms as one source file in the build folder; OUT is its path.
function(cavel_form_templates out)
  set(file "${CMAKE_CURRENT_BINARY_DIR}/form_templates.cpp")
  set(folder "${PROJECT_SOURCE_DIR}/docs/forms")
  set(rows "")
  foreach(form IN ITEMS "scheme|现场检查方案|inspection scheme" "notice|检查通知书|notice of inspection" "credentials|执法人员亮证页|credentials of the officers"
                        "record|现场检查记录|record of inspection" "order|责令限期整改指令书|order to correct"
                        "recusal|回避申请表|request for recusal" "panel|任务名单|visits of a panel"
                        "contents|卷内目录|table of contents")
    string(REPLACE "|" ";" words "${form}")
    list(GET words 0 name)
    list(GET words 1 zh)
    list(GET words 2 en)
    file(READ "${folder}/${name}.html" html)
    string(APPEND rows "    {form::${name}, \"${name}.html\", \"${zh}\", \"${en}\", R\"cavel(${html})cavel\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${folder}/${name}.html")
  endforeach()
  file(READ "${folder}/style.css" style)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${folder}/style.css")
  file(CONFIGURE OUTPUT "${file}" CONTENT "// made by cmake/cavel_form_templates.cmake from docs/forms: do not edit
#include <cavel/event/forms.hpp>

namespace cavel {

namespace {

constexpr form_template_source form_sources[] = {
@rows@};

}  // namespace

std::span<const form_template_source> shipped_forms() { return form_sources; }

std::string_view shipped_form_style() { return R\"cavel(@style@)cavel\"; }

}  // namespace cavel
" @ONLY)
  set(${out} "${file}" PARENT_SCOPE)
endfunction()
