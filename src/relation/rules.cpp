// Definitions of predicates are read at once; the rules of a language when a document first needs them. Files that speak
// of the same predicate are merged, so that a language may bring its own and a user may add to any.
#include "rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "gazgraph/base/json_file.hpp"
#include "gazgraph/base/json_place.hpp"

namespace gazgraph {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

std::uint8_t type_bits(const JsonPlace& at, bool* date = nullptr) {
  std::uint8_t bits = 0;
  if (!at.exists()) return bits;
  const json& list = at.value();
  if (!list.is_array()) throw at.error("a list of types is expected");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string name = list[i].is_string() ? list[i].get<std::string>() : "";
    if (name == "date" && date != nullptr) {
      *date = true;
      continue;
    }
    const auto type = entity_type(name);
    if (!type) throw(at / i).error(fmt::format("unknown type `{}`", name));
    bits |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(*type));
  }
  return bits;
}

std::vector<std::string> texts(const JsonPlace& at) {
  std::vector<std::string> out;
  if (!at.exists()) return out;
  const json& value = at.value();
  if (value.is_string()) return {value.get<std::string>()};
  if (!value.is_array()) throw at.error("a string or a list of strings is expected");
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!value[i].is_string()) throw(at / i).error("a string is expected");
    out.push_back(value[i].get<std::string>());
  }
  return out;
}

