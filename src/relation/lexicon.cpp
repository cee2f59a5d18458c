// The grammar file's word lists become bits on words; the verb table becomes readings on word forms.
#include "lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "gazgraph/base/files.hpp"
#include "gazgraph/gazetteer/entity.hpp"
#include "gazgraph/text/fold.hpp"
#include "vocabulary.hpp"

namespace gazgraph {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 27> class_names = {{
    {"determiner", word_determiner},
    {"preposition", word_preposition},
    {"coordinator", word_coordinator},
    {"contrast", word_contrast},
    {"subordinator", word_subordinator},
    {"complementizer", word_complementizer},
    {"relative", word_relative},
    {"conditional", word_conditional},
    {"negation", word_negation},
    {"negative_determiner", word_negative_determiner},
    {"affirmation", word_affirmation},
    {"constituent_negation", word_constituent_negation},
    {"negative_preposition", word_negative_preposition},
    {"infinitive_marker", word_infinitive_marker},
    {"adverb", word_adverb},
    {"possessive_relative", word_possessive_relative},
    {"genitive_determiner", word_genitive_determiner},
    {"nominative_determiner", word_nominative},
    {"accusative_determiner", word_accusative},
    {"honorific", word_honorific},
    {"as", word_as},
    {"speech", word_speech},
    {"noun", word_noun},
    {"quotative", word_quotative},
    {"impersonal", word_impersonal},
    {"occurring", word_occurring},
    {"existential", word_existential},
}};

Status status_of(JsonValue at) {
  const std::string_view name = at.text_or("asserted");
  for (const Status status :
       {Status::asserted, Status::ended, Status::planned, Status::possible, Status::reported, Status::question}) {
    if (to_string(status) == name) return status;
  }
  throw at.error(fmt::format("unknown status `{}`", name));
}

/// Calls `visit` with each of a list of texts.
template <typename Visit>
void for_each_text(JsonValue at, Visit visit) {
  for (const JsonValue value : at.elements("a list of strings is expected")) visit(value.text());
}

/// Calls `visit` with each part of a text between separators, empty ones too.
template <typename Visit>
void split(std::string_view text, char separator, Visit visit) {
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    visit(text.substr(0, end));
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
  }
}

/// Words of the grammar that their accents tell from others (`πότε`: when, `ποτέ`: never), with what they are without.
AccentedWords accented_words(JsonValue grammar) {
  AccentedWords words;
  for_each_text(grammar["accented"], [&](std::string_view text) { words.emplace_back(fold(text), lower(text)); });
  return words;
}

/// Folds a text, unless it is one of the words that keep their accents.
void fold_but(std::string_view text, const AccentedWords& accented, std::string& out) {
  fold(text, out);
  for (const auto& [folded, kept] : accented) {
    if (folded == out && kept == lower(text)) {
      out = kept;
      return;
    }
  }
}

}  // namespace

/// Fills a lexicon. Anaphors come entry by entry; in the end those of a word are brought together.
class Lexicon::Reader {
 public:
  Reader(Lexicon& lexicon, JsonValue grammar) : lexicon_(lexicon), grammar_(grammar) {}

  void read_flags();
  void read_words();
  void read_auxiliaries();
  void read_embedding();
  void read_variants();
  void read_anaphora();
  void read_genders();
  void read_adverbials();
  void add_adverbial(std::string_view text);
  void read_lists();
  void read_perfect_with_be();
  void finish();

 private:
  [[nodiscard]] std::string_view normalized(std::string_view text) { return lexicon_.normalize(text, buffer_); }
  /// The reference lives until the next call.
  Word& word(std::string_view text) { return lexicon_.words_.add(normalized(text)).value; }
  void add_embedding(std::string_view verb, const Embedding& effect, JsonValue at);
  [[nodiscard]] Anaphor anaphor(JsonValue entry);

  Lexicon& lexicon_;
  JsonValue grammar_;
  std::string buffer_;
  std::vector<Anaphor> anaphors_;                                      ///< of the entries of the grammar
  std::vector<std::pair<std::uint32_t, std::uint32_t>> standing_for_;  ///< word → anaphor, by their numbers
};

