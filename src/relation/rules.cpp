// Definitions of predicates are read ahead where there is somebody to do it, else when they are first asked for; the rules
// of a language when a document first needs them. Files that speak of the same predicate are merged, so that a language may
// bring its own and a user may add to any.
#include "rules.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "ahead.hpp"
#include "gazgraph/base/flat_json.hpp"
#include "gazgraph/base/json_file.hpp"
#include "gazgraph/text/fold.hpp"
#include "gazgraph/text/utf8.hpp"
#include "rule_reader.hpp"

namespace gazgraph {
namespace {

/// The grammar's groups of words that the engine knows.
constexpr auto word_groups =
    std::to_array<std::pair<std::string_view, std::uint64_t>>({{"former", group_former},
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
                                                               {"by_means", group_by_means},
                                                               {"companions", group_companions},
                                                               {"truth", group_truth},
                                                               {"falsehood", group_falsehood},
                                                               {"alias", group_alias},
                                                               {"describing", group_describing},
                                                               {"workshops", group_workshops},
                                                               {"object_control", group_object_control},
                                                               {"speech", group_speech},
                                                               {"remainder", group_remainder},
                                                               {"portions", group_portions},
                                                               {"including", group_including},
                                                               {"among", group_among},
                                                               {"indefinite", group_indefinite},
                                                               {"numbers", group_numbers},
                                                               {"naming", group_naming},
                                                               {"them", group_them},
                                                               {"origins", group_origins},
                                                               {"leaving", group_leaving},
                                                               {"joining", group_joining},
                                                               {"newcomers", group_newcomers},
                                                               {"repeating", group_repeating},
                                                               {"subject_control", group_subject_control},
                                                               {"almost", group_almost},
                                                               {"announcing", group_announcing},
                                                               {"doubt", group_doubt},
                                                               {"boards", group_boards},
                                                               {"charge", group_charge},
                                                               {"likening", group_likening},
                                                               {"pair_openers", group_pair_openers},
                                                               {"judging", group_judging},
                                                               {"reasons", group_reasons},
                                                               {"instead", group_instead},
                                                               {"opposing", group_opposing},
                                                               {"postpositions", group_postpositions},
                                                               {"hearsay", group_hearsay},
                                                               {"too", group_too},
                                                               {"personal", group_personal},
                                                               {"disjunctive", group_disjunctive},
                                                               {"habitual", group_habitual},
                                                               {"sequence", group_sequence},
                                                               {"concessive", group_concessive},
                                                               {"anaphora_determiners", group_anaphora_determiners}});

bool begins_with_capital(std::string_view text) {
  std::size_t size = std::min<std::size_t>(text.size(), 1);
  while (size < text.size() && continues_character(text[size])) ++size;
  return !lower(text).starts_with(text.substr(0, size));
}

/// Gives the atoms of all patterns their terms, and files each pattern under the words that it cannot do without. Files are
/// taken one after another: what a place of patterns is like is worked out once for all of its file's.
class PatternIndexer {
 public:
  PatternIndexer(RelationRules::LanguageRules& rules, const std::vector<Predicate>& predicates, Stemmer& stemmer)
      : rules_(rules), predicates_(predicates), stemmer_(stemmer) {}

  void run() {
    for (PatternSet& set : rules_.pattern_sets) {
      for (PatternAtom& atom : set.atoms) atom.term = term_of(atom);
    }
    costs_.resize(rules_.vocabulary.terms());
    rules_.gates.reserve(rules_.patterns.size());
    std::uint32_t number = 0;
    for (const PatternSet& set : rules_.pattern_sets) {
      places_.clear();
      if (set.patterns.empty()) continue;
      const Predicate& predicate = predicates_[rules_.patterns[number].predicate];  // of all in the set
      for (const PatternElement& element : set.places) places_.push_back(look_at(set, element, predicate));
      for (std::size_t left = set.patterns.size(); left > 0; --left) file_under(number++);
    }
    rules_.patterns_by_term.finish();
  }

