// Each attempt is told with the units that it reached and the way to them.
#include "tracer.hpp"

#include <fmt/format.h>

namespace gazgraph {

void Tracer::note(std::size_t at, const Trigger& trigger, const Arguments& arguments) const {
  if (!active()) return;
  RelationTrace trace{.begin = sentence_.units[at].begin,
                      .end = sentence_.units[at].end,
                      .sentence_begin = sentence_.begin,
                      .sentence_end = sentence_.end,
                      .pattern = std::string(trigger.name),
                      .predicate = predicates_[trigger.predicate].name,
                      .outcome = arguments.failed() ? arguments.outcome : "matched",
                      .pieces = {},
                      .negated = arguments.negated != trigger.negated};
  if (*arguments.construction != '\0') trace.pattern += std::string(" ") + arguments.construction;
  for (const std::size_t i : arguments.subjects) add_reached(i, trace.subjects, trace.dates);
  for (const std::size_t i : arguments.objects) add_reached(i, trace.objects, trace.dates);
  for (const ArgumentPair& pair : arguments.pairs) {
    add_reached(pair.subject, trace.subjects, trace.dates);
    add_reached(pair.object, trace.objects, trace.dates);
    trace.pieces.push_back(show("S", pair.subject) + ", " + show("O", pair.object) + (pair.negated ? ", negated" : ""));
  }
  if (arguments.pairs.empty()) {
    for (const std::size_t i : arguments.subjects) trace.pieces.push_back(show("S", i));
    for (const std::size_t i : arguments.objects) trace.pieces.push_back(show("O", i));
  }
  if (arguments.status != Status::asserted)
    trace.pieces.push_back("status " + std::string(to_string(arguments.status)));
  traces_->push_back(std::move(trace));
}

void Tracer::note(const CompiledPattern& pattern, const PatternMatch& match, bool negated) const {
  if (!active()) return;
  RelationTrace trace{
      .begin = sentence_.units[match.first].begin,
      .end = sentence_.units[match.last].end,
      .sentence_begin = sentence_.begin,
      .sentence_end = sentence_.end,
      .pattern = std::string(pattern.name),
      .predicate = predicates_[pattern.predicate].name,
      .outcome = "matched",
      .pieces = {show("S", match.subject) + ", " + show("O", match.object) + (negated ? ", negated" : "")},
      .negated = negated};
  add_reached(match.subject, trace.subjects, trace.dates);
  add_reached(match.object, trace.objects, trace.dates);
  traces_->push_back(std::move(trace));
}

void Tracer::note_nearest(const RelationRules::LanguageRules& rules, const ArgumentTypeSet& possible,
                          PatternMatcher::Scratch& scratch, std::size_t first) const {
  if (!active()) return;
  std::vector<bool> matched(predicates_.size(), false);
  for (std::size_t i = first; i < traces_->size(); ++i) {
    for (std::size_t p = 0; p < predicates_.size(); ++p)
      matched[p] = matched[p] || ((*traces_)[i].outcome == "matched" && (*traces_)[i].predicate == predicates_[p].name);
  }
  const PatternMatcher matcher(sentence_, scratch);
  std::vector<std::pair<PatternMatcher::Attempt, const CompiledPattern*>> best(predicates_.size());
  for (std::size_t number = 0; number < rules.patterns.size(); ++number) {
    const CompiledPattern& pattern = rules.patterns[number];
    const PatternGate& gate = rules.gates[number];
    if (matched[pattern.predicate] || !possible.test(gate.argument_types)) continue;
    const PatternMatcher::Attempt attempt = matcher.nearest(pattern.pattern, predicates_[pattern.predicate]);
    auto& known = best[pattern.predicate];
    if (attempt.elements > known.first.elements) known = {attempt, &pattern};
  }
  for (std::size_t p = 0; p < predicates_.size(); ++p) {
    const auto& [attempt, pattern] = best[p];
    if (pattern == nullptr) continue;
    const bool end = attempt.unit >= sentence_.size();
    const Unit& unit = sentence_.units[end ? sentence_.size() - 1 : attempt.unit];
    traces_->push_back({.begin = unit.begin,
                        .end = unit.end,
                        .sentence_begin = sentence_.begin,
                        .sentence_end = sentence_.end,
                        .pattern = std::string(pattern->name),
                        .predicate = predicates_[p].name,
                        .outcome = fmt::format("nearest pattern `{}`, {} of its {} places match, then {}",
                                               pattern->text, attempt.elements, pattern->pattern.elements.size(),
                                               end ? "the sentence ends" : fmt::format("“{}” does not", unit.text)),
                        .pieces = {},
                        .nearest = true});
  }
}

void Tracer::add_reached(std::size_t i, std::vector<EntityIndex>& entities, std::vector<std::string>& dates) const {
  const Unit& unit = sentence_.units[i];
  if (unit.kind == Unit::Kind::date) dates.emplace_back(unit.date);
  if (unit.kind == Unit::Kind::referent) entities.push_back(unit.entity);
}

/// An argument with the way it was reached: `O = Nordvik (byte 12, under “of”)`.
std::string Tracer::show(const char* role, std::size_t i) const {
  const Unit& unit = sentence_.units[i];
  if (unit.kind == Unit::Kind::date) return fmt::format("{} = {} (byte {})", role, unit.date, unit.begin);
  std::string how = fmt::format("byte {}", unit.begin);
  if (i >= sentence_.size()) how = "from the sentences before";
  if (unit.anaphoric && i < sentence_.size()) how += fmt::format(", through “{}”", unit.text);
  if (!unit.governor.empty()) how += fmt::format(", under “{}”", unit.governor);
  if (unit.genitive || unit.after_genitive_determiner) how += ", genitive";
  if (unit.compound) how += ", compound";
  return fmt::format("{} = {} ({})", role, unit.is_stranger() ? unit.text : gazetteer_.label(unit.entity), how);
}

}  // namespace gazgraph