Predicate definition(const JsonFile& file) {
  const JsonPlace root(file);
  Predicate predicate;
  predicate.name = file.root().at("predicate").get<std::string>();
  predicate.meaning = file.root().value("meaning", "");
  predicate.subject_types = type_bits(root / "subject");
  predicate.object_types = type_bits(root / "object", &predicate.object_is_date);
  if (predicate.subject_types == 0) throw(root / "subject").error("at least one type is expected");
  predicate.symmetric = file.root().value("symmetric", false);
  predicate.object_in_context = file.root().value("object_in_context", false);
  predicate.definite_in_context = file.root().value("definite_in_context", false);
  predicate.object_parts = file.root().value("object_parts", false);
  predicate.stance = file.root().value("stance", false);
  predicate.turns_to_object = file.root().value("turns_to_object", false);
  predicate.inverse = file.root().value("inverse", "");
  predicate.wikidata = file.root().value("wikidata", "");
  predicate.yields_to = texts(root / "yields_to");
  predicate.inherited_over = texts(root / "inherited_over");
  return predicate;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Gives the atoms of all patterns their terms, and files each pattern under the words that it cannot do without.
class PatternIndexer {
 public:
  PatternIndexer(RelationRules::LanguageRules& rules, const std::vector<Predicate>& predicates, Stemmer& stemmer)
      : rules_(rules), predicates_(predicates), stemmer_(stemmer) {}

  void run() {
    for (CompiledPattern& pattern : rules_.patterns) {
      for (PatternElement& element : pattern.pattern.elements) {
        for (auto& sequence : element.alternatives) {
          for (PatternAtom& atom : sequence) atom.term = term_of(atom);
        }
      }
    }
    rules_.patterns_by_term.resize(rules_.terms.size());
    for (std::uint32_t number = 0; number < rules_.patterns.size(); ++number) file_under(number);
  }

 private:
  Term term_of(const PatternAtom& atom) {
    switch (atom.kind) {
      case PatternAtom::Kind::word:
        return rules_.terms.word(atom.text);
      case PatternAtom::Kind::exact:
        return rules_.terms.spelling(atom.text);
      case PatternAtom::Kind::any_form:
        return rules_.terms.any_form(atom.text, stemmer_.stem(atom.text), rules_.lexicon.lemma(atom.text));
      case PatternAtom::Kind::group: {
        const auto* words = rules_.group(atom.text);
        return words == nullptr ? no_term : rules_.terms.group(atom.text, *words);
      }
      default:
        return no_term;
    }
  }

  /// The first word of an alternative that must stand there; null when it has none.
  static const PatternAtom* anchor_of(const std::vector<PatternAtom>& sequence) {
    const auto found = std::find_if(sequence.begin(), sequence.end(), [](const PatternAtom& atom) {
      return atom.term != no_term && atom.kind != PatternAtom::Kind::exact;
    });
    return found == sequence.end() ? nullptr : &*found;
  }

  static constexpr std::size_t no_anchor = 1'000'000;

  /// How badly a place anchors a pattern. Closed words stand in most sentences.
  [[nodiscard]] std::size_t cost(const PatternElement& element) const {
    if (element.optional || element.absent || element.alternatives.empty()) return no_anchor;
    std::size_t sum = 0;
    for (const auto& sequence : element.alternatives) {
      const PatternAtom* atom = anchor_of(sequence);
      if (atom == nullptr) return no_anchor;
      const Lexicon::Word* word = rules_.lexicon.find(atom->text);
      sum += atom->kind == PatternAtom::Kind::word && word != nullptr && word->classes != 0 ? 1000 : 1;
    }
    return sum;
  }

  void file_under(std::uint32_t number) {
    const CompiledPattern& pattern = rules_.patterns[number];
    const auto& elements = pattern.pattern.elements;
    const Predicate& predicate = predicates_[pattern.predicate];
    const auto places = static_cast<std::uint32_t>(rules_.places.size());
    rules_.gates.push_back({.subject_types = predicate.subject_types,
                            .object_types = predicate.object_types,
                            .date = predicate.object_is_date,
                            .first_place = places,
                            .last_place = places});
    std::vector<std::size_t> costs;
    for (const PatternElement& element : elements) costs.push_back(cost(element));
    const auto best = static_cast<std::size_t>(std::min_element(costs.begin(), costs.end()) - costs.begin());
    if (costs[best] == no_anchor) return leave_unanchored(number);
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (costs[i] == no_anchor) continue;
      const auto first = static_cast<std::uint32_t>(rules_.place_terms.size());
      for (const auto& sequence : elements[i].alternatives) rules_.place_terms.push_back(anchor_of(sequence)->term);
      rules_.places.emplace_back(first, rules_.place_terms.size());
      if (i != best) continue;
      for (std::size_t n = first; n < rules_.place_terms.size(); ++n) {
        auto& filed = rules_.patterns_by_term[rules_.place_terms[n]];
        if (filed.empty() || filed.back() != number) filed.push_back(number);
      }
    }
    rules_.gates[number].last_place = static_cast<std::uint32_t>(rules_.places.size());
  }

  void leave_unanchored(std::uint32_t number) {
    bool demonym = false;
    for (const PatternElement& element : rules_.patterns[number].pattern.elements) {
      for (const auto& sequence : element.alternatives) {
        for (const PatternAtom& atom : sequence) demonym |= atom.demonym;
      }
    }
    rules_.unanchored_needs_demonym = demonym && (rules_.unanchored.empty() || rules_.unanchored_needs_demonym);
    rules_.unanchored.push_back(number);
  }

  RelationRules::LanguageRules& rules_;
  const std::vector<Predicate>& predicates_;
  Stemmer& stemmer_;
};

/// Notes for each trigger, and for each term by the patterns under it, which argument types it may relate.
class TypeIndexer {
 public:
  TypeIndexer(RelationRules::LanguageRules& rules, const std::vector<Predicate>& predicates)
      : rules_(rules), predicates_(predicates) {}

  void run() {
    for (Trigger& trigger : rules_.triggers) {
      const bool list = trigger.object.empty();
      trigger.argument_types = number_of({.subject = trigger.subject_types,
                                          .object = list ? trigger.subject_types : trigger.object_types,
                                          .date = trigger.object_is_date,
                                          .context = may_use_context(trigger)});
    }
    rules_.term_types.resize(rules_.terms.size());
    for (std::size_t term = 0; term < rules_.patterns_by_term.size(); ++term) {
      for (const std::uint32_t number : rules_.patterns_by_term[term]) {
        const Predicate& predicate = predicates_[rules_.patterns[number].predicate];
        rules_.term_types[term].set(number_of({.subject = predicate.subject_types,
                                               .object = predicate.object_types,
                                               .date = predicate.object_is_date,
                                               .context = false}));
      }
    }
  }

