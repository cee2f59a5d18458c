// A document is linked in two passes. First every name of the gazetteer that matches is scored, reading by reading, as a
// sum of terms that `explain` can print; from the best down, longest first, readings take their stretch of text unless a
// better one has it. Then the entities that were found lend the document their short forms (surnames, heads of long
// names, acronyms given in parentheses), and what was left of the text is looked through for these.
#include "gazgraph/linking/linker.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "gazgraph/text/fold.hpp"

namespace gazgraph {
namespace {

constexpr std::array<std::string_view, 7> method_names = {"exact",   "folded", "inflected", "compound",
                                                          "acronym", "short",  "fuzzy"};

/// Weights of the terms of a score. A bare exact match of an unremarkable name stands at 0.9.
constexpr double base_score = 0.6;
constexpr double folded_penalty = -0.05;
constexpr double inflected_penalty = -0.03;
constexpr double compound_penalty = -0.08;
constexpr double foreign_penalty = -0.15;
constexpr double lower_case_penalty = -3.0;
constexpr double foreign_acronym_penalty = -1.0;
constexpr double common_word_penalty = -0.55;
constexpr double everyday_word_penalty = -0.85;  // among the commonest, and hardly ever capitalized
constexpr double context_bonus = 0.15;
constexpr double fact_bonus = 0.1;
constexpr double type_bonus = 0.1;
constexpr double repeated_bonus = 0.3;
constexpr double missing_requirement = -1.0;
constexpr double number_penalty = -1.0;

LinkMethod link_method(MatchMethod method) { return static_cast<LinkMethod>(method); }

std::string_view slice(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

bool begins_upper(std::string_view word) {
  if (word.empty()) return false;
  const auto lead = static_cast<unsigned char>(word[0]);
  if (lead < 0x80) return lead >= 'A' && lead <= 'Z';
  return lower(word) != word && lower(word.substr(0, 2)) != word.substr(0, 2);
}

bool has_cased_letters(std::string_view word) { return lower(word) != word || begins_upper(word); }

bool is_all_upper(std::string_view word) {
  bool letter = false;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    letter |= (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  }
  if (!letter) return false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (static_cast<unsigned char>(word[at]) < 0xC3) continue;
    const std::string_view letter_bytes = word.substr(at, 2);
    if (lower(letter_bytes) == letter_bytes) return false;
    ++at;
  }
  return true;
}

std::set<std::string, std::less<>> folded_set(const Language* language, const char* key) {
  std::set<std::string, std::less<>> words;
  if (language == nullptr) return words;
  const auto names = language->file().root().find("names");
  if (names == language->file().root().end()) return words;
  for (const std::string& word : names->value(key, std::vector<std::string>())) words.insert(fold(word));
  return words;
}

/// A match and the tokens that it covers.
struct TokenMatch : NameMatch {
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;
};

/// A reading of a stretch of text, scored.
struct Reading {
  TokenMatch match;
  Candidate candidate;
  std::vector<ScoreTerm> terms;
  double score = 0;
  bool chosen = false;
  std::string reason;
  LinkMethod method = LinkMethod::exact;
};

/// A short form that an entity of the document has lent it.
struct LocalName {
  EntityIndex entity = 0;
  LinkMethod method = LinkMethod::short_form;
  std::uint32_t known_from = 0;  ///< byte where the entity was first named in full
};

}  // namespace

std::string_view to_string(LinkMethod method) noexcept { return method_names[static_cast<std::size_t>(method)]; }

struct Linker::Scratch::State {
  Matcher::Scratch matcher;
  std::vector<Candidate> candidates;
  double match_seconds = 0;
};

Linker::Scratch::Scratch() : state(std::make_unique<State>()) {}
Linker::Scratch::~Scratch() = default;
Linker::Scratch::Scratch(Scratch&&) noexcept = default;
double Linker::Scratch::match_seconds() const noexcept { return state->match_seconds; }

struct Linker::State {
  std::shared_ptr<const Gazetteer> gazetteer;
  std::shared_ptr<const Language> language;
  std::shared_ptr<const CommonWords> common;
  LinkerOptions options;
  Matcher matcher;
  bool nouns_are_capitalized = false;
  std::set<std::string, std::less<>> titles, place_prepositions, organization_heads, articles, legal_forms, particles;

