// The grammar file's word lists become bits on words; the verb table becomes readings on word forms.
#include "lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gazgraph/base/files.hpp"
#include "gazgraph/gazetteer/entity.hpp"
#include "gazgraph/text/fold.hpp"

namespace gazgraph {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 21> class_names = {{
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
}};

constexpr std::array<std::pair<std::string_view, VerbForm>, 9> form_names = {
    {{"finite", VerbForm::finite},
     {"passive", VerbForm::passive},
     {"infinitive", VerbForm::infinitive},
     {"dependent", VerbForm::infinitive},
     {"supine", VerbForm::supine},
     {"passive_supine", VerbForm::passive_supine},
     {"participle", VerbForm::participle},
     {"gerund", VerbForm::gerund},
     {"passive_dependent", VerbForm::passive_infinitive}}};

Status status_of(const JsonFile& file, const Pointer& at, const std::string& name) {
  for (const Status status :
       {Status::asserted, Status::ended, Status::planned, Status::possible, Status::reported, Status::question}) {
    if (to_string(status) == name) return status;
  }
  throw file.error(at, fmt::format("unknown status `{}`", name));
}

std::vector<std::string> texts(const JsonFile& file, const Pointer& at) {
  if (!file.root().contains(at)) return {};
  const json& list = file.root().at(at);
  if (!list.is_array()) throw file.error(at, "a list of strings is expected");
  std::vector<std::string> out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_string()) throw file.error(at / i, "a string is expected");
    out.push_back(list[i].get<std::string>());
  }
  return out;
}

std::uint8_t gender_bit(const JsonFile& file, const Pointer& at, std::string_view name) {
  if (name == "masculine") return 1;
  if (name == "feminine") return 2;
  if (name == "neuter") return 4;
  throw file.error(at, fmt::format("unknown gender `{}`", name));
}

bool flag(const JsonFile& file, const char* name) { return file.root().value(name, false); }

}  // namespace

Lexicon::Lexicon(const DataFolder& data, const Language& language) {
  const JsonFile file = JsonFile::read(data.path("languages") / language.code() / "grammar.json");
  fold_accents_ = flag(file, "fold_accents");
  verb_second_ = flag(file, "verb_second");
  verb_final_ = flag(file, "verb_final");
  case_marking_ = flag(file, "case_marking");
  nouns_are_capitalized_ = flag(file, "nouns_are_capitalized");
  name_before_noun_ = flag(file, "name_before_noun");
  compounding_ = flag(file, "compounding");
  drops_subject_ = flag(file, "drops_subject");
  negation_precedes_ = flag(file, "negation_precedes");
  read_words(file);
  read_auxiliaries(file);
  read_verbs(data, language.code());
  read_embedding(file);
  read_variants(file);
  read_anaphora(file);
  read_genders(file);
  read_adverbials(file);
  const json& names = language.file().root().value("names", json::object());
  for (const auto& joint : names.value("compound_joints", json::array())) joints_.push_back(joint.get<std::string>());
  for (const std::string& marker : texts(file, Pointer("/agents"))) agents_.push_back(normalize(marker));
  for (const std::string& marker : texts(file, Pointer("/of"))) of_markers_.push_back(normalize(marker));
  for (const std::string& word : texts(file, Pointer("/not_only"))) not_only_.push_back(normalize(word));
  const json months = file.root().value("months", json::object());
  const json groups = file.root().value("groups", json::object());
  for (const auto& [month, number] : months.items()) months_[normalize(month)] = number.get<int>();
  for (const auto& [name, words] : groups.items()) {
    for (const auto& entry : words) groups_[name].push_back(normalize(entry.get<std::string>()));
  }
  known_ = std::make_unique<WordSources>();
  for (const auto& [text, entry] : words_) known_->add(text, 1);
}

std::string Lexicon::normalize(std::string_view text) const { return fold_accents_ ? fold(text) : lower(text); }

