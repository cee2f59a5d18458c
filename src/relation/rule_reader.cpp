// A file is read entry by entry. What many entries say in the same words (the nouns that must stand in a clause, the ways
// to an argument) is worked out once and looked up then; what an entry needs for itself lies in arenas of the language's
// rules.
#include "rule_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace gazgraph {
namespace {

constexpr std::uint32_t no_lemma = 0xffffffff;

/// Calls `visit` with a text, or with each of a list of them, and with the value that it is.
template <typename Visit>
void for_each_text(JsonValue at, Visit visit) {
  if (!at.exists()) return;
  if (at.is_text()) return visit(at.text(), at);
  for (const JsonValue value : at.elements("a string or a list of strings is expected")) visit(value.text(), value);
}

std::vector<std::string> texts(JsonValue at) {
  std::vector<std::string> found;
  for_each_text(at, [&](std::string_view text, JsonValue) { found.emplace_back(text); });
  return found;
}

/// Types of entities as bits; `date` too where it is asked for.
std::uint8_t type_bits(JsonValue at, bool* date = nullptr) {
  std::uint8_t bits = 0;
  for (const JsonValue value : at.elements("a list of types is expected")) {
    const std::string_view name = value.is_text() ? value.text() : "";
    if (name == "date" && date != nullptr) {
      *date = true;
      continue;
    }
    const auto type = entity_type(name);
    if (!type) throw value.error(fmt::format("unknown type `{}`", name));
    bits |= type_bit(*type);
  }
  return bits;
}

/// The first of them.
std::uint8_t first_type_bit(JsonValue at) {
  for (const JsonValue value : at.elements("a list of types is expected")) {
    const auto type = entity_type(value.is_text() ? value.text() : "");
    return type ? type_bit(*type) : std::uint8_t{0};
  }
  return 0;
}

/// Calls `visit` with each word of a text.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) visit(text.substr(at, end - at));
    at = end + 1;
  }
}

std::string_view first_word(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find(' '));
}

struct Outcome {
  Status status = Status::asserted;
  bool negated = false;
};

Outcome outcome_of(JsonValue at) {
  const std::string_view name = at.text_or("asserted");
  if (name == "negated") return {.negated = true};
  if (name == "ended") return {.status = Status::ended};
  if (name == "planned") return {.status = Status::planned};
  if (name == "possible") return {.status = Status::possible};
  return {};
}

constexpr std::array<std::pair<std::string_view, Reach::Kind>, 14> reach_names = {
    {{"subject", Reach::Kind::subject},
     {"object", Reach::Kind::object},
     {"object of", Reach::Kind::object_of},
     {"owner of object", Reach::Kind::object_of},
     {"indirect", Reach::Kind::indirect},
     {"apposed", Reach::Kind::apposed},
     {"genitive", Reach::Kind::genitive},
     {"compound", Reach::Kind::compound},
     {"head", Reach::Kind::head},
     {"holder", Reach::Kind::holder},
     {"date", Reach::Kind::date},
     {"complement subject", Reach::Kind::complement_subject},
     {"reporter", Reach::Kind::reporter},
     {"successor", Reach::Kind::successor}}};

}  // namespace

