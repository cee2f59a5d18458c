// Precision, recall and F1 of annotations against a gold standard, with intervals, by type, method, language and
// predicate, and what went wrong. The scoring itself is in scoring.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "gazgraph/base/json_file.hpp"
#include "scoring.hpp"
#include "stages.hpp"

namespace gazgraph::cli {
namespace {

using nlohmann::json;
using Kind = MentionOutcome::Kind;

std::map<std::string, json> read_lines(const std::string& path, const char* key) {
  std::map<std::string, json> documents;
  const std::string text = read_file(path);
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++line;
    const std::string row = text.substr(at, end - at);
    at = end + 1;
    if (row.find_first_not_of(" \t\r") == std::string::npos) continue;
    json parsed;
    try {
      parsed = json::parse(row);
      documents[parsed.at(key).get<std::string>()] = parsed;
    } catch (const json::exception& error) {
      throw Error(ErrorCode::bad_input, path, line, 1, error.what());
    }
  }
  return documents;
}

/// Ids of a gazetteer in TSV: what stands before the first tab of each line.
std::set<std::string, std::less<>> read_ids(const std::string& path) {
  std::set<std::string, std::less<>> ids;
  const std::string text = read_file(path);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ids.insert(text.substr(at, std::min(text.find('\t', at), end) - at));
    at = end + 1;
  }
  return ids;
}

std::map<std::string, std::set<std::string>> read_labels(const std::string& path) {
  try {
    return json::parse(read_file(path)).get<std::map<std::string, std::set<std::string>>>();
  } catch (const json::exception& error) {
    throw Error(ErrorCode::bad_input, path, error.what());
  }
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

/// Sums over the documents, and their tables.
class Report {
 public:
  explicit Report(bool errors) : errors_(errors) {}

  void add(DocumentScore&& document) {
    if (errors_) list_errors(document);
    strict_.push_back(document.strict);
    overlapping_.push_back(document.overlapping);
    if (document.has_relations) related_.push_back(document.related);
    for (const MentionOutcome& outcome : document.mentions) count(document, outcome);
    for (const RelationOutcome& outcome : document.relations) {
      Score& score = predicates_[outcome.relation.predicate];
      score.right += outcome.kind == RelationOutcome::Kind::right ? 1 : 0;
      score.wrong += outcome.kind == RelationOutcome::Kind::wrong ? 1 : 0;
      score.missed += outcome.kind == RelationOutcome::Kind::missed ? 1 : 0;
    }
    if (document.language.empty()) return;
    ++documents_;
    languages_ += document.language == document.found_language ? 1 : 0;
  }

  void print(bool tables) const {
    print_sum("mentions, strict", strict_, tables);
    print_sum("mentions, overlapping", overlapping_, tables);
    if (tables) {
      print_table("by type", types_);
      print_table("by method", methods_);
      print_table("by language", by_language_);
      print_confusion();
    }
    print_sum("relations", related_, tables);
    for (const auto& [predicate, score] : predicates_) fmt::print("  {:<18}{}\n", predicate, score.show());
    if (documents_ > 0) fmt::print("languages: {} of {} right\n", languages_, documents_);
  }

  [[nodiscard]] bool perfect() const {
    const Score mentions = sum(strict_);
    const Score relations = sum(related_);
    return mentions.wrong + mentions.missed + relations.wrong + relations.missed == 0;
  }

 private:
  static Score sum(const std::vector<Score>& scores) {
    Score all;
    for (const Score& score : scores) all += score;
    return all;
  }

  static void print_sum(const char* name, const std::vector<Score>& scores, bool interval) {
    fmt::print("{}: {}", name, sum(scores).show());
    if (interval && scores.size() > 1) {
      const auto [low, high] = bootstrap_f1(scores);
      fmt::print(", 95% of F1 {:.3f}–{:.3f}", low, high);
    }
    fmt::print("\n");
  }

  static void print_table(const char* title, const std::map<std::string, Score>& rows) {
    fmt::print("{} (strict)\n", title);
    for (const auto& [name, score] : rows) fmt::print("  {:<18}{}\n", name, score.show());
  }

  /// Which entity types were taken for which: rows gold, columns predicted; `-` is nothing.
  void print_confusion() const {
    std::set<std::string> columns;
    for (const auto& [pair, n] : confusion_) columns.insert(pair.second);
    fmt::print("types confused (gold down, predicted across)\n  {:<14}", "");
    for (const std::string& column : columns) fmt::print("{:>14}", column);
    fmt::print("\n");
    std::string row;
    for (const auto& [pair, n] : confusion_) {
      if (pair.first == row) continue;
      row = pair.first;
      fmt::print("  {:<14}", row);
      for (const std::string& column : columns) {
        const auto cell = confusion_.find({row, column});
        fmt::print("{:>14}", cell == confusion_.end() ? 0 : cell->second);
      }
      fmt::print("\n");
    }
  }

  static void score(Score& row, Kind kind) {
    row.right += kind == Kind::strict ? 1 : 0;
    row.wrong += kind == Kind::wrong || kind == Kind::overlapping ? 1 : 0;
    row.missed += kind == Kind::missed || kind == Kind::overlapping ? 1 : 0;
  }

  void count(const DocumentScore& document, const MentionOutcome& outcome) {
    const bool right = outcome.kind == Kind::strict || outcome.kind == Kind::overlapping;
    const std::string gold_type = outcome.gold == nullptr ? "-" : or_dash(outcome.gold->type);
    const std::string found_type = outcome.predicted == nullptr ? "-" : or_dash(outcome.predicted->type);
    score(types_[right || outcome.kind == Kind::missed ? gold_type : found_type], outcome.kind);
    if (outcome.predicted != nullptr) score(methods_[or_dash(outcome.predicted->method)], outcome.kind);
    score(by_language_[or_dash(document.language.empty() ? document.found_language : document.language)], outcome.kind);
    ++confusion_[{outcome.kind == Kind::wrong && outcome.gold == nullptr ? "-" : gold_type, found_type}];
  }

  static void list_errors(const DocumentScore& document) {
    for (const MentionOutcome& outcome : document.mentions) {
      const ScoredMention* found = outcome.predicted;
      const ScoredMention* gold = outcome.gold;
      if (outcome.kind == Kind::wrong)
        fmt::print("{} wrong mention: {} at {} as {}{}\n", document.id, found->text, found->begin, found->entity,
                   gold == nullptr ? "" : fmt::format(", {} there", gold->entity));
      else if (outcome.kind == Kind::missed)
        fmt::print("{} missed mention: {} at {} as {}\n", document.id, gold->text, gold->begin, gold->entity);
      else if (outcome.kind == Kind::overlapping)
        fmt::print("{} wrong span: {} at {}, {} at {} is right\n", document.id, found->text, found->begin, gold->text,
                   gold->begin);
    }
    for (const RelationOutcome& outcome : document.relations) {
      if (outcome.kind == RelationOutcome::Kind::right) continue;
      const ScoredRelation& relation = outcome.relation;
      const bool wrong = outcome.kind == RelationOutcome::Kind::wrong;
      fmt::print("{} {} relation: {} {}{} {}{}\n", document.id, wrong ? "wrong" : "missed", relation.subject,
                 relation.negated ? "not " : "", relation.predicate, relation.object,
                 wrong ? fmt::format(" ({})", relation.pattern) : "");
    }
  }

  bool errors_;
  std::vector<Score> strict_, overlapping_, related_;  ///< one a document
  std::map<std::string, Score> types_, methods_, by_language_, predicates_;
  std::map<std::pair<std::string, std::string>, std::size_t> confusion_;
  std::size_t documents_ = 0;
  std::size_t languages_ = 0;
};

struct Options {
  std::string gold, predictions, also, labels;
  bool errors = false;
  bool tables = false;
  StageOptions stages;
};

int run(Options& options) {
  Equivalence equivalence;
  if (!options.also.empty()) equivalence.also = read_ids(options.also);
  if (!options.labels.empty()) equivalence.labels = read_labels(options.labels);
  const auto golds = read_lines(options.gold, "id");
  auto predictions = read_lines(options.predictions, "document");
  for (const auto& [id, document] : std::map(predictions))
    predictions.try_emplace(std::filesystem::path(id).stem().string(), document);
  Report report(options.errors);
  std::size_t absent = 0;
  for (const auto& [id, gold] : golds) {
    const auto found = predictions.find(id);
    absent += found == predictions.end() ? 1 : 0;
    try {
      report.add(score_document(gold, found == predictions.end() ? json::object() : found->second, equivalence));
    } catch (const json::exception& error) {
      throw Error(ErrorCode::bad_input, options.gold, fmt::format("document `{}`: {}", id, error.what()));
    }
  }
  if (absent > 0) fmt::print("{} of {} documents are not in the predictions\n", absent, golds.size());
  report.print(options.tables);
  if (!options.stages.documents.empty()) {
    options.stages.gold = options.gold;
    options.stages.list = options.errors;
    print_stages(options.stages);
  }
  return report.perfect() ? 0 : static_cast<int>(ErrorCode::check_failed);
}

}  // namespace