 private:
  /// What patterns need to know of a place.
  struct Place {
    /// Of its anchors; that of none where it can be left out or an alternative has no anchor.
    std::size_t cost = no_anchor;
    std::uint32_t first_term = 0, last_term = 0;  ///< of its anchors, in LanguageRules::place_terms
    bool anchored_first = false;                  ///< the anchor of each alternative is its first atom
    bool anchored_last = false;
    /// What the first (last) atoms of the alternatives may be, if all are arguments; else 0.
    ArgumentTraits argument_first = 0, argument_last = 0;
    bool demonym = false;  ///< each alternative has an argument that must be one
  };

  Term term_of(const PatternAtom& atom) {
    switch (atom.kind) {
      case PatternAtom::Kind::word:
        return rules_.vocabulary.word(atom.text);
      case PatternAtom::Kind::exact:
        return rules_.vocabulary.spelling(atom.text);
      case PatternAtom::Kind::any_form:
        return rules_.vocabulary.any_form(atom.text, stemmer_.stem(atom.text), rules_.lexicon.lemma(atom.text));
      case PatternAtom::Kind::group: {
        const auto* words = rules_.group(atom.text);
        return words == nullptr ? no_term : rules_.vocabulary.group(atom.text, *words);
      }
      default:
        return no_term;
    }
  }

  /// What an atom that is an argument may be.
  static ArgumentTraits traits_of(const PatternAtom& atom, const Predicate& predicate) {
    const bool subject = atom.kind == PatternAtom::Kind::subject;
    if (atom.date || (!subject && predicate.object_is_date)) return date_trait;
    if (atom.demonym) return demonym_trait;
    if (atom.types != 0) return atom.types;
    return subject ? predicate.subject_types : predicate.object_types;
  }

  [[nodiscard]] Place look_at(const PatternSet& set, const PatternElement& element, const Predicate& predicate) {
    const Pattern all{.elements = {}, .sequences = set.sequences, .atoms = set.atoms};
    const std::span<const PatternSequence> alternatives = all.alternatives(element);
    Place place;
    place.anchored_first = place.anchored_last = place.demonym = !alternatives.empty();
    bool argument_first = !alternatives.empty();
    bool argument_last = argument_first;
    place.first_term = place.last_term = static_cast<std::uint32_t>(rules_.place_terms.size());
    bool anchors = !alternatives.empty() && !element.optional && !element.absent;
    std::size_t cost = 0;
    for (const PatternSequence& sequence : alternatives) {
      const std::span<const PatternAtom> atoms = all.atoms_of(sequence);
      const PatternAtom* anchor = anchor_of(atoms);
      place.anchored_first &= anchor == &atoms.front();
      place.anchored_last &= anchor == &atoms.back();
      argument_first &= is_argument(atoms.front());
      argument_last &= is_argument(atoms.back());
      place.argument_first |= traits_of(atoms.front(), predicate);
      place.argument_last |= traits_of(atoms.back(), predicate);
      place.demonym &= std::any_of(atoms.begin(), atoms.end(),
                                   [](const PatternAtom& atom) { return is_argument(atom) && atom.demonym; });
      anchors = anchors && anchor != nullptr;
      if (!anchors) continue;
      cost += this->cost(*anchor);
      rules_.place_terms.push_back(anchor->term);
    }
    if (!argument_first) place.argument_first = 0;
    if (!argument_last) place.argument_last = 0;
    if (!anchors) {
      rules_.place_terms.resize(place.first_term);
      return place;
    }
    place.cost = cost;
    place.last_term = static_cast<std::uint32_t>(rules_.place_terms.size());
    return place;
  }

  /// The word of an alternative that is rarest by its kind, the first of these; null when it has none.
  [[nodiscard]] const PatternAtom* anchor_of(std::span<const PatternAtom> sequence) {
    const PatternAtom* anchor = nullptr;
    for (const PatternAtom& atom : sequence) {
      if (atom.term != no_term && (anchor == nullptr || cost(atom) < cost(*anchor))) anchor = &atom;
    }
    return anchor;
  }