Predicate read_predicate(JsonValue root) {
  Predicate predicate;
  predicate.name = root["predicate"].text();
  predicate.meaning = root["meaning"].text_or("");
  predicate.subject_types = type_bits(root["subject"]);
  predicate.object_types = type_bits(root["object"], &predicate.object_is_date);
  predicate.usual_subject = first_type_bit(root["subject"]);
  predicate.usual_object = first_type_bit(root["object"]);
  if (predicate.subject_types == 0) throw root["subject"].error("at least one type is expected");
  predicate.symmetric = root["symmetric"].boolean_or(false);
  predicate.object_in_context = root["object_in_context"].boolean_or(false);
  predicate.definite_in_context = root["definite_in_context"].boolean_or(false);
  predicate.shares_object = root["shares_object"].boolean_or(false);
  predicate.whole_object = root["whole_object"].boolean_or(false);
  const std::vector<std::string> continued = texts(root["continues"]);
  const auto continues = [&](std::string_view end) {
    return std::find(continued.begin(), continued.end(), end) != continued.end();
  };
  predicate.continues_subject = continues("subject");
  predicate.continues_object = continues("object");
  predicate.agent_in_place = root["agent_in_place"].boolean_or(false);
  predicate.introduces_object = root["introduces_object"].boolean_or(false);
  predicate.object_parts = root["object_parts"].boolean_or(false);
  predicate.stance = root["stance"].boolean_or(false);
  predicate.speech_act = root["speech_act"].boolean_or(false);
  predicate.countries_contain = root["countries_contain"].boolean_or(false);
  predicate.inverse = root["inverse"].text_or("");
  predicate.wikidata = root["wikidata"].text_or("");
  predicate.subject_dated = root["subject_dated"].text_or("");
  predicate.object_dated = root["object_dated"].text_or("");
  predicate.of_members = root["of_members"].text_or("");
  predicate.yields_to = texts(root["yields_to"]);
  predicate.yields_in_sentence_to = texts(root["yields_in_sentence_to"]);
  predicate.yields_at_mention_to = texts(root["yields_at_mention_to"]);
  predicate.roles_reversed = texts(root["roles_reversed"]);
  predicate.inherited_over = texts(root["inherited_over"]);
  return predicate;
}

struct RuleReader::TriggerEntry {
  JsonValue at;
  JsonValue verb = at.missing(), noun = at.missing(), adjective = at.missing();
  JsonValue subject = at.missing(), object = at.missing(), types = at.missing();
  JsonValue with = at.missing(), without = at.missing(), without_object = at.missing(), forms = at.missing(),
            compound = at.missing(), affirmed = at.missing();
  JsonValue context = at.missing(), score = at.missing(), status = at.missing();

  explicit TriggerEntry(JsonValue entry) : at(entry) {
    static constexpr std::array<std::pair<std::string_view, JsonValue TriggerEntry::*>, 15> members = {
        {{"verb", &TriggerEntry::verb},
         {"noun", &TriggerEntry::noun},
         {"adjective", &TriggerEntry::adjective},
         {"S", &TriggerEntry::subject},
         {"O", &TriggerEntry::object},
         {"types", &TriggerEntry::types},
         {"with", &TriggerEntry::with},
         {"without", &TriggerEntry::without},
         {"without_object", &TriggerEntry::without_object},
         {"affirmed", &TriggerEntry::affirmed},
         {"forms", &TriggerEntry::forms},
         {"compound", &TriggerEntry::compound},
         {"context", &TriggerEntry::context},
         {"score", &TriggerEntry::score},
         {"status", &TriggerEntry::status}}};
    for (const auto& [name, value] : entry.members()) {
      for (const auto& [known, member] : members) {
        if (known == name) this->*member = value;
      }
    }
  }
};

RuleReader::RuleReader(RelationRules::LanguageRules& rules, const std::vector<Predicate>& predicates,
                       std::string language, Stemmer& stemmer)
    : rules_(rules), predicates_(predicates), language_(std::move(language)), stemmer_(stemmer) {}

void ConditionStems::read(JsonValue root, std::string_view language, const Normalizer& normalize,
                          std::string_view stemmer) {
  *this = ConditionStems();
  Stemmer stems(stemmer);
  const JsonValue triggers = root["triggers"][language];
  if (!triggers.is_list()) return;  // told of when it is compiled
  for (const JsonValue entry : triggers.elements()) {
    if (!entry.is_object()) continue;
    for (const auto& [name, value] : entry.members()) {
      if (name == "with" || name == "without") add(value, normalize, stems);
    }
  }
}

void ConditionStems::add(JsonValue words, const Normalizer& normalize, Stemmer& stemmer) {
  const auto add = [&](JsonValue word) {
    if (!word.is_text() || word.text().starts_with('=')) return;
    const auto known = stems_.add_lasting(word.text());
    if (!known.is_new) return;
    normalize(word.text(), normal_);
    known.value = texts_.store(stemmer.stem(normal_));
  };
  if (!words.is_list()) return add(words);
  for (const JsonValue word : words.elements()) add(word);
}

void RuleReader::read(JsonValue root, std::uint16_t predicate, const ConditionStems& stems) {
  predicate_ = predicate;
  stems_ = &stems;
  name_ = fmt::format("{}/{}/", predicates_[predicate].name, language_);
  prefix_ = name_.size();
  read_groups(root["groups"]);
  triggers_ = 0;
  for (const JsonValue entry : root["triggers"][language_].elements()) read_triggers(TriggerEntry(entry));
}