 private:
  /// Whether an argument may have been named before: what a title leaves out, and the subject of a verb or of a predicate
  /// (`Was head of X.`) in a language that drops it.
  [[nodiscard]] bool may_use_context(const Trigger& trigger) const {
    const bool verb = trigger.kind == Trigger::Class::verb;
    const bool predicate = !verb && std::any_of(trigger.subject.begin(), trigger.subject.end(), [](const Reach& reach) {
      return reach.kind == Reach::Kind::apposed || reach.kind == Reach::Kind::head;
    });
    return ((verb || predicate) && rules_.lexicon.drops_subject()) || trigger.may_use_context();
  }

  std::uint8_t number_of(const ArgumentTypes& types) {
    auto& known = rules_.argument_types;
    const auto found = std::find(known.begin(), known.end(), types);
    const auto number = static_cast<std::size_t>(found - known.begin());
    constexpr std::size_t last = ArgumentTypeSet().size() - 1;
    if (number >= last) return last;
    if (found == known.end()) known.push_back(types);
    return static_cast<std::uint8_t>(number);
  }

  RelationRules::LanguageRules& rules_;
  const std::vector<Predicate>& predicates_;
};

/// Compiles what one file says in one language.
class RuleReader {
 public:
  RuleReader(const JsonFile& file, std::string language, std::uint16_t number, const Predicate& predicate,
             RelationRules::LanguageRules& rules, Stemmer& stemmer)
      : root_(file),
        language_(std::move(language)),
        number_(number),
        predicate_(predicate),
        rules_(rules),
        stemmer_(stemmer) {}

  void read() {
    if (const JsonPlace groups = root_ / "groups"; groups.exists()) {
      for (const auto& [name, words] : groups.value().items()) {
        for (const auto& entry : words)
          rules_.groups[name].push_back(rules_.lexicon.normalize(entry.get<std::string>()));
      }
    }
    for_each("triggers", [&](const JsonPlace& at) { read_trigger(at); });
    for_each("patterns", [&](const JsonPlace& at) { read_pattern(at); });
  }

 private:
  template <typename Visit>
  void for_each(const char* section, Visit visit) {
    const JsonPlace list = root_ / section / language_;
    if (!list.exists()) return;
    if (!list.value().is_array()) throw list.error("a list is expected");
    for (std::size_t i = 0; i < list.value().size(); ++i) visit(list / i);
  }

  [[nodiscard]] Reach reach(const JsonPlace& at, std::string text) const {
    static const std::map<std::string, Reach::Kind, std::less<>> kinds = {
        {"subject", Reach::Kind::subject},
        {"object", Reach::Kind::object},
        {"object of", Reach::Kind::object_of},
        {"owner of object", Reach::Kind::object_of},
        {"indirect", Reach::Kind::indirect},
        {"apposed", Reach::Kind::apposed},
        {"genitive", Reach::Kind::genitive},
        {"compound", Reach::Kind::compound},
        {"head", Reach::Kind::head},
        {"date", Reach::Kind::date},
        {"complement subject", Reach::Kind::complement_subject},
        {"reporter", Reach::Kind::reporter}};
    Reach reach;
    if (text.starts_with("both ")) {
      reach.both = true;
      text.erase(0, 5);
    }
    const auto found = kinds.find(text);
    if (found != kinds.end()) {
      reach.kind = found->second;
      return reach;
    }
    reach.kind = Reach::Kind::under;
    reach.marker = rules_.lexicon.normalize(text);
    const std::string first = split_words(reach.marker).empty() ? "" : split_words(reach.marker).front();
    if (!rules_.lexicon.is(first,
                           word_preposition | word_determiner | word_as | word_infinitive_marker | word_adverb)) {
      throw at.error(fmt::format("`{}` is neither a role nor a preposition of the language", text));
    }
    reach.marker = rules_.lexicon.canonical(reach.marker);
    return reach;
  }