  static constexpr std::size_t closed_word = 1000;
  static constexpr std::size_t no_anchor = 1'000'000;

  /// How badly a word anchors a pattern. Closed words and marks stand in most sentences.
  [[nodiscard]] std::size_t cost(const PatternAtom& atom) {
    std::uint16_t& known = costs_[atom.term];
    if (known == 0) known = is_mark(atom) || is_closed_word(atom) ? closed_word : 1;
    return known;
  }

  /// Punctuation or a symbol.
  static bool is_mark(const PatternAtom& atom) {
    if (atom.kind == PatternAtom::Kind::group || atom.text.empty()) return false;
    UChar32 first = 0;
    U8_GET(reinterpret_cast<const std::uint8_t*>(atom.text.data()), 0, 0, static_cast<std::int32_t>(atom.text.size()),
           first);
    return u_isalnum(first) == 0;
  }

  [[nodiscard]] bool is_closed_word(const PatternAtom& atom) const {
    if (atom.kind != PatternAtom::Kind::word) return false;
    return rules_.lexicon.classes(atom.text) != 0;
  }

  void file_under(std::uint32_t number) {
    CompiledPattern& pattern = rules_.patterns[number];
    const std::span<const PatternElement> elements = pattern.pattern.elements;
    const auto first_place = static_cast<std::uint32_t>(rules_.places.size());
    const Place* best = &places_[elements.front().place];
    bool demonym = false;
    for (const PatternElement& element : elements) {
      const Place& place = places_[element.place];
      if (place.cost < best->cost) best = &place;
      demonym = demonym || (!element.optional && !element.absent && place.demonym);
    }
    pattern.wordless = best->cost >= closed_word;
    if (best->cost == no_anchor) rules_.unanchored.push_back(number);
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const Place& place = places_[elements[i].place];
      if (place.cost == no_anchor) continue;
      Neighbors neighbors;
      if (place.anchored_first) neighbors.before = argument_beside(elements, i, -1);
      if (place.anchored_last) neighbors.behind = argument_beside(elements, i, 1);
      rules_.places.push_back({.first = place.first_term, .last = place.last_term, .neighbors = neighbors});
    }
    for (std::uint32_t n = best->first_term; n < best->last_term; ++n)
      rules_.patterns_by_term.add(rules_.place_terms[n], number);
    const auto [first, second] = adjacent_arguments(elements);
    rules_.gates.push_back({.demonym = demonym,
                            .first = first,
                            .second = second,
                            .first_place = first_place,
                            .last_place = static_cast<std::uint32_t>(rules_.places.size())});
  }

  /// What the argument may be that stands right before element `at` (`step` -1) or right behind it (1); 0: there is none.
  [[nodiscard]] ArgumentTraits argument_beside(std::span<const PatternElement> elements, std::size_t at,
                                               int step) const {
    std::size_t next = at + static_cast<std::size_t>(step);  // wraps below the first one
    while (next < elements.size() && elements[next].absent) next += static_cast<std::size_t>(step);
    if (next >= elements.size() || elements[next].optional) return 0;
    const Place& place = places_[elements[next].place];
    return step < 0 ? place.argument_last : place.argument_first;
  }

  /// What the arguments may be of which one stands right behind the other; 0: none does.
  [[nodiscard]] std::pair<ArgumentTraits, ArgumentTraits> adjacent_arguments(
      std::span<const PatternElement> elements) const {
    const auto stands = [](const PatternElement& element) { return !element.optional && !element.absent; };
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
      const ArgumentTraits first = places_[elements[i].place].argument_last;
      const ArgumentTraits second = places_[elements[i + 1].place].argument_first;
      if (stands(elements[i]) && stands(elements[i + 1]) && first != 0 && second != 0) return {first, second};
    }
    return {0, 0};
  }

