// Normalizing a sentence, in one pass each: units; noun phrases with what governs them; lists; clauses.
//
// A clause is the set of units that carry its number. Words that open a clause (relative pronouns, conjunctions) push
// one; commas, second finite verbs and closing brackets pop. What stands between two commas without a finite verb is an
// insertion, which the clause around it does not see.
#include "units.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace gazgraph {
namespace {

bool is_mark(const Unit& unit, std::string_view mark) { return unit.kind == Unit::Kind::mark && unit.text == mark; }
bool is_comma(const Unit& unit) { return is_mark(unit, ","); }

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Puts tokens together into units.
class UnitMaker {
 public:
  UnitMaker(std::string_view text, const Segmentation& cut, const Sentence& sentence,
            const std::vector<Mention>& mentions, const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer,
            Stemmer& stemmer)
      : text_(text),
        cut_(cut),
        sentence_(sentence),
        mentions_(mentions),
        rules_(rules),
        gazetteer_(gazetteer),
        stemmer_(stemmer) {}

  std::vector<Unit> run() {
    auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), sentence_.begin,
                                    [](const Mention& m, std::uint32_t at) { return m.begin < at; });
    for (std::uint32_t i = sentence_.first; i < sentence_.last;) {
      const Token& token = cut_.tokens[i];
      while (mention != mentions_.end() && mention->begin < token.begin) ++mention;
      if (mention != mentions_.end() && mention->begin < token.end) {
        i = add_mention(*mention, i);
      } else if (const std::uint32_t after = add_date(i); after != i) {
        i = after;
      } else {
        add_word(token);
        ++i;
      }
    }
    return std::move(units_);
  }

 private:
  [[nodiscard]] std::string_view slice(std::uint32_t i) const {
    return text_.substr(cut_.tokens[i].begin, cut_.tokens[i].end - cut_.tokens[i].begin);
  }

  std::uint32_t add_mention(const Mention& mention, std::uint32_t i) {
    Unit unit{.kind = Unit::Kind::referent,
              .begin = mention.begin,
              .end = mention.end,
              .entity = mention.entity,
              .type = mention.type,
              .capitalized = true};
    unit.text = rules_.lexicon.normalize(text_.substr(mention.begin, mention.end - mention.begin));
    std::uint32_t last = i;
    while (last + 1 < sentence_.last && cut_.tokens[last + 1].begin < mention.end) ++last;
    const std::uint32_t token_end = cut_.tokens[last].end;
    const std::string_view rest = text_.substr(mention.end, token_end > mention.end ? token_end - mention.end : 0);
    std::uint32_t next = last + 1;
    if (rest.size() > 2) {
      unit.compound = true;
    } else if (!rest.empty()) {
      unit.genitive = true;
    } else if (next < sentence_.last && !cut_.tokens[next].space_before) {
      next = after_attached(mention, unit, next);
    }
    if (unit.type == EntityType::place && !unit.compound && !unit.genitive) {
      unit.demonym = std::any_of(rules_.demonym_stems.begin(), rules_.demonym_stems.end(),
                                 [&](const std::string& stem) { return unit.text.starts_with(stem); });
    }
    units_.push_back(unit);
    if (rest.size() > 2) push_word(rest, mention.end, token_end, false);
    return next;
  }

  /// A possessive mark or a hyphen directly behind a mention.
  std::uint32_t after_attached(const Mention&, Unit& unit, std::uint32_t next) const {
    const std::string_view mark = slice(next);
    if (mark == "'s" || mark == "’s" || mark == "'" || mark == "’") {
      unit.genitive = true;
      return next + 1;
    }
    const bool hyphen = mark == "-" || mark == "‑" || mark == "–";
    if (hyphen && next + 1 < sentence_.last && !cut_.tokens[next + 1].space_before &&
        cut_.tokens[next + 1].kind == TokenKind::word) {
      unit.compound = true;
      return next + 1;
    }
    return next;
  }

  void push_word(std::string_view word, std::uint32_t begin, std::uint32_t end, bool capitalized) {
    Unit unit{.begin = begin, .end = end, .text = rules_.lexicon.normalize(word), .capitalized = capitalized};
    unit.word = rules_.lexicon.find(unit.text);
    units_.push_back(std::move(unit));
  }

  void add_word(const Token& token) {
    const std::string_view word = text_.substr(token.begin, token.end - token.begin);
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
      units_.push_back({.kind = Unit::Kind::mark, .begin = token.begin, .end = token.end, .text = std::string(word)});
      units_.back().opens_quote = token.space_before || units_.size() == 1;
      return;
    }
    push_word(word, token.begin, token.end, token.capitalized);
    const bool month = token.capitalized && units_.size() > 1 && rules_.lexicon.months().contains(units_.back().text);
    if (month) units_.back().word = nullptr;  // `May` is no modal verb
    if (token.kind == TokenKind::word) read_demonym(units_.back());
  }

  void read_demonym(Unit& unit) {
    if (unit.is(word_preposition | word_determiner | word_coordinator | word_adverb | word_negation)) return;
    const auto found = rules_.demonyms.find(std::string(stemmer_.stem(unit.text)));
    if (found == rules_.demonyms.end()) return;
    const auto entity = gazetteer_.find(found->second.entity);
    if (!entity) return;
    unit.kind = Unit::Kind::referent;
    unit.entity = *entity;
    unit.type = gazetteer_.type(*entity);
    unit.demonym = true;
    unit.people = found->second.people;
  }

  // ---- dates -------------------------------------------------------------------------------------------------------

  [[nodiscard]] int number(std::uint32_t i, int low, int high) const {
    if (i >= sentence_.last) return 0;
    std::string_view digits = slice(i);
    int value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const std::string_view rest(stop, static_cast<std::size_t>(digits.data() + digits.size() - stop));
    const bool ordinal = rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "η" ||
                         rest == "ης" || rest == ".";
    return error == std::errc() && ordinal && value >= low && value <= high ? value : 0;
  }

  [[nodiscard]] int month(std::uint32_t i) const {
    if (i >= sentence_.last) return 0;
    const auto found = rules_.lexicon.months().find(rules_.lexicon.normalize(slice(i)));
    return found == rules_.lexicon.months().end() ? 0 : found->second;
  }

  [[nodiscard]] std::uint32_t skip(std::uint32_t i, std::string_view mark) const {
    return i < sentence_.last && slice(i) == mark ? i + 1 : i;
  }

  [[nodiscard]] std::uint32_t skip_linking(std::uint32_t i) const {
    if (i >= sentence_.last) return i;
    const std::string word = rules_.lexicon.normalize(slice(i));
    const auto group = rules_.groups.find("date_links");
    if (group == rules_.groups.end()) return i;
    return std::find(group->second.begin(), group->second.end(), word) != group->second.end() ? i + 1 : i;
  }

  /// `3 May 1998`, `den 3. mai 1998`, `May 3, 1998`, `May 1998`, `1998`, `1998-05-03`; returns the token behind, or `i`.
  std::uint32_t add_date(std::uint32_t i) {
    const std::string_view first = slice(i);
    if (const int year = number(i, 1000, 2100); year != 0 && first.size() == 4) return add_iso(i, year);
    if (const int day = number(i, 1, 31); day != 0) {
      const std::uint32_t at = skip_linking(skip(i + 1, "."));
      const int in_month = month(at);
      if (in_month == 0) return i;
      const std::uint32_t year_at = skip_linking(skip(at + 1, ","));
      const int year = number(year_at, 1000, 2100);
      if (year == 0) return i;
      return push_date(i, year_at + 1, std::to_string(year) + "-" + two_digits(in_month) + "-" + two_digits(day));
    }
    const int in_month = month(i);
    if (in_month == 0) return i;
    if (const int day = number(i + 1, 1, 31); day != 0) {
      const std::uint32_t year_at = skip(i + 2, ",");
      const int year = number(year_at, 1000, 2100);
      if (year != 0)
        return push_date(i, year_at + 1, std::to_string(year) + "-" + two_digits(in_month) + "-" + two_digits(day));
    }
    const std::uint32_t year_at = skip_linking(i + 1);
    const int year = number(year_at, 1000, 2100);
    return year == 0 ? i : push_date(i, year_at + 1, std::to_string(year) + "-" + two_digits(in_month));
  }

  std::uint32_t add_iso(std::uint32_t i, int year) {
    if (i + 4 < sentence_.last && slice(i + 1) == "-" && slice(i + 3) == "-") {
      const int in_month = number(i + 2, 1, 12);
      const int day = number(i + 4, 1, 31);
      if (in_month != 0 && day != 0)
        return push_date(i, i + 5, std::to_string(year) + "-" + two_digits(in_month) + "-" + two_digits(day));
    }
    return push_date(i, i + 1, std::to_string(year));
  }

  std::uint32_t push_date(std::uint32_t first, std::uint32_t last, std::string iso) {
    Unit unit{.kind = Unit::Kind::date,
              .begin = cut_.tokens[first].begin,
              .end = cut_.tokens[last - 1].end,
              .date = std::move(iso)};
    unit.text = rules_.lexicon.normalize(text_.substr(unit.begin, unit.end - unit.begin));
    units_.push_back(std::move(unit));
    return last;
  }

  std::string_view text_;
  const Segmentation& cut_;
  const Sentence& sentence_;
  const std::vector<Mention>& mentions_;
  const RelationRules::LanguageRules& rules_;
  const Gazetteer& gazetteer_;
  Stemmer& stemmer_;
  std::vector<Unit> units_;
};

