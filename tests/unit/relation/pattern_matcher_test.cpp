// The matcher against a slow one that remembers nothing, on random patterns and sentences; and its cost where backtracking
// would explode.
#include "../../../src/relation/pattern_matcher.hpp"

#include <doctest/doctest.h>

#include <ctime>
#include <random>

using namespace gazgraph;

namespace {

const Lexicon::Word determiner{.classes = word_determiner, .canonical = {}, .verbs = {}, .anaphors = {}};

void same(std::string_view word, std::string& normal) { normal = word; }

constexpr std::uint8_t bit(EntityType type) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(type)); }

Predicate predicate() {
  Predicate made;
  made.subject_types = bit(EntityType::person);
  made.object_types = bit(EntityType::organization);
  return made;
}

/// Words of patterns and sentences.
Vocabulary& terms() {
  static Vocabulary table = [] {
    Vocabulary made;
    for (const std::string_view word : {"a", "b", "c", "zzz"}) made.word(word);
    return made;
  }();
  return table;
}

/// A pattern with its terms, as the rules of a language compile it.
PatternSet compiled(const std::string& text) {
  PatternSet set;
  PatternParser(set, same).add(text);
  for (PatternAtom& atom : set.atoms) {
    if (atom.kind == PatternAtom::Kind::word) atom.term = terms().word(atom.text);
  }
  return set;
}

/// A sentence in one line: `P` a person, `N` an organization, `the` a determiner, `(` opens and `)` closes an insertion.
UnitSentence sentence_of(const std::vector<std::string_view>& words) {
  UnitSentence sentence;
  sentence.clauses.push_back({});
  sentence.clauses.push_back({.kind = Clause::Kind::insertion});
  std::size_t clause = 0;
  for (const std::string_view word : words) {
    if (word == "(") clause = 1;
    Unit unit{.text = word};
    unit.stem = word;
    unit.terms = terms().find_text(word) == nullptr ? std::span<const Term>() : terms().find_text(word)->terms();
    unit.clause = clause;
    unit.begin = static_cast<std::uint32_t>(sentence.units.size());
    if (word == "P" || word == "N") unit.kind = Unit::Kind::referent;
    if (word == "P") unit.type = EntityType::person;
    if (word == "N") unit.type = EntityType::organization;
    if (word == "the") unit.take_word(&determiner);
    if (word == "(" || word == ")") unit.kind = Unit::Kind::mark;
    sentence.units.push_back(unit);
    if (word == ")") clause = 0;
  }
  return sentence;
}

/// Tries every way, in the order that the language promises, and remembers nothing.
class Reference {
 public:
  Reference(const UnitSentence& sentence, const Pattern& pattern) : units_(sentence.units), pattern_(pattern) {}

  std::vector<PatternMatch> find() {
    std::vector<PatternMatch> matches;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      match_ = PatternMatch{.first = i};
      if (from(0, i)) matches.push_back(match_);
    }
    return matches;
  }

 private:
  std::size_t one(const PatternAtom& atom, std::size_t i) {
    if (atom.kind == PatternAtom::Kind::sentence_start) return i == 0 ? i : no_unit;
    if (atom.kind == PatternAtom::Kind::sentence_end)
      return i >= units_.size() || (i + 1 == units_.size() && units_[i].kind == Unit::Kind::mark) ? i : no_unit;
    const auto fits = [&](std::size_t at) {
      const Unit& unit = units_[at];
      if (atom.kind == PatternAtom::Kind::subject)
        return unit.kind == Unit::Kind::referent && unit.type == EntityType::person;
      if (atom.kind == PatternAtom::Kind::object)
        return unit.kind == Unit::Kind::referent && unit.type == EntityType::organization;
      if (atom.kind == PatternAtom::Kind::nominal) return unit.is_nominal();
      return unit.text == atom.text;
    };
    const bool argument = atom.kind == PatternAtom::Kind::subject || atom.kind == PatternAtom::Kind::object;
    while (i < units_.size() && units_[i].text == "the" && (argument || !fits(i))) ++i;
    if (i >= units_.size() || !fits(i)) return no_unit;
    if (atom.kind == PatternAtom::Kind::subject) match_.subject = i;
    if (atom.kind == PatternAtom::Kind::object) match_.object = i;
    return i + 1;
  }

  std::size_t all(std::span<const PatternAtom> atoms, std::size_t i) {
    for (const PatternAtom& atom : atoms) {
      i = one(atom, i);
      if (i == no_unit) return no_unit;
    }
    return i;
  }

  bool gap(std::size_t most, std::size_t element, std::size_t i) {
    const std::size_t clause = i > 0 ? units_[i - 1].clause : i < units_.size() ? units_[i].clause : no_unit;
    for (std::size_t taken = 0; taken <= most && i + taken <= units_.size(); ++taken) {
      if (taken > 0 && units_[i + taken - 1].clause != clause) return false;
      const auto inserted = [&] { return i + taken < units_.size() && units_[i + taken].clause == 1 && clause != 1; };
      if (inserted() && from(element + 1, i + taken)) return true;
      while (inserted()) ++i;
      if (from(element + 1, i + taken)) return true;
    }
    return false;
  }

  bool from(std::size_t element, std::size_t i) {
    if (element == pattern_.elements.size()) {
      match_.last = i - 1;
      return match_.subject != no_unit && match_.object != no_unit;
    }
    const PatternElement& place = pattern_.elements[element];
    const PatternMatch before = match_;
    if (place.gap != 0) return gap(place.gap, element, i);
    for (const PatternSequence& atoms : pattern_.alternatives(place)) {
      const std::size_t behind = all(pattern_.atoms_of(atoms), i);
      if (place.absent && behind != no_unit) {
        match_ = before;
        return false;
      }
      if (!place.absent && behind != no_unit && from(element + 1, behind)) return true;
      match_ = before;
    }
    return (place.optional || place.absent) && from(element + 1, i);
  }

  const std::vector<Unit>& units_;
  const Pattern& pattern_;
  PatternMatch match_;
};

