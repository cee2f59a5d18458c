// Definitions of predicates are read at once; the rules of a language when a document first needs them. Files that speak
// of the same predicate are merged, so that a language may bring its own and a user may add to any.
#include "rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "gazgraph/base/json_file.hpp"

namespace gazgraph {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

std::uint8_t type_bits(const JsonFile& file, const Pointer& at, bool* date = nullptr) {
  std::uint8_t bits = 0;
  if (!file.root().contains(at)) return bits;
  const json& list = file.root().at(at);
  if (!list.is_array()) throw file.error(at, "a list of types is expected");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string name = list[i].is_string() ? list[i].get<std::string>() : "";
    if (name == "date" && date != nullptr) {
      *date = true;
      continue;
    }
    const auto type = entity_type(name);
    if (!type) throw file.error(at / i, fmt::format("unknown type `{}`", name));
    bits |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(*type));
  }
  return bits;
}

std::vector<std::string> texts(const JsonFile& file, const Pointer& at) {
  std::vector<std::string> out;
  if (!file.root().contains(at)) return out;
  const json& value = file.root().at(at);
  if (value.is_string()) return {value.get<std::string>()};
  if (!value.is_array()) throw file.error(at, "a string or a list of strings is expected");
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!value[i].is_string()) throw file.error(at / i, "a string is expected");
    out.push_back(value[i].get<std::string>());
  }
  return out;
}