std::string_view Lexicon::normalize(std::string_view text, TextArena& arena) const {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (!ascii) return arena.store(normalize(text));
  char* out = arena.reserve(text.size());
  std::transform(text.begin(), text.end(), out,
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return {out, text.size()};
}

const Lexicon::Word* Lexicon::find(std::string_view text) const {
  if (known_ != nullptr && known_->of(text) == 0) return nullptr;
  const auto found = words_.find(text);
  return found == words_.end() ? nullptr : &found->second;
}

void Lexicon::add_words_to(WordSources& words, std::uint8_t source, std::uint8_t other) const {
  const auto add = [&](const auto& map, std::uint8_t as) {
    for (const auto& [text, entry] : map) words.add(text, as);
  };
  add(words_, source);
  add(months_, other);
  add(adverbials_, other);
  add(noun_embedding_, other);
}

bool Lexicon::is(std::string_view text, std::uint32_t classes) const {
  const Word* known = find(text);
  return known != nullptr && (known->classes & classes) != 0;
}

std::uint32_t Lexicon::lemma(std::string_view infinitive) const {
  const auto found = lemmas_.find(infinitive);
  return found == lemmas_.end() ? 0xffffffff : found->second;
}

std::span<const Lexicon::Embedding> Lexicon::embedding(std::uint32_t lemma) const {
  const auto found = embedding_.find(lemma);
  return found == embedding_.end() ? std::span<const Embedding>() : std::span<const Embedding>(found->second);
}

const Lexicon::Embedding* Lexicon::noun_embedding(std::string_view text) const {
  const auto found = noun_embedding_.find(text);
  return found == noun_embedding_.end() ? nullptr : &found->second;
}

void Lexicon::read_words(const JsonFile& file) {
  const Pointer words("/words");
  if (!file.root().contains(words)) throw file.error(Pointer(""), "the section `words` is missing");
  for (const auto& [name, list] : file.root().at(words).items()) {
    std::uint32_t bit = 0;
    for (const auto& [known, value] : class_names) {
      if (known == name) bit = value;
    }
    if (bit == 0) throw file.error(words / name, fmt::format("unknown word class `{}`", name));
    for (const std::string& entry : texts(file, words / name)) word(entry).classes |= bit;
  }
}

void Lexicon::read_auxiliaries(const JsonFile& file) {
  const Pointer list("/auxiliaries");
  const json entries = file.root().value(list, json::array());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string kind = entries[i].value("kind", "");
    std::uint32_t bit = 0;
    if (kind == "perfect") bit = word_perfect;
    if (kind == "passive") bit = word_passive;
    if (kind == "copula") bit = word_copula;
    if (kind == "modal") bit = word_modal;
    if (bit == 0) throw file.error(list / i, "`kind` must be perfect, passive, copula or modal");
    const Status status = status_of(file, list / i / "status", entries[i].value("status", "asserted"));
    for (const std::string& form : texts(file, list / i / "forms")) {
      Word& entry = word(form);
      entry.classes |= bit;
      if (bit == word_modal) entry.modal_status = status;
    }
  }
}

void Lexicon::read_verbs(const DataFolder& data, const std::string& code) {
  const auto path = data.path("languages") / code / "verbs.tsv";
  const std::string text = read_file(path);
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row(text.data() + at, end - at);
    ++line;
    at = end + 1;
    if (row.empty() || row.front() == '#') continue;
    const std::size_t tab = row.find('\t');
    const auto number =
        lemmas_.try_emplace(std::string(row.substr(0, tab)), static_cast<std::uint32_t>(lemmas_.size())).first->second;
    while (!row.empty()) {
      const std::size_t stop = std::min(row.find('\t'), row.size());
      const std::string_view column = row.substr(0, stop);
      row.remove_prefix(std::min(stop + 1, row.size()));
      const std::size_t equals = column.find('=');
      if (equals == std::string_view::npos) continue;
      const bool noun = column.substr(0, equals) == "noun";
      const auto form = std::find_if(form_names.begin(), form_names.end(),
                                     [&](const auto& name) { return name.first == column.substr(0, equals); });
      if (form == form_names.end() && !noun)
        throw Error(ErrorCode::bad_input, path.string(), line, 1, fmt::format("unknown form class in `{}`", column));
      for (std::size_t begin = equals + 1; begin < column.size();) {
        const std::size_t comma = std::min(column.find(',', begin), column.size());
        Word& entry = word(column.substr(begin, comma - begin));
        if (noun) entry.classes |= word_noun;
        if (!noun) entry.verbs.push_back({.lemma = number, .form = form->second});
        begin = comma + 1;
      }
    }
  }
}

