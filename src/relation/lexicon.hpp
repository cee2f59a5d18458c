#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "arena.hpp"
#include "edge_filter.hpp"
#include "gazgraph/base/background.hpp"
#include "gazgraph/base/flat_json.hpp"
#include "gazgraph/relation/relation.hpp"
#include "gazgraph/text/language.hpp"
#include "lexicon_word.hpp"
#include "text_map.hpp"
#include "text_table.hpp"
#include "verb_forms.hpp"

namespace gazgraph {

/// Words that keep their accents where others lose them: what each is without, and itself.
using AccentedWords = std::vector<std::pair<std::string, std::string>>;

/// Adverbials that begin with the same word (`i går`), in the order of the grammar.
class Adverbials {
 public:
  void add(std::vector<std::string> words) {
    seconds_.push_back(words.size() < 2 ? any : hash_text(words[1]));
    if (words.size() < 2) {
      filter_.set();
    } else {
      filter_.set(seconds_.back() >> 55U);
    }
    all_.push_back(std::move(words));
  }
  /// The first one for which `test` holds, of those that may go on with the word `second`; null for none.
  template <typename Test>
  [[nodiscard]] const std::vector<std::string>* find(std::string_view second, Test test) const {
    const std::uint64_t hash = hash_text(second);
    if (!filter_.test(hash >> 55U)) return nullptr;
    for (std::size_t i = 0; i < seconds_.size(); ++i) {
      if ((seconds_[i] == hash || seconds_[i] == any) && test(all_[i])) return &all_[i];
    }
    return nullptr;
  }

 private:
  static constexpr std::uint64_t any = 0;  ///< of one word
  std::vector<std::vector<std::string>> all_;
  std::vector<std::uint64_t> seconds_;  ///< hashes of their second words
  std::bitset<512> filter_;             ///< by these hashes
};

class Vocabulary;

/// What brings a text into the normal form of a language: puts it into `normal`.
using Normalizer = std::function<void(std::string_view text, std::string& normal)>;

/// Words and verb forms of a language. Thread-safe.
class Lexicon {
 public:
  using Word = LexiconWord;
  struct Embedding {
    Status status = Status::asserted;
    bool negated = false;
    bool affirmed = false;  ///< denied, it asserts what it embeds (`did not hesitate to`, `never stopped`)
    std::string particle;   ///< that must stand behind the verb (`lehnt … ab`), or empty
    /// It asserts what it embeds (`is true`, `manages`).
    [[nodiscard]] bool implies() const { return status == Status::asserted && !negated; }
  };

  /// Reads a `languages/CODE/grammar.json`; the verbs, which may be read meanwhile, are asked for last. @throws Error bad_input
  Lexicon(JsonValue grammar, const Language& language, const Prepared<std::shared_ptr<const VerbForms>>& verbs);

  /// What brings texts into the normal form of a language with this grammar.
  [[nodiscard]] static Normalizer normalizer(JsonValue grammar);

  /// Lower case; without accents where the grammar says so.
  [[nodiscard]] std::string normalize(std::string_view word) const;
  /// The same, kept in `arena`.
  [[nodiscard]] std::string_view normalize(std::string_view word, TextArena& arena) const;
  [[nodiscard]] bool is_month(std::string_view word) const { return months_.contains(word); }
  /// The same in `buffer`, whose memory is used again.
  std::string_view normalize(std::string_view word, std::string& buffer) const;
  /// Tells which words are months, open adverbials, or put in doubt what follows them. The lexicon must outlive it.
  void add_to(Vocabulary& vocabulary) const;
  /// Null for an unknown word. `word` is normalized.
  [[nodiscard]] const Word* find(std::string_view word) const { return find(word, hash_text(word)); }
  /// The same by hash_text() of it too; first one may bring near what will be asked for.
  [[nodiscard]] const Word* find(std::string_view word, std::uint64_t hash) const {
    const Word* known = words_.find(word, hash);
    return known != nullptr ? known : verbs_->find(word, hash);
  }
  void prefetch(std::uint64_t hash) const noexcept {
    words_.prefetch(hash);
    verbs_->prefetch(hash);
  }
  /// What a word can be; 0 for an unknown one, and for most forms of verbs.
  [[nodiscard]] std::uint32_t classes(std::string_view word) const;
  [[nodiscard]] bool is(std::string_view word, std::uint32_t classes) const {
    return (this->classes(word) & classes) != 0;
  }
  /// Number of a lemma; 0xffffffff when no verb has it.
  [[nodiscard]] std::uint32_t lemma(std::string_view infinitive) const { return verbs_->lemma(infinitive); }
  /// Lemmas run from 0 to below this.
  [[nodiscard]] std::size_t lemmas() const noexcept { return verbs_->lemmas(); }
  /// What the verb does to what it embeds; empty when nothing. With a particle only where that stands in the clause.
  [[nodiscard]] std::span<const Embedding> embedding(std::uint32_t lemma) const;

