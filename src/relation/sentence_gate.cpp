// From coarse to fine, each step on what is left: the number of arguments; a word whose rules relate arguments of such types;
// then, by the terms of all words and what stands beside them, a trigger with the words that it needs or a pattern with
// words for all its places. Units are not made yet, so each step asks for no more than every reading of the words grants.
#include "sentence_gate.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

/// Numbers of arguments: all of a date is one, a mention has a number of its own, and so has a word that refers.
constexpr std::size_t date_part = 1;
constexpr std::size_t first_mention = 2;

/// A hyphen, a dash, a quotation mark or an apostrophe: units may leave it out.
bool is_slight(std::string_view mark) {
  constexpr std::string_view general_punctuation = "\xE2\x80";
  return mark.front() == '-' || mark.front() == '\'' || mark.front() == '"' || mark.starts_with(general_punctuation);
}

}  // namespace

SentenceGate::SentenceGate(const RelationRules::LanguageRules& rules, WordTable& words, PossibleTypes& possible)
    : rules_(rules), words_(words), possible_types_(possible), offer_(rules.vocabulary.terms()) {}

bool SentenceGate::admits(std::string_view text, const Segmentation& cut, const Sentence& sentence,
                          std::span<const Mention> mentions, std::span<const Discourse::Named> named_before,
                          bool continued) {
  const Input in{text, std::span(cut.tokens).subspan(sentence.first, sentence.last - sentence.first), mentions};
  look_up(in);
  join(in);
  goes_on_about_one_ = false;
  std::uint8_t before = 0;
  for (const Discourse::Named& named : named_before) before |= type_bit(named.type);
  count_arguments(in, before);
  if (before != 0 && opens_with_participle()) own_.add(before);
  const bool several = before != 0 && drops_plural_subject();
  if (several) all_.add(before);
  if ((arguments() == 0 && !several) || (arguments() == 1 && before == 0)) return false;
  const bool compound = std::any_of(mentions.begin(), mentions.end(),
                                    [](const Mention& mention) { return mention.token_end > mention.end + 2; });
  if (compound) return true;
  const bool about_one = refers_ && own_.types() != 0 && mentions.empty() && named_before.size() == 1 && demonyms_ == 0;
  if (!about_one) {
    limit_arguments(in, named_before);
    return may_hold_relation(in, continued);
  }
  if (!may_hold_relation(in, continued)) return false;
  limit_arguments(in, named_before);
  offer_.possible = possible_types_.with(own_, all_, date_, continued);
  goes_on_about_one_ = !has_rule();
  return !goes_on_about_one_;
}

/// By the arguments as they have been counted.
bool SentenceGate::may_hold_relation(const Input& in, bool continued) {
  offer_.possible = possible_types_.with(own_, all_, date_, continued);
  if (offer_.possible.none()) return false;
  const bool relates = words_relate();
  if (!relates && !wordless_pattern_has_arguments()) return false;
  mark_neighbors(in);
  if (!relates && !wordless_pattern_relates()) return false;
  gather_terms(in);
  return has_rule();
}

/// Fills infos_ for words and marks outside of mentions.
void SentenceGate::look_up(const Input& in) {
  const std::size_t size = in.tokens.size();
  texts_.assign(size, {});
  arguments_.assign(size, {});
  date_ = false;
  auto mention = in.mentions.begin();
  for (std::size_t i = 0; i < size; ++i) {
    const Token& token = in.tokens[i];
    while (mention != in.mentions.end() && mention->end <= token.begin) ++mention;
    if (mention != in.mentions.end() && mention->begin < token.end) {
      arguments_[i] = {first_mention + static_cast<std::size_t>(mention - in.mentions.begin()),
                       type_bit(mention->type)};
    } else if (token.kind == TokenKind::number) {
      arguments_[i] = {date_part, date_trait};
      date_ |= token.end - token.begin >= 4;
    } else {
      texts_[i] = in[i];
    }
  }
  words_.glance_all(texts_, infos_);
}