  [[nodiscard]] std::vector<Reach> reaches(const JsonPlace& at, const char* fallback) const {
    std::vector<Reach> out;
    if (!at.exists()) return {reach(at, fallback)};
    for (const std::string& text : texts(at)) out.push_back(reach(at, text));
    return out;
  }

  void read_trigger(const JsonPlace& at) {
    const json& entry = at.value();
    Trigger trigger;
    trigger.predicate = number_;
    trigger.name = fmt::format("{}/{}/{}", predicate_.name, language_, at.back());
    std::string words;
    std::size_t classes = 0;
    for (const auto& [name, kind] : {std::pair("verb", Trigger::Class::verb), std::pair("noun", Trigger::Class::noun),
                                     std::pair("adjective", Trigger::Class::adjective)}) {
      if (!entry.contains(name)) continue;
      ++classes;
      trigger.kind = kind;
      words = entry.at(name).get<std::string>();
    }
    trigger.words = words;
    trigger.frame = std::hash<json>()(entry);
    if (classes != 1) throw at.error("exactly one of `verb`, `noun`, `adjective` is expected");
    const bool verb = trigger.kind == Trigger::Class::verb;
    const bool adjective = trigger.kind == Trigger::Class::adjective;
    trigger.subject = reaches(at / "S", verb ? "subject" : adjective ? "head" : "apposed");
    const bool both = trigger.subject.front().both;
    trigger.object = both && !entry.contains("O") ? std::vector<Reach>() : reaches(at / "O", "object");
    trigger.object_is_date = predicate_.object_is_date;
    trigger.object_parts = predicate_.object_parts;
    trigger.stance = predicate_.stance;
    read_effects(at, trigger);
    if (verb) read_verb(at, words, trigger);
    const auto number = static_cast<std::uint32_t>(rules_.triggers.size());
    if (verb) {
      add_verb(trigger.lemma, number);
    } else {
      read_noun(at, words, trigger, number, !adjective);
    }
    rules_.triggers.push_back(std::move(trigger));
  }

  void add_verb(std::uint32_t lemma, std::uint32_t trigger) {
    if (rules_.verbs.size() <= lemma) rules_.verbs.resize(lemma + 1);
    rules_.verbs[lemma].push_back(trigger);
  }

