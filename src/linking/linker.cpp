// A document is linked in six steps.
// 1. The matcher finds every name of the gazetteer (match()).
// 2. Each match becomes a reading; what the text shows around it is looked at, and the name and each candidate that differs
//    are scored (collect.cpp, sight.cpp, score.cpp).
// 3. Where readings overlap, the set that covers most is chosen (choose.cpp).
// 4. Entities that are sure now speak for doubtful and ambiguous mentions, which are scored again (anchors.cpp).
// 5. They lend the document their short forms and acronyms, which are looked for and scored (short_forms.cpp).
// 6. It is chosen again; what is chosen is a mention, its edges set where the name's own are (emit()).
// Names and entities are looked into once a linker and thread (name_memo.hpp); a document's memory is the scratch's.
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
constexpr double large_gazetteer_step = -0.07;

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

float penalty_of_size(std::size_t names) {
  const double tenfolds = std::log10(static_cast<double>(std::max<std::size_t>(names, 1)) / small_gazetteer);
  return static_cast<float>(large_gazetteer_step * std::max(0.0, tenfolds));
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
      large_gazetteer(penalty_of_size(gazetteer->name_count())),
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
  emit(mentions);
}

/// The marks at a name's ends (`Inc.`, `Frankfurt (Oder)`) belong to the mention where the text has them too, and those
/// that the text adds (the full stop of a sentence behind `Inc`) do not.
void LinkRun::align_edges(Reading& reading, const KnownName& name) const {
  if (reading.method != LinkMethod::exact && reading.method != LinkMethod::folded) return;
  const std::string_view surface = state_.matcher.surface(reading.name);
  const auto mark_at = [&](std::size_t at) { return at < text_.size() ? text_[at] : '\0'; };
  const bool ends_in_stop = reading.end > reading.begin && mark_at(reading.end - 1) == '.';
  const bool dotted =
      text_.substr(reading.begin, reading.end - reading.begin).find('.') + 1 < reading.end - reading.begin;
  if (!name.edge_mark_after && ends_in_stop && !dotted) --reading.end;
  if (name.edge_mark_after) {
    const std::string_view marks = surface.substr(without_last_marks(surface).size());
    const std::string_view here = text_.substr(reading.begin, reading.end - reading.begin);
    for (std::size_t had = marks.size(); had-- > 0;) {
      if (!here.ends_with(marks.substr(0, had)) && had > 0) continue;
      const std::string_view rest = marks.substr(had);
      if (text_.substr(reading.end).starts_with(rest)) reading.end += static_cast<std::uint32_t>(rest.size());
      break;
    }
    reading.token_end = std::max(reading.token_end, reading.end);
  }
  if (name.edge_mark_before) {
    std::size_t letters = 0;
    while (letters < surface.size() && !is_letter_or_digit(surface[letters])) ++letters;
    const bool marked =
        reading.begin >= letters && text_.substr(reading.begin - letters, letters) == surface.substr(0, letters);
    if (marked) reading.begin -= static_cast<std::uint32_t>(letters);
  }
}

/// The last full stop of an acronym whose letters have one each (`U.S.`) is the mention's.
void LinkRun::take_last_stop(Reading& reading) const {
  if (reading.end >= text_.size() || text_[reading.end] != '.' || reading.token_end > reading.end) return;
  const std::string_view here = text_.substr(reading.begin, reading.end - reading.begin);
  if (here.find('.') == std::string_view::npos) return;
  std::size_t letters = 0;  // since the last stop
  for (const char byte : here) {
    letters = byte == '.' ? 0 : letters + (continues_character(byte) ? 0 : 1);
    if (letters > 1) return;
  }
  reading.token_end = ++reading.end;
}

/// What the law adds behind an organization's name is the name's too (`Nordvik AB` where the gazetteer has `Nordvik`), its
/// full stop only where no sentence ends.
void LinkRun::take_legal_form(Reading& reading) const {
  const auto& tokens = cut_.tokens;
  if (reading.last >= tokens.size() || reading.token_end != reading.end) return;
  const Token& next = tokens[reading.last];
  if (next.kind != TokenKind::word || !next.capitalized || !next.space_before || text_[next.begin - 1] != ' ') return;
  if ((known_word(reading.last).roles & role_legal_form) == 0 || is_covered(reading.last)) return;
  reading.end = next.end;
  const std::uint32_t behind = reading.last + 1;
  const bool ends_sentence = behind == tokens.size() || is_first_of_sentence(behind);
  if (ends_sentence && text_[reading.end - 1] == '.') --reading.end;
  reading.token_end = reading.end;
}

/// The ending that a possessive leaves outside, behind a colon too (`NTB:s`), where the gazetteer's names hold it. Tells
/// whether there is one.
bool LinkRun::take_possessive(Reading& reading) const {
  if (reading.method == LinkMethod::compound) return false;
  std::string_view rest = text_.substr(reading.end);
  rest.remove_prefix(rest.starts_with(':') ? 1 : 0);
  const auto ending = std::find_if(state_.possessives.begin(), state_.possessives.end(), [&](std::string_view each) {
    return rest.starts_with(each) && (rest.size() == each.size() || !is_letter_or_digit(rest[each.size()]));
  });
  if (ending == state_.possessives.end()) return false;
  reading.end = static_cast<std::uint32_t>(text_.size() - rest.size() + ending->size());
  reading.token_end = std::max(reading.token_end, reading.end);
  return true;
}

/// The article before a name that is listed with one, and the one that opens a sentence before a name of one word, where
/// the gazetteer's names hold their articles.
void LinkRun::take_article(Reading& reading, std::uint32_t taken_to) const {
  if (reading.first == 0 || text_[cut_.tokens[reading.first].begin - 1] != ' ') return;
  const std::uint32_t before = reading.first - 1;
  const Token& article = cut_.tokens[before];
  if (article.kind != TokenKind::word || (memo_.word(word(before)).roles & role_article) == 0) return;
  const bool listed = reading.name == no_name && reading.kind == ShortForm::Kind::without_article;
  const bool named = reading.type == EntityType::person || reading.type == EntityType::place ||
                     reading.type == EntityType::organization;
  const bool opens = named && reading.last == reading.first + 1 && cut_.tokens[reading.first].capitalized &&
                     is_first_of_sentence(before);
  if ((listed || opens) && article.begin >= taken_to) reading.begin = article.begin;
}

void LinkRun::emit(std::vector<Mention>& mentions) const {
  std::uint32_t taken_to = 0;
  const SpanHabits& habits = state_.habits;
  for (Reading reading : scratch_.readings) {
    if (!reading.chosen) continue;
    if (reading.name != no_name) {
      const KnownName& name = known(reading);
      if (name.edge_mark_after || name.edge_mark_before || text_[reading.end - 1] == '.') align_edges(reading, name);
    }
    take_last_stop(reading);
    if (reading.type == EntityType::organization || reading.type == EntityType::other) take_legal_form(reading);
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