/// Words with hyphens are one word for the rules.
void SentenceGate::join(const Input& in) {
  joined_.clear();
  const auto joins = [&](std::size_t hyphen) {
    return !in.tokens[hyphen].space_before && hyphen + 1 < in.tokens.size() && !in.tokens[hyphen + 1].space_before &&
           in.tokens[hyphen + 1].kind == TokenKind::word && infos_[hyphen + 1] != nullptr &&
           (is_hyphen(in[hyphen]) || joins_ending(in[hyphen], in[hyphen + 1]));
  };
  for (std::size_t i = 1; i + 1 < in.tokens.size(); ++i) {
    if (infos_[i] == nullptr || in.tokens[i].kind != TokenKind::punctuation || !joins(i)) continue;
    const std::size_t first = i - 1;
    std::size_t last = i + 1;
    while (last + 2 < in.tokens.size() && joins(last + 1)) last += 2;
    const bool number = in.tokens[first].kind == TokenKind::number;
    if (infos_[first] != nullptr || number) {
      const std::uint32_t begin = in.tokens[first].begin;
      const std::string_view word = in.text.substr(begin, in.tokens[last].end - begin);
      joined_.emplace_back(first, &words_.glance(word));
    }
    i = last;
  }
}

void SentenceGate::count_arguments(const Input& in, std::uint8_t before) {
  own_ = {};
  refers_ = false;
  std::uint8_t known = before;
  for (const Mention& mention : in.mentions) {
    own_.add(type_bit(mention.type));
    known |= type_bit(mention.type);
  }
  offer_.demonym = false;
  demonyms_ = 0;
  const auto count = [&](std::size_t token, const WordInfo& info) {
    if (info.demonym) own_.add(type_bit(EntityType::place));
    if (!info.demonym && info.may_refer) {
      own_.add(info.refers_to & known);
      if (info.refers_to_several) own_.add(info.refers_to & known);
    }
    refers_ |= info.may_refer;
    demonyms_ += info.demonym ? 1U : 0U;
    offer_.demonym |= info.demonym;
    if (!info.demonym && !info.may_refer && !info.relative) return;
    unsigned traits = info.demonym ? type_bit(EntityType::place) | demonym_trait : info.refers_to & known;
    if (info.relative) traits |= 0xffU;  // what it stands for is not known yet
    arguments_[token] = {first_mention + in.mentions.size() + token, static_cast<ArgumentTraits>(traits)};
  };
  for (std::size_t i = 0; i < infos_.size(); ++i) {
    if (infos_[i] != nullptr) count(i, *infos_[i]);
  }
  for (const auto& [token, info] : joined_) count(token, *info);
  all_ = own_;
  all_.add(before);
  arguments_in_all_ = own_.of(0xff) + (date_ ? 1U : 0U);
}

/// A relation holds between two things: several names and words that stand for one and the same are one argument.
void SentenceGate::limit_arguments(const Input& in, std::span<const Discourse::Named> before) {
  ArgumentCounts things;
  const auto is_before = [&](EntityIndex entity) {
    return std::any_of(before.begin(), before.end(),
                       [&](const Discourse::Named& named) { return named.entity == entity; });
  };
  for (const Discourse::Named& named : before) things.add(type_bit(named.type));
  for (std::size_t i = 0; i < in.mentions.size(); ++i) {
    const EntityIndex entity = in.mentions[i].entity;
    const bool known =
        is_before(entity) || std::any_of(in.mentions.begin(), in.mentions.begin() + static_cast<std::ptrdiff_t>(i),
                                         [&](const Mention& mention) { return mention.entity == entity; });
    if (!known) things.add(type_bit(in.mentions[i].type));
  }
  for (unsigned left = demonyms_; left > 0; --left) things.add(type_bit(EntityType::place));
  own_.limit(things);
  all_.limit(things);
}

