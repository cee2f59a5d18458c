// Every two arguments that stand near each other in a sentence have a signature: the words between them, verbs and nouns in
// any form, articles left out, names and unknown adjectives as gaps. A signature of a marked pair is a proposal; how often it
// stands between marked pairs and between others is its support and its faults.
#include "gazgraph/relation/suggest.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "demonyms.hpp"
#include "discourse.hpp"
#include "units.hpp"
#include "word_table.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t farthest = 10;  ///< units between the arguments

}  // namespace

struct PatternSuggester::State {
  std::shared_ptr<const RelationRules> all_rules;
  std::shared_ptr<const RelationRules::LanguageRules> rules;
  const Gazetteer& gazetteer;
  KnownDemonyms no_demonyms;
  WordTable words;

  struct Count {
    std::set<std::string> found;  ///< marked relations
    std::size_t wrong = 0;
    std::string example;
  };
  std::map<std::pair<std::string, std::string>, Count> counts;  ///< by predicate and pattern

  State(std::shared_ptr<const RelationRules> all, const Gazetteer& known, std::string_view language)
      : all_rules(std::move(all)), rules(all_rules->rules(language)), gazetteer(known), words(*rules, no_demonyms) {}

  [[nodiscard]] static bool is_argument(const Unit& unit) {
    return unit.kind == Unit::Kind::date || (unit.kind == Unit::Kind::referent && !unit.anaphoric && !unit.compound);
  }

  /// What stands between two units as a pattern; empty when no word of content does.
  [[nodiscard]] static std::string between(const UnitSentence& sentence, std::size_t first, std::size_t last) {
    std::string text;
    std::size_t gap = 0;
    bool content = false;
    const auto close_gap = [&] {
      if (gap > 0) text += " .." + std::to_string(gap + 1);
      gap = 0;
    };
    for (std::size_t i = first + 1; i < last; ++i) {
      const Unit& unit = sentence.units[i];
      if (unit.is(word_determiner) && unit.kind == Unit::Kind::word) continue;
      const bool plain = unit.kind == Unit::Kind::word &&
                         unit.text.find_first_of(" ()|?\"~@!*^$.0123456789") == std::string_view::npos;
      const bool open = unit.verb || unit.word == nullptr;
      const bool adjective =
          plain && !unit.verb && unit.word == nullptr && i + 1 < last && sentence.units[i + 1].is_nominal();
      if (!plain || adjective || unit.is(word_adverb)) {
        if (unit.is_mark(";") || unit.is_mark(":")) return {};
        ++gap;
        continue;
      }
      close_gap();
      content |= open;
      text += (open ? " ~" : " ") + std::string(unit.text);
    }
    close_gap();
    return content ? text : std::string();
  }

  void count(const UnitSentence& sentence, std::string_view text, std::size_t i, std::size_t j,
             const std::vector<MarkedRelation>& relations) {
    const Unit& a = sentence.units[i];
    const Unit& b = sentence.units[j];
    const std::string words_between = between(sentence, i, j);
    if (words_between.empty()) return;
    for (const Predicate& predicate : all_rules->predicates()) {
      count_one(sentence, text, predicate, a, b, "S" + words_between + " O", relations);
      count_one(sentence, text, predicate, b, a, "O" + words_between + " S", relations);
    }
  }

  void count_one(const UnitSentence& sentence, std::string_view text, const Predicate& predicate, const Unit& s,
                 const Unit& o, const std::string& pattern, const std::vector<MarkedRelation>& relations) {
    const bool dated = o.kind == Unit::Kind::date;
    if (s.kind == Unit::Kind::date || dated != predicate.object_is_date || !has_type(predicate.subject_types, s.type))
      return;
    if (!dated && !has_type(predicate.object_types, o.type)) return;
    const std::string subject(gazetteer.id(s.entity));
    const std::string object(dated ? o.date : gazetteer.id(o.entity));
    const bool marked = std::any_of(relations.begin(), relations.end(), [&](const MarkedRelation& r) {
      const bool forward = r.subject == subject && r.object == object;
      const bool back = predicate.symmetric && r.subject == object && r.object == subject;
      return r.predicate == predicate.name && (forward || back);
    });
    Count& known = counts[{predicate.name, pattern}];
    if (!marked) {
      ++known.wrong;
      return;
    }
    known.found.insert(subject + '\t' + object);
    if (known.example.empty()) known.example = text.substr(sentence.begin, sentence.end - sentence.begin);
  }
};

PatternSuggester::PatternSuggester(std::shared_ptr<const RelationRules> rules, const Gazetteer& gazetteer,
                                   std::string_view language) {
  if (rules->rules(language) == nullptr)
    throw Error(ErrorCode::bad_input, "there are no relation rules for the language `" + std::string(language) + "`");
  state_ = std::make_unique<State>(std::move(rules), gazetteer, language);
}

PatternSuggester::~PatternSuggester() = default;

void PatternSuggester::add(std::string_view text, const Segmentation& segmentation,
                           const std::vector<Mention>& mentions, const std::vector<MarkedRelation>& relations) {
  UnitMemory memory;
  UnitSentence sentence;
  for (std::size_t number = 0; number < segmentation.sentences.size(); ++number) {
    make_units(text, segmentation, number, mentions, *state_->rules, state_->gazetteer, {}, state_->words, memory,
               sentence);
    mark_verbs(sentence.units, *state_->rules);
    find_phrases(sentence.units, *state_->rules);
    for (std::size_t i = 0; i < sentence.units.size(); ++i) {
      if (!State::is_argument(sentence.units[i])) continue;
      for (std::size_t j = i + 1; j < sentence.units.size() && j <= i + farthest; ++j) {
        if (State::is_argument(sentence.units[j])) state_->count(sentence, text, i, j, relations);
      }
    }
  }
}

std::vector<SuggestedPattern> PatternSuggester::suggest(std::size_t least) const {
  std::vector<SuggestedPattern> out;
  for (const auto& [key, count] : state_->counts) {
    if (count.found.empty() || count.found.size() < least) continue;
    out.push_back({.predicate = key.first,
                   .pattern = key.second,
                   .support = count.found.size(),
                   .wrong = count.wrong,
                   .example = count.example});
  }
  std::sort(out.begin(), out.end(), [](const SuggestedPattern& a, const SuggestedPattern& b) {
    return std::tuple(-a.precision(), b.support, std::string_view(a.predicate), std::string_view(a.pattern)) <
           std::tuple(-b.precision(), a.support, std::string_view(b.predicate), std::string_view(b.pattern));
  });
  return out;
}

}  // namespace gazgraph