  /// A noun is found by its stem, or by its forms where these are listed.
  void read_noun(const JsonPlace& at, const std::string& words, Trigger& trigger, std::uint32_t number, bool noun) {
    const json& entry = at.value();
    const std::vector<std::string> parts = split_words(rules_.lexicon.normalize(words));
    if (parts.empty()) throw at.error("a word is expected");
    trigger.in_compounds =
        entry.value("compound", rules_.lexicon.compounding() && parts.size() == 1 && parts[0].size() >= 4 && noun);
    trigger.base = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
      trigger.rest.emplace_back(stemmer_.stem(parts[i]));
      trigger.coordinated |= rules_.lexicon.is(parts[i], word_coordinator);
    }
    const std::vector<std::string> forms = texts(at / "forms");
    const auto add = [number](std::vector<std::uint32_t>& list) {
      if (list.empty() || list.back() != number) list.push_back(number);
    };
    if (forms.empty()) add(rules_.stems[std::string(stemmer_.stem(parts.front()))]);
    if (!forms.empty()) add(rules_.forms[parts.front()]);
    for (const std::string& form : forms) {
      const std::vector<std::string> words_of_form = split_words(rules_.lexicon.normalize(form));
      if (!words_of_form.empty()) add(rules_.forms[words_of_form.front()]);
    }
  }

  void read_verb(const JsonPlace& at, const std::string& words, Trigger& trigger) {
    trigger.lemma = rules_.lexicon.lemma(words);
    if (trigger.lemma != 0xffffffff) return read_split(words, trigger);
    std::vector<std::string> parts = split_words(words);
    if (const std::size_t bar = words.find('|'); bar != std::string::npos)
      parts = {words.substr(bar + 1), words.substr(0, bar)};
    trigger.lemma = rules_.lexicon.lemma(parts.front());
    if (trigger.lemma == 0xffffffff) throw(at / "verb").error(fmt::format("`{}` is not in verbs.tsv", parts.front()));
    for (std::size_t i = 1; i < parts.size(); ++i) {
      trigger.rest.push_back(rules_.lexicon.normalize(parts[i]));
      rules_.word_groups[trigger.rest.back()] |= group_particles;
    }
  }

  /// `an|kündigen` with forms of its own (`ankündigt`) is also said split: `kündigt … an`.
  void read_split(const std::string& words, const Trigger& trigger) {
    const std::size_t bar = words.find('|');
    if (bar == std::string::npos) return;
    const std::string particle = rules_.lexicon.normalize(std::string_view(words).substr(0, bar));
    rules_.word_groups[particle] |= group_particles;
    Trigger split = trigger;
    split.lemma = rules_.lexicon.lemma(words.substr(bar + 1));
    if (split.lemma == 0xffffffff) return;
    split.rest = {particle};
    add_verb(split.lemma, static_cast<std::uint32_t>(rules_.triggers.size()));
    rules_.triggers.push_back(std::move(split));
  }

  /// A word of `with` or `without`: in any form, or the end of a compound; with `=` before it the very word.
  Term condition(const std::string& text) {
    const std::string word = rules_.lexicon.normalize(text);
    if (word.starts_with('=')) return rules_.terms.condition_word(std::string_view(word).substr(1));
    return rules_.terms.condition(stemmer_.stem(word), rules_.lexicon.compounding());
  }

  void read_effects(const JsonPlace& at, Trigger& trigger) {
    const json& entry = at.value();
    trigger.subject_types = type_bits(at / "types" / "S");
    trigger.object_types = type_bits(at / "types" / "O");
    if (trigger.subject_types == 0) trigger.subject_types = predicate_.subject_types;
    if (trigger.object_types == 0) trigger.object_types = predicate_.object_types;
    for (const std::string& text : texts(at / "with")) trigger.with.push_back(condition(text));
    for (const std::string& text : texts(at / "without")) trigger.without.push_back(condition(text));
    trigger.without_object = type_bits(at / "without_object");
    trigger.title_in_context = entry.value("context", false);
    trigger.in_context = predicate_.object_in_context;
    trigger.definite_in_context = entry.value("context", predicate_.definite_in_context);
    trigger.score = entry.value("score", 0.9F);
    const std::string status = entry.value("status", "asserted");
    trigger.negated = status == "negated";
    if (status == "ended") trigger.status = Status::ended;
    if (status == "planned") trigger.status = Status::planned;
    if (status == "possible") trigger.status = Status::possible;
  }

  void read_pattern(const JsonPlace& at) {
    const json& entry = at.value();
    const JsonPlace text_at = entry.is_string() ? at : at / "pattern";
    if (!text_at.exists() || !text_at.value().is_string()) throw at.error("a pattern is expected");
    CompiledPattern pattern;
    pattern.predicate = number_;
    pattern.name = fmt::format("{}/{}/p{}", predicate_.name, language_, at.back());
    pattern.text = text_at.value().get<std::string>();
    try {
      pattern.pattern = parse_pattern(text_at.value().get_ref<const std::string&>(),
                                      [&](std::string_view word) { return rules_.lexicon.normalize(word); });
    } catch (const PatternError& error) {
      throw text_at.error("in the pattern: " + error.message, error.offset);
    }
    if (entry.is_object()) {
      pattern.score = entry.value("score", 0.8F);
      pattern.phrase_scope = entry.value("scope", "") == "phrase";
      const std::string status = entry.value("status", "asserted");
      pattern.negated = status == "negated";
      if (status == "ended") pattern.status = Status::ended;
      if (status == "planned") pattern.status = Status::planned;
    }
    rules_.patterns.push_back(std::move(pattern));
  }

  JsonPlace root_;
  std::string language_;
  std::uint16_t number_;
  const Predicate& predicate_;
  RelationRules::LanguageRules& rules_;
  Stemmer& stemmer_;
};

}  // namespace

