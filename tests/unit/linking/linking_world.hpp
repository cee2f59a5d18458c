#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "gazgraph/linking/linker.hpp"
#include "worlds.hpp"

/// A linker over a small world in one language of the source tree.
struct LinkingWorld {
  std::shared_ptr<const gazgraph::Gazetteer> gazetteer;
  std::shared_ptr<const gazgraph::Language> language;
  gazgraph::Linker linker;

  LinkingWorld(std::shared_ptr<const gazgraph::Gazetteer> entities, const std::string& code,
               gazgraph::LinkerOptions options = {})
      : gazetteer(std::move(entities)),
        language(load(code)),
        linker(gazetteer, language,
               std::make_shared<const gazgraph::CommonWords>(
                   gazgraph::CommonWords::load(gazgraph::DataFolder(source_data()), code)),
               options) {}

  [[nodiscard]] std::vector<gazgraph::Mention> mentions(const std::string& text) const {
    std::vector<gazgraph::Mention> found;
    linker.link(text, gazgraph::segment(text, language.get()), scratch_, found);
    return found;
  }

  /// `text=id(method)` of every mention.
  [[nodiscard]] std::string link(const std::string& text) const {
    std::string out;
    for (const gazgraph::Mention& mention : mentions(text)) {
      if (!out.empty()) out += ", ";
      out += text.substr(mention.begin, mention.end - mention.begin) + "=" +
             std::string(gazetteer->id(mention.entity)) + "(" + std::string(to_string(mention.method)) + ")";
    }
    return out;
  }

 private:
  static std::shared_ptr<const gazgraph::Language> load(const std::string& code) {
    return code.empty() ? nullptr : gazgraph::Language::load(gazgraph::DataFolder(source_data()), code);
  }
  mutable gazgraph::Linker::Scratch scratch_;
};

/// What a text links with a small world: `text=id(method), …`.
struct LinkingCase {
  std::string code;
  std::vector<std::string> entities;
  std::string text, expected;
};

inline void check_links(const std::vector<LinkingCase>& cases) {
  for (const auto& [code, entities, text, expected] : cases) {
    CAPTURE(code);
    CAPTURE(text);
    CHECK(LinkingWorld(world(entities), code).link(text) == expected);
  }
}