/// Noun phrases, lists, verbs and clauses of one sentence.
class Analyser {
 public:
  Analyser(UnitSentence& sentence, const RelationRules::LanguageRules& rules)
      : sentence_(sentence), units_(sentence.units), rules_(rules), lexicon_(rules.lexicon) {}

  void run() {
    mark_verbs();
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].kind == Unit::Kind::referent) find_phrase(i);
    }
    find_lists();
    find_clauses();
    settle_clauses();
  }

 private:
  static constexpr std::uint32_t auxiliary = word_perfect | word_passive | word_copula | word_modal;

  /// A noun or what may stand before one, demonyms included.
  [[nodiscard]] bool is_nominal(std::size_t i) const { return units_[i].is_nominal() || units_[i].demonym; }

  /// Decides which words with verb readings are verbs here, and which of these could be finite.
  void mark_verbs() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      if (unit.kind != Unit::Kind::word || unit.word == nullptr) continue;
      const bool helper = unit.is(auxiliary);
      if (unit.word->verbs.empty() && !helper) continue;
      if (lexicon_.nouns_are_capitalized() && unit.capitalized && i != 0 && !units_[i - 1].opens_quote) continue;
      bool finite = helper;
      for (const VerbReading& reading : unit.word->verbs)
        finite |= reading.form == VerbForm::finite || reading.form == VerbForm::passive;
      const bool after_nominal_opener =
          i > 0 && (units_[i - 1].is(word_determiner) &&
                    !units_[i - 1].is(word_relative | word_complementizer | word_nominative | word_accusative));
      const bool after_genitive = i > 0 && units_[i - 1].genitive;
      const bool after_preposition = i > 0 && units_[i - 1].is(word_preposition) &&
                                     !units_[i - 1].is(word_infinitive_marker | word_subordinator | word_adverb);
      if (!helper && (after_nominal_opener || after_genitive)) {
        unit.verb = has_form(unit, VerbForm::participle) && followed_by_referent(i);
        continue;
      }
      if (!helper && after_preposition && !has_form(unit, VerbForm::gerund)) continue;
      // A finite form right behind a finite verb is a noun of the same spelling: `sent engineers`.
      const bool behind_finite = i > 0 && units_[i - 1].verb && units_[i - 1].finite && !units_[i - 1].is(auxiliary);
      const bool only_finite = std::all_of(unit.word->verbs.begin(), unit.word->verbs.end(),
                                           [](const VerbReading& r) { return r.form == VerbForm::finite; });
      if (!helper && behind_finite && only_finite) continue;
      unit.verb = true;
      unit.finite = finite && !reads_as_participle(i);
    }
  }

  [[nodiscard]] bool followed_by_referent(std::size_t i) const {
    return i + 1 < units_.size() && units_[i + 1].kind == Unit::Kind::referent;
  }

  [[nodiscard]] static bool has_form(const Unit& unit, VerbForm form) {
    return std::any_of(unit.word->verbs.begin(), unit.word->verbs.end(),
                       [&](const VerbReading& reading) { return reading.form == form; });
  }

  /// A form that may be finite or a participle is a participle behind an auxiliary, behind a comma, and before an agent.
  [[nodiscard]] bool reads_as_participle(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.is(auxiliary))
      return behind_auxiliary(i) && !has_form(unit, VerbForm::finite) && has_form(unit, VerbForm::participle);
    if (!has_form(unit, VerbForm::participle) && !has_form(unit, VerbForm::supine) &&
        !has_form(unit, VerbForm::infinitive))
      return false;
    if (i > 0 && units_[i - 1].is(word_infinitive_marker) && has_form(unit, VerbForm::infinitive)) return true;
    if (behind_auxiliary(i)) return true;
    if (!has_form(unit, VerbForm::participle)) return false;
    const bool agent_follows = i + 1 < units_.size() && is_agent_marker(units_[i + 1]);
    const bool opens = i == 0 || is_comma(units_[i - 1]);
    return agent_follows ||
           (opens && i + 1 < units_.size() && units_[i + 1].is(word_preposition) && has_other_finite(i));
  }

  /// Another word of the sentence can only be finite.
  [[nodiscard]] bool has_other_finite(std::size_t i) const {
    for (std::size_t at = 0; at < units_.size(); ++at) {
      const Unit& unit = units_[at];
      if (at == i || unit.kind != Unit::Kind::word || unit.word == nullptr) continue;
      if (unit.is(auxiliary) || (has_form(unit, VerbForm::finite) && !has_form(unit, VerbForm::participle)))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_agent_marker(const Unit& unit) const {
    const auto& agents = lexicon_.agents();
    return std::find(agents.begin(), agents.end(), unit.text) != agents.end();
  }

  /// An auxiliary lies shortly before, with nothing but adverbs, negations or a subject between.
  [[nodiscard]] bool behind_auxiliary(std::size_t i) const {
    for (std::size_t back = 1; back <= 8 && back <= i; ++back) {
      const Unit& unit = units_[i - back];
      if (unit.is(auxiliary)) return true;
      if (unit.kind == Unit::Kind::mark ||
          unit.is(word_coordinator | word_complementizer | word_subordinator | word_relative | word_infinitive_marker))
        return false;
      if (unit.verb && unit.finite) return false;
    }
    return false;
  }

  /// Walks left from a referent to the edge of its noun phrase and notes what governs it.
  void find_phrase(std::size_t i) {
    Unit& unit = units_[i];
    unit.phrase = i;
    if (lexicon_.name_before_noun() && !unit.demonym && !unit.genitive && i + 1 < units_.size() && is_nominal(i + 1) &&
        units_[i + 1].kind == Unit::Kind::word && !units_[i + 1].capitalized &&
        units_[i + 1].text.find_first_of("0123456789") == std::string::npos) {
      unit.compound = true;
    }
    std::size_t nominals = 0;
    for (std::size_t at = i; at-- > 0;) {
      const Unit& before = units_[at];
      if (before.kind == Unit::Kind::referent && !before.demonym) {
        if (!before.genitive && !before.compound) return;
        unit.phrase = before.phrase;
        if (unit.governor.empty()) unit.governor = before.governor;
        return;
      }
      if (before.is(word_genitive_determiner) && at > 0 && genitive_fits(at)) {
        unit.after_genitive_determiner = true;
        unit.phrase = at;
        unit.outer_governor = governor_of_noun_before(at);
        return;
      }
      if (before.is(word_preposition)) {
        unit.governor = before.text;
        unit.phrase = at;
        unit.outer_governor = governor_of_noun_before(at);
        return;
      }
      if (before.is(word_determiner)) {
        unit.nominative |= before.is(word_nominative);
        unit.accusative |= before.is(word_accusative);
        unit.phrase = at;
        continue;
      }
      if (is_mark(before, "„") || is_mark(before, "“") || is_mark(before, "\"") || is_mark(before, "«") ||
          is_mark(before, "”"))
        continue;
      if (!is_nominal(at) || ++nominals > 5) return;
      unit.phrase = at;
    }
  }

  /// The preposition before the noun that ends right before unit `at`; empty when there is none.
  [[nodiscard]] std::string governor_of_noun_before(std::size_t at) const {
    std::size_t nouns = 0;
    while (at-- > 0) {
      const Unit& before = units_[at];
      if (before.is(word_preposition)) return nouns > 0 ? before.text : "";
      if (before.is(word_determiner)) continue;
      if (!is_nominal(at) || ++nouns > 4) return {};
    }
    return {};
  }

  /// A determiner of the genitive behind a noun or a name.
  [[nodiscard]] bool genitive_fits(std::size_t at) const {
    const Unit& before = units_[at - 1];
    if (before.is(word_preposition)) return false;
    if (!units_[at].is(word_nominative | word_accusative)) return true;
    return before.kind == Unit::Kind::word && is_nominal(at - 1);
  }

  /// Referents of one type, joined by commas and at least one coordinator.
  void find_lists() {
    std::size_t last = no_unit;
    std::vector<std::size_t> chain;
    bool coordinated = false;
    const auto close = [&] {
      if (coordinated && chain.size() > 1) {
        for (const std::size_t member : chain) {
          units_[member].list = chain.front();
          if (member != chain.front() && units_[member].governor.empty())
            units_[member].governor = units_[chain.front()].governor;
          units_[member].after_genitive_determiner |=
              units_[chain.front()].after_genitive_determiner && units_[member].governor.empty();
        }
      }
      chain.clear();
      coordinated = false;
    };
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!units_[i].is_head() && !(units_[i].kind == Unit::Kind::referent && units_[i].genitive)) continue;
      bool joined = false;
      bool by_word = false;
      if (last != no_unit && !chain.empty() && units_[last].type == units_[i].type) joined = joins(last, i, by_word);
      if (!joined) close();
      const bool places = joined && units_[i].type == EntityType::place && i == last + 2;  // `Vinton, Iowa`
      coordinated |= by_word || places;
      chain.push_back(i);
      last = i;
    }
    close();
  }

  /// Second word of a pair that joins a list: `sowohl A als auch B`.
  [[nodiscard]] bool is_list_link(const std::string& word) const {
    const auto group = rules_.groups.find("list_links");
    return group != rules_.groups.end() &&
           std::find(group->second.begin(), group->second.end(), word) != group->second.end();
  }

  [[nodiscard]] bool joins(std::size_t from, std::size_t to, bool& by_word) const {
    bool separator = false;
    std::size_t nominals = 0;
    for (std::size_t at = from + 1; at < to; ++at) {
      const Unit& unit = units_[at];
      const bool links = unit.is(word_coordinator) || is_list_link(unit.text);
      if (is_comma(unit) || links) {
        separator = true;
        by_word |= links;
        continue;
      }
      if (unit.is(word_as) && at + 1 < to && is_list_link(units_[at + 1].text)) continue;
      if (unit.is(word_determiner | word_adverb) || unit.is(word_honorific)) continue;
      if (unit.is(word_preposition) && separator && unit.text == units_[from].governor) continue;
      if (!is_nominal(at) || ++nominals > 3 || !separator) return false;
    }
    return separator;
  }

  // ---- clauses -----------------------------------------------------------------------------------------------------

  std::size_t open(Clause::Kind kind, std::size_t parent, std::size_t start) {
    sentence_.clauses.push_back({.kind = kind, .parent = parent, .start = start});
    return sentence_.clauses.size() - 1;
  }

  [[nodiscard]] static bool is_quote(const Unit& unit) {
    static constexpr std::array marks = {"\"", "“", "”", "„", "«", "»"};
    return unit.kind == Unit::Kind::mark &&
           std::any_of(marks.begin(), marks.end(), [&](const char* mark) { return unit.text == mark; });
  }

  /// Whether a finite verb comes before the next comma, bracket or clause opener.
  [[nodiscard]] bool finite_ahead(std::size_t from, std::size_t within) const {
    for (std::size_t at = from; at < units_.size() && at < from + within; ++at) {
      const Unit& unit = units_[at];
      if (unit.verb && unit.finite) return true;
      if (unit.kind == Unit::Kind::mark && !is_quote(unit) && unit.text != "-") return false;
      if (unit.is(word_relative | word_complementizer | word_subordinator | word_conditional) && at != from)
        return false;
    }
    return false;
  }

  [[nodiscard]] std::size_t next_mark(std::size_t from, std::string_view mark) const {
    for (std::size_t at = from; at < units_.size(); ++at) {
      if (is_mark(units_[at], mark)) return at;
    }
    return no_unit;
  }

  void find_clauses() {
    std::size_t current = open(Clause::Kind::main, no_unit, 0);
    std::vector<std::pair<std::size_t, std::size_t>> insertions;  // (unit that ends it, clause to return to)
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      if (!insertions.empty() && insertions.back().first == i) {
        current = insertions.back().second;
        insertions.pop_back();
        unit.clause = current;
        continue;
      }
      if (is_mark(unit, "(")) {
        const std::size_t end = next_mark(i, ")");
        if (end != no_unit) {
          insertions.emplace_back(end, current);
          current = open(Clause::Kind::insertion, current, i);
        }
      } else if (is_mark(unit, ";") || is_mark(unit, ":") || (is_mark(unit, "–") && unit.opens_quote && i > 0)) {
        current = open(Clause::Kind::main, no_unit, i + 1);
      } else if (is_comma(unit)) {
        current = at_comma(i, current, insertions);
      } else if (unit.is(word_coordinator | word_contrast)) {
        current = at_coordinator(i, current);
      } else if (opens_clause(i)) {
        const bool adverbial = i > 0 && units_[i - 1].is(word_preposition) && !units_[i - 1].is(word_infinitive_marker);
        const Clause::Kind kind = kind_of(i);
        current = open(adverbial && kind == Clause::Kind::complement ? Clause::Kind::subordinate : kind, current, i);
      } else if (unit.verb && unit.finite) {
        current = at_finite(i, current);
      }
      units_[i].clause = current;
    }
  }

  [[nodiscard]] Clause::Kind kind_of(std::size_t i) const {
    const Unit& unit = units_[i];
    // `that` behind a verb opens what is said, behind a noun it is a relative pronoun.
    const bool either = unit.is(word_relative) && unit.is(word_complementizer);
    if (either && (i == 0 || units_[i - 1].verb || units_[i - 1].kind == Unit::Kind::mark))
      return Clause::Kind::complement;
    if (unit.is(word_relative | word_possessive_relative)) return Clause::Kind::relative;
    if (unit.is(word_conditional)) return Clause::Kind::conditional;
    if (unit.is(word_complementizer)) return Clause::Kind::complement;
    return Clause::Kind::subordinate;
  }

  [[nodiscard]] bool opens_clause(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.kind == Unit::Kind::referent && !unit.relative) return false;
    if (unit.relative) return true;
    if (!unit.is(word_relative | word_possessive_relative | word_subordinator | word_complementizer | word_conditional))
      return false;
    if (unit.is(word_infinitive_marker) && i + 1 < units_.size() && units_[i + 1].verb && !units_[i + 1].finite)
      return false;
    if (unit.is(word_relative) && unit.is(word_determiner) && !unit.is(word_complementizer))
      return i > 0 && is_comma(units_[i - 1]);
    return finite_ahead(i + 1, 30);
  }

  std::size_t at_comma(std::size_t i, std::size_t current,
                       std::vector<std::pair<std::size_t, std::size_t>>& insertions) {
    const Clause& clause = sentence_.clauses[current];
    if (in_list(i)) return current;
    if (clause.kind != Clause::Kind::main && clause.finite != no_unit && clause.parent != no_unit) {
      units_[i].clause = clause.parent;
      return clause.parent;
    }
    if (i + 1 < units_.size() && opens_clause(i + 1)) return current;
    const std::size_t end = next_mark(i + 1, ",");
    const bool closed = end != no_unit && !finite_ahead(i + 1, end - i - 1) && !has_opener(i + 1, end);
    if (closed && clause.finite == no_unit && current_has_head(current, i)) {
      insertions.emplace_back(end, current);
      return open(Clause::Kind::insertion, current, i + 1);
    }
    if (clause.finite != no_unit && finite_ahead(i + 1, 12)) return open(Clause::Kind::main, no_unit, i + 1);
    return current;
  }

  [[nodiscard]] bool has_opener(std::size_t from, std::size_t to) const {
    for (std::size_t at = from; at < to; ++at) {
      if (opens_clause(at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool current_has_head(std::size_t clause, std::size_t before) const {
    for (std::size_t at = 0; at < before; ++at) {
      if (units_[at].clause == clause && units_[at].kind != Unit::Kind::mark) return true;
    }
    return false;
  }

  [[nodiscard]] bool in_list(std::size_t comma) const {
    for (std::size_t after = comma + 1; after < units_.size() && after < comma + 6; ++after) {
      if (units_[after].kind != Unit::Kind::referent) continue;
      if (units_[after].list == no_unit || units_[after].list == after) return false;
      for (std::size_t before = comma; before-- > 0;) {
        if (units_[before].kind == Unit::Kind::referent) return units_[before].list == units_[after].list;
      }
    }
    return false;
  }

  std::size_t at_coordinator(std::size_t i, std::size_t current) {
    const Clause& clause = sentence_.clauses[current];
    if (clause.finite == no_unit || i + 1 >= units_.size() || in_list(i)) return current;
    std::size_t next = i + 1;
    while (next + 1 < units_.size() && units_[next].is(word_adverb | word_negation)) ++next;
    const Clause::Kind kind = clause.kind == Clause::Kind::insertion ? Clause::Kind::main : clause.kind;
    if (units_[next].verb && units_[next].finite) {
      const std::size_t opened = open(kind, clause.parent, i);
      sentence_.clauses[opened].shares_subject = current;
      return opened;
    }
    if (opens_clause(next)) return clause.parent == no_unit ? current : clause.parent;
    if (finite_ahead(next, 8) && !lexicon_.verb_final()) return open(Clause::Kind::main, no_unit, i);
    return current;
  }

  /// A second finite verb leaves a subordinate clause behind.
  std::size_t at_finite(std::size_t i, std::size_t current) {
    Clause& clause = sentence_.clauses[current];
    const bool second = clause.finite != no_unit && !part_of_group(i, clause.finite);
    if (second && clause.parent != no_unit) {
      Clause& parent = sentence_.clauses[clause.parent];
      if (parent.finite == no_unit) parent.finite = i;
      return sentence_.clauses[current].parent;
    }
    if (clause.finite == no_unit) clause.finite = i;
    return current;
  }

  /// German verb-final groups end in their finite verb: `übernommen hat`.
  [[nodiscard]] bool part_of_group(std::size_t i, std::size_t finite) const {
    return lexicon_.verb_final() && i == finite + 1;
  }

  void settle_clauses() {
    for (std::size_t c = 0; c < sentence_.clauses.size(); ++c) {
      Clause& clause = sentence_.clauses[c];
      for (std::size_t i = 0; i < units_.size(); ++i) {
        if (units_[i].clause != c) continue;
        const bool denies = units_[i].is(word_negation | word_negative_determiner);
        if (denies && !is_not_only(i)) clause.negated = true;
      }
    }
  }

  [[nodiscard]] bool is_not_only(std::size_t i) const {
    const auto& words = lexicon_.not_only();
    return i + 1 < units_.size() && std::find(words.begin(), words.end(), units_[i + 1].text) != words.end();
  }

  UnitSentence& sentence_;
  std::vector<Unit>& units_;
  const RelationRules::LanguageRules& rules_;
  const Lexicon& lexicon_;
};

}  // namespace

UnitSentence make_units(std::string_view text, const Segmentation& cut, std::size_t sentence,
                        const std::vector<Mention>& mentions, const RelationRules::LanguageRules& rules,
                        const Gazetteer& gazetteer, Stemmer& stemmer) {
  const Sentence& place = cut.sentences[sentence];
  UnitSentence out{.begin = place.begin, .end = place.end, .units = {}, .clauses = {}};
  out.units = UnitMaker(text, cut, place, mentions, rules, gazetteer, stemmer).run();
  const Token& last = cut.tokens[place.last - 1];
  const std::string_view end = text.substr(last.begin, last.end - last.begin);
  out.question = end == "?" || end == ";";
  return out;
}

void analyse(UnitSentence& sentence, const RelationRules::LanguageRules& rules) { Analyser(sentence, rules).run(); }

}  // namespace gazgraph
