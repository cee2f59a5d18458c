// Every document is explained again. A missed relation is looked for among the attempts of its predicate: was its pair
// found and dropped, found the wrong way round, found at one end only, or was there no attempt in a sentence that speaks
// of either end? The attempt that came furthest tells the stage.
#include "stages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli.hpp"
#include "gazgraph/base/files.hpp"
#include "gazgraph/base/json_file.hpp"

namespace gazgraph::cli {
namespace {

using nlohmann::json;

/// Where a relation was lost, furthest stage last.
enum class Stage : std::uint8_t {
  unlinked,
  no_trigger,
  incomplete,
  neither,
  no_subject,
  no_object,
  direction,
  threshold,
  precedence,
  status,
  polarity,
  found
};

constexpr std::array<std::string_view, 12> stage_names = {"an end is not linked",
                                                          "no trigger near",
                                                          "trigger incomplete or another reading",
                                                          "trigger, neither end reached",
                                                          "trigger, subject not reached",
                                                          "trigger, object not reached",
                                                          "found the other way round",
                                                          "dropped by the threshold",
                                                          "dropped by precedence",
                                                          "dropped by status",
                                                          "other polarity",
                                                          "found"};

std::vector<json> read_gold(const std::string& path) {
  std::vector<json> lines;
  const std::string text = read_file(path);
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++number;
    try {
      if (end > at) lines.push_back(json::parse(text.substr(at, end - at)));
    } catch (const json::exception& error) {
      throw Error(ErrorCode::bad_input, path, number, 1, error.what());
    }
    at = end + 1;
  }
  return lines;
}

/// One gold relation with its ends as entities (or a date).
struct Wanted {
  std::string subject, predicate, object;
  bool negated = false;
  bool symmetric = false;

  Wanted(const json& gold, const Pipeline& pipeline)
      : subject(gold.at("subject").get<std::string>()),
        predicate(gold.at("predicate").get<std::string>()),
        object(gold.at("object").get<std::string>()),
        negated(gold.value("negated", false)) {
    for (const Predicate& known : pipeline.predicates()) symmetric |= known.name == predicate && known.symmetric;
  }
  [[nodiscard]] std::string show() const {
    return fmt::format("{} {}{} {}", subject, negated ? "not " : "", predicate, object);
  }
};

/// One document, explained.
class Inquest {
 public:
  Inquest(const Pipeline& pipeline, const Document& document)
      : pipeline_(pipeline), gazetteer_(pipeline.gazetteer()), explanation_(pipeline.explain(document)) {
    for (const RelationTrace& trace : explanation_.relations) {
      if (!trace.nearest) by_predicate_[trace.predicate].push_back(&trace);
    }
  }

  struct Finding {
    Stage stage = Stage::no_trigger;
    const RelationTrace* trace = nullptr;
  };

  [[nodiscard]] Finding find(const Wanted& wanted) const {
    Finding best;
    if (!is_linked(wanted.subject) || !(is_date(wanted.object) || is_linked(wanted.object)))
      best.stage = Stage::unlinked;
    const auto attempts = by_predicate_.find(wanted.predicate);
    if (attempts == by_predicate_.end()) return best;
    for (const RelationTrace* trace : attempts->second) {
      const Stage stage = judge(wanted, *trace);
      if (stage > best.stage) best = {stage, trace};
    }
    return best;
  }

 private:
  static bool is_date(const std::string& id) {
    return !id.empty() && id.find_first_not_of("0123456789-") == std::string::npos;
  }

  [[nodiscard]] bool is(EntityIndex entity, const std::string& id) const {
    return gazetteer_.id(entity) == id || gazetteer_.label(entity) == id;
  }
  [[nodiscard]] bool is_linked(const std::string& id) const {
    const auto& mentions = explanation_.mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return is(m.entity, id); });
  }
  [[nodiscard]] bool holds(const std::vector<EntityIndex>& entities, const std::string& id) const {
    return std::any_of(entities.begin(), entities.end(), [&](EntityIndex e) { return is(e, id); });
  }
  [[nodiscard]] bool speaks_of(const RelationTrace& trace, const std::string& id) const {
    const auto& mentions = explanation_.mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.begin >= trace.sentence_begin && m.end <= trace.sentence_end && is(m.entity, id);
    });
  }

  [[nodiscard]] Stage judge(const Wanted& wanted, const RelationTrace& trace) const {
    const bool dated = std::find(trace.dates.begin(), trace.dates.end(), wanted.object) != trace.dates.end();
    bool subject = holds(trace.subjects, wanted.subject);
    bool object = dated || holds(trace.objects, wanted.object);
    const bool reversed = holds(trace.objects, wanted.subject) && holds(trace.subjects, wanted.object);
    if (reversed && !wanted.symmetric) return Stage::direction;
    if (reversed) subject = object = true;
    if (subject && object) return dropped(wanted, trace);
    if (subject) return Stage::no_object;
    if (object) return Stage::no_subject;
    if (!speaks_of(trace, wanted.subject) && !speaks_of(trace, wanted.object)) return Stage::no_trigger;
    const bool incomplete = trace.outcome.starts_with("a word") || trace.outcome.starts_with("another");
    return incomplete ? Stage::incomplete : Stage::neither;
  }

  static Stage dropped(const Wanted& wanted, const RelationTrace& trace) {
    if (trace.outcome.starts_with("status")) return Stage::status;
    if (trace.outcome.starts_with("yields")) return Stage::precedence;
    if (trace.outcome.starts_with("score")) return Stage::threshold;
    if (trace.outcome.starts_with("denied") || trace.negated != wanted.negated) return Stage::polarity;
    return trace.outcome == "matched" ? Stage::found : Stage::neither;
  }

  const Pipeline& pipeline_;
  const Gazetteer& gazetteer_;
  Explanation explanation_;
  std::map<std::string, std::vector<const RelationTrace*>, std::less<>> by_predicate_;
};

}  // namespace

void print_stages(const StageOptions& options) {
  PipelineOptions settings;
  for (const std::string& path : options.gazetteers) settings.gazetteers.emplace_back(path);
  settings.on_problem = [](const Error&) {};
  const Pipeline pipeline(data_folder(), settings);
  std::map<std::string, Document> documents;
  DocumentReader reader({options.documents});
  for (Document document; reader.next(document);) documents[document.id] = document;
  std::map<Stage, std::size_t> counts;
  for (const json& gold : read_gold(options.gold)) {
    const auto document = documents.find(gold.at("id").get<std::string>());
    if (document == documents.end() || !gold.contains("relations")) continue;
    const Inquest inquest(pipeline, document->second);
    for (const json& relation : gold.at("relations")) {
      const Wanted wanted(relation, pipeline);
      const Inquest::Finding finding = inquest.find(wanted);
      ++counts[finding.stage];
      if (!options.list || finding.stage == Stage::found) continue;
      fmt::print(
          "{} [{}] {}{}\n", document->first, stage_names[static_cast<std::size_t>(finding.stage)], wanted.show(),
          finding.trace == nullptr ? "" : fmt::format(" ({}: {})", finding.trace->pattern, finding.trace->outcome));
    }
  }
  fmt::print("where relations were lost\n");
  for (const auto& [stage, count] : counts)
    fmt::print("  {:<40}{:>5}\n", stage_names[static_cast<std::size_t>(stage)], count);
}

}  // namespace gazgraph::cli