struct RelationRules::State {
  std::shared_ptr<const Languages> languages;
  std::vector<Predicate> predicates;
  std::vector<std::filesystem::path> shared_files;  ///< definitions, which may hold rules too
  /// The rules of a language, loaded once; other languages do not wait for that.
  struct Slot {
    std::once_flag once;
    std::shared_ptr<const LanguageRules> rules;
  };
  mutable std::mutex mutex;  ///< of `loaded` alone
  mutable std::map<std::string, Slot, std::less<>> loaded;
  mutable std::once_flag places_read;
  mutable std::map<std::string, std::vector<json>, std::less<>> places;  ///< by id; see read_places()

  [[nodiscard]] std::uint16_t number_of(const JsonFile& file) const {
    const Pointer at("/predicate");
    if (!file.root().contains(at) || !file.root().at(at).is_string())
      throw file.error(Pointer(""), "the field `predicate` is missing");
    const std::string name = file.root().at(at).get<std::string>();
    const auto found = std::lower_bound(predicates.begin(), predicates.end(), name,
                                        [](const Predicate& p, const std::string& n) { return p.name < n; });
    if (found == predicates.end() || found->name != name)
      throw file.error(at, fmt::format("no file defines the predicate `{}`", name));
    return static_cast<std::uint16_t>(found - predicates.begin());
  }

  [[nodiscard]] std::shared_ptr<const LanguageRules> load(std::string_view code) const {
    const auto language = languages->get(code);
    if (language == nullptr || !std::filesystem::exists(languages->data().path("languages") / code / "grammar.json"))
      return nullptr;
    auto rules = std::make_shared<LanguageRules>(Lexicon(languages->data(), *language));
    rules->stemmer = language->stemmer();
    Stemmer stemmer(rules->stemmer);
    rules->groups = rules->lexicon.groups();
    read_endings(*rules);
    for (const NameEnding& ending : language->endings()) {
      if (ending.outside && ending.base.empty()) rules->possessive_endings.push_back(ending.form);
    }
    std::vector<std::filesystem::path> files = shared_files;
    for (auto& file : languages->data().files("relations/" + std::string(code), ".json"))
      files.push_back(std::move(file));
    for (const auto& path : files) {
      const JsonFile file = JsonFile::read(path);
      const std::uint16_t number = number_of(file);
      RuleReader(file, std::string(code), number, predicates[number], *rules, stemmer).read();
    }
    read_demonyms(*rules, std::string(code), stemmer);
    read_demonym_names(*rules, std::string(code));
    read_word_groups(*rules);
    find_successions(*rules);
    PatternIndexer(*rules, predicates, stemmer).run();
    TypeIndexer(*rules, predicates).run();
    fill_filters(*rules);
    return rules;
  }

  static void read_endings(LanguageRules& rules) {
    const auto read = [&](std::string_view group, std::vector<std::string>& endings) {
      if (const auto* known = rules.group(group)) endings = *known;
    };
    read("place_adjective_endings", rules.endings.place_adjective);
    read("definite_endings", rules.endings.definite);
    read("genitive_endings", rules.endings.genitive);
    read("first_person_endings", rules.endings.first_person);
    read("first_person_singular_endings", rules.endings.first_person_singular);
  }

  void find_successions(LanguageRules& rules) const {
    for (const Trigger& trigger : rules.triggers) {
      if (trigger.kind != Trigger::Class::verb) continue;
      const std::string& name = predicates[trigger.predicate].name;
      const bool hands = std::any_of(predicates.begin(), predicates.end(), [&](const Predicate& held) {
        return std::find(held.inherited_over.begin(), held.inherited_over.end(), name) != held.inherited_over.end();
      });
      if (hands) rules.successions.insert(trigger.lemma);
    }
  }

