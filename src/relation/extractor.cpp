// Sentence by sentence: one that can hold a relation is analyzed (units, anaphora, phrases, clauses); then every pattern whose
// words stand there is tried, and every word that is a trigger is asked for its two arguments, by the roles that its frame
// names. What is found is a proposal with a score; at the end of the document the proposals are settled by precedence and
// polarity.
#include "gazgraph/relation/extractor.hpp"

#include <mutex>
#include <optional>

#include "demonyms.hpp"
#include "discourse.hpp"
#include "extraction.hpp"
#include "full_names.hpp"
#include "offer.hpp"
#include "pattern_reader.hpp"
#include "rules.hpp"
#include "same_act.hpp"
#include "sentence_analyzer.hpp"
#include "settle.hpp"
#include "trigger_reader.hpp"
#include "units.hpp"
#include "vacancies.hpp"

namespace gazgraph {

struct RelationExtractor::State {
  std::shared_ptr<const RelationRules> all_rules;
  std::shared_ptr<const RelationRules::LanguageRules> rules;
  std::shared_ptr<const Gazetteer> gazetteer;
  std::shared_ptr<const Language> language;
  std::shared_ptr<const CommonWords> common;
  std::optional<KnownDemonyms> demonyms;
  ExtractorOptions options;

  /// Memory that a thread needs for a document, kept for the next one.
  struct Workspace {
    explicit Workspace(const State& state)
        : words(*state.rules, *state.demonyms),
          possible(*state.rules),
          analyzer(*state.rules, words, possible, state.common.get()),
          discourse(*state.rules, *state.gazetteer),
          offer(state.rules->vocabulary.terms()) {}
    WordTable words;
    PossibleTypes possible;
    SentenceAnalyzer::Memory analyzer;
    Discourse discourse;
    UnitSentence sentence;
    PatternMemory patterns;
    Offer offer;                            ///< of one sentence's units
    std::vector<Neighbors> neighbors;       ///< by unit
    std::vector<std::uint32_t> candidates;  ///< noun triggers at one unit
    std::vector<Mention> mentions;
  };
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<Workspace>> free;

  std::unique_ptr<Workspace> take() const {
    const std::scoped_lock lock(mutex);
    if (free.empty()) return std::make_unique<Workspace>(*this);
    std::unique_ptr<Workspace> taken = std::move(free.back());
    free.pop_back();
    return taken;
  }
  void give_back(std::unique_ptr<Workspace> workspace) const {
    workspace->words.trim();
    const std::scoped_lock lock(mutex);
    free.push_back(std::move(workspace));
  }
};

/// The extraction from one document; see the head of this file.
class ExtractorRun {
 public:
  ExtractorRun(const RelationExtractor::State& state, RelationExtractor::State::Workspace& workspace,
               std::string_view text, const Segmentation& cut, const std::vector<Mention>& mentions,
               std::vector<RelationTrace>* traces)
      : state_(state),
        memory_(workspace),
        any_mention_(!mentions.empty()),
        traces_(traces),
        extraction_(state.all_rules->predicates(), *state.rules, *state.gazetteer, workspace.discourse,
                    workspace.sentence, traces),
        analyzer_(text, cut, mentions, *state.rules, *state.gazetteer, workspace.discourse, workspace.analyzer,
                  workspace.sentence),
        vacancies_(extraction_, analyzer_),
        same_act_(extraction_) {
    workspace.discourse.clear();
  }

  std::vector<Relation> run() {
    Proposals& proposals = extraction_.proposals;
    SentenceAnalyzer::Range mentions;
    for (std::size_t i = 0; i < analyzer_.sentences() && any_mention_; ++i) {
      mentions = analyzer_.mentions_of(i, mentions.last);
      const bool names = mentions.first != mentions.last;
      if (proposals.any_reported() && analyzer_.denies_report(i, names)) proposals.deny_reported();
      proposals.forget_reported();
      if (!names && !memory_.discourse.knows_of(i) && !analyzer_.leads_to_person(i)) continue;
      const bool continued = proposals.may_go_on(analyzer_.begin_of(i));
      const bool admitted = analyzer_.admits(i, mentions, continued);
      if (admitted || (names && takes_up(i)) || extraction_.tracer.active()) {
        read(i);
      } else {
        analyzer_.skip(i, mentions);
      }
    }
    return settle(proposals.take(), extraction_.predicates, *state_.gazetteer, *state_.demonyms, state_.options,
                  traces_);
  }

 private:
  /// Whether a sentence may say of others what the one before it says; see SameAct.
  [[nodiscard]] bool takes_up(std::size_t number) {
    return extraction_.proposals.has_just_told(analyzer_.begin_of(number)) && analyzer_.may_take_up(number);
  }