  RelationRules::LanguageRules& rules_;
  const std::vector<Predicate>& predicates_;
  Stemmer& stemmer_;
  std::vector<Place> places_;         ///< of one file
  std::vector<std::uint16_t> costs_;  ///< by term; 0: not yet asked for
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
                                          .context = may_use_context(trigger),
                                          .continued = trigger.continues_subject || trigger.continues_object});
    }
    for (const Trigger& trigger : rules_.triggers) rules_.trigger_types.push_back(trigger.argument_types);
    for (std::size_t number = 0; number < rules_.patterns.size(); ++number) {
      const Predicate& predicate = predicates_[rules_.patterns[number].predicate];
      rules_.gates[number].argument_types = number_of({.subject = predicate.subject_types,
                                                       .object = predicate.object_types,
                                                       .date = predicate.object_is_date,
                                                       .context = false,
                                                       .continued = false});
      rules_.gate_types.push_back(rules_.gates[number].argument_types);
    }
    rules_.term_types.resize(rules_.vocabulary.terms());
    for (Term term = 0; term < rules_.vocabulary.terms(); ++term) {
      for (const std::uint32_t number : rules_.patterns_by_term.of(term))
        rules_.term_types[term].set(rules_.gates[number].argument_types);
    }
    note_lemmas();
  }

 private:
  /// Whether an argument may have been named before: what a title leaves out, and the subject of a verb or of a predicate
  /// (`Was head of X.`) in a language that drops it.
  [[nodiscard]] bool may_use_context(const Trigger& trigger) const {
    const bool verb = trigger.kind == Trigger::Class::verb;
    const bool predicate = !verb && std::any_of(trigger.subject.begin(), trigger.subject.end(), [](const Reach& reach) {
      return reach.kind == Reach::Kind::apposed || reach.kind == Reach::Kind::head;
    });
    return ((verb || predicate) && rules_.lexicon.drops_subject()) || (verb && trigger.shares_object) ||
           trigger.may_use_context();
  }

  /// What the triggers and terms of each verb may relate.
  void note_lemmas() {
    rules_.lemma_types.resize(rules_.lexicon.lemmas());
    for (std::uint32_t lemma = 0; lemma < rules_.lemma_types.size(); ++lemma) {
      for (const std::uint32_t number : rules_.verb_triggers(lemma))
        rules_.lemma_types[lemma].set(rules_.triggers[number].argument_types);
      for (const Term term : rules_.vocabulary.terms_of_lemma(lemma))
        rules_.lemma_types[lemma] |= rules_.term_types[term];
    }
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

}  // namespace

struct RelationRules::State {
  std::shared_ptr<const Languages> languages;
  Background* background = nullptr;
  /// The files of no one language.
  struct Definitions {
    std::vector<Predicate> predicates;                ///< sorted by name
    std::vector<std::filesystem::path> shared_files;  ///< those that hold rules
  };
  Prepared<Definitions> definitions;
  /// The rules of a language, loaded once; other languages do not wait for that.
  struct Slot {
    std::once_flag once;
    std::shared_ptr<const LanguageRules> rules;
  };
  mutable std::mutex mutex;  ///< of `loaded` alone
  mutable std::map<std::string, Slot, std::less<>> loaded;
  mutable std::once_flag places_read;
  mutable PlaceNames places;

  State(std::shared_ptr<const Languages> known, Background* helper)
      : languages(std::move(known)),
        background(helper),
        definitions(helper, [folder = languages->data().path("relations")] { return read_definitions(folder); }) {}

  [[nodiscard]] const std::vector<Predicate>& predicates() const { return definitions.get().predicates; }

  static Definitions read_definitions(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    Definitions found;
    FlatJson json;
    for (const auto& path : files) {
      const JsonValue root = json.read(path);
      const bool defines = root["subject"].exists();
      if (defines) found.predicates.push_back(read_predicate(root));
      const bool rules = root["triggers"].exists() || root["patterns"].exists() || root["groups"].exists();
      if (rules || !defines) found.shared_files.push_back(path);
    }
    std::sort(found.predicates.begin(), found.predicates.end(),
              [](const Predicate& a, const Predicate& b) { return a.name < b.name; });
    return found;
  }