  static void fill_filters(LanguageRules& rules) {
    for (const auto& [stem, demonym] : rules.demonyms) rules.demonym_filter.add(stem);
    const auto add = [&](const TextMap<std::vector<std::uint32_t>>& map) {
      for (const auto& [word, numbers] : map) {
        const bool ends = std::any_of(numbers.begin(), numbers.end(),
                                      [&](std::uint32_t number) { return rules.triggers[number].in_compounds; });
        if (ends) rules.compound_endings.add(word);
      }
    };
    add(rules.forms);
    add(rules.stems);
    const auto know = [](const auto& map, WordSources& words, std::uint8_t source) {
      for (const auto& [word, value] : map) words.add(word, source);
    };
    rules.lexicon.add_words_to(rules.known_words, from_lexicon, from_grammar);
    rules.terms.add_texts_to(rules.known_words, from_terms);
    rules.terms.add_stems_to(rules.known_stems, from_terms);
    know(rules.forms, rules.known_words, from_triggers);
    know(rules.stems, rules.known_stems, from_triggers);
    know(rules.word_groups, rules.known_words, from_groups);
    know(rules.word_groups, rules.known_stems, from_groups);
  }

  static void read_word_groups(LanguageRules& rules) {
    static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 27> names = {
        {{"former", group_former},
         {"unreal", group_unreal},
         {"become", group_become},
         {"representatives", group_representatives},
         {"own_heads", group_own_heads},
         {"list_links", group_list_links},
         {"partitives", group_partitives},
         {"partitive", group_partitive},
         {"where", group_where},
         {"locative", group_locative},
         {"time_nouns", group_time_nouns},
         {"time_openers", group_time_openers},
         {"subjunctive", group_subjunctive},
         {"bare_infinitive", group_bare_infinitive},
         {"after", group_after},
         {"product_heads", group_product_heads},
         {"purpose", group_purpose},
         {"kin", group_kin},
         {"reports", group_reports},
         {"comitative", group_comitative},
         {"companions", group_companions},
         {"quotative", group_quotative},
         {"takes_up", group_takes_up},
         {"truth", group_truth},
         {"falsehood", group_falsehood},
         {"alias", group_alias},
         {"anaphora_determiners", group_anaphora_determiners}}};
    for (const auto& [name, bit] : names) {
      const auto* words = rules.group(name);
      if (words == nullptr) continue;
      for (const std::string& word : *words) rules.word_groups[word] |= bit;
    }
    for (const std::string& marker : rules.lexicon.agents()) rules.agents.emplace_back(rules.lexicon.canonical(marker));
    for (const std::string& marker : rules.lexicon.of_markers())
      rules.of_markers.emplace_back(rules.lexicon.canonical(marker));
  }

  /// Names of the places that demonyms stand for, from the bundled entities.
  void read_demonym_names(LanguageRules& rules, const std::string& code) const {
    std::call_once(places_read, [&] { read_places(); });
    for (const auto& [stem, demonym] : rules.demonyms) {
      const auto [names, added] = rules.demonym_names.try_emplace(demonym.entity);
      const auto place = places.find(demonym.entity);
      if (!added || place == places.end()) continue;
      for (const json& entity : place->second) {
        for (const std::string& language : {code, std::string("*"), std::string("en")}) {
          for (const json& name : entity.at("names").value(language, json::array()))
            if (name.is_string()) names->second.push_back(name.get<std::string>());
        }
        names->second.push_back(entity.value("label", ""));
      }
    }
  }

  /// An adjective of nationality without its ending (group `adjective_endings`).
  static void add_demonym_beginning(LanguageRules& rules, std::string_view adjective) {
    if (const auto* endings = rules.group("adjective_endings")) {
      for (const std::string& ending : *endings) {
        if (!adjective.ends_with(ending)) continue;
        adjective.remove_suffix(ending.size());
        break;
      }
    }
    constexpr std::size_t shortest = 5;  // bytes
    if (adjective.size() >= shortest) rules.demonym_beginnings.emplace(adjective);
  }

  /// The bundled entities that have demonyms in any language.
  void read_places() const {
    const JsonFile demonyms = demonym_file();
    for (const json& entry : demonyms.root().at("demonyms")) places[entry.at("entity").get<std::string>()];
    for (const auto& path : languages->data().files("entities", ".json")) {
      const JsonFile file = JsonFile::read(path);
      const auto entities = file.root().find("entities");
      if (entities == file.root().end()) continue;
      for (const json& entity : *entities) {
        const auto found = places.find(entity.value("id", ""));
        if (found != places.end() && entity.contains("names")) found->second.push_back(entity);
      }
    }
  }