void RuleReader::read_groups(JsonValue groups) {
  for (const auto& [name, words] : groups.members()) {
    auto& group = groups_.emplace_back(name, std::vector<std::string>()).second;
    for (const JsonValue word : words.elements()) group.push_back(rules_.lexicon.normalize(word.text()));
  }
}

void RuleReader::add_groups() {
  for (auto& [name, words] : groups_) {
    auto& group = rules_.groups[name];
    std::move(words.begin(), words.end(), std::back_inserter(group));
  }
  groups_.clear();
}

std::string_view RuleReader::name_of(std::size_t number) {
  name_.resize(prefix_);
  name_ += fmt::format_int(number).c_str();
  return rules_.parts.texts.store(name_);
}

Reach RuleReader::reach(std::string_view text, JsonValue at) const {
  constexpr std::string_view both = "both ";
  Reach reach;
  reach.both = text.starts_with(both);
  if (reach.both) text.remove_prefix(both.size());
  const auto known =
      std::find_if(reach_names.begin(), reach_names.end(), [&](const auto& name) { return name.first == text; });
  if (known != reach_names.end()) {
    reach.kind = known->second;
    return reach;
  }
  reach.kind = Reach::Kind::under;
  const std::string marker = rules_.lexicon.normalize(text);
  constexpr std::uint32_t markers = word_preposition | word_determiner | word_as | word_infinitive_marker | word_adverb;
  if (!rules_.lexicon.is(first_word(marker), markers))
    throw at.error(fmt::format("`{}` is neither a role nor a preposition of the language", text));
  reach.marker = rules_.parts.texts.store(rules_.lexicon.canonical(marker));
  return reach;
}

std::span<const Reach> RuleReader::reaches(JsonValue at, std::string_view fallback) {
  found_.clear();
  const auto add = [&](std::string_view text, JsonValue value) {
    const auto [known, place, is_new] = reaches_.add(text);
    if (is_new) known = reach(text, value);
    found_.push_back(known);
  };
  if (at.exists()) {
    for_each_text(at, add);
  } else {
    add(fallback, at);
  }
  return rules_.parts.reaches.store(found_);
}

/// What the entry says holds of each of its words.
void RuleReader::read_triggers(const TriggerEntry& entry) {
  Trigger trigger;
  trigger.predicate = predicate_;
  std::size_t classes = 0;
  JsonValue words = entry.at;
  for (const auto& [value, kind] : {std::pair(entry.verb, Trigger::Class::verb),
                                    {entry.noun, Trigger::Class::noun},
                                    {entry.adjective, Trigger::Class::adjective}}) {
    if (!value.exists()) continue;
    ++classes;
    trigger.kind = kind;
    words = value;
  }
  if (classes != 1) throw entry.at.error("exactly one of `verb`, `noun`, `adjective` is expected");
  const bool verb = trigger.kind == Trigger::Class::verb;
  const bool adjective = trigger.kind == Trigger::Class::adjective;
  trigger.subject = reaches(entry.subject, verb ? "subject" : adjective ? "head" : "apposed");
  const bool both = !trigger.subject.empty() && trigger.subject.front().both;
  if (!both || entry.object.exists()) trigger.object = reaches(entry.object, "object");
  read_effects(entry, trigger);
  if (!words.is_object()) {
    for_each_text(words, [&](std::string_view text, JsonValue at) {
      add_trigger(trigger, text, at, entry.forms, entry.compound);
    });
    return;
  }
  if (verb) throw words.error("the forms of verbs stand in verbs.tsv: a string or a list of strings is expected");
  for (const auto& [word, forms] : words.members()) add_trigger(trigger, word, forms, forms, entry.compound);
}

/// A trigger for the word `text`, which the file has at `at`.
void RuleReader::add_trigger(Trigger trigger, std::string_view text, JsonValue at, JsonValue forms,
                             JsonValue compound) {
  trigger.name = name_of(triggers_++);
  trigger.words = rules_.parts.texts.store(text);
  if (trigger.kind == Trigger::Class::verb) {
    read_verb(at, trigger);
    add_verb(trigger.lemma, static_cast<std::uint32_t>(rules_.triggers.size()));
  } else {
    read_noun(trigger, at, forms, compound);
  }
  rules_.triggers.push_back(trigger);
}