  [[nodiscard]] std::optional<std::uint16_t> find_predicate(std::string_view name) const {
    const auto& known = predicates();
    const auto found = std::lower_bound(known.begin(), known.end(), name,
                                        [](const Predicate& p, std::string_view n) { return p.name < n; });
    if (found == known.end() || found->name != name) return std::nullopt;
    return static_cast<std::uint16_t>(found - known.begin());
  }

  [[nodiscard]] std::uint16_t number_of(JsonValue root) const {
    const JsonValue field = root["predicate"];
    if (!field.is_text()) throw root.error("the field `predicate` is missing");
    const auto number = find_predicate(field.text());
    if (!number) throw field.error(fmt::format("no file defines the predicate `{}`", field.text()));
    return *number;
  }

  [[nodiscard]] std::vector<std::filesystem::path> files_of(std::string_view code) const {
    std::vector<std::filesystem::path> files = definitions.get().shared_files;
    for (auto& file : languages->data().files("relations/" + std::string(code), ".json"))
      files.push_back(std::move(file));
    return files;
  }

  /// Triggers of a predicate that say the same.
  void warn_of_doubles(std::string_view language, std::vector<std::string>& warnings) const {
    using nlohmann::json;
    std::map<std::tuple<std::string, std::string, json>, std::string> first_names;  ///< by predicate, word and the rest
    for (const auto& path : files_of(language)) {
      const JsonFile file = JsonFile::read(path);
      const std::string predicate = file.root().at("predicate");
      std::size_t number = 0;
      const auto note = [&](const std::string& word, const json& rest) {
        const std::string name = fmt::format("{}/{}/{}", predicate, language, number++);
        const auto [first, is_new] = first_names.try_emplace({predicate, word, rest}, name);
        if (!is_new) warnings.push_back(fmt::format("{}: the same trigger as {}", name, first->second));
      };
      const json triggers = file.root().value(json::json_pointer("/triggers") / std::string(language), json::array());
      for (json entry : triggers) {
        for (const char* kind : {"verb", "noun", "adjective"}) {
          if (!entry.contains(kind)) continue;
          const json words = std::exchange(entry[kind], json());
          if (words.is_string()) note(words, entry);
          if (words.is_array()) std::for_each(words.begin(), words.end(), [&](const json& word) { note(word, entry); });
          if (!words.is_object()) continue;
          for (const auto& [word, forms] : words.items()) {
            entry["forms"] = forms;
            note(word, entry);
          }
        }
      }
    }
  }

  /// A file of rules as it is parsed ahead of what compiles it.
  struct RuleFile {
    FlatJson json;
    std::uint16_t predicate = 0;
    PatternFile patterns;
    ConditionStems stems;
  };

  /// What others need not wait for is read beside: verbs while the grammar is read, then what rules do not ask for while they
  /// are compiled, then files, and their patterns, while what they say of triggers is compiled.
  [[nodiscard]] std::shared_ptr<const LanguageRules> load(std::string_view code) const {
    const auto language = languages->get(code);
    const auto folder = languages->data().path("languages") / code;
    if (language == nullptr || !std::filesystem::exists(folder / "grammar.json")) return nullptr;
    const Prepared<std::shared_ptr<const VerbForms>> verbs(
        background, [&] { return std::make_shared<const VerbForms>(folder / "verbs.tsv"); });
    FlatJson grammar;
    const JsonValue root = grammar.read(folder / "grammar.json");
    const PatternReader pattern_reader(Lexicon::normalizer(root), predicates(), std::string(code));
    auto rules = std::make_shared<LanguageRules>(Lexicon(root, *language, verbs));
    rules->stemmer = language->stemmer();
    rules->groups = rules->lexicon.take_groups();
    const Prepared<bool> beside(background, [&] { return read_beside(*rules, code); });
    const std::vector<std::filesystem::path> paths = files_of(code);
    Ahead<RuleFile> files(background, paths.size(), [&](std::size_t number, RuleFile& file) {
      const JsonValue read = file.json.read(paths[number]);
      file.predicate = number_of(read);
      file.patterns = pattern_reader.read(read, file.predicate);
      if (background != nullptr) file.stems.read(read, code, pattern_reader.normalizer(), language->stemmer());
    });
    read_endings(*rules);
    for (const NameEnding& ending : language->endings()) {
      if (ending.outside && ending.base.empty()) rules->possessive_endings.push_back(ending.form);
    }
    Stemmer stemmer(rules->stemmer);
    compile(*rules, RuleReader(*rules, predicates(), std::string(code), stemmer), files, paths.size(), beside);
    read_word_groups(*rules);
    find_successions(*rules);
    find_reversed_roles(*rules);
    PatternIndexer(*rules, predicates(), stemmer).run();
    rules->vocabulary.finish();
    rules->verbs.finish();
    find_verb_subjects(*rules);
    TypeIndexer(*rules, predicates()).run();
    fill_stem_filter(*rules);
    return rules;
  }

