// Precision, recall and F1 of annotations against a gold standard, and what went wrong.
#include <fmt/format.h>

#include <map>
#include <memory>
#include <set>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "gazgraph/base/json_file.hpp"
#include "stages.hpp"

namespace gazgraph::cli {
namespace {

using nlohmann::json;

/// Right, wrong, missed.
struct Score {
  std::size_t right = 0, wrong = 0, missed = 0;
  [[nodiscard]] std::string show() const {
    const double p = right + wrong == 0 ? 0 : static_cast<double>(right) / static_cast<double>(right + wrong);
    const double r = right + missed == 0 ? 0 : static_cast<double>(right) / static_cast<double>(right + missed);
    const double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
    return fmt::format("P {:.3f} R {:.3f} F1 {:.3f} ({} right, {} wrong, {} missed)", p, r, f, right, wrong, missed);
  }
};

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

class Evaluation {
 public:
  explicit Evaluation(bool errors) : errors_(errors) {}

  void add(const std::string& id, const json& gold, const json& predicted) {
    mentions(id, gold, predicted);
    if (gold.contains("relations")) relations(id, gold, predicted);
    if (!gold.contains("language")) return;
    ++documents_;
    languages_ += predicted.value("language", "") == gold.at("language").get<std::string>() ? 1 : 0;
  }

  void print() const {
    fmt::print("mentions, strict: {}\nmentions, overlapping: {}\nrelations: {}\n", strict_.show(), overlapping_.show(),
               relations_.show());
    for (const auto& [predicate, score] : predicates_) fmt::print("  {:<18}{}\n", predicate, score.show());
    if (documents_ > 0) fmt::print("languages: {} of {} right\n", languages_, documents_);
  }
  [[nodiscard]] bool perfect() const {
    return strict_.wrong + strict_.missed + relations_.wrong + relations_.missed == 0;
  }

 private:
  void tell(const std::string& text) const {
    if (errors_) fmt::print("{}\n", text);
  }

  static bool same_entity(const json& predicted, const json& gold) {
    const std::string wanted = gold.at("entity").get<std::string>();
    return predicted.at("entity") == wanted || predicted.value("label", "") == wanted;
  }

  void mentions(const std::string& id, const json& gold, const json& predicted) {
    std::set<std::size_t> used;
    const json& golds = gold.at("mentions");
    const bool exhaustive = gold.value("mentions_exhaustive", true);
    const json none = json::array();
    for (const json& p : predicted.is_null() ? none : predicted.at("mentions")) {
      bool near = false;
      bool hit = false;
      for (std::size_t i = 0; i < golds.size() && !hit; ++i) {
        const json& g = golds[i];
        const bool overlaps = p.at("begin") < g.at("end") && g.at("begin") < p.at("end");
        near |= overlaps;
        if (!overlaps || used.contains(i) || !same_entity(p, g)) continue;
        hit = true;
        used.insert(i);
        if (g.value("optional", false)) break;
        ++overlapping_.right;
        const bool exact = p.at("begin") == g.at("begin") && p.at("end") == g.at("end");
        exact ? ++strict_.right : (++strict_.wrong, ++strict_.missed);
      }
      if (hit || (!near && !exhaustive)) continue;
      ++overlapping_.wrong;
      ++strict_.wrong;
      tell(fmt::format("{} wrong mention: {} as {}", id, p.at("text").get<std::string>(),
                       p.at("entity").get<std::string>()));
    }
    for (std::size_t i = 0; i < golds.size(); ++i) {
      if (used.contains(i) || golds[i].value("optional", false) || golds[i].at("entity") == "NIL") continue;
      ++overlapping_.missed;
      ++strict_.missed;
      tell(fmt::format("{} missed mention: {} as {}", id, golds[i].at("text").get<std::string>(),
                       golds[i].at("entity").get<std::string>()));
    }
  }