/// `Παντρεύτηκαν.`, `Είναι παντρεμένοι.`: a verb in the plural, or a copula and what may be, where subjects are dropped, so two
/// of the sentences before may be its arguments.
bool SentenceGate::drops_plural_subject() const {
  if (!rules_.lexicon.drops_subject()) return false;
  bool copula = false;
  for (const WordInfo* info : infos_) {
    if (info == nullptr) continue;
    if (copula && ends_with_one_of(info->text(), rules_.endings.plural_predicate)) return true;
    const Lexicon::Word* word = info->rules->word;
    if (word == nullptr) continue;
    if (word->may_be_finite() && ends_with_one_of(info->text(), rules_.endings.plural_verb)) return true;
    copula |= (word->classes & word_copula) != 0;
  }
  return false;
}

/// `Born in X in 1950.`: the first word may be a participle, whose subject the sentences before may have named.
bool SentenceGate::opens_with_participle() const {
  if (infos_.empty() || infos_.front() == nullptr) return false;
  const Lexicon::Word* word = infos_.front()->rules->word;
  return word != nullptr && std::any_of(word->verbs.begin(), word->verbs.end(), [](const VerbReading& reading) {
           return reading.form == VerbForm::participle;
         });
}

/// Whether a mention may be an adjective or noun of nationality.
bool SentenceGate::may_be_demonym(const Input& in, const Mention& mention) {
  return mention.type == EntityType::place &&
         (mention.method == LinkMethod::inflected ||
          rules_.is_demonym(
              rules_.lexicon.normalize(in.text.substr(mention.begin, mention.end - mention.begin), buffer_)));
}

/// Whether a word relates types of which there are enough.
bool SentenceGate::words_relate() {
  bool relates = false;
  words_.relate_all(infos_);
  for (const WordInfo* info : infos_) relates |= info != nullptr && (info->rules->types & offer_.possible).any();
  for (const auto& [token, info] : joined_) relates |= (words_.relate(*info).rules->types & offer_.possible).any();
  return relates;
}

/// The same of a pattern without words, wherever the arguments stand.
bool SentenceGate::wordless_pattern_has_arguments() const {
  return std::any_of(rules_.unanchored.begin(), rules_.unanchored.end(),
                     [&](std::uint32_t number) { return offer_.possible.test(rules_.gate_types[number]); });
}

/// The same with what else the pattern asks for.
bool SentenceGate::wordless_pattern_relates() const {
  return std::any_of(rules_.unanchored.begin(), rules_.unanchored.end(),
                     [&](std::uint32_t number) { return offer_.suits_pattern(rules_, number); });
}

void SentenceGate::mark_neighbors(const Input& in) {
  std::size_t last_mention = 0;  // asked whether it is a demonym
  for (std::size_t i = 0; i < infos_.size(); ++i) {
    if (infos_[i] != nullptr && infos_[i]->month) arguments_[i] = {date_part, date_trait};
    const bool mention =
        arguments_[i].number >= first_mention && arguments_[i].number < first_mention + in.mentions.size();
    if (!mention) continue;
    const bool demonym = arguments_[i].number == last_mention
                             ? (arguments_[i - 1].traits & demonym_trait) != 0
                             : may_be_demonym(in, in.mentions[arguments_[i].number - first_mention]);
    last_mention = arguments_[i].number;
    if (demonym) arguments_[i].traits |= demonym_trait;
    offer_.demonym |= demonym;
  }
  const auto is_passed_over = [&](std::size_t i) {
    const WordInfo* info = infos_[i];
    return info != nullptr && (in.tokens[i].kind == TokenKind::symbol || is_slight(info->raw()) || info->determiner);
  };
  find_neighbors(
      in.tokens.size(), [&](std::size_t i) { return arguments_[i]; }, is_passed_over, neighbors_, offer_.adjacent);
}

void SentenceGate::add_terms(std::span<const Term> terms, std::size_t token) {
  for (const Term term : terms) offer_.terms.add(term, static_cast<std::uint32_t>(token), neighbors_[token]);
}