void RuleReader::read_effects(const TriggerEntry& entry, Trigger& trigger) {
  const Predicate& predicate = predicates_[predicate_];
  trigger.object_is_date = predicate.object_is_date;
  trigger.object_parts = predicate.object_parts;
  trigger.agent_in_place = predicate.agent_in_place;
  trigger.symmetric = predicate.symmetric;
  trigger.shares_object = predicate.shares_object;
  trigger.whole_object = predicate.whole_object;
  trigger.continues_subject = predicate.continues_subject;
  trigger.continues_object = predicate.continues_object && trigger.kind == Trigger::Class::verb;
  trigger.stance = predicate.stance;
  trigger.speech_act = predicate.speech_act;
  trigger.subject_types = type_bits(entry.types["S"]);
  trigger.object_types = type_bits(entry.types["O"]);
  trigger.usual_subject = first_type_bit(entry.types["S"]);
  trigger.usual_object = first_type_bit(entry.types["O"]);
  if (trigger.subject_types == 0) {
    trigger.subject_types = predicate.subject_types;
    trigger.usual_subject = predicate.usual_subject;
  }
  if (trigger.object_types == 0) {
    trigger.object_types = predicate.object_types;
    trigger.usual_object = predicate.usual_object;
  }
  trigger.with = conditions(entry.with);
  trigger.without = conditions(entry.without);
  trigger.without_object = type_bits(entry.without_object);
  trigger.affirmed = entry.affirmed.boolean_or(false);
  trigger.title_in_context = entry.context.boolean_or(false);
  trigger.in_context = predicate.object_in_context;
  trigger.definite_in_context = entry.context.boolean_or(predicate.definite_in_context);
  trigger.score = static_cast<float>(entry.score.number_or(0.9F));
  const Outcome outcome = outcome_of(entry.status);
  trigger.status = outcome.status;
  trigger.negated = outcome.negated;
}

std::span<const Term> RuleReader::conditions(JsonValue at) {
  terms_.clear();
  for_each_text(at, [&](std::string_view text, JsonValue) {
    const auto [term, place, is_new] = conditions_.add(text);
    if (is_new) term = condition(text);
    terms_.push_back(term);
  });
  return rules_.parts.terms.store(terms_);
}

/// A word of `with` or `without`: in any form, or the end of a compound; with `=` before it the very word.
Term RuleReader::condition(std::string_view text) {
  if (const std::string_view* stem = stems_->find(text))
    return rules_.vocabulary.condition(*stem, rules_.lexicon.compounding());
  const std::string_view word = rules_.lexicon.normalize(text, normal_);
  if (word.starts_with('=')) return rules_.vocabulary.condition_word(word.substr(1));
  return rules_.vocabulary.condition(stemmer_.stem(word), rules_.lexicon.compounding());
}

void RuleReader::add_verb(std::uint32_t lemma, std::uint32_t trigger) { rules_.verbs.add(lemma, trigger); }

void RuleReader::read_verb(JsonValue verb, Trigger& trigger) {
  const std::string_view words = trigger.words;
  trigger.lemma = rules_.lexicon.lemma(words);
  if (trigger.lemma != no_lemma) return read_split(trigger);
  const std::size_t bar = words.find('|');
  const std::string_view first = bar == std::string_view::npos ? first_word(words) : words.substr(bar + 1);
  trigger.lemma = rules_.lexicon.lemma(first);
  if (trigger.lemma == no_lemma) throw verb.error(fmt::format("`{}` is not in verbs.tsv", first));
  std::vector<std::string_view> rest;
  const auto add = [&](std::string_view word) {
    rest.push_back(rules_.parts.texts.store(rules_.lexicon.normalize(word)));
    rules_.vocabulary.text(rest.back()).groups |= group_particles;  // of the word itself, not of its stem
  };
  if (bar != std::string_view::npos) {
    add(words.substr(0, bar));
  } else {
    for_each_word(words.substr(words.find(first) + first.size()), add);
  }
  trigger.rest = rules_.parts.words.store(rest);
}