  State(std::shared_ptr<const Gazetteer> entities, std::shared_ptr<const Language> rules,
        std::shared_ptr<const CommonWords> words, LinkerOptions settings)
      : gazetteer(std::move(entities)),
        language(std::move(rules)),
        common(std::move(words)),
        options(settings),
        matcher(*gazetteer, language.get()),
        nouns_are_capitalized(language != nullptr &&
                              language->file().root().at("names").value("nouns_are_capitalized", false)),
        titles(folded_set(language.get(), "titles")),
        place_prepositions(folded_set(language.get(), "place_prepositions")),
        organization_heads(folded_set(language.get(), "organization_heads")),
        articles(folded_set(language.get(), "articles")),
        legal_forms(folded_set(language.get(), "legal_forms")),
        particles(folded_set(language.get(), "particles")) {}

  [[nodiscard]] CommonWords::Word common_word(std::string_view word) const {
    return common == nullptr ? CommonWords::Word{} : common->find(lower(word));
  }
};

/// The linking of one document; see the head of this file.
class LinkerRun {
 public:
  LinkerRun(const Linker::State& state, std::string_view text, const Segmentation& cut, Linker::Scratch::State& scratch)
      : state_(state),
        text_(text),
        cut_(cut),
        scratch_(scratch),
        taken_(cut.tokens.size(), false),
        starts_(cut.tokens.size(), false) {
    for (const Sentence& sentence : cut.sentences) mark_start(sentence);
  }

  void run(std::vector<Mention>& mentions, std::vector<LinkDecision>* decisions) {
    collect();
    choose();
    confirm_doubtful();
    for (const Reading& reading : readings_) {
      if (reading.chosen) add(mentions, reading.match, reading.candidate, reading.method, reading.score);
    }
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
    lend_short_forms(mentions);
    find_short_forms(mentions);
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
    if (decisions != nullptr) report(*decisions, mentions);
  }