  /// All files in their order; `beside` must be done before groups of words come to the grammar's.
  static void compile(LanguageRules& rules, RuleReader reader, Ahead<RuleFile>& files, std::size_t count,
                      const Prepared<bool>& beside) {
    constexpr std::size_t most_texts = 16384;  // expected; what is not needed is not touched
    constexpr std::size_t most_triggers = 8192;
    rules.vocabulary.reserve(most_texts);
    rules.lexicon.add_to(rules.vocabulary);
    rules.triggers.reserve(most_triggers);
    for (std::size_t left = count; left > 0; --left) {
      RuleFile& file = files.next();
      reader.read(file.json.root(), file.predicate, file.stems);
      const auto& patterns = file.patterns.patterns;
      rules.patterns.insert(rules.patterns.end(), patterns.begin(), patterns.end());
      rules.pattern_sets.push_back(std::move(file.patterns.parts));
    }
    (void)beside.get();
    reader.add_groups();
  }

  /// What no other rule of the language asks for before all are compiled: kinds of things and demonyms. It needs the lexicon
  /// and the groups of the grammar.
  bool read_beside(LanguageRules& rules, std::string_view code) const {
    Stemmer stemmer(rules.stemmer);
    const auto grammar = languages->data().path("languages") / code / "grammar.json";
    rules.kinds = Kinds(rules.groups, stemmer, rules.lexicon.compounding(), grammar.string());
    read_demonyms(rules, code, stemmer);
    read_given_names(rules);
    return true;
  }

  static void read_endings(LanguageRules& rules) {
    const auto read = [&](std::string_view group, std::vector<std::string>& endings) {
      if (const auto* known = rules.group(group)) endings = *known;
    };
    read("place_adjective_endings", rules.endings.place_adjective);
    read("demonym_endings", rules.endings.demonym);
    read("definite_endings", rules.endings.definite);
    read("genitive_endings", rules.endings.genitive);
    read("bare_genitive_endings", rules.endings.bare_genitive);
    read("definite_adjective_endings", rules.endings.definite_adjective);
    read("first_person_endings", rules.endings.first_person);
    read("first_person_singular_endings", rules.endings.first_person_singular);
    read("plural_noun_endings", rules.endings.plural_noun);
    read("feminine_noun_endings", rules.endings.feminine_noun);
    read("plural_verb_endings", rules.endings.plural_verb);
    read("plural_predicate_endings", rules.endings.plural_predicate);
    read("base_endings_masculine", rules.endings.base_masculine);
    read("base_endings_feminine", rules.endings.base_feminine);
  }

