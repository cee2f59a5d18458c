// Patterns for a person to accept, from texts with their relations marked.
#include "suggest.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "gazgraph/base/json_file.hpp"
#include "gazgraph/relation/suggest.hpp"

namespace gazgraph::cli {
namespace {

using nlohmann::json;

std::vector<MarkedRelation> marked(const json& line) {
  std::vector<MarkedRelation> relations;
  for (const json& relation : line.value("relations", json::array()))
    relations.push_back({.subject = relation.at("subject").get<std::string>(),
                         .predicate = relation.at("predicate").get<std::string>(),
                         .object = relation.at("object").get<std::string>(),
                         .negated = relation.value("negated", false)});
  return relations;
}

std::map<std::string, Document> read_documents(const std::string& path) {
  std::map<std::string, Document> documents;
  if (path.empty()) return documents;
  DocumentReader reader({path});
  for (Document document; reader.next(document);) documents[document.id] = document;
  return documents;
}

}  // namespace

int suggest_patterns(const SuggestOptions& options) {
  PipelineOptions settings;
  for (const std::string& path : options.gazetteers) settings.gazetteers.emplace_back(path);
  settings.on_problem = [](const Error&) {};
  const Pipeline pipeline(data_folder(), settings);
  const auto rules = std::make_shared<const RelationRules>(std::make_shared<const Languages>(data_folder()));
  const std::map<std::string, Document> documents = read_documents(options.documents);
  std::map<std::string, std::unique_ptr<PatternSuggester>> suggesters;
  const std::string text = read_file(options.relations);
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string row = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (row.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      const json line = json::parse(row);
      const auto known = documents.find(line.value("id", ""));
      Document document = known == documents.end() ? Document() : known->second;
      if (line.contains("text")) document.text = line.at("text").get<std::string>();
      document.language = line.value("language", document.language);
      const Explanation explanation = pipeline.explain(document);
      auto& suggester = suggesters[explanation.language];
      if (suggester == nullptr)
        suggester = std::make_unique<PatternSuggester>(rules, pipeline.gazetteer(), explanation.language);
      suggester->add(document.text, explanation.segmentation, explanation.mentions, marked(line));
    } catch (const json::exception& error) {
      throw Error(ErrorCode::bad_input, options.relations, number, 1, error.what());
    }
  }
  for (const auto& [language, suggester] : suggesters) {
    for (const SuggestedPattern& found : suggester->suggest(options.least)) {
      if (found.precision() < options.precision) continue;
      fmt::print("{}\n", json({{"predicate", found.predicate},
                               {"language", language},
                               {"pattern", found.pattern},
                               {"support", found.support},
                               {"wrong", found.wrong},
                               {"example", found.example}})
                             .dump());
    }
  }
  return 0;
}

}  // namespace gazgraph::cli