void add_evaluate(CLI::App& program, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("evaluate", "Compare annotations with a gold standard: precision, recall, F1");
  command
      ->add_option("GOLD", options->gold,
                   "JSON Lines: id, mentions (begin, end, entity, text; type, optional, extent), relations (subject, "
                   "predicate, object, negated); mentions_exhaustive, optional_relations, predicates, language")
      ->required();
  command->add_option("PREDICTIONS", options->predictions, "Output of annotate")->required();
  command->add_flag("--errors", options->errors, "List what is wrong and what is missed");
  command->add_flag("--tables", options->tables,
                    "By type, method and language, types confused, and 95% intervals of F1 (documents drawn anew)");
  command->add_option(
      "--also", options->also,
      "A further gazetteer (TSV): its ids count as right on the very span of a gold mention of the same "
      "type, and as wrong elsewhere");
  command->add_option("--labels", options->labels,
                      "JSON object: a gold entity's name in lower case → further labels that name the same");
  command->add_option("--stages", options->stages.documents,
                      "Also tell where each missed relation was lost; needs the documents (and their --gazetteer)");
  command->add_option("-g,--gazetteer", options->stages.gazetteers, "For --stages; default: the bundled entities");
  command->footer(
      "The exit code is 1 when anything differs.\nExample:\n  gazgraph annotate set/documents.jsonl -o found.jsonl && "
      "gazgraph evaluate set/gold.jsonl found.jsonl --errors --tables");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace gazgraph::cli