  void find_successions(LanguageRules& rules) const {
    std::vector<bool> hands_on;  // by predicate
    for (const Predicate& predicate : predicates()) {
      hands_on.push_back(std::any_of(predicates().begin(), predicates().end(), [&](const Predicate& held) {
        return std::find(held.inherited_over.begin(), held.inherited_over.end(), predicate.name) !=
               held.inherited_over.end();
      }));
    }
    for (Trigger& trigger : rules.triggers) {
      trigger.succession = trigger.kind == Trigger::Class::verb && hands_on[trigger.predicate];
      if (trigger.succession) rules.successions.insert(trigger.lemma);
    }
    const auto* words = rules.group("leaving");
    for (std::size_t i = 0; words != nullptr && i < words->size(); ++i) {
      const std::uint32_t lemma = rules.lexicon.lemma((*words)[i]);
      if (lemma != 0xffffffff) rules.leaving.insert(lemma);
    }
  }

  /// Of `found`, where one trigger has people as its subject and another one bodies: both.
  static void find_verb_subjects(LanguageRules& rules) {
    for (Trigger& trigger : rules.triggers) {
      if (trigger.kind != Trigger::Class::verb || !trigger.with.empty()) continue;
      for (const std::uint32_t number : rules.verb_triggers(trigger.lemma)) {
        const Trigger& other = rules.triggers[number];
        const bool same = other.predicate == trigger.predicate && other.object_types == trigger.object_types;
        if (same && other.with.empty()) trigger.verb_subject_types |= other.subject_types;
      }
    }
  }

  void find_reversed_roles(LanguageRules& rules) const {
    for (const Predicate& predicate : predicates()) {
      auto& reversed = rules.reversed_roles.emplace_back();
      for (const std::string& name : predicate.roles_reversed) {
        if (const auto other = find_predicate(name)) reversed.push_back(*other);
      }
    }
  }

  static void fill_stem_filter(LanguageRules& rules) {
    rules.vocabulary.for_each_stem([&](std::string_view stem, const StemRules&) { rules.stem_filter.add(stem); });
    for (const Trigger& trigger : rules.triggers) {
      if (trigger.kind == Trigger::Class::verb) continue;
      for (const std::string_view stem : trigger.rest) rules.stem_filter.add(stem);
    }
  }

  static void read_word_groups(LanguageRules& rules) {
    for (const auto& [name, bit] : word_groups) {
      const auto* words = rules.group(name);
      if (words == nullptr) continue;
      for (const std::string& word : *words) rules.vocabulary.add_to_group(word, bit);
    }
    for (const std::string& marker : rules.lexicon.agents()) rules.agents.emplace_back(rules.lexicon.canonical(marker));
    for (const std::string& marker : rules.lexicon.of_markers())
      rules.of_markers.emplace_back(rules.lexicon.canonical(marker));
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
    FlatJson json;
    for_each_demonym(json, [&](JsonValue, std::string_view entity) { places.places[std::string(entity)]; });
    for (const auto& path : languages->data().files("entities", ".json")) {
      for (const JsonValue entity : json.read(path)["entities"].elements()) {
        const auto found = places.places.find(entity["id"].text_or(""));
        if (found == places.places.end() || !entity["names"].exists()) continue;
        auto& place = found->second.emplace_back();
        place.label = entity["label"].text_or("");
        for (const auto& [language, names] : entity["names"].members()) {
          for (const JsonValue name : names.elements()) place.names.emplace_back(language, name.text());
        }
      }
    }
  }

  /// Calls `visit` with each entry of demonyms.json and the entity that it is about.
  template <typename Visit>
  void for_each_demonym(FlatJson& json, Visit visit) const {
    const auto path = languages->data().path("demonyms.json");
    if (!std::filesystem::exists(path)) return;
    for (const JsonValue entry : json.read(path)["demonyms"].elements()) visit(entry, entry["entity"].text());
  }

  void read_given_names(LanguageRules& rules) const {
    const auto path = languages->data().path("given_names.json");
    if (!std::filesystem::exists(path)) return;
    FlatJson json;
    for (const auto& [gender, names] : json.read(path).members()) {
      const std::uint8_t bit = Lexicon::gender_bit(names, gender);
      for (const JsonValue name : names.elements()) rules.given_names[rules.lexicon.normalize(name.text())] |= bit;
    }
  }

