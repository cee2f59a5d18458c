// Loading is the check: every file is read as the program reads it, and what it throws is printed. Then each example of a
// relation file becomes a document of its own with a gazetteer of its own, and what the extractor finds in it is compared
// with what the example says.
#include "validate.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <set>

#include "cli.hpp"
#include "example.hpp"
#include "gazgraph/base/json_file.hpp"

namespace gazgraph::cli {
namespace {

using Pointer = nlohmann::json::json_pointer;

/// Prints problems and counts them.
class Report {
 public:
  void problem(const Error& error) {
    fmt::print("{}\n", error.what());
    ++problems_;
  }
  template <typename Check>
  void run(Check check) {
    try {
      check();
    } catch (const Error& error) {
      problem(error);
    }
  }
  [[nodiscard]] int finish(const std::string& checked) const {
    fmt::print(stderr, "{}: {} problems\n", checked, problems_);
    return problems_ == 0 ? 0 : static_cast<int>(ErrorCode::check_failed);
  }

 private:
  std::size_t problems_ = 0;
};

void check_references(const Gazetteer& gazetteer, Report& report) {
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    const auto unknown = [&](std::string_view what, std::string_view id) {
      report.problem(Error(ErrorCode::bad_input,
                           fmt::format("{}: {} names the unknown entity `{}`", gazetteer.id(entity), what, id)));
    };
    gazetteer.for_each_requirement(entity, [&](std::string_view id) {
      if (!gazetteer.find(id)) unknown("requires", id);
    });
    gazetteer.for_each_fact(entity, [&](std::string_view predicate, std::string_view id) {
      const bool date = !id.empty() && id.find_first_not_of("0123456789-") == std::string_view::npos;
      if (!date && !gazetteer.find(id)) unknown(fmt::format("the fact {}", predicate), id);
    });
  }
}

/// `founder_of/sv/3 active` → `founder_of/sv/3`
std::string rule_of(const std::string& pattern) { return pattern.substr(0, pattern.find(' ')); }

/// Runs the examples of one relation file.
class ExampleRunner {
 public:
  ExampleRunner(std::shared_ptr<const Languages> languages, std::shared_ptr<const RelationRules> rules, Report& report)
      : languages_(std::move(languages)), rules_(std::move(rules)), report_(report) {}

  /// Names of the rules that matched an example, by language.
  [[nodiscard]] const std::map<std::string, std::set<std::string>>& fired() const { return fired_; }

  std::size_t run(const std::filesystem::path& path) {
    const JsonFile file = JsonFile::read(path);
    if (!file.root().contains("examples")) return 0;
    std::size_t count = 0;
    for (const auto& [code, list] : file.root().at("examples").items()) {
      for (std::size_t i = 0; i < list.size(); ++i, ++count) {
        const Pointer at = Pointer("/examples") / code / i;
        report_.run([&] { check(file, at, code); });
      }
    }
    return count;
  }

 private:
  void check(const JsonFile& file, const Pointer& at, const std::string& code) {
    const auto& json = file.root().at(at);
    const Predicate& predicate = predicate_of(file);
    const Example example = [&] {
      try {
        return Example(json.at("text").get<std::string>(), predicate);
      } catch (const std::invalid_argument& error) {
        throw file.error(at / "text", error.what());
      }
    }();
    const auto language = languages_->get(code);
    const auto gazetteer = Gazetteer::from(example.entities);
    const Linker linker(gazetteer, language);
    const RelationExtractor extractor(rules_, gazetteer, language, {.keep_unasserted = true}, common_words(code));
    const Segmentation cut = segment(example.text, language.get());
    Linker::Scratch scratch;
    std::vector<Mention> mentions;
    std::vector<Relation> relations;
    linker.link(example.text, cut, scratch, mentions);
    std::vector<RelationTrace> traces;
    extractor.extract(example.text, cut, mentions, relations, &traces);
    for (const RelationTrace& trace : traces) {
      if (!trace.nearest && trace.outcome == "matched") fired_[code].insert(rule_of(trace.pattern));
    }
    compare(file, at, json, *gazetteer, predicate, relations);
  }

  [[nodiscard]] const Predicate& predicate_of(const JsonFile& file) const {
    const std::string name = file.root().value("predicate", "");
    for (const Predicate& predicate : rules_->predicates()) {
      if (predicate.name == name) return predicate;
    }
    throw file.error(Pointer("/predicate"), fmt::format("no file defines the predicate `{}`", name));
  }