/// Terms of what is no single word.
void SentenceGate::add_text(std::string_view spelling, std::size_t token) {
  const std::string_view text = rules_.lexicon.normalize(spelling, buffer_);
  add_terms(rules_.vocabulary.terms_of_spelling(spelling), token);
  const TextRules* known = rules_.vocabulary.find_text(text);
  if (known == nullptr) return;
  add_terms(known->terms(), token);
  add_terms(rules_.vocabulary.conditions(*known), token);
}

/// Terms of the adverbials of several words that the word at `token` opens.
void SentenceGate::add_adverbials(const Input& in, std::size_t token) {
  const WordInfo* next = token + 1 < infos_.size() ? infos_[token + 1] : nullptr;
  const auto note = [&](const std::vector<std::string>& words) {
    std::size_t count = 1;
    while (count < words.size() && token + count < infos_.size() && infos_[token + count] != nullptr &&
           infos_[token + count]->text() == words[count])
      ++count;
    if (count != words.size()) return false;
    const std::uint32_t begin = in.tokens[token].begin;
    add_text(in.text.substr(begin, in.tokens[token + count - 1].end - begin), token);
    return false;  // all of them
  };
  const Adverbials& known = *infos_[token]->rules->text->adverbials;
  static_cast<void>(known.find(next == nullptr ? std::string_view() : next->text(), note));
}

void SentenceGate::gather_terms(const Input& in) {
  offer_.terms.clear();
  words_.complete_all(infos_);
  for (const auto& [token, info] : joined_) words_.complete(*info);
  auto mention = in.mentions.begin();
  auto joined = joined_.begin();
  for (std::size_t i = 0; i < infos_.size(); ++i) {
    if (joined != joined_.end() && joined->first == i) add_terms((joined++)->second->rules->terms, i);
    if (infos_[i] != nullptr) {
      add_terms(infos_[i]->rules->terms, i);
      if (infos_[i]->opens_adverbial) add_adverbials(in, i);
      continue;
    }
    const Token& token = in.tokens[i];
    while (mention != in.mentions.end() && mention->end <= token.begin) ++mention;
    const bool ends_mention = mention != in.mentions.end() && mention->begin < token.end && token.end >= mention->end;
    if (!ends_mention) continue;
    // The last word of a name may say what it is.
    const WordRules& last = *words_.find(in[i]).rules;
    add_terms(last.terms.first(last.conditions), i);
    add_text(in.text.substr(mention->begin, mention->end - mention->begin), i);
  }
}

bool SentenceGate::suits(const Trigger& trigger) const {
  if (!offer_.suits(trigger)) return false;
  if (trigger.kind == Trigger::Class::verb || trigger.rest.empty()) return true;
  const auto is_last = [&](const WordInfo& info) {
    return info.stem() == trigger.rest.back() || info.text() == trigger.rest.back();
  };
  return std::any_of(infos_.begin(), infos_.end(),
                     [&](const WordInfo* info) { return info != nullptr && is_last(*info); }) ||
         std::any_of(joined_.begin(), joined_.end(), [&](const auto& entry) { return is_last(*entry.second); });
}

bool SentenceGate::has_trigger() const {
  const auto opens = [&](const WordInfo& word) {
    const WordRules& info = *word.rules;
    if ((info.types & offer_.possible).none()) return false;
    const auto suits = [&](std::uint32_t number) {
      return offer_.possible.test(rules_.trigger_types[number]) && this->suits(rules_.triggers[number]);
    };
    if (std::any_of(info.nouns.begin(), info.nouns.end(), suits)) return true;
    return info.word != nullptr &&
           std::any_of(info.word->verbs.begin(), info.word->verbs.end(), [&](const VerbReading& reading) {
             if ((rules_.lemma_types[reading.lemma] & offer_.possible).none()) return false;
             const auto& triggers = rules_.verb_triggers(reading.lemma);
             return std::any_of(triggers.begin(), triggers.end(), suits);
           });
  };
  return std::any_of(infos_.begin(), infos_.end(),
                     [&](const WordInfo* info) { return info != nullptr && opens(*info); }) ||
         std::any_of(joined_.begin(), joined_.end(), [&](const auto& entry) { return opens(*entry.second); });
}

}  // namespace gazgraph