  void read(std::size_t number) {
    if (!analyzer_.read(number, extraction_.tracer.active())) return;
    extraction_.number = number;
    const std::size_t first_proposal = extraction_.proposals.size();
    if (analyzer_.readings() == 0) {
      relate(number);
    } else {
      for (std::size_t n = 0; n < analyzer_.readings(); ++n) {
        analyzer_.take_reading(n, number);
        relate(number);
      }
      analyzer_.take_whole();
      memory_.discourse.add_context(memory_.sentence, number);
    }
    same_act_.read(first_proposal);
    for (std::size_t i = first_proposal; i < extraction_.proposals.size(); ++i) {
      const Proposal& told = extraction_.proposals.all()[i];
      if (!told.negated && told.date.empty())
        memory_.discourse.note_told({told.predicate, told.subject, told.object, number});
    }
    analyzer_.remember(number, extraction_.proposals.introduced_since(first_proposal),
                       extraction_.proposals.subjects_since(first_proposal));
    vacancies_.fill(first_proposal);
  }

  /// Tries what rules ask for on the sentence as it is read.
  void relate(std::size_t number) {
    gather();
    const std::size_t first_trace = extraction_.tracer.size();
    read_patterns(extraction_, memory_.offer, memory_.patterns);
    memory_.discourse.add_context(memory_.sentence, number);
    read_triggers(extraction_, memory_.offer, memory_.possible, vacancies_, memory_.candidates);
    extraction_.tracer.note_nearest(extraction_.rules, memory_.offer.possible, memory_.patterns.scratch, first_trace);
  }

  /// What the sentence's units offer to rules.
  void gather() {
    const std::vector<Unit>& units = memory_.sentence.units;
    Offer& offer = memory_.offer;
    ArgumentCounts own;
    std::size_t dates = 0;
    std::string_view date;
    offer.demonym = false;
    for (const Unit& unit : units) {
      if (unit.kind == Unit::Kind::referent && !unit.is_stranger()) own.add(type_bit(unit.type));
      offer.demonym |= unit.demonym;
      if (unit.kind != Unit::Kind::date) continue;
      date = ++dates == 1 ? unit.date : std::string_view();
    }
    extraction_.dated = dates > 0;
    extraction_.proposals.begin_sentence(date);
    offer.possible = memory_.possible.with(own, own, extraction_.dated, false);
    const auto argument_at = [&](std::size_t i) {
      const Unit& unit = units[i];
      if (unit.kind == Unit::Kind::date) return ArgumentPlace{i + 1, date_trait};
      if (unit.kind != Unit::Kind::referent || unit.left_out || unit.is_stranger()) return ArgumentPlace();
      const unsigned traits = type_bit(unit.type) | (unit.demonym ? +demonym_trait : 0U);
      return ArgumentPlace{i + 1, static_cast<ArgumentTraits>(traits)};
    };
    const auto is_passed_over = [&](std::size_t i) {
      return units[i].left_out || (units[i].kind == Unit::Kind::word && units[i].is(word_determiner));
    };
    find_neighbors(units.size(), argument_at, is_passed_over, memory_.neighbors, offer.adjacent);
    offer.terms.clear();
    for (std::uint32_t i = 0; i < units.size(); ++i) {
      for (const Term term : units[i].terms) offer.terms.add(term, i, memory_.neighbors[i]);
    }
  }

  const RelationExtractor::State& state_;
  RelationExtractor::State::Workspace& memory_;
  bool any_mention_;
  std::vector<RelationTrace>* traces_;
  Extraction extraction_;
  SentenceAnalyzer analyzer_;
  Vacancies vacancies_;
  SameAct same_act_;
};

RelationExtractor::RelationExtractor(std::shared_ptr<const RelationRules> rules,
                                     std::shared_ptr<const Gazetteer> gazetteer,
                                     std::shared_ptr<const Language> language, ExtractorOptions options,
                                     std::shared_ptr<const CommonWords> common)
    : state_(std::make_unique<State>()) {
  state_->rules = rules->rules(language->code());
  state_->all_rules = std::move(rules);
  state_->gazetteer = std::move(gazetteer);
  state_->language = std::move(language);
  state_->options = options;
  state_->common = std::move(common);
  if (state_->rules != nullptr)
    state_->demonyms.emplace(*state_->all_rules, *state_->rules, *state_->gazetteer, *state_->language);
}

RelationExtractor::~RelationExtractor() = default;

void RelationExtractor::extract(std::string_view text, const Segmentation& segmentation,
                                const std::vector<Mention>& mentions, std::vector<Relation>& relations,
                                std::vector<RelationTrace>* trace) const {
  relations.clear();
  if (state_->rules == nullptr) return;
  auto workspace = state_->take();
  const bool fewer =
      leave_out_parts(text, segmentation, mentions, *state_->gazetteer, *state_->rules, workspace->mentions);
  const std::vector<Mention>& named = fewer ? workspace->mentions : mentions;
  relations = ExtractorRun(*state_, *workspace, text, segmentation, named, trace).run();
  state_->give_back(std::move(workspace));
}

}  // namespace gazgraph