  void compare(const JsonFile& file, const Pointer& at, const nlohmann::json& json, const Gazetteer& gazetteer,
               const Predicate& predicate, const std::vector<Relation>& relations) const {
    const bool holds = json.value("holds", true);
    const bool negated = json.value("negated", false);
    const std::string status = json.value("status", "");
    const std::string date = json.value("object", "");
    const Relation* found = nullptr;
    for (const Relation& relation : relations) {
      if (rules_->predicates()[relation.predicate].name != predicate.name) continue;
      const std::string_view s = gazetteer.id(relation.subject);
      const std::string_view o =
          relation.date.empty() ? gazetteer.id(relation.object) : std::string_view(relation.date);
      const bool forward = s == "S" && (o == "O" || (!date.empty() && o == date));
      if (forward || (predicate.symmetric && s == "O" && o == "S")) found = &relation;
    }
    const bool counts = found != nullptr && (found->status == Status::asserted || found->status == Status::ended);
    if (!holds) {
      if (counts && !found->negated)
        throw file.error(at, fmt::format("holds, though it should not: {}", found->evidence.front().pattern));
      return;
    }
    if (found == nullptr) throw file.error(at, "is not found");
    if (found->negated != negated) throw file.error(at, negated ? "is not negated" : "is negated");
    const bool planned = status == "planned";
    if (planned == counts) throw file.error(at, fmt::format("has the status {}", to_string(found->status)));
  }

  std::shared_ptr<const CommonWords> common_words(const std::string& code) {
    auto& words = common_words_[code];
    if (words == nullptr) words = std::make_shared<const CommonWords>(CommonWords::load(languages_->data(), code));
    return words;
  }

  std::shared_ptr<const Languages> languages_;
  std::map<std::string, std::shared_ptr<const CommonWords>> common_words_;  ///< by language
  std::shared_ptr<const RelationRules> rules_;
  Report& report_;
  std::map<std::string, std::set<std::string>> fired_;
};

/// Prints the rules of a language that are not among those that fired.
void list_silent(const RelationRules& rules, const std::string& code, const std::set<std::string>& fired,
                 const char* where) {
  for (const RelationRules::Rule& rule : rules.list(code)) {
    if (!fired.contains(rule.name)) fmt::print("warning: {} `{}` {}\n", rule.name, rule.words, where);
  }
}

/// Rules that fire on documents, by language.
std::map<std::string, std::set<std::string>> fired_on(const std::string& corpus) {
  std::map<std::string, std::set<std::string>> fired;
  PipelineOptions settings;
  settings.keep_unasserted = true;
  const Pipeline pipeline(data_folder(), settings);
  DocumentReader reader({corpus});
  for (Document document; reader.next(document);) {
    const Annotation annotation = pipeline.annotate(document);
    for (const AnnotatedRelation& relation : annotation.relations) {
      for (const AnnotatedEvidence& evidence : relation.evidence)
        fired[annotation.language].insert(rule_of(evidence.pattern));
    }
  }
  return fired;
}

}  // namespace

int validate_entities(const std::vector<std::string>& files) {
  Report report;
  std::vector<std::filesystem::path> paths(files.begin(), files.end());
  report.run([&] {
    const auto gazetteer = Gazetteer::load(paths, [&](const Error& error) { report.problem(error); });
    fmt::print(stderr, "{} entities, {} names; ", gazetteer->entity_count(), gazetteer->name_count());
  });
  return report.finish(fmt::format("{} files", files.size()));
}

int validate_bundled(const ValidateOptions& options) {
  Report report;
  const DataFolder& data = data_folder();
  report.run([&] {
    const auto gazetteer = Gazetteer::load(bundled_entities(data), [&](const Error& error) { report.problem(error); });
    check_references(*gazetteer, report);
  });
  std::size_t examples = 0;
  report.run([&] {
    const auto languages = std::make_shared<const Languages>(data);
    const auto rules = std::make_shared<const RelationRules>(languages);
    for (const std::string& code : languages->codes())
      rules->check(code, [&](const Error& error) { report.problem(error); });
    ExampleRunner runner(languages, rules, report);
    for (const auto& path : data.files("relations", ".json")) {
      report.run([&] { examples += runner.run(path); });
    }
    const auto fired =
        options.corpus.empty() ? std::map<std::string, std::set<std::string>>() : fired_on(options.corpus);
    for (const std::string& code : languages->codes()) {
      if (options.warnings) {
        for (const std::string& warning : rules->warnings(code)) fmt::print("warning: {}\n", warning);
        const auto found = runner.fired().find(code);
        list_silent(*rules, code, found == runner.fired().end() ? std::set<std::string>() : found->second,
                    "matches no example");
      }
      if (const auto found = fired.find(code); found != fired.end())
        list_silent(*rules, code, found->second, "never fires");
    }
  });
  return report.finish(fmt::format("all data of {}, {} examples", data.root().string(), examples));
}

}  // namespace gazgraph::cli
