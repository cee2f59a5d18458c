#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "gazgraph/linking/linker.hpp"
#include "gazgraph/relation/extractor.hpp"
#include "worlds.hpp"

namespace gazgraph {

/// Relations of texts in a world of a few entities, by the bundled rules.
struct RelationWorld {
  std::shared_ptr<const Languages> languages;
  std::shared_ptr<const RelationRules> rules = std::make_shared<const RelationRules>(languages);
  std::shared_ptr<const Gazetteer> gazetteer;
  bool everyday_words = false;  ///< the languages' tell names from other capitals

  explicit RelationWorld(const std::vector<std::string>& cast, const DataFolder& data = DataFolder(source_data()))
      : languages(std::make_shared<const Languages>(data)), gazetteer(world(cast)) {}

  std::vector<Relation> relations(const std::string& code, const std::string& text) const {
    const auto language = languages->get(code);
    const auto common =
        everyday_words ? std::make_shared<const CommonWords>(CommonWords::load(languages->data(), code)) : nullptr;
    const Linker linker(gazetteer, language, common);
    const RelationExtractor extractor(rules, gazetteer, language, {}, common);
    Linker::Scratch scratch;
    std::vector<Mention> mentions;
    std::vector<Relation> relations;
    const Segmentation cut = segment(text, language.get());
    linker.link(text, cut, scratch, mentions);
    extractor.extract(text, cut, mentions, relations);
    check_gate(extractor, text, cut, mentions, relations);
    return relations;
  }

  /// With a trace every sentence is read: no relation may be lost because a sentence is not.
  void check_gate(const RelationExtractor& extractor, const std::string& text, const Segmentation& cut,
                  const std::vector<Mention>& mentions, const std::vector<Relation>& relations) const {
    std::vector<Relation> all;
    std::vector<RelationTrace> trace;
    extractor.extract(text, cut, mentions, all, &trace);
    std::set<std::string> read, found;
    for (const Relation& relation : all) read.insert(triple(relation));
    for (const Relation& relation : relations) found.insert(triple(relation));
    CHECK_MESSAGE(read == found, text);
  }

  std::string triple(const Relation& relation) const {
    return std::string(relation.negated ? "!" : "") + std::string(gazetteer->id(relation.subject)) + " " +
           rules->predicates()[relation.predicate].name + " " +
           (relation.date.empty() ? std::string(gazetteer->id(relation.object)) : relation.date);
  }

  std::set<std::string> triples(const std::string& code, const std::string& text) const {
    std::set<std::string> out;
    for (const Relation& relation : relations(code, text)) out.insert(triple(relation));
    return out;
  }

  /// Each triple with the rules that found it and where.
  std::vector<std::string> evidence(const std::string& code, const std::string& text) const {
    std::vector<std::string> out;
    for (const Relation& relation : relations(code, text)) {
      out.push_back(triple(relation));
      for (const Evidence& evidence : relation.evidence)
        out.back() +=
            "; " + evidence.pattern + " " + std::to_string(evidence.begin) + "-" + std::to_string(evidence.end);
    }
    return out;
  }
};

/// A text, and what it asserts.
struct RelationCase {
  std::string code, text;
  std::set<std::string> expected;
};

inline std::string joined(const std::set<std::string>& triples) {
  std::string all;
  for (const std::string& triple : triples) all += triple + "; ";
  return all;
}

inline void check_cases(const RelationWorld& world, const std::vector<RelationCase>& cases) {
  for (const auto& [code, text, expected] : cases) {
    const std::set<std::string> found = world.triples(code, text);
    const std::string shown = joined(found);
    CAPTURE(text);
    CAPTURE(shown);
    CHECK(found == expected);
  }
}

}  // namespace gazgraph
