// SPDX-License-Identifier: Apache-2.0
// Templates of forms: every tag is checked before anything is filled in, values are escaped, a form has what its target needs.
#include <cavel/event/form_template.hpp>
#include <cavel/event/forms.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

using cavel::fault;
using cavel::form_template;
using cavel::json_value;

std::string read(const std::string& name) {
  std::ifstream file(std::string(CAVEL_SOURCE_DIR) + "/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

json_value model(const char* name, std::initializer_list<const char*> list, bool truth) {
  json_value entries{json_value::array()};
  for (const char* each : list) entries.push(json_value().add("entry", each));
  return json_value().add("name", name).add("list", std::move(entries)).add("truth", truth);
}

std::string filled(const std::string& text, const json_value& with) {
  const auto made = form_template::parse(text, model("", {""}, true), "t.html");
  return made ? made->fill(with) : message(made.problems().front(), cavel::language::en);
}

TEST(FormTemplate, FieldsSectionsAndComments) {
  EXPECT_EQ(filled("a{{name}}b", model("x", {}, true)), "axb");
  EXPECT_EQ(filled("{{ name }}{{! nothing }}", model("x", {}, true)), "x");
  EXPECT_EQ(filled("{{#list}}[{{entry}}{{name}}]{{/list}}{{^list}}none{{/list}}", model("x", {"1", "2"}, true)), "[1x][2x]");
  EXPECT_EQ(filled("{{#list}}[{{entry}}]{{/list}}{{^list}}none{{/list}}", model("x", {}, true)), "none");
  EXPECT_EQ(filled("{{#truth}}yes{{/truth}}{{^truth}}no{{/truth}}", model("", {}, false)), "no");
  EXPECT_EQ(filled("{{#name}}({{name}}){{/name}}{{^name}}-{{/name}}", model("", {}, true)), "-");
  EXPECT_EQ(filled("{{#list}}{{#truth}}{{entry}}{{/truth}}{{/list}}", model("", {"1", "2"}, true)), "12");
}

TEST(FormTemplate, ValuesCannotBeMarkup) {
  EXPECT_EQ(filled("<td title=\"{{name}}\">", model("<b onclick='x'>&\"\u202e", {}, true)),
            "<td title=\"&#60;b onclick=&#39;x&#39;&#62;&#38;&#34;⟨U+202E⟩\">");
  EXPECT_EQ(filled("{{name}}", model("{{list}}", {}, true)), "{{list}}");
}

TEST(FormTemplate, EveryMistakeIsNamedWithItsRow) {
  struct mistake {
    const char* text;
    fault code;
    std::size_t row;
    const char* value;
  };
  for (const mistake& each :
       std::initializer_list<mistake>{{"\n{{nam}}", fault::form_field_unknown, 2, "nam"},
                                      {"{{entry}}", fault::form_field_unknown, 1, "entry"},
                                      {"{{#lits}}{{/lits}}", fault::form_field_unknown, 1, "lits"},
                                      {"{{^list}}{{entry}}{{/list}}", fault::form_field_unknown, 1, "entry"},
                                      {"{{list}}", fault::form_section, 1, "list"},
                                      {"{{#list}}\n{{name}}", fault::form_section, 2, "{{#list}}"},
                                      {"{{#list}}{{#truth}}{{/list}}", fault::form_section, 1, "{{/list}}"},
                                      {"{{/list}}", fault::form_section, 1, "{{/list}}"},
                                      {"a\nb {{name", fault::form_tag, 2, "{{name"},
                                      {"{{}}", fault::form_tag, 1, ""},
                                      {"{{#list}}{{entry}{{/list}}", fault::form_tag, 1, "entry}{{/list"}}) {
    const auto made = form_template::parse(each.text, model("", {""}, true), "t.html");
    ASSERT_FALSE(made) << each.text;
    EXPECT_EQ(made.problems().front().code, each.code) << each.text;
    EXPECT_EQ(made.problems().front().row, each.row) << each.text;
    EXPECT_EQ(made.problems().front().value, each.value) << each.text;
  }
  const auto near = form_template::parse("{{nmae}}", model("", {""}, true), "t.html");
  EXPECT_EQ(near.problems().front().detail, "name");
}

TEST(Forms, ShippedTemplatesAreTheFilesAndFit) {
  std::set<std::string_view> files;
  for (const cavel::form_template_source& each : cavel::shipped_forms()) {
    EXPECT_EQ(each.html, read("docs/forms/" + std::string(each.file)));
    const auto made = form_template::parse(each.html, cavel::form_shape(each.what), each.file);
    EXPECT_TRUE(made) << message(made.problems().front(), cavel::language::en);
    files.insert(each.file);
  }
  EXPECT_EQ(files.size(), 8U);
  EXPECT_EQ(cavel::shipped_form_style(), read("docs/forms/style.css"));
}

TEST(Forms, GuideListsEveryFieldAndNoOther) {
  std::set<std::string> known, listed;
  for (const cavel::form_template_source& each : cavel::shipped_forms()) {
    for (const std::string& name : field_names(cavel::form_shape(each.what))) known.insert(name);
  }
  const std::string guide = read("docs/guide/forms.md");
  const std::regex row("\n\\| `([a-z_.]+)` \\| (?:text|list|yes/no) \\|");
  for (std::sregex_iterator at(guide.begin(), guide.end(), row); at != std::sregex_iterator(); ++at) listed.insert((*at)[1]);
  EXPECT_EQ(known, listed);
}

}  // namespace