Predicate definition(const JsonFile& file) {
  Predicate predicate;
  predicate.name = file.root().at("predicate").get<std::string>();
  predicate.meaning = file.root().value("meaning", "");
  predicate.subject_types = type_bits(file, Pointer("/subject"));
  predicate.object_types = type_bits(file, Pointer("/object"), &predicate.object_is_date);
  if (predicate.subject_types == 0) throw file.error(Pointer("/subject"), "at least one type is expected");
  predicate.symmetric = file.root().value("symmetric", false);
  predicate.object_in_context = file.root().value("object_in_context", false);
  predicate.definite_in_context = file.root().value("definite_in_context", false);
  predicate.object_parts = file.root().value("object_parts", false);
  predicate.stance = file.root().value("stance", false);
  predicate.inverse = file.root().value("inverse", "");
  predicate.wikidata = file.root().value("wikidata", "");
  predicate.yields_to = texts(file, Pointer("/yields_to"));
  predicate.inherited_over = texts(file, Pointer("/inherited_over"));
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

/// Looks up what the atoms of all patterns name, and files each pattern under the words that it cannot do without.
class PatternIndexer {
 public:
  PatternIndexer(RelationRules::LanguageRules& rules, Stemmer& stemmer) : rules_(rules), stemmer_(stemmer) {}

  void run() {
    for (std::uint32_t number = 0; number < rules_.patterns.size(); ++number) {
      Pattern& pattern = rules_.patterns[number].pattern;
      for (PatternElement& element : pattern.elements) {
        for (auto& sequence : element.alternatives) {
          for (PatternAtom& atom : sequence) look_up(atom);
        }
      }
      file_under(number, pattern);
    }
  }

 private:
  void look_up(PatternAtom& atom) {
    if (atom.kind == PatternAtom::Kind::any_form) {
      atom.stem = stemmer_.stem(atom.text);
      atom.lemma = rules_.lexicon.lemma(atom.text);
    }
    if (atom.kind == PatternAtom::Kind::group) atom.words = rules_.group(atom.text);
  }

  static bool is_word(const PatternAtom& atom) {
    return atom.kind == PatternAtom::Kind::word || atom.kind == PatternAtom::Kind::any_form ||
           (atom.kind == PatternAtom::Kind::group && atom.words != nullptr);
  }

  /// The first word of an alternative that must stand there; null when it has none.
  static const PatternAtom* anchor_of(const std::vector<PatternAtom>& sequence) {
    const auto found = std::find_if(sequence.begin(), sequence.end(), is_word);
    return found == sequence.end() ? nullptr : &*found;
  }

  /// Closed words anchor badly: they stand in most sentences.
  [[nodiscard]] std::size_t cost(const PatternElement& element) const {
    std::size_t sum = 0;
    for (const auto& sequence : element.alternatives) {
      const PatternAtom* atom = anchor_of(sequence);
      if (atom == nullptr) return 1'000'000;
      const Lexicon::Word* word = rules_.lexicon.find(atom->text);
      sum += atom->kind == PatternAtom::Kind::word && word != nullptr && word->classes != 0 ? 1000 : 1;
    }
    return sum;
  }

  void file_under(std::uint32_t number, const Pattern& pattern) {
    const PatternElement* best = nullptr;
    for (const PatternElement& element : pattern.elements) {
      if (element.optional || element.absent || element.alternatives.empty()) continue;
      if (cost(element) < (best == nullptr ? 1'000'000 : cost(*best))) best = &element;
    }
    if (best == nullptr) {
      bool demonym = false;
      for (const PatternElement& element : pattern.elements) {
        for (const auto& sequence : element.alternatives) {
          for (const PatternAtom& atom : sequence) demonym |= atom.demonym;
        }
      }
      rules_.unanchored_needs_demonym = demonym && (rules_.unanchored.empty() || rules_.unanchored_needs_demonym);
      rules_.unanchored.push_back(number);
      return;
    }
    for (const auto& sequence : best->alternatives) file_under(number, *anchor_of(sequence));
  }

  void file_under(std::uint32_t number, const PatternAtom& atom) {
    const auto add = [number](std::vector<std::uint32_t>& list) {
      if (list.empty() || list.back() != number) list.push_back(number);
    };
    if (atom.kind == PatternAtom::Kind::group) {
      for (const std::string& word : *atom.words) add(rules_.pattern_words[word]);
      return;
    }
    add(rules_.pattern_words[atom.text]);
    if (atom.kind != PatternAtom::Kind::any_form) return;
    add(rules_.pattern_stems[atom.stem]);
    if (atom.lemma != 0xffffffff) add(rules_.pattern_lemmas[atom.lemma]);
  }

  RelationRules::LanguageRules& rules_;
  Stemmer& stemmer_;
};

/// Compiles what one file says in one language.
class RuleReader {
 public:
  RuleReader(const JsonFile& file, std::string language, std::uint16_t number, const Predicate& predicate,
             RelationRules::LanguageRules& rules, Stemmer& stemmer)
      : file_(file),
        language_(std::move(language)),
        number_(number),
        predicate_(predicate),
        rules_(rules),
        stemmer_(stemmer) {}

  void read() {
    const Pointer groups("/groups");
    if (file_.root().contains(groups)) {
      for (const auto& [name, words] : file_.root().at(groups).items()) {
        for (const auto& entry : words)
          rules_.groups[name].push_back(rules_.lexicon.normalize(entry.get<std::string>()));
      }
    }
    for_each("triggers", [&](const Pointer& at) { read_trigger(at); });
    for_each("patterns", [&](const Pointer& at) { read_pattern(at); });
  }

 private:
  template <typename Visit>
  void for_each(const char* section, Visit visit) {
    const Pointer list = Pointer("/" + std::string(section)) / language_;
    if (!file_.root().contains(list)) return;
    if (!file_.root().at(list).is_array()) throw file_.error(list, "a list is expected");
    for (std::size_t i = 0; i < file_.root().at(list).size(); ++i) visit(list / i);
  }

  [[nodiscard]] Reach reach(const Pointer& at, std::string text) const {
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
        {"complement subject", Reach::Kind::complement_subject}};
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
      throw file_.error(at, fmt::format("`{}` is neither a role nor a preposition of the language", text));
    }
    reach.marker = rules_.lexicon.canonical(reach.marker);
    return reach;
  }

  [[nodiscard]] std::vector<Reach> reaches(const Pointer& at, const char* fallback) const {
    std::vector<Reach> out;
    if (!file_.root().contains(at)) return {reach(at, fallback)};
    for (const std::string& text : texts(file_, at)) out.push_back(reach(at, text));
    return out;
  }

  void read_trigger(const Pointer& at) {
    const json& entry = file_.root().at(at);
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
    trigger.frame = entry.dump();
    if (classes != 1) throw file_.error(at, "exactly one of `verb`, `noun`, `adjective` is expected");
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
  void read_noun(const Pointer& at, const std::string& words, Trigger& trigger, std::uint32_t number, bool noun) {
    const json& entry = file_.root().at(at);
    const std::vector<std::string> parts = split_words(rules_.lexicon.normalize(words));
    if (parts.empty()) throw file_.error(at, "a word is expected");
    trigger.in_compounds =
        entry.value("compound", rules_.lexicon.compounding() && parts.size() == 1 && parts[0].size() >= 4 && noun);
    trigger.base = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
      trigger.rest.emplace_back(stemmer_.stem(parts[i]));
      trigger.coordinated |= rules_.lexicon.is(parts[i], word_coordinator);
    }
    const std::vector<std::string> forms = texts(file_, at / "forms");
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

  void read_verb(const Pointer& at, const std::string& words, Trigger& trigger) {
    trigger.lemma = rules_.lexicon.lemma(words);
    if (trigger.lemma != 0xffffffff) return read_split(words, trigger);
    std::vector<std::string> parts = split_words(words);
    if (const std::size_t bar = words.find('|'); bar != std::string::npos)
      parts = {words.substr(bar + 1), words.substr(0, bar)};
    trigger.lemma = rules_.lexicon.lemma(parts.front());
    if (trigger.lemma == 0xffffffff)
      throw file_.error(at / "verb", fmt::format("`{}` is not in verbs.tsv", parts.front()));
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

  /// A word of `with` or `without`: its stem, or with `=` before it the very word.
  [[nodiscard]] std::string condition(const std::string& text) const {
    const std::string word = rules_.lexicon.normalize(text);
    return word.starts_with('=') ? word : std::string(stemmer_.stem(word));
  }

  void read_effects(const Pointer& at, Trigger& trigger) const {
    const json& entry = file_.root().at(at);
    trigger.subject_types = type_bits(file_, at / "types" / "S");
    trigger.object_types = type_bits(file_, at / "types" / "O");
    if (trigger.subject_types == 0) trigger.subject_types = predicate_.subject_types;
    if (trigger.object_types == 0) trigger.object_types = predicate_.object_types;
    for (const std::string& text : texts(file_, at / "with")) trigger.with.push_back(condition(text));
    for (const std::string& text : texts(file_, at / "without")) trigger.without.push_back(condition(text));
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

  void read_pattern(const Pointer& at) {
    const json& entry = file_.root().at(at);
    const Pointer text_at = entry.is_string() ? at : at / "pattern";
    if (!file_.root().contains(text_at) || !file_.root().at(text_at).is_string())
      throw file_.error(at, "a pattern is expected");
    CompiledPattern pattern;
    pattern.predicate = number_;
    pattern.name = fmt::format("{}/{}/p{}", predicate_.name, language_, at.back());
    pattern.text = file_.root().at(text_at).get<std::string>();
    try {
      pattern.pattern = parse_pattern(file_.root().at(text_at).get_ref<const std::string&>(),
                                      [&](std::string_view word) { return rules_.lexicon.normalize(word); });
    } catch (const PatternError& error) {
      throw file_.error(text_at, "in the pattern: " + error.message, error.offset);
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

  const JsonFile& file_;
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
  mutable std::mutex mutex;
  mutable std::map<std::string, std::shared_ptr<const LanguageRules>, std::less<>> loaded;

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
    PatternIndexer(*rules, stemmer).run();
    fill_filters(*rules);
    return rules;
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
    for (const auto& [stem, demonym] : rules.demonyms) rules.demonym_beginnings.add(stem);
    const auto add = [&](const TextMap<std::vector<std::uint32_t>>& map) {
      for (const auto& [word, numbers] : map) {
        const bool ends = std::any_of(numbers.begin(), numbers.end(),
                                      [&](std::uint32_t number) { return rules.triggers[number].in_compounds; });
        if (ends) rules.compound_endings.add(word);
      }
    };
    add(rules.forms);
    add(rules.stems);
    rules.known_words = std::make_unique<WordFilter>();
    rules.known_stems = std::make_unique<WordFilter>();
    const auto know = [](const auto& map, WordFilter& filter) {
      for (const auto& [word, value] : map) filter.add(word);
    };
    know(rules.forms, *rules.known_words);
    know(rules.pattern_words, *rules.known_words);
    know(rules.word_groups, *rules.known_words);
    know(rules.stems, *rules.known_stems);
    know(rules.pattern_stems, *rules.known_stems);
    know(rules.word_groups, *rules.known_stems);
  }

  static void read_word_groups(LanguageRules& rules) {
    static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 21> names = {
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
    for (const auto& [stem, demonym] : rules.demonyms) rules.demonym_names.try_emplace(demonym.entity);
    for (const auto& path : languages->data().files("entities", ".json")) {
      const JsonFile file = JsonFile::read(path);
      for (const json& entity : file.root().value("entities", json::array())) {
        const auto found = rules.demonym_names.find(entity.value("id", ""));
        if (found == rules.demonym_names.end() || !entity.contains("names")) continue;
        for (const std::string& language : {code, std::string("*"), std::string("en")}) {
          for (const json& name : entity.at("names").value(language, json::array()))
            if (name.is_string()) found->second.push_back(name.get<std::string>());
        }
        found->second.push_back(entity.value("label", ""));
      }
    }
  }

  void read_demonyms(LanguageRules& rules, const std::string& code, Stemmer& stemmer) const {
    const auto path = languages->data().path("demonyms.json");
    if (!std::filesystem::exists(path)) return;
    const JsonFile file = JsonFile::read(path);
    for (const auto& entry : file.root().at("demonyms")) {
      const std::string id = entry.at("entity").get<std::string>();
      for (const char* section : {"adjectives", "people"}) {
        if (!entry.contains(section) || !entry.at(section).contains(code)) continue;
        for (const auto& text : entry.at(section).at(code)) {
          const std::string word = rules.lexicon.normalize(text.get<std::string>());
          const std::string beginning = word.ends_with("οσ") ? word.substr(0, word.size() - 4) : word;
          if (std::string_view(section) == "adjectives" && beginning.size() >= 5)
            rules.demonym_stems.push_back(beginning);
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
  std::map<std::string, std::string> frames;
  for (const Trigger& trigger : known->triggers) {
    const auto [first, added] =
        frames.try_emplace(state_->predicates[trigger.predicate].name + trigger.frame, trigger.name);
    if (!added && first->second != trigger.name)
      out.push_back(fmt::format("{}: the same trigger as {}", trigger.name, first->second));
  }
  for (const CompiledPattern& pattern : known->patterns) {
    for (const PatternElement& element : pattern.pattern.elements) {
      for (std::size_t i = 0; i < element.alternatives.size(); ++i) {
        for (const PatternAtom& atom : element.alternatives[i]) {
          if (atom.kind == PatternAtom::Kind::group && atom.words == nullptr)
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
  const std::scoped_lock lock(state_->mutex);
  const auto found = state_->loaded.find(language);
  if (found != state_->loaded.end()) return found->second;
  return state_->loaded.emplace(language, state_->load(language)).first->second;
}

}  // namespace gazgraph