void Lexicon::read_embedding(const JsonFile& file) {
  const Pointer list("/embedding");
  const json entries = file.root().value(list, json::array());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string status = entries[i].value("status", "asserted");
    const Embedding effect{
        .status = status == "negated" ? Status::asserted : status_of(file, list / i / "status", status),
        .negated = status == "negated",
        .particle = {}};
    for (const std::string& verb : texts(file, list / i / "verbs")) {
      const std::size_t bar = verb.find('|');
      const std::uint32_t whole = lemma(verb);
      const std::uint32_t base = bar == std::string::npos ? whole : lemma(verb.substr(bar + 1));
      if (whole == 0xffffffff && base == 0xffffffff)
        throw file.error(list / i / "verbs", fmt::format("`{}` is not in verbs.tsv", verb));
      if (whole != 0xffffffff) embedding_[whole].push_back(effect);
      if (base == 0xffffffff || bar == std::string::npos) continue;
      embedding_[base].push_back(effect);
      embedding_[base].back().particle = normalize(std::string_view(verb).substr(0, bar));
    }
    for (const std::string& noun : texts(file, list / i / "nouns")) noun_embedding_[normalize(noun)] = effect;
  }
}

void Lexicon::read_anaphora(const JsonFile& file) {
  const Pointer list("/anaphora");
  const json entries = file.root().value(list, json::array());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Anaphor anaphor;
    for (const std::string& name : texts(file, list / i / "types")) {
      const auto type = entity_type(name);
      if (!type) throw file.error(list / i / "types", fmt::format("unknown type `{}`", name));
      anaphor.types |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(*type));
    }
    if (anaphor.types == 0) anaphor.types = 0x7f;
    anaphor.kinds = texts(file, list / i / "kinds");
    anaphor.possessive = entries[i].value("possessive", false);
    anaphor.reflexive = entries[i].value("reflexive", false);
    anaphor.noun = entries[i].value("noun", false);
    anaphor.plural = entries[i].value("plural", false);
    anaphor.proclitic = entries[i].value("proclitic", false);
    anaphor.enclitic = entries[i].value("enclitic", false);
    for (const std::string& ending : texts(file, list / i / "noun_endings"))
      anaphor.noun_endings.push_back(normalize(ending));
    anaphor.speaker = entries[i].value("speaker", false);
    anaphor.subject = entries[i].value("case", "") == "subject";
    anaphor.object = entries[i].value("case", "") == "object";
    anaphor.governor = canonical(normalize(entries[i].value("governor", "")));
    for (const std::string& name : texts(file, list / i / "genders"))
      anaphor.genders |= gender_bit(file, list / i, name);
    for (const std::string& form : texts(file, list / i / "words")) {
      word(form).anaphors.push_back(anaphor);
      if (anaphor.noun) anaphor_endings_.add(normalize(form));
    }
  }
}

void Lexicon::read_adverbials(const JsonFile& file) {
  for (const std::string& text : texts(file, Pointer("/adverbials"))) {
    std::vector<std::string> words;
    const std::string normal = normalize(text);
    for (std::size_t at = 0; at < normal.size();) {
      const std::size_t end = std::min(normal.find(' ', at), normal.size());
      if (end > at) words.push_back(normal.substr(at, end - at));
      at = end + 1;
    }
    if (!words.empty()) adverbials_[words.front()].push_back(words);
  }
  for (const std::string& verb : texts(file, Pointer("/perfect_with_be"))) {
    const std::uint32_t number = lemma(verb);
    if (number == 0xffffffff)
      throw file.error(Pointer("/perfect_with_be"), fmt::format("`{}` is not in verbs.tsv", verb));
    perfect_with_be_.insert(number);
  }
}

void Lexicon::read_genders(const JsonFile& file) {
  const Pointer genders("/genders");
  const json entries = file.root().value(genders, json::object());
  for (const auto& [name, list] : entries.items()) {
    const std::uint8_t bit = gender_bit(file, genders / name, name);
    for (const std::string& form : texts(file, genders / name)) word(form).genders |= bit;
  }
}

void Lexicon::read_variants(const JsonFile& file) {
  const Pointer variants("/variants");
  const json entries = file.root().value(variants, json::object());
  for (const auto& [name, list] : entries.items()) {
    const std::string_view canonical = words_.try_emplace(normalize(name)).first->first;
    for (const std::string& form : texts(file, variants / name)) word(form).canonical = canonical;
  }
}

}  // namespace gazgraph