  void relations(const std::string& id, const json& gold, const json& predicted) {
    std::map<std::string, std::string> labels;
    const json none = json::array();
    for (const json& mention : predicted.is_null() ? none : predicted.at("mentions"))
      labels[mention.at("entity")] = mention.value("label", "");
    const auto matches = [&](const json& p, const json& g) {
      const auto same = [&](const char* end, const char* other) {
        const std::string mine = p.at(end).get<std::string>();
        return mine == g.at(other).get<std::string>() || labels[mine] == g.at(other).get<std::string>();
      };
      static const std::set<std::string> symmetric = {"collaborates_with", "competes_with", "merges_with", "spouse_of",
                                                      "meets"};
      return p.at("predicate") == g.at("predicate") && p.value("negated", false) == g.value("negated", false) &&
             ((same("subject", "subject") && same("object", "object")) ||
              (symmetric.contains(p.at("predicate").get<std::string>()) && same("subject", "object") &&
               same("object", "subject")));
    };
    const auto show = [](const json& r) {
      return fmt::format("{} {}{} {}", r.at("subject").get<std::string>(), r.value("negated", false) ? "not " : "",
                         r.at("predicate").get<std::string>(), r.at("object").get<std::string>());
    };
    std::set<std::size_t> used;
    const json& golds = gold.at("relations");
    for (const json& p : predicted.is_null() ? none : predicted.at("relations")) {
      const std::string predicate = p.at("predicate").get<std::string>();
      if (gold.contains("predicates") && std::find(gold.at("predicates").begin(), gold.at("predicates").end(),
                                                   predicate) == gold.at("predicates").end())
        continue;
      std::size_t hit = golds.size();
      for (std::size_t i = 0; i < golds.size() && hit == golds.size(); ++i) {
        if (!used.contains(i) && matches(p, golds[i])) hit = i;
      }
      const json optional = gold.value("optional_relations", json::array());
      if (hit < golds.size()) {
        used.insert(hit);
        ++relations_.right;
        ++predicates_[predicate].right;
      } else if (std::none_of(optional.begin(), optional.end(), [&](const json& g) { return matches(p, g); })) {
        ++relations_.wrong;
        ++predicates_[predicate].wrong;
        tell(fmt::format("{} wrong relation: {} ({})", id, show(p), p.value("pattern", "")));
      }
    }
    for (std::size_t i = 0; i < golds.size(); ++i) {
      if (used.contains(i)) continue;
      ++relations_.missed;
      ++predicates_[golds[i].at("predicate").get<std::string>()].missed;
      tell(fmt::format("{} missed relation: {}", id, show(golds[i])));
    }
  }

  bool errors_;
  Score strict_, overlapping_, relations_;
  std::map<std::string, Score> predicates_;
  std::size_t documents_ = 0;
  std::size_t languages_ = 0;
};

}  // namespace

void add_evaluate(CLI::App& program, Action& action) {
  struct Options {
    std::string gold, predictions;
    bool errors = false;
    StageOptions stages;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("evaluate", "Compare annotations with a gold standard: precision, recall, F1");
  command
      ->add_option(
          "GOLD", options->gold,
          "JSON Lines: id, mentions (begin, end, entity, text), relations (subject, predicate, object, negated)")
      ->required();
  command->add_option("PREDICTIONS", options->predictions, "Output of annotate")->required();
  command->add_flag("--errors", options->errors, "List what is wrong and what is missed");
  command->add_option("--stages", options->stages.documents,
                      "Also tell where each missed relation was lost; needs the documents (and their --gazetteer)");
  command->add_option("-g,--gazetteer", options->stages.gazetteers, "For --stages; default: the bundled entities");
  command->footer(
      "The exit code is 1 when anything differs.\nExample:\n  gazgraph annotate set/documents.jsonl -o found.jsonl && "
      "gazgraph evaluate set/gold.jsonl found.jsonl");
  command->callback([options, &action] {
    action = [options] {
      const auto golds = read_lines(options->gold, "id");
      auto predictions = read_lines(options->predictions, "document");
      for (const auto& [id, document] : std::map(predictions))
        predictions.try_emplace(std::filesystem::path(id).stem().string(), document);
      Evaluation evaluation(options->errors);
      for (const auto& [id, gold] : golds) {
        const auto found = predictions.find(id);
        evaluation.add(id, gold,
                       found == predictions.end()
                           ? json(json::object({{"mentions", json::array()}, {"relations", json::array()}}))
                           : found->second);
      }
      evaluation.print();
      if (!options->stages.documents.empty()) {
        options->stages.gold = options->gold;
        options->stages.list = options->errors;
        print_stages(options->stages);
      }
      return evaluation.perfect() ? 0 : static_cast<int>(ErrorCode::check_failed);
    };
  });
}

}  // namespace gazgraph::cli