  [[nodiscard]] JsonFile demonym_file() const {
    const auto path = languages->data().path("demonyms.json");
    if (!std::filesystem::exists(path)) return JsonFile::parse(R"({"demonyms": []})", path.string());
    return JsonFile::read(path);
  }

  void read_demonyms(LanguageRules& rules, const std::string& code, Stemmer& stemmer) const {
    const JsonFile file = demonym_file();
    for (const auto& entry : file.root().at("demonyms")) {
      const std::string id = entry.at("entity").get<std::string>();
      for (const char* section : {"adjectives", "people"}) {
        if (!entry.contains(section) || !entry.at(section).contains(code)) continue;
        for (const auto& text : entry.at(section).at(code)) {
          const std::string word = rules.lexicon.normalize(text.get<std::string>());
          if (std::string_view(section) == "adjectives") add_demonym_beginning(rules, word);
          rules.demonyms.try_emplace(std::string(stemmer.stem(word)),
                                     LanguageRules::Demonym{id, std::string_view(section) == "people"});
        }
      }
    }
  }
};

RelationRules::RelationRules(std::shared_ptr<const Languages> languages) : state_(std::make_unique<State>()) {
  state_->languages = std::move(languages);
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(state_->languages->data().path("relations"), error)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    const JsonFile file = JsonFile::read(path);
    if (file.root().contains("subject")) state_->predicates.push_back(definition(file));
  }
  std::sort(state_->predicates.begin(), state_->predicates.end(),
            [](const Predicate& a, const Predicate& b) { return a.name < b.name; });
  state_->shared_files = std::move(files);
}

RelationRules::~RelationRules() = default;

const std::vector<Predicate>& RelationRules::predicates() const noexcept { return state_->predicates; }

std::vector<RelationRules::Rule> RelationRules::list(std::string_view language) const {
  std::vector<Rule> out;
  const auto known = rules(language);
  if (known == nullptr) return out;
  for (const Trigger& trigger : known->triggers) {
    if (out.empty() || out.back().name != trigger.name) out.push_back({trigger.name, trigger.words});
  }
  for (const CompiledPattern& pattern : known->patterns) out.push_back({pattern.name, pattern.text});
  return out;
}

std::vector<std::string> RelationRules::warnings(std::string_view language) const {
  std::vector<std::string> out;
  const auto known = rules(language);
  if (known == nullptr) return out;
  std::map<std::pair<std::uint16_t, std::size_t>, std::string> frames;
  for (const Trigger& trigger : known->triggers) {
    const auto [first, added] = frames.try_emplace({trigger.predicate, trigger.frame}, trigger.name);
    if (!added && first->second != trigger.name)
      out.push_back(fmt::format("{}: the same trigger as {}", trigger.name, first->second));
  }
  for (const CompiledPattern& pattern : known->patterns) {
    for (const PatternElement& element : pattern.pattern.elements) {
      for (std::size_t i = 0; i < element.alternatives.size(); ++i) {
        for (const PatternAtom& atom : element.alternatives[i]) {
          if (atom.kind == PatternAtom::Kind::group && atom.term == no_term)
            out.push_back(fmt::format("{}: there is no group `{}`", pattern.name, atom.text));
        }
        const auto begin = element.alternatives.begin();
        const auto here = begin + static_cast<std::ptrdiff_t>(i);
        if (std::find(begin, here, *here) != here)
          out.push_back(fmt::format("{}: alternative {} of a place is one before it again", pattern.name, i + 1));
      }
    }
  }
  return out;
}

std::shared_ptr<const RelationRules::LanguageRules> RelationRules::rules(std::string_view language) const {
  State::Slot* slot = nullptr;
  {
    const std::scoped_lock lock(state_->mutex);
    slot = &state_->loaded[std::string(language)];
  }
  std::call_once(slot->once, [&] { slot->rules = state_->load(language); });
  return slot->rules;
}

}  // namespace gazgraph