Lexicon::Lexicon(JsonValue grammar, const Language& language, const Prepared<std::shared_ptr<const VerbForms>>& verbs) {
  Reader reader(*this, grammar);
  reader.read_flags();
  reader.read_words();
  reader.read_auxiliaries();
  reader.read_variants();
  reader.read_anaphora();
  reader.read_genders();
  reader.read_adverbials();
  reader.read_lists();
  const nlohmann::json::json_pointer joints("/names/compound_joints");
  const nlohmann::json& settings = language.file().root();
  if (settings.contains(joints)) settings.at(joints).get_to(joints_);
  const nlohmann::json::json_pointer legal_forms("/names/legal_forms");
  if (settings.contains(legal_forms)) settings.at(legal_forms).get_to(legal_forms_);
  verbs_ = verbs.get();
  reader.read_embedding();
  reader.read_perfect_with_be();
  reader.finish();
}

std::uint8_t Lexicon::gender_bit(JsonValue at, std::string_view name) {
  if (name == "masculine") return gender_masculine;
  if (name == "feminine") return gender_feminine;
  if (name == "neuter") return gender_neuter;
  throw at.error(fmt::format("unknown gender `{}`", name));
}

Normalizer Lexicon::normalizer(JsonValue grammar) {
  if (grammar["fold_accents"].boolean_or(false)) {
    return [accented = accented_words(grammar)](std::string_view text, std::string& normal) {
      fold_but(text, accented, normal);
    };
  }
  return [](std::string_view text, std::string& normal) { lower(text, normal); };
}

std::string Lexicon::normalize(std::string_view text) const {
  std::string buffer;
  normalize(text, buffer);
  return buffer;
}

std::string_view Lexicon::normalize(std::string_view text, std::string& buffer) const {
  if (fold_accents_) {
    fold_but(text, accented_, buffer);
  } else {
    lower(text, buffer);
  }
  return buffer;
}