std::string random_pattern(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"S",   "O",   "a",  "b", "(a|b c)", "a?", "(S|O)", "(a|S b)?",
                                                  "..2", "..4", "!b", "*", "^",       "$",  "S?",    "c"};
  std::string text;
  for (auto left = 2 + random() % 5; left > 0; --left) text += pieces[random() % pieces.size()] + " ";
  return text + (random() % 2 == 0 ? "O" : "S ..3 O");
}

/// Time of this process on processors, which other processes do not lengthen.
double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

TEST_CASE("random patterns and sentences: as the slow matcher finds") {
  std::mt19937 random(7);
  const std::vector<std::string_view> vocabulary = {"a", "b", "c", "P", "N", "the", "(", ")", "P", "N"};
  std::size_t compared = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_pattern(random);
    PatternSet set;
    try {
      set = compiled(text);
    } catch (const PatternError&) {
      continue;
    }
    const Pattern pattern = set.pattern(set.patterns.front());
    std::vector<std::string_view> words;
    for (auto left = 3 + random() % 10; left > 0; --left) words.push_back(vocabulary[random() % vocabulary.size()]);
    const UnitSentence sentence = sentence_of(words);
    PatternMatcher::Scratch scratch;
    const auto fast = PatternMatcher(sentence, scratch).find(pattern, predicate());
    auto slow = Reference(sentence, pattern).find();
    // The matcher starts no match at an article before its first argument.
    std::erase_if(slow, [&](const PatternMatch& match) {
      return std::none_of(fast.begin(), fast.end(), [&](const PatternMatch& m) { return m.first == match.first; }) &&
             sentence.units[match.first].text == "the";
    });
    std::string shown;
    for (const std::string_view word : words) shown += std::string(word) + " ";
    CAPTURE(text);
    CAPTURE(shown);
    REQUIRE(fast.size() == slow.size());
    for (std::size_t i = 0; i < fast.size(); ++i) {
      CHECK(fast[i].first == slow[i].first);
      CHECK(fast[i].last == slow[i].last);
      CHECK(fast[i].subject == slow[i].subject);
      CHECK(fast[i].object == slow[i].object);
    }
    ++compared;
  }
  CHECK(compared > 10000);
}

TEST_CASE("nested optionals and gaps cost the sentence's length, not its powers") {
  const PatternSet set = compiled("S (a|b)? ..30 (a|b)? ..30 a? ..30 (a|b c)? ..30 b? ..30 zzz O");
  const Pattern pattern = set.pattern(set.patterns.front());
  const auto seconds = [&](std::size_t length) {
    std::vector<std::string_view> words(length, "a");
    for (std::size_t i = 0; i < length; i += 7) words[i] = "P";
    for (std::size_t i = 3; i < length; i += 11) words[i] = "N";
    const UnitSentence sentence = sentence_of(words);
    PatternMatcher::Scratch scratch;
    double best = 1e9;
    for (int repeat = 0; repeat < 9; ++repeat) {
      const double start = processor_seconds();
      CHECK(PatternMatcher(sentence, scratch).find(pattern, predicate()).empty());
      best = std::min(best, processor_seconds() - start);
    }
    return best;
  };
  seconds(100);
  const double small = seconds(1000);
  const double large = seconds(16000);
  CHECK(large < small * 64);  // linear is 16, quadratic 256, and backtracking would not end
  CHECK(large < 5);
}