/// `an|kündigen` with forms of its own (`ankündigt`) is also said split: `kündigt … an`.
void RuleReader::read_split(Trigger split) {
  const std::size_t bar = split.words.find('|');
  if (bar == std::string_view::npos) return;
  const std::string_view particle = rules_.parts.texts.store(rules_.lexicon.normalize(split.words.substr(0, bar)));
  rules_.vocabulary.text(particle).groups |= group_particles;  // of the word itself, not of its stem
  split.lemma = rules_.lexicon.lemma(split.words.substr(bar + 1));
  if (split.lemma == no_lemma) return;
  split.rest = rules_.parts.words.store({&particle, 1});
  add_verb(split.lemma, static_cast<std::uint32_t>(rules_.triggers.size()));
  rules_.triggers.push_back(split);
}

/// A noun is found by its stem, or by its forms where these are listed.
void RuleReader::read_noun(Trigger& trigger, JsonValue at, JsonValue forms, JsonValue compound) {
  const std::string_view normal = rules_.lexicon.normalize(trigger.words, normal_);
  rest_.clear();
  std::size_t count = 0;
  for_each_word(normal, [&](std::string_view word) {
    if (count++ == 0) {
      trigger.base = rules_.parts.texts.store(word);
      return;
    }
    rest_.push_back(rules_.parts.texts.store(stemmer_.stem(word)));
    trigger.coordinated |= rules_.lexicon.is(word, word_coordinator);
  });
  if (count == 0) throw at.error("a word is expected");
  trigger.rest = rules_.parts.words.store(rest_);
  constexpr std::size_t compound_length = 4;  // bytes
  trigger.in_compounds =
      compound.boolean_or(rules_.lexicon.compounding() && count == 1 && trigger.base.size() >= compound_length &&
                          trigger.kind == Trigger::Class::noun);
  const auto number = static_cast<std::uint32_t>(rules_.triggers.size());
  const auto add_form = [&](std::string_view word) {
    rules_.vocabulary.add_trigger_of_text(word, number);
    if (trigger.in_compounds) rules_.compound_tails.add(word);
  };
  bool any_forms = false;
  for_each_text(forms, [&](std::string_view form, JsonValue) {
    if (!std::exchange(any_forms, true)) add_form(trigger.base);
    const std::string_view word = first_word(rules_.lexicon.normalize(form, normal_));
    if (!word.empty()) add_form(word);
  });
  if (any_forms) return;
  const std::string_view stem = stemmer_.stem(trigger.base);
  rules_.vocabulary.add_trigger_of_stem(stem, number);
  if (!trigger.in_compounds) return;
  rules_.compound_tails.add(stem);
  rules_.compound_stems.add(stem);
}

namespace {

CompiledPattern read_pattern(JsonValue entry, PatternParser& parser, TextArena& texts) {
  const JsonValue text = entry.is_text() ? entry : entry["pattern"];
  if (!text.is_text()) throw entry.error("a pattern is expected");
  CompiledPattern pattern;
  pattern.text = texts.store(text.text());
  try {
    parser.add(pattern.text);
  } catch (const PatternError& error) {
    throw text.error("in the pattern: " + error.message, error.offset);
  }
  pattern.score = static_cast<float>(entry["score"].number_or(0.8F));
  pattern.phrase_scope = entry["scope"].text_or("") == "phrase";
  const Outcome outcome = outcome_of(entry["status"]);
  pattern.negated = outcome.negated;
  pattern.status = outcome.status;
  return pattern;
}

}  // namespace

PatternFile PatternReader::read(JsonValue root, std::uint16_t predicate) const {
  PatternFile file;
  PatternParser parser(file.parts, normalize_);
  for (const JsonValue entry : root["patterns"][language_].elements()) {
    CompiledPattern& read = file.patterns.emplace_back(read_pattern(entry, parser, file.parts.texts));
    read.predicate = predicate;
    read.name = file.parts.texts.store(
        fmt::format("{}/{}/p{}", predicates_[predicate].name, language_, file.patterns.size() - 1));
  }
  for (std::size_t i = 0; i < file.patterns.size(); ++i)
    file.patterns[i].pattern = file.parts.pattern(file.parts.patterns[i]);
  return file;
}

}  // namespace gazgraph