  void read_demonyms(LanguageRules& rules, std::string_view code, Stemmer& stemmer) const {
    FlatJson json;
    for_each_demonym(json, [&](JsonValue entry, std::string_view id) {
      for (const bool people : {false, true}) {
        for (const JsonValue text : entry[people ? "people" : "adjectives"][code].elements()) {
          const std::string word = rules.lexicon.normalize(text.text());
          if (!people) add_demonym_beginning(rules, word);
          rules.demonym_filter.add(word);
          const std::string_view stem = stemmer.stem(word);
          rules.demonym_stems.add(stem);
          const bool capital = begins_with_capital(text.text());
          const auto [known, added] = rules.demonyms.try_emplace(
              std::string(stem),
              LanguageRules::Demonym{std::string(id), people, entry["country"].boolean_or(true), capital});
          LanguageRules::Demonym& demonym = known->second;
          demonym.noun |= !added && people && capital && !demonym.capital && demonym.entity == id;
        }
      }
    });
  }
};

bool RelationRules::LanguageRules::is_demonym(std::string_view word) const {
  for (std::size_t letters = 0, size = word.size(); letters <= 3; ++letters) {
    const bool ends =
        size == word.size() || endings.demonym.empty() ||
        std::find(endings.demonym.begin(), endings.demonym.end(), word.substr(size)) != endings.demonym.end();
    if (ends && demonym_beginnings.contains(word.substr(0, size))) return true;
    while (size > 0 && continues_character(word[size - 1])) --size;
    if (size == 0) return false;
    --size;
  }
  return false;
}

RelationRules::RelationRules(std::shared_ptr<const Languages> languages, Background* background)
    : state_(std::make_unique<State>(std::move(languages), background)) {}

RelationRules::~RelationRules() = default;

const std::vector<Predicate>& RelationRules::predicates() const { return state_->predicates(); }

std::vector<RelationRules::Rule> RelationRules::list(std::string_view language) const {
  std::vector<Rule> out;
  const auto known = rules(language);
  if (known == nullptr) return out;
  for (const Trigger& trigger : known->triggers) {
    if (out.empty() || out.back().name != trigger.name)
      out.push_back({std::string(trigger.name), std::string(trigger.words)});
  }
  for (const CompiledPattern& pattern : known->patterns)
    out.push_back({std::string(pattern.name), std::string(pattern.text)});
  return out;
}

std::vector<std::string> RelationRules::warnings(std::string_view language) const {
  std::vector<std::string> out;
  const auto known = rules(language);
  if (known == nullptr) return out;
  state_->warn_of_doubles(language, out);
  for (const CompiledPattern& pattern : known->patterns) {
    for (const PatternElement& element : pattern.pattern.elements) {
      const auto alternatives = pattern.pattern.alternatives(element);
      for (std::size_t i = 0; i < alternatives.size(); ++i) {
        const auto atoms = pattern.pattern.atoms_of(alternatives[i]);
        for (const PatternAtom& atom : atoms) {
          if (atom.kind == PatternAtom::Kind::group && atom.term == no_term)
            out.push_back(fmt::format("{}: there is no group `{}`", pattern.name, atom.text));
        }
        const bool doubles = std::any_of(alternatives.begin(), alternatives.begin() + static_cast<std::ptrdiff_t>(i),
                                         [&](const PatternSequence& earlier) {
                                           return std::ranges::equal(pattern.pattern.atoms_of(earlier), atoms);
                                         });
        if (doubles)
          out.push_back(fmt::format("{}: alternative {} of a place is one before it again", pattern.name, i + 1));
      }
    }
  }
  return out;
}

void RelationRules::check(std::string_view language, const std::function<void(const Error&)>& on_problem) const {
  const auto known = rules(language);
  if (known != nullptr) known->lexicon.check_verbs(on_problem);
}

const RelationRules::PlaceNames& RelationRules::place_names() const {
  std::call_once(state_->places_read, [&] { state_->read_places(); });
  return state_->places;
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