  [[nodiscard]] bool verb_second() const noexcept { return verb_second_; }
  [[nodiscard]] bool verb_final() const noexcept { return verb_final_; }
  [[nodiscard]] bool case_marking() const noexcept { return case_marking_; }
  /// Each name has an article, and that its case (Greek); not where verbs tell it too, at the end (German).
  [[nodiscard]] bool articles_tell_case() const noexcept { return case_marking_ && !verb_final_; }
  [[nodiscard]] bool nouns_are_capitalized() const noexcept { return nouns_are_capitalized_; }
  [[nodiscard]] bool name_before_noun() const noexcept { return name_before_noun_; }
  [[nodiscard]] bool compounding() const noexcept { return compounding_; }
  [[nodiscard]] bool drops_subject() const noexcept { return drops_subject_; }
  /// Relative pronouns that are no subjects may be left out (`the firm X has bought`).
  [[nodiscard]] bool contact_relatives() const noexcept { return contact_relatives_; }
  /// Bodies named without an article are neuter (`Nordvik … Es`), as far as nothing tells otherwise.
  [[nodiscard]] bool names_are_neuter() const noexcept { return names_are_neuter_; }
  /// A negation denies only verbs behind it (`not`, `δεν`).
  [[nodiscard]] bool negation_precedes() const noexcept { return negation_precedes_; }
  /// The bit of a gender's name: masculine 1, feminine 2, neuter 4. @throws Error at `at` for any other name
  [[nodiscard]] static std::uint8_t gender_bit(JsonValue at, std::string_view name);
  /// What is wrong with the forms of verbs though they load.
  void check_verbs(const std::function<void(const Error&)>& on_problem) const {
    verbs_->check([this](std::string_view form) { return normalize(form); }, on_problem);
  }
  /// The word that `word` is a variant of, or itself.
  [[nodiscard]] std::string_view canonical(std::string_view word) const {
    const Word* known = find(word);
    return known == nullptr || known->canonical.empty() ? word : known->canonical;
  }
  [[nodiscard]] const std::vector<std::string>& agents() const noexcept { return agents_; }
  /// Prepositions that mark a possessor: `of`, `av`, `von`.
  [[nodiscard]] const std::vector<std::string>& of_markers() const noexcept { return of_markers_; }
  [[nodiscard]] const TextMap<int>& months() const noexcept { return months_; }
  /// Feasts with a day of their own, as `12-25`.
  [[nodiscard]] const TextMap<std::string>& feasts() const noexcept { return feasts_; }
  /// Gives away the grammar's groups of words.
  [[nodiscard]] TextMap<std::vector<std::string>> take_groups() { return std::exchange(groups_, {}); }
  /// What nouns that stand for entities end in.
  [[nodiscard]] const LongEndingFilter& anaphor_endings() const noexcept { return anaphor_endings_; }
  /// Where these nouns may begin in a compound.
  [[nodiscard]] const TailFilter& anaphor_tails() const noexcept { return anaphor_tails_; }
  /// Verbs whose participle is active beside the copula (`ist beigetreten`).
  [[nodiscard]] bool is_perfect_with_be(std::uint32_t lemma) const { return perfect_with_be_.contains(lemma); }
  /// The parts that a compound may put between (`Stockholms|baserad`).
  [[nodiscard]] const std::vector<std::string>& joints() const noexcept { return joints_; }
  /// `AB`, `GmbH`: what a company's name may end in.
  [[nodiscard]] const std::vector<std::string>& legal_forms() const noexcept { return legal_forms_; }
  /// Negations that deny nothing (`not only`): the words that must follow.
  [[nodiscard]] const std::vector<std::string>& not_only() const noexcept { return not_only_; }
  /// Words before a date with which a negation says when, not that it did not (`not until 1990`).
  [[nodiscard]] const std::vector<std::string>& not_until() const noexcept { return not_until_; }
  /// Negations that deny nothing where a word of degree follows (`Never before has X sold so much`).
  struct NeverSo {
    std::vector<std::string> never, so;
  };
  [[nodiscard]] const NeverSo& never_so() const noexcept { return never_so_; }
  /// What a clause consists of that takes up the one before (`So has X.`, `The same goes for X.`), normalized.
  struct SameAct {
    std::vector<std::string> pronouns;  ///< for what was said; whether it holds, the clause tells itself
    std::vector<std::string> same;      ///< the same, and that it holds or not as before
    std::vector<std::string> verbs;     ///< beside auxiliaries
    [[nodiscard]] bool does(std::string_view verb) const {
      return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
    }
    [[nodiscard]] bool takes_up(std::string_view pronoun) const {
      return std::find(pronouns.begin(), pronouns.end(), pronoun) != pronouns.end();
    }
  };
  [[nodiscard]] const SameAct& same_act() const noexcept { return same_act_; }

 private:
  class Reader;

  bool fold_accents_ = false;
  AccentedWords accented_;  ///< that fold_accents leaves as they are
  bool verb_second_ = false;
  bool verb_final_ = false;
  bool case_marking_ = false;
  bool nouns_are_capitalized_ = false;
  bool name_before_noun_ = false;
  bool compounding_ = false;
  bool drops_subject_ = false;
  bool negation_precedes_ = false;
  bool names_are_neuter_ = false;
  bool contact_relatives_ = false;
  std::shared_ptr<const VerbForms> verbs_;
  TextTable<Word> words_;          ///< of the grammar, with their readings as verbs
  std::vector<Anaphor> anaphors_;  ///< of all words
  std::unordered_map<std::uint32_t, std::vector<Embedding>> embedding_;
  TextMap<Embedding> noun_embedding_;  ///< nouns that put what follows in doubt (`plans to`)
  std::vector<std::string> agents_;
  std::vector<std::string> of_markers_;
  std::vector<std::string> not_only_;
  std::vector<std::string> not_until_;
  NeverSo never_so_;
  SameAct same_act_;
  TextMap<Adverbials> adverbials_;  ///< by their first word
  std::unordered_set<std::uint32_t> perfect_with_be_;
  std::vector<std::string> joints_;
  std::vector<std::string> legal_forms_;
  LongEndingFilter anaphor_endings_;
  TailFilter anaphor_tails_;
  TextMap<int> months_;
  TextMap<std::string> feasts_;
  TextMap<std::vector<std::string>> groups_;
};

}  // namespace gazgraph
