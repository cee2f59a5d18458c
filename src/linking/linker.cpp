// A document is linked in six steps.
// 1. The matcher finds every name of the gazetteer (match()).
// 2. Each match becomes a reading; what the text shows around it is looked at, and the name and each candidate that differs
//    are scored (collect.cpp, sight.cpp, score.cpp).
// 3. Where readings overlap, the set that covers most is chosen (choose.cpp).
// 4. Entities that are sure now speak for doubtful and ambiguous mentions, which are scored again (anchors.cpp).
// 5. They lend the document their short forms and acronyms, which are looked for and scored (short_forms.cpp).
// 6. It is chosen again, and once more where years stand for events (event_years.cpp); what is chosen is a mention, its edges
// set where the name's own are (edges.cpp). Names and entities are looked into once a linker and thread (name_memo.hpp); a
// document's memory is the scratch's.
#include "gazgraph/linking/linker.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <utility>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::array<std::string_view, 7> method_names = {"exact",   "folded", "inflected", "compound",
                                                          "acronym", "short",  "fuzzy"};

/// A name of one word means less the more names there are: nothing up to so many, then a step for each tenfold.
constexpr double small_gazetteer = 20000;
constexpr float large_gazetteer_step = -0.07F;

constexpr std::size_t most_memos = 16;

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

std::vector<std::uint8_t> types_of_rules(const Language* language) {
  std::vector<std::uint8_t> masks;
  if (language == nullptr) return masks;
  for (const NameEnding& ending : language->endings()) {
    std::uint8_t mask = 0;
    for (const std::string& type : ending.types) {
      if (const auto known = entity_type(type)) mask |= type_bit(*known);
    }
    masks.push_back(mask);
  }
  return masks;
}

std::vector<std::string_view> possessives_of(const Language* language) {
  std::vector<std::string_view> forms;
  if (language == nullptr) return forms;
  for (const NameEnding& ending : language->endings()) {
    if (ending.outside && ending.base.empty() && ending.types.empty()) forms.emplace_back(ending.form);
  }
  return forms;
}

/// How many times ten times as large as a small one; 0 for those that are not.
float tenfolds_of(std::size_t names) {
  const double tenfolds = std::log10(static_cast<double>(std::max<std::size_t>(names, 1)) / small_gazetteer);
  return static_cast<float>(std::max(0.0, tenfolds));
}

NameMemo& memo_of(Linker::Scratch::State& scratch, const Linker::State& linker) {
  for (auto& known : scratch.memos) {
    if (known.linker == linker.serial) return *known.memo;
  }
  if (scratch.memos.size() >= most_memos) scratch.memos.erase(scratch.memos.begin());
  scratch.memos.push_back({.linker = linker.serial,
                           .memo = std::make_unique<NameMemo>(*linker.gazetteer, linker.matcher, linker.words,
                                                              linker.endings, linker.common.get(), linker.stemmer())});
  return *scratch.memos.back().memo;
}

}  // namespace

std::string_view to_string(LinkMethod method) noexcept { return method_names[static_cast<std::size_t>(method)]; }

Linker::Scratch::Scratch() : state(std::make_unique<State>()) {}
Linker::Scratch::~Scratch() = default;
Linker::Scratch::Scratch(Scratch&&) noexcept = default;
double Linker::Scratch::match_seconds() const noexcept { return state->match_seconds; }

Linker::State::State(std::shared_ptr<const Gazetteer> entities, std::shared_ptr<const Language> rules,
                     std::shared_ptr<const CommonWords> common_words, LinkerOptions settings)
    : gazetteer(std::move(entities)),
      language(std::move(rules)),
      common(std::move(common_words)),
      options(settings),
      matcher(*gazetteer, language.get()),
      words(language.get()),
      endings(language.get()),
      rule_types(types_of_rules(language.get())),
      possessives(possessives_of(language.get())),
      large_gazetteer(large_gazetteer_step * tenfolds_of(gazetteer->name_count())),
      crowd(std::min(1.0F, tenfolds_of(gazetteer->name_count()))),
      serial(next_serial()),
      sounds(language.get()) {
  prepare_short_forms();
}

LinkRun::LinkRun(const Linker::State& state, std::string_view text, const Segmentation& cut,
                 Linker::Scratch::State& scratch, bool thorough)
    : state_(state), text_(text), cut_(cut), scratch_(scratch), memo_(memo_of(scratch, state)), thorough_(thorough) {
  memo_.begin_document();
  scratch.words.begin(text, cut.tokens);
}

void LinkRun::match() {
  const auto start = std::chrono::steady_clock::now();
  matches_ = state_.matcher.scan(text_, scratch_.matcher);
  scratch_.match_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void LinkRun::run(std::vector<Mention>& mentions) {
  match();
  collect();
  choose();
  find_anchors();
  const bool changed = score_again();
  if (find_short_forms() || changed) choose();
  if (find_event_years()) choose();
  emit(mentions);
}

void LinkRun::emit(std::vector<Mention>& mentions) const {
  std::uint32_t taken_to = 0;
  const SpanHabits& habits = state_.habits;
  const auto& readings = scratch_.readings;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    Reading reading = readings[i];
    if (!reading.chosen || reading.end <= taken_to) continue;
    if (reading.name != no_name) {
      const KnownName& name = known(reading);
      if (name.edge_mark_after || name.edge_mark_before || text_[reading.end - 1] == '.') align_edges(reading, name);
    }
    take_last_stop(reading);
    if (reading.type == EntityType::organization || reading.type == EntityType::other) take_legal_form(reading);
    if (habits.identifiers() && reading.type == EntityType::event)
      take_place_of_id(reading, std::span(readings).subspan(i + 1));
    const bool possessive = habits.possessives() && take_possessive(reading);
    if (habits.articles()) take_article(reading, taken_to);
    reading.begin = std::max(reading.begin, taken_to);
    taken_to = reading.end;
    mentions.push_back({.begin = reading.begin,
                        .end = reading.end,
                        .token_end = reading.token_end,
                        .entity = reading.entity,
                        .type = reading.type,
                        .method = reading.method,
                        .rule = reading.rule,
                        .score = std::clamp(reading.score, 0.0F, 1.0F),
                        .possessive = possessive});
  }
}

Linker::Linker(std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Language> language,
               std::shared_ptr<const CommonWords> common, LinkerOptions options)
    : state_(std::make_unique<State>(std::move(gazetteer), std::move(language), std::move(common), options)) {}
Linker::~Linker() = default;

void Linker::link(std::string_view text, const Segmentation& segmentation, Scratch& scratch,
                  std::vector<Mention>& mentions) const {
  mentions.clear();
  LinkRun(*state_, text, segmentation, *scratch.state, false).run(mentions);
}

void Linker::explain(std::string_view text, const Segmentation& segmentation, Scratch& scratch,
                     std::vector<Mention>& mentions, std::vector<LinkDecision>& decisions) const {
  mentions.clear();
  decisions.clear();
  LinkRun run(*state_, text, segmentation, *scratch.state, true);
  run.run(mentions);
  run.report(decisions);
}

const Gazetteer& Linker::gazetteer() const noexcept { return *state_->gazetteer; }

}  // namespace gazgraph