std::string_view Lexicon::normalize(std::string_view text, TextArena& arena) const {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (!ascii) return arena.store(normalize(text));
  char* out = arena.reserve(text.size());
  std::transform(text.begin(), text.end(), out,
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return {out, text.size()};
}

void Lexicon::add_to(Vocabulary& vocabulary) const {
  for (const auto& [text, month] : months_) vocabulary.text(text).month = true;
  for (const auto& [text, day] : feasts_) vocabulary.text(text.substr(0, text.find(' '))).month = true;
  for (const auto& [first, words] : adverbials_) vocabulary.text(first).adverbials = &words;
  for (const auto& [noun, effect] : noun_embedding_) vocabulary.text(noun).embedding = &effect;
}

std::uint32_t Lexicon::classes(std::string_view text) const {
  const std::uint64_t hash = hash_text(text);
  const Word* known = words_.find(text, hash);
  if (known == nullptr && verbs_->has_nouns()) known = verbs_->find(text, hash);
  return known == nullptr ? 0 : known->classes;
}

std::span<const Lexicon::Embedding> Lexicon::embedding(std::uint32_t lemma) const {
  const auto found = embedding_.find(lemma);
  return found == embedding_.end() ? std::span<const Embedding>() : std::span<const Embedding>(found->second);
}

void Lexicon::Reader::read_flags() {
  const auto read = [&](const char* name, bool& flag) { flag = grammar_[name].boolean_or(false); };
  read("fold_accents", lexicon_.fold_accents_);
  lexicon_.accented_ = accented_words(grammar_);
  read("verb_second", lexicon_.verb_second_);
  read("verb_final", lexicon_.verb_final_);
  read("case_marking", lexicon_.case_marking_);
  read("nouns_are_capitalized", lexicon_.nouns_are_capitalized_);
  read("name_before_noun", lexicon_.name_before_noun_);
  read("compounding", lexicon_.compounding_);
  read("drops_subject", lexicon_.drops_subject_);
  read("negation_precedes", lexicon_.negation_precedes_);
  read("names_are_neuter", lexicon_.names_are_neuter_);
  read("contact_relatives", lexicon_.contact_relatives_);
}

void Lexicon::Reader::read_words() {
  const JsonValue words = grammar_["words"];
  if (!words.exists()) throw grammar_.error("the section `words` is missing");
  for (const auto& [name, list] : words.members()) {
    const auto known = std::find_if(class_names.begin(), class_names.end(),
                                    [name = name](const auto& entry) { return entry.first == name; });
    if (known == class_names.end()) throw list.error(fmt::format("unknown word class `{}`", name));
    for_each_text(list, [&](std::string_view text) { word(text).classes |= known->second; });
  }
}

void Lexicon::Reader::read_auxiliaries() {
  for (const JsonValue entry : grammar_["auxiliaries"].elements()) {
    const std::string_view kind = entry["kind"].text_or("");
    std::uint32_t bit = 0;
    if (kind == "perfect") bit = word_perfect;
    if (kind == "passive") bit = word_passive;
    if (kind == "copula") bit = word_copula;
    if (kind == "modal") bit = word_modal;
    if (bit == 0) throw entry.error("`kind` must be perfect, passive, copula or modal");
    const Status status = status_of(entry["status"]);
    for_each_text(entry["forms"], [&](std::string_view form) {
      Word& known = word(form);
      known.classes |= bit;
      if (bit == word_modal) known.modal_status = status;
    });
  }
}

void Lexicon::Reader::read_embedding() {
  for (const JsonValue entry : grammar_["embedding"].elements()) {
    const bool negated = entry["status"].text_or("") == "negated";
    const std::string_view denied = entry["denied"].text_or("");
    if (!denied.empty() && denied != "asserted") throw entry["denied"].error("`asserted` is expected");
    const Embedding effect{.status = negated ? Status::asserted : status_of(entry["status"]),
                           .negated = negated,
                           .affirmed = !denied.empty(),
                           .particle = {}};
    for_each_text(entry["verbs"], [&](std::string_view verb) { add_embedding(verb, effect, entry["verbs"]); });
    for_each_text(entry["nouns"],
                  [&](std::string_view noun) { lexicon_.noun_embedding_[lexicon_.normalize(noun)] = effect; });
  }
}

void Lexicon::Reader::add_embedding(std::string_view verb, const Embedding& effect, JsonValue at) {
  const std::size_t bar = verb.find('|');
  const std::uint32_t whole = lexicon_.lemma(verb);
  const std::uint32_t base = bar == std::string_view::npos ? whole : lexicon_.lemma(verb.substr(bar + 1));
  if (whole == 0xffffffff && base == 0xffffffff) throw at.error(fmt::format("`{}` is not in verbs.tsv", verb));
  if (whole != 0xffffffff) lexicon_.embedding_[whole].push_back(effect);
  if (base == 0xffffffff || bar == std::string_view::npos) return;
  lexicon_.embedding_[base].push_back(effect);
  lexicon_.embedding_[base].back().particle = lexicon_.normalize(verb.substr(0, bar));
}

void Lexicon::Reader::read_anaphora() {
  for (const JsonValue entry : grammar_["anaphora"].elements()) {
    const Anaphor& made = anaphors_.emplace_back(anaphor(entry));
    const auto number = static_cast<std::uint32_t>(anaphors_.size() - 1);
    for_each_text(entry["words"], [&](std::string_view form) {
      standing_for_.emplace_back(lexicon_.words_.add(normalized(form)).number, number);
      if (!made.noun) return;
      lexicon_.anaphor_endings_.add(buffer_);
      lexicon_.anaphor_tails_.add(buffer_);
    });
  }
}

Anaphor Lexicon::Reader::anaphor(JsonValue entry) {
  Anaphor made;
  for_each_text(entry["types"], [&](std::string_view name) {
    const auto type = entity_type(name);
    if (!type) throw entry["types"].error(fmt::format("unknown type `{}`", name));
    made.types |= type_bit(*type);
  });
  if (made.types == 0) made.types = 0x7f;
  for_each_text(entry["kinds"], [&](std::string_view kind) { made.kinds.emplace_back(kind); });
  made.possessive = entry["possessive"].boolean_or(false);
  made.reflexive = entry["reflexive"].boolean_or(false);
  made.noun = entry["noun"].boolean_or(false);
  made.role = entry["role"].boolean_or(false);
  made.told = entry["told"].boolean_or(false);
  const std::string_view order = entry["order"].text_or("");
  if (order == "first") made.order = Anaphor::Order::first;
  if (order == "last") made.order = Anaphor::Order::last;
  made.plural = entry["plural"].boolean_or(false);
  made.determined = entry["determined"].boolean_or(false);
  made.plural_verb = entry["verb"].text_or("") == "plural";
  made.proclitic = entry["proclitic"].boolean_or(false);
  made.nearest = entry["nearest"].boolean_or(false);
  made.enclitic = entry["enclitic"].boolean_or(false);
  for_each_text(entry["noun_endings"],
                [&](std::string_view ending) { made.noun_endings.push_back(lexicon_.normalize(ending)); });
  made.speaker = entry["speaker"].boolean_or(false);
  made.reported = entry["reported"].boolean_or(false);
  made.subject = entry["case"].text_or("") == "subject";
  made.object = entry["case"].text_or("") == "object";
  const std::string_view governor = normalized(entry["governor"].text_or(""));
  const Word* known = lexicon_.words_.find(governor);
  made.governor = known == nullptr || known->canonical.empty() ? governor : known->canonical;
  for_each_text(entry["genders"], [&](std::string_view name) { made.genders |= gender_bit(entry, name); });
  return made;
}

/// Those of the list, and what has several words where words change what is told.
void Lexicon::Reader::read_adverbials() {
  for_each_text(grammar_["adverbials"], [&](std::string_view text) { add_adverbial(text); });
  const auto add_long = [&](JsonValue texts) {
    for_each_text(texts, [&](std::string_view text) {
      if (text.find(' ') != std::string_view::npos) add_adverbial(text);
    });
  };
  for (const std::string_view group : {"doubt", "hearsay", "almost"}) add_long(grammar_["groups"][group]);
  for (const JsonValue entry : grammar_["embedding"].elements()) add_long(entry["nouns"]);
}

void Lexicon::Reader::add_adverbial(std::string_view text) {
  std::vector<std::string> words;
  split(normalized(text), ' ', [&](std::string_view part) {
    if (!part.empty()) words.emplace_back(part);
  });
  if (!words.empty()) lexicon_.adverbials_[words.front()].add(words);
}

void Lexicon::Reader::read_perfect_with_be() {
  const JsonValue verbs = grammar_["perfect_with_be"];
  for_each_text(verbs, [&](std::string_view verb) {
    const std::uint32_t number = lexicon_.lemma(verb);
    if (number == 0xffffffff) throw verbs.error(fmt::format("`{}` is not in verbs.tsv", verb));
    lexicon_.perfect_with_be_.insert(number);
  });
}

void Lexicon::Reader::read_genders() {
  for (const auto& [name, list] : grammar_["genders"].members()) {
    const std::uint8_t bit = gender_bit(list, name);
    for_each_text(list, [&](std::string_view form) { word(form).genders |= bit; });
  }
}

void Lexicon::Reader::read_variants() {
  for (const auto& [name, list] : grammar_["variants"].members()) {
    const std::uint32_t number = lexicon_.words_.add(normalized(name)).number;
    const std::string_view canonical = lexicon_.words_.entry(number).text;
    for_each_text(list, [&](std::string_view form) { word(form).canonical = canonical; });
  }
}

void Lexicon::Reader::read_lists() {
  const auto read = [&](JsonValue texts, std::vector<std::string>& list) {
    for_each_text(texts, [&](std::string_view text) { list.push_back(lexicon_.normalize(text)); });
  };
  read(grammar_["agents"], lexicon_.agents_);
  read(grammar_["of"], lexicon_.of_markers_);
  read(grammar_["not_only"], lexicon_.not_only_);
  read(grammar_["not_until"], lexicon_.not_until_);
  read(grammar_["never_so"]["never"], lexicon_.never_so_.never);
  read(grammar_["never_so"]["so"], lexicon_.never_so_.so);
  read(grammar_["same_act"]["pronouns"], lexicon_.same_act_.pronouns);
  read(grammar_["same_act"]["same"], lexicon_.same_act_.same);
  read(grammar_["same_act"]["verbs"], lexicon_.same_act_.verbs);
  for (const auto& [month, number] : grammar_["months"].members())
    for (const char* const dot : {"", "."})  // `Feb. 9, 2024`: of an abbreviation the dot is a part
      lexicon_.months_[lexicon_.normalize(std::string(month) + dot)] = static_cast<int>(number.number());
  for (const auto& [feast, day] : grammar_["feasts"].members())
    lexicon_.feasts_[lexicon_.normalize(feast)] = std::string(day.text());
  for (const auto& [name, words] : grammar_["groups"].members()) {
    auto& group = lexicon_.groups_[std::string(name)];
    for_each_text(words, [&](std::string_view text) { group.push_back(lexicon_.normalize(text)); });
  }
}

void Lexicon::Reader::finish() {
  auto& words = lexicon_.words_;
  std::vector<std::uint32_t> begins(words.size() + 1);  // of the anaphors of each word
  for (const auto& [word, anaphor] : standing_for_) ++begins[word + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  lexicon_.anaphors_.resize(standing_for_.size());
  for (const auto& [word, anaphor] : standing_for_) {
    auto& own = words.value(word).anaphors;
    lexicon_.anaphors_[begins[word] + own.size()] = anaphors_[anaphor];
    own = std::span(lexicon_.anaphors_).subspan(begins[word], own.size() + 1);
  }
  for (std::uint32_t number = 0; number < words.size(); ++number) {
    const Word* verb = lexicon_.verbs_->find(words.entry(number).text);
    if (verb == nullptr) continue;
    words.value(number).verbs = verb->verbs;
    words.value(number).forms = verb->forms;
    words.value(number).classes |= verb->classes;
  }
}

}  // namespace gazgraph