 private:
  /// The first word of a sentence is capitalized whatever it is; so are all words of a heading in title case.
  void mark_start(const Sentence& sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (cut_.tokens[i].kind == TokenKind::word || cut_.tokens[i].kind == TokenKind::number) {
        starts_[i] = true;
        break;
      }
    }
    for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
      const std::string_view mark = slice(text_, cut_.tokens[i]);
      const bool opens = mark == ":" || mark == "\"" || mark == "„" || mark == "“" || mark == "«" || mark == "”";
      if (opens) starts_[i + 1] = true;
    }
  }

  void collect() {
    const auto start = std::chrono::steady_clock::now();
    const std::span<const NameMatch> matches = state_.matcher.scan(text_, scratch_.matcher);
    scratch_.match_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::uint32_t first = 0;
    for (const NameMatch& name : matches) {
      TokenMatch match{name};
      while (first + 1 < cut_.tokens.size() && cut_.tokens[first].end <= match.begin) ++first;
      match.first_token = first;
      match.last_token = first + 1;
      while (match.last_token < cut_.tokens.size() && cut_.tokens[match.last_token].begin < match.token_end)
        ++match.last_token;
      state_.matcher.candidates(match.name, scratch_.candidates);
      for (const Candidate& candidate : scratch_.candidates) {
        if (!ending_fits(match, candidate.type)) continue;
        readings_.push_back({.match = match, .candidate = candidate, .terms = {}, .method = link_method(match.method)});
        present_.insert(candidate.entity);
      }
    }
    for (Reading& reading : readings_) score(reading);
  }

  [[nodiscard]] bool ending_fits(const TokenMatch& match, EntityType type) const {
    if (match.rule == 0xffff) return true;
    const auto& types = state_.language->endings()[match.rule].types;
    return types.empty() || std::find(types.begin(), types.end(), to_string(type)) != types.end();
  }

  static void term(Reading& reading, const char* name, double value) {
    reading.terms.push_back({.name = name, .value = value});
    reading.score += value;
  }

  void score(Reading& reading) const {
    const TokenMatch& match = reading.match;
    term(reading, "name", base_score);
    term(reading, "prior", reading.candidate.prior * 0.6);
    if (match.method == MatchMethod::folded) term(reading, "folded", folded_penalty);
    if (match.method == MatchMethod::inflected) term(reading, "inflected", inflected_penalty);
    if (match.method == MatchMethod::compound) term(reading, "compound", compound_penalty);
    const bool foreign = reading.candidate.language != "*" && state_.language != nullptr &&
                         reading.candidate.language != state_.language->code();
    const std::string_view surface = state_.matcher.surface(match.name);
    const bool acronym = surface.size() <= 4 && is_all_upper(surface);
    if (foreign) term(reading, "name of another language", acronym ? foreign_acronym_penalty : foreign_penalty);
    score_case(reading);
    score_context(reading);
    if (reading.candidate.is_short) score_requirement(reading);
  }

  /// Capital letters: what the name has, what the text has, and what the language's common words are.
  void score_case(Reading& reading) const {
    const TokenMatch& match = reading.match;
    const std::string_view surface = state_.matcher.surface(match.name);
    const std::string_view words = text_.substr(match.begin, match.end - match.begin);
    const bool single = match.last_token == match.first_token + 1;
    const Token& first = cut_.tokens[match.first_token];
    if (first.kind == TokenKind::number && single) term(reading, "only a number", number_penalty);
    if (begins_upper(surface) && !begins_upper(words) && has_cased_letters(surface) && first.kind == TokenKind::word) {
      term(reading, "lower case in the text", lower_case_penalty);
      return;
    }
    if (single && is_all_upper(surface) && !is_all_upper(words) && surface.size() <= 3) {
      term(reading, "an acronym in lower case", lower_case_penalty);
      return;
    }
    if (single && !is_all_upper(surface) && is_all_upper(words) && surface.size() <= 3) {
      term(reading, "capitals that the name has not", common_word_penalty);
      return;
    }
    if (!all_common(match)) return;
    const bool weak_capital = starts_[match.first_token] || !begins_upper(words);
    const CommonWords::Word word = state_.common_word(words);
    const bool everyday = word.per_million >= 100 && word.capitalized < 20;
    if (weak_capital) {
      term(reading, "a common word where any word is capitalized",
           everyday ? everyday_word_penalty : common_word_penalty);
    }
    if (!weak_capital && word.capitalized >= 60 && word.per_million >= 5 && after_article(match)) {
      term(reading, "a common noun behind an article", common_word_penalty);
    }
  }

  [[nodiscard]] bool after_article(const TokenMatch& match) const {
    return match.first_token > 0 && state_.articles.contains(fold(slice(text_, cut_.tokens[match.first_token - 1])));
  }

  /// Whether all tokens are common words that are mostly written small.
  [[nodiscard]] bool all_common(const TokenMatch& match) const {
    for (std::uint32_t i = match.first_token; i < match.last_token; ++i) {
      const Token& token = cut_.tokens[i];
      if (token.kind != TokenKind::word) continue;
      const CommonWords::Word word = state_.common_word(slice(text_, token));
      const bool common = word.per_million >= 3 && (word.capitalized < 50 || nouns_are_capitalized());
      if (!common) return false;
      if (nouns_are_capitalized() && word.capitalized >= 50 && word.per_million < 10) return false;
    }
    return true;
  }

  [[nodiscard]] bool nouns_are_capitalized() const { return state_.nouns_are_capitalized; }

  void score_context(Reading& reading) const {
    const TokenMatch& match = reading.match;
    std::string before;
    if (match.first_token > 0) before = fold(slice(text_, cut_.tokens[match.first_token - 1]));
    const EntityType type = reading.candidate.type;
    const bool expected = (type == EntityType::person && state_.titles.contains(before)) ||
                          (type == EntityType::organization && state_.organization_heads.contains(before)) ||
                          (type == EntityType::place && state_.place_prepositions.contains(before));
    if (expected) term(reading, "type expected here", type_bonus);
    double context = 0;
    state_.gazetteer->for_each_context(reading.candidate.entity, [&](std::string_view word) {
      if (context < 2 * context_bonus && document_words().contains(fold(word))) context += context_bonus / 2;
    });
    if (context > 0) term(reading, "context words", context);
    double facts = 0;
    state_.gazetteer->for_each_fact(reading.candidate.entity, [&](std::string_view, std::string_view object) {
      const auto other = state_.gazetteer->find(object);
      if (other && facts < 2 * fact_bonus && present_.contains(*other)) facts += fact_bonus;
    });
    if (facts > 0) term(reading, "facts about others here", facts);
  }

  void score_requirement(Reading& reading) const {
    bool met = false;
    bool any = false;
    state_.gazetteer->for_each_requirement(reading.candidate.entity, [&](std::string_view id) {
      any = true;
      const auto required = state_.gazetteer->find(id);
      met |= required && present_.contains(*required);
    });
    if (any && !met) term(reading, "required entity is not here", missing_requirement);
  }

  const std::unordered_set<std::string>& document_words() const {
    if (words_.empty()) {
      for (const Token& token : cut_.tokens) words_.insert(fold(slice(text_, token)));
    }
    return words_;
  }

  /// Longest first, then best; ties by id, so that runs agree.
  void choose() {
    std::vector<Reading*> order;
    for (Reading& reading : readings_) order.push_back(&reading);
    std::sort(order.begin(), order.end(), [&](const Reading* a, const Reading* b) {
      const auto key = [&](const Reading* reading) {
        const TokenMatch& match = reading->match;
        return std::make_tuple(-static_cast<std::int64_t>(match.last_token - match.first_token), -reading->score,
                               match.begin, match.method, state_.gazetteer->id(reading->candidate.entity), match.rule);
      };
      return key(a) < key(b);
    });
    for (Reading* reading : order) {
      if (reading->score < state_.options.threshold) {
        reading->reason = "below the threshold";
      } else if (is_taken(reading->match)) {
        reading->reason = "a longer or better reading has this place";
      } else {
        take(*reading);
      }
    }
  }

  [[nodiscard]] bool is_taken(const TokenMatch& match) const {
    return std::any_of(taken_.begin() + match.first_token, taken_.begin() + match.last_token,
                       [](bool taken) { return taken; });
  }

  void take(Reading& reading) {
    reading.chosen = true;
    std::fill(taken_.begin() + reading.match.first_token, taken_.begin() + reading.match.last_token, true);
  }

  /// A common word at a sentence's start is the name after all when the document uses the name elsewhere.
  void confirm_doubtful() {
    std::set<EntityIndex> sure;
    for (const Reading& reading : readings_) {
      if (reading.chosen) sure.insert(reading.candidate.entity);
    }
    for (Reading& reading : readings_) {
      if (reading.chosen || !sure.contains(reading.candidate.entity) || is_taken(reading.match)) continue;
      term(reading, "named elsewhere in the document", repeated_bonus);
      if (reading.score >= state_.options.threshold) take(reading);
    }
  }

  void add(std::vector<Mention>& mentions, const TokenMatch& match, const Candidate& candidate, LinkMethod method,
           double score) const {
    mentions.push_back({.begin = match.begin,
                        .end = match.end,
                        .token_end = match.token_end,
                        .entity = candidate.entity,
                        .type = candidate.type,
                        .method = method,
                        .rule = match.rule,
                        .score = static_cast<float>(std::clamp(score, 0.0, 1.0))});
  }

  // ---- short forms -------------------------------------------------------------------------------------------------

  void lend(std::string_view name, EntityIndex entity, LinkMethod method, std::uint32_t known_from) {
    const std::string key = fold(name);
    if (key.size() < 2) return;
    const auto [entry, is_new] = local_.try_emplace(key);
    for (const LocalName& other : entry->second) {
      if (other.entity == entity) return;
    }
    entry->second.push_back({.entity = entity, .method = method, .known_from = known_from});
  }

  /// Every entity lends the document parts of its names that can stand alone.
  void lend_short_forms(const std::vector<Mention>& mentions) {
    std::set<EntityIndex> done;
    for (const Mention& mention : mentions) {
      lend_acronym(mention);
      if (!done.insert(mention.entity).second) continue;
      state_.gazetteer->for_each_name(
          mention.entity, [&](std::string_view name, std::string_view language, bool is_short) {
            const bool ours = language == "*" || state_.language == nullptr || language == state_.language->code();
            if (!is_short && ours) lend_parts(name, mention);
          });
    }
  }

  void lend_parts(std::string_view name, const Mention& mention) {
    std::vector<std::string_view> words;
    const Segmentation parts = segment(name, nullptr);
    for (const Token& token : parts.tokens) {
      if (token.kind == TokenKind::word) words.push_back(slice(name, token));
    }
    if (words.size() < 2) return;
    if (mention.type == EntityType::person) {
      if (!is_weak(words.back())) lend(words.back(), mention.entity, LinkMethod::short_form, mention.begin);
      const bool particle = words.size() > 2 && state_.particles.contains(fold(words[words.size() - 2]));
      if (particle)
        lend(name.substr(static_cast<std::size_t>(words[words.size() - 2].data() - name.data())), mention.entity,
             LinkMethod::short_form, mention.begin);
      return;
    }
    if (mention.type == EntityType::place) return;
    while (words.size() > 2 && state_.legal_forms.contains(fold(words.back()))) words.pop_back();
    const bool legal = state_.legal_forms.contains(fold(words.back()));
    if (is_distinctive(words.front(), legal))
      lend(words.front(), mention.entity, LinkMethod::short_form, mention.begin);
    if (mention.type == EntityType::organization && words.size() >= 3) {
      std::string initials;
      for (const std::string_view word : words) {
        if (begins_upper(word)) initials += word.substr(0, static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2);
      }
      if (initials.size() >= 3) lend_upper_.insert(fold(initials));
      if (initials.size() >= 3) lend(initials, mention.entity, LinkMethod::acronym, mention.begin);
    }
  }

  [[nodiscard]] bool is_weak(std::string_view word) const { return word.size() < 2 || !begins_upper(word); }

  /// A first word that stands for the whole name: capitalized, long enough, no everyday word.
  [[nodiscard]] bool is_distinctive(std::string_view word, bool before_legal_form) const {
    if (!begins_upper(word) || word.size() < 3) return false;
    if (before_legal_form) return true;
    const CommonWords::Word common = state_.common_word(word);
    return common.per_million == 0;
  }

  /// `Name (ABC)` defines ABC for the document.
  void lend_acronym(const Mention& mention) {
    const auto after = std::find_if(cut_.tokens.begin(), cut_.tokens.end(),
                                    [&](const Token& token) { return token.begin >= mention.token_end; });
    if (cut_.tokens.end() - after < 3 || slice(text_, *after) != "(") return;
    const Token& word = after[1];
    const bool closed = slice(text_, after[2]) == ")";
    const std::string_view acronym = slice(text_, word);
    if (closed && word.kind == TokenKind::word && acronym.size() >= 2 && acronym.size() <= 16 &&
        is_all_upper(acronym) && mention.type != EntityType::person) {
      lend(acronym, mention.entity, LinkMethod::acronym, word.begin);
      lend_upper_.insert(fold(acronym));
    }
  }

  void find_short_forms(std::vector<Mention>& mentions) {
    if (local_.empty()) return;
    for (std::size_t i = 0; i < cut_.tokens.size(); ++i) {
      const Token& token = cut_.tokens[i];
      if (token.kind != TokenKind::word || taken_[i]) continue;
      const std::string_view word = slice(text_, token);
      if (!begins_upper(word)) continue;
      if (const auto found = find_local(word, i)) add_short(mentions, i, *found);
    }
  }

  struct LocalMatch {
    LocalName name;
    std::uint32_t size = 0;  ///< bytes of the token that belong to the mention
    std::uint16_t rule = 0xffff;
  };

  [[nodiscard]] std::optional<LocalMatch> find_local(std::string_view word, std::size_t token) const {
    const std::string key = fold(word);
    if (const auto found = local_.find(key); found != local_.end()) {
      if (lend_upper_.contains(key) && !is_all_upper(word)) return std::nullopt;
      if (const LocalName* name = nearest(found->second, token))
        return LocalMatch{.name = *name, .size = static_cast<std::uint32_t>(word.size())};
    }
    if (state_.language == nullptr) return std::nullopt;
    const auto& endings = state_.language->endings();
    for (std::size_t i = 0; i < endings.size(); ++i) {
      const NameEnding& ending = endings[i];
      if (!key.ends_with(ending.form) || key.size() < ending.form.size() + 2) continue;
      const std::string base = key.substr(0, key.size() - ending.form.size()) + ending.base;
      const auto found = local_.find(base);
      if (found == local_.end() || (lend_upper_.contains(base) && !ending.outside)) continue;
      const LocalName* name = nearest(found->second, token);
      if (name == nullptr) continue;
      const auto& types = ending.types;
      if (!types.empty() &&
          std::find(types.begin(), types.end(), to_string(state_.gazetteer->type(name->entity))) == types.end())
        continue;
      const std::size_t size = ending.outside ? word.size() - ending.form.size() : word.size();
      return LocalMatch{.name = *name, .size = static_cast<std::uint32_t>(size), .rule = static_cast<std::uint16_t>(i)};
    }
    return std::nullopt;
  }

  /// Of several entities with this short form, the one last named in full before; none when it stands before them all
  /// and there are several.
  [[nodiscard]] const LocalName* nearest(const std::vector<LocalName>& names, std::size_t token) const {
    const std::uint32_t here = cut_.tokens[token].begin;
    const LocalName* best = nullptr;
    for (const LocalName& name : names) {
      if (name.known_from < here && (best == nullptr || last_named(name.entity, here) > last_named(best->entity, here)))
        best = &name;
    }
    if (best == nullptr && names.size() == 1) return &names.front();
    return best;
  }

  [[nodiscard]] std::uint32_t last_named(EntityIndex entity, std::uint32_t before) const {
    std::uint32_t last = 0;
    for (const Reading& reading : readings_) {
      if (reading.chosen && reading.candidate.entity == entity && reading.match.begin < before)
        last = std::max(last, reading.match.begin + 1);
    }
    return last;
  }

  void add_short(std::vector<Mention>& mentions, std::size_t i, const LocalMatch& found) {
    const Token& token = cut_.tokens[i];
    const std::string_view word = slice(text_, token);
    const EntityType type = state_.gazetteer->type(found.name.entity);
    const CommonWords::Word common = state_.common_word(word);
    const bool everyday = common.per_million >= 3 && common.capitalized < 50;
    if (found.name.method == LinkMethod::short_form && everyday && starts_[i]) return;
    if (part_of_unknown_name(i, type)) return;
    taken_[i] = true;
    mentions.push_back({.begin = token.begin,
                        .end = token.begin + found.size,
                        .token_end = token.end,
                        .entity = found.name.entity,
                        .type = type,
                        .method = found.name.method,
                        .rule = found.rule,
                        .score = found.name.method == LinkMethod::acronym ? 0.8F : 0.75F});
  }

  /// A surname behind another given name belongs to somebody else.
  [[nodiscard]] bool part_of_unknown_name(std::size_t i, EntityType type) const {
    if (type != EntityType::person || i == 0) return false;
    const Token& before = cut_.tokens[i - 1];
    const std::string_view word = slice(text_, before);
    if (before.kind != TokenKind::word || !before.capitalized || taken_[i - 1] || starts_[i - 1]) return false;
    if (state_.titles.contains(fold(word)) || nouns_are_capitalized()) return false;
    return state_.common_word(word).per_million == 0 && !before.all_capitals;
  }

  // ---- explain -----------------------------------------------------------------------------------------------------

  void report(std::vector<LinkDecision>& decisions, const std::vector<Mention>& mentions) const {
    for (const Reading& reading : readings_) {
      decisions.push_back(
          {.begin = reading.match.begin,
           .end = reading.match.end,
           .surface = std::string(state_.matcher.surface(reading.match.name)),
           .entity = reading.candidate.entity,
           .method = reading.method,
           .rule = reading.match.rule == 0xffff ? "" : state_.language->endings()[reading.match.rule].rule,
           .terms = reading.terms,
           .score = reading.score,
           .chosen = reading.chosen,
           .reason = reading.chosen ? "" : reading.reason});
    }
    for (const Mention& mention : mentions) {
      if (mention.method != LinkMethod::acronym && mention.method != LinkMethod::short_form) continue;
      decisions.push_back({.begin = mention.begin,
                           .end = mention.end,
                           .surface = std::string(text_.substr(mention.begin, mention.end - mention.begin)),
                           .entity = mention.entity,
                           .method = mention.method,
                           .rule = mention.rule == 0xffff ? "" : state_.language->endings()[mention.rule].rule,
                           .terms = {{.name = "short form of an entity of this document", .value = mention.score}},
                           .score = mention.score,
                           .chosen = true,
                           .reason = ""});
    }
    std::stable_sort(decisions.begin(), decisions.end(), [&](const LinkDecision& a, const LinkDecision& b) {
      return std::make_tuple(a.begin, -a.score, state_.gazetteer->id(a.entity)) <
             std::make_tuple(b.begin, -b.score, state_.gazetteer->id(b.entity));
    });
  }

  const Linker::State& state_;
  std::string_view text_;
  const Segmentation& cut_;
  Linker::Scratch::State& scratch_;
  std::vector<bool> taken_;   ///< by token
  std::vector<bool> starts_;  ///< by token: capitalized whatever it is
  std::vector<Reading> readings_;
  std::set<EntityIndex> present_;
  mutable std::unordered_set<std::string> words_;
  std::map<std::string, std::vector<LocalName>, std::less<>> local_;
  std::set<std::string, std::less<>> lend_upper_;  ///< short forms that count only in capitals
};

Linker::Linker(std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Language> language,
               std::shared_ptr<const CommonWords> common, LinkerOptions options)
    : state_(std::make_unique<State>(std::move(gazetteer), std::move(language), std::move(common), options)) {}
Linker::~Linker() = default;

void Linker::link(std::string_view text, const Segmentation& segmentation, Scratch& scratch,
                  std::vector<Mention>& mentions) const {
  mentions.clear();
  LinkerRun(*state_, text, segmentation, *scratch.state).run(mentions, nullptr);
}

void Linker::explain(std::string_view text, const Segmentation& segmentation, Scratch& scratch,
                     std::vector<Mention>& mentions, std::vector<LinkDecision>& decisions) const {
  mentions.clear();
  decisions.clear();
  LinkerRun(*state_, text, segmentation, *scratch.state).run(mentions, &decisions);
}

const Gazetteer& Linker::gazetteer() const noexcept { return *state_->gazetteer; }

}  // namespace gazgraph
