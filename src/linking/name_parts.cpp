// The parts of a name that can stand for the whole: a company's name without its legal form, a surname with its particles,
// a given name, the head (`Nordvik` of `Nordvik Energy`) or the tail (`Bulls` of `Chicago Bulls`) where it is no everyday
// word, and the initials in capitals. A part is kept as the hash of its folded words.
#include <algorithm>
#include <array>

#include "identifier_words.hpp"
#include "name_memo.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t most_words_with_parts = 3;   ///< of longer names only initials and what the law adds are cut
constexpr std::uint32_t function_word = 1500;      ///< occurrences in a million words
constexpr std::uint32_t rare_word = 30;            ///< occurrences in a million words
constexpr std::uint32_t rare_name = 10;            ///< … of a name that is hardly part of others
constexpr std::uint32_t word_of_many_names = 600;  ///< … that hardly tells one name from another
constexpr std::size_t letters_of_pair = 2;
constexpr std::size_t letters_with_legal_form = 4;  ///< fewest initials that count a legal form's

/// The words of a name, and what it is made of.
struct NameWords {
  std::array<std::string_view, most_words> words;
  std::size_t count = 0;
  std::size_t before_comma = 0;  ///< words before the only comma, 0 where there is none or several
  bool ends_small = false;       ///< behind a hyphen a word goes on in lower case: `Kim Jong-un`
};

NameWords cut(std::string_view name) {
  NameWords out;
  int commas = 0;
  const std::size_t bracket = name.find(" (");
  if (bracket != std::string_view::npos) name = name.substr(0, bracket);
  for (std::size_t at = 0; at < name.size() && out.count < most_words;) {
    std::size_t end = name.find_first_of(" -", at);
    end = std::min(end, name.size());
    std::string_view word = name.substr(at, end - at);
    const bool comma = word.ends_with(',');
    while (!word.empty() && (word.back() == ',' || word.back() == '"' || word.back() == ':')) word.remove_suffix(1);
    out.ends_small = at > 0 && name[at - 1] == '-' && !word.empty() && !begins_upper(word);
    if (!word.empty()) out.words[out.count++] = word;
    if (comma && commas++ == 0) out.before_comma = out.count;
    at = end + 1;
  }
  if (commas > 1) out.before_comma = 0;
  return out;
}

class Parts {
 public:
  Parts(const NameWords& name, const LanguageWords& words, const WordEndings& endings, const CommonWords* common,
        std::vector<ShortForm>& forms, std::vector<std::uint64_t>& openings)
      : name_(name), words_(words), endings_(endings), common_(common), forms_(forms), openings_(openings) {}

  void of_person() {
    if (name_.ends_small) return family_first();
    if (name_.count == 2 && words_.names_take_articles() && (role(0) & role_article) != 0) {
      if (is_distinctive(1, ~0U)) add(1, 2, ShortForm::Kind::without_article);
      return;
    }
    std::size_t last = name_.count;
    while (last > 2 && (role(last - 1) & role_legal_form) != 0) --last;  // Jr, Sr
    if (last < 2) return;
    std::size_t surname = last - 1;
    if (!begins_upper(name_.words[surname]) || name_.words[surname].size() < 2) return;
    add(surname, last, ShortForm::Kind::surname);
    if (surname > 1 && (role(surname - 1) & role_particle) != 0) {
      while (surname > 1 && (role(surname - 1) & role_particle) != 0) --surname;
      add(surname, last, ShortForm::Kind::surname);
    }
    if (last > 2) add_pair(0, last - 1, ShortForm::Kind::surname);
    if ((last > 3 || surname == 2) && !is_function_word(last - 2)) add(last - 2, last, ShortForm::Kind::surname);
    if (is_distinctive(0)) add(0, 1, ShortForm::Kind::given_name);
  }

  /// Where a given name goes on in lower case behind a hyphen (`Kim Jong-un`), the family's name stands before it.
  void family_first() {
    if (name_.count == 3 && is_name_word(0) && begins_upper(name_.words[1])) add(0, 1, ShortForm::Kind::surname);
  }

  /// The whole of a name in another spelling, without middle names too.
  void of_variant(EntityType type) {
    if (name_.count == 0 || name_.count > longest_short_form) return;
    if (name_.count == 1 && !is_name_word(0)) return;
    add(0, name_.count, ShortForm::Kind::variant);
    if (name_.count > 2 && type == EntityType::person) add_pair(0, name_.count - 1, ShortForm::Kind::variant);
    office();
  }

  /// `Justice Department` and `Department of Justice` of `Tarnland Department of Justice`.
  void office() {
    std::size_t head = 0;
    while (head + 2 < name_.count && (role(head) & role_office_head) == 0) ++head;
    if (head + 2 >= name_.count || (role(head + 1) & role_office_joint) == 0) return;
    std::size_t last = head + 2;
    while (last < name_.count && begins_upper(name_.words[last])) ++last;
    if (last == head + 2 || last - head > longest_short_form) return;
    if (head > 0 || last < name_.count) add(head, last, ShortForm::Kind::variant);
    ShortForm form = form_of(head + 2, last - head - 1, ShortForm::Kind::variant);
    std::size_t count = 0;
    const auto extend = [&](std::size_t word) {
      if (count++ > 0) form.beginnings[count - 2] = form.hash;
      form.hash = hash_sequence(form.hash, hash_of(word));
    };
    for (std::size_t word = head + 2; word < last; ++word) extend(word);
    extend(head);
    forms_.push_back(form);
  }

  /// `The Detroit News` is `Detroit News` behind another article or none.
  void without_article() {
    if (name_.count < 2 || (role(0) & role_article) == 0) return;
    const bool long_enough = name_.count > 2 && begins_upper(name_.words[1]);
    if (!long_enough && !is_distinctive(1)) return;
    add(1, name_.count, ShortForm::Kind::without_article);
    // `The News`: what is left is a word that anything may be called by.
    forms_.back().needs_full_name = name_.count == 2 && common(1).per_million > 0;
  }

  /// What is of no known type may be a person: `Tejay van Garderen`, `Henry H. Kennedy`.
  void like_a_person(std::size_t last) {
    if (name_.ends_small) return family_first();
    if (last < 3 || !is_name_word(0) || !is_name_word(last - 1)) return;
    if (last == 3) add_pair(0, 2, ShortForm::Kind::surname);
    if ((role(last - 2) & role_particle) != 0) add(last - 2, last, ShortForm::Kind::surname);
  }

  /// `Nordholm` of `Nordholm, Tarnland`.
  void before_comma() {
    const std::size_t last = name_.before_comma;
    const bool named =
        last > 0 && last < name_.count && begins_upper(name_.words[0]) && begins_upper(name_.words[last]);
    if (named && (role(last) & role_legal_form) == 0) add(0, last, ShortForm::Kind::before_comma);
  }

  void of_others(EntityType type) {
    std::size_t last = name_.count;
    without_article();
    before_comma();
    office();
    while (last > 1 && (role(last - 1) & role_legal_form) != 0) --last;
    const bool legal = last < name_.count;
    if (legal && begins_upper(name_.words[0])) add(0, last, ShortForm::Kind::without_legal_form);
    if (last < 2 || type == EntityType::place) return;
    // Capitals at the beginning are initials, which stand for what they abbreviate.
    if (is_distinctive(0, word_of_many_names) && !is_all_upper(name_.words[0])) {
      add(0, 1, ShortForm::Kind::team);
      ShortForm& team = forms_.back();
      team.beginnings[0] = team.hash;
      team.hash = team_hash(team.hash);
    }
    add_initials(last, letters_of_pair);
    if (legal) add_initials(name_.count, letters_with_legal_form);
    if (type == EntityType::other) like_a_person(last);
    if (type == EntityType::other && begins_upper(name_.words[0]) && rest_is_small(last) && is_distinctive(0, ~0U))
      add(0, 1, ShortForm::Kind::head);
    if (!all_upper_begin(last)) return;
    if (last == most_words_with_parts + 1 && type == EntityType::other)
      add_words(last - 2, ShortForm::Kind::tail, type);
    if (last > most_words_with_parts) return;
    const std::size_t first = (role(0) & role_article) == 0 ? 0 : 1;
    const std::uint32_t rare = type == EntityType::other ? ~0U : rare_word;
    if (is_distinctive(first, rare)) add(first, first + 1, ShortForm::Kind::head);
    if (last > first + 2) add_words(first, ShortForm::Kind::head, type);
    if (is_distinctive(last - 1, rare)) add(last - 1, last, ShortForm::Kind::tail);
    if (last > first + 2) add_words(last - 2, ShortForm::Kind::tail, type);
  }

  /// All words; one alone only if the language hardly knows it, and not where it may be a noun.
  void of_identifier() {
    if (name_.count == 0 || name_.count > longest_short_form || common_ == nullptr || common_->size() == 0) return;
    if (name_.count == 1) {
      const CommonWords::Word known = common(0);
      const bool rare = known.per_million < (known.is_mostly_capitalized() ? rare_name : 1);
      if (words_.nouns_are_capitalized() || name_.words[0].size() < 4 || !rare) return;
    }
    add(0, name_.count, ShortForm::Kind::identifier);
    forms_.back().begins_small = false;  // ids are in lower case, names are not
  }

 private:
  [[nodiscard]] bool rest_is_small(std::size_t last) const {
    return std::none_of(name_.words.begin() + 1, name_.words.begin() + static_cast<std::ptrdiff_t>(last), begins_upper);
  }

  [[nodiscard]] bool all_upper_begin(std::size_t last) const {
    return std::all_of(name_.words.begin(), name_.words.begin() + static_cast<std::ptrdiff_t>(last), begins_upper);
  }

  /// What was looked up of a word of the name: each question is asked several times.
  struct KnownPart {
    std::uint64_t hash = 0;  ///< of the folded word
    CommonWords::Word common;
    std::uint32_t first_opening = 0;
    std::uint32_t opening_count = 0;  ///< 0: not worked out yet
    std::uint16_t roles = 0;
    bool has_hash = false;
    bool has_common = false;
    bool has_roles = false;
  };

  [[nodiscard]] std::uint16_t role(std::size_t word) {
    KnownPart& known = known_[word];
    if (!known.has_roles) known.roles = words_.roles(name_.words[word]);
    known.has_roles = true;
    return known.roles;
  }

  [[nodiscard]] CommonWords::Word common(std::size_t word) {
    KnownPart& known = known_[word];
    if (!known.has_common && common_ != nullptr) known.common = common_->find_any_case(name_.words[word]);
    known.has_common = true;
    return known.common;
  }

  [[nodiscard]] std::uint64_t hash_of(std::size_t word) {
    KnownPart& known = known_[word];
    WordBuffer buffer;
    if (!known.has_hash) known.hash = hash_bytes(words_.folder().fold(name_.words[word], buffer));
    known.has_hash = true;
    return known.hash;
  }

  /// In lower case and everywhere in texts, but none that names have.
  [[nodiscard]] bool is_function_word(std::size_t word) {
    return !begins_upper(name_.words[word]) && (role(word) & role_particle) == 0 &&
           common(word).per_million >= function_word;
  }

  /// Capitalized, and no word of the language that is ever written small.
  [[nodiscard]] bool is_name_word(std::size_t word) {
    if (!begins_upper(name_.words[word]) || name_.words[word].size() < 2) return false;
    const CommonWords::Word known = common(word);
    return known.per_million == 0 || (!words_.nouns_are_capitalized() && known.is_mostly_capitalized());
  }

  /// Capitalized, long enough, no everyday word.
  [[nodiscard]] bool is_distinctive(std::size_t word, std::uint32_t rare = rare_word) {
    const std::string_view text = name_.words[word];
    if (!begins_upper(text) || text.size() < 3 || text.back() == '.') return false;
    if (common_ == nullptr || common_->size() == 0) return false;  // any word may be an everyday one
    if ((role(word) & role_title) != 0 || words_.ends_in_noun(text)) return false;
    const CommonWords::Word known = common(word);
    if (known.per_million == 0) return true;
    return !words_.nouns_are_capitalized() && known.is_mostly_capitalized() && known.per_million < rare;
  }

  /// A form without its words' hashes.
  ShortForm form_of(std::size_t first_word, std::size_t words, ShortForm::Kind kind) {
    KnownPart& known = known_[first_word];
    if (known.opening_count == 0) {
      known.first_opening = static_cast<std::uint32_t>(openings_.size());
      WordBuffer buffer;
      endings_.append_openings(words_.folder().fold(name_.words[first_word], buffer), openings_);
      known.opening_count = static_cast<std::uint32_t>(openings_.size()) - known.first_opening;
    }
    return {.first_opening = known.first_opening,
            .opening_count = known.opening_count,
            .word_count = static_cast<std::uint8_t>(words),
            .kind = kind,
            .begins_small = !begins_upper(name_.words[first_word])};
  }

  void add(std::size_t first, std::size_t last, ShortForm::Kind kind) {
    ShortForm form = form_of(first, last - first, kind);
    for (std::size_t i = first; i < last; ++i) {
      if (i > first && i - first <= form.beginnings.size()) form.beginnings[i - first - 1] = form.hash;
      form.hash = hash_sequence(form.hash, hash_of(i));
    }
    forms_.push_back(form);
  }

  /// Two words side by side. Common ones stand for an unnamed entity only where a knowledge base tells no types.
  void add_words(std::size_t first, ShortForm::Kind kind, EntityType type) {
    add(first, first + 2, kind);
    const bool distinctive = is_distinctive(first) || is_distinctive(first + 1);
    forms_.back().needs_full_name = type != EntityType::other && !distinctive;
  }

  void add_pair(std::size_t first, std::size_t second, ShortForm::Kind kind) {
    ShortForm form = form_of(first, 2, kind);
    form.beginnings[0] = hash_sequence(0, hash_of(first));
    form.hash = hash_sequence(form.beginnings[0], hash_of(second));
    forms_.push_back(form);
  }

  /// Initials of the capitalized words, and of all words; two letters say little without the full name,
  /// unless the word behind expects an organization (`GM spokesman`).
  void add_initials(std::size_t last, std::size_t fewest) {
    std::string capitals;
    std::string all;
    for (std::size_t i = 0; i < last; ++i) {
      const std::string_view word = name_.words[i];
      const std::size_t size = static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2;
      if (begins_upper(word)) capitals += word.substr(0, size);
      all += word.substr(0, size);
    }
    add_acronym(capitals, fewest);
    if (all != capitals) add_acronym(all, fewest);
  }

  void add_acronym(const std::string& initials, std::size_t fewest) {
    const std::size_t letters = count_characters(initials);
    if (letters < fewest) return;
    WordBuffer buffer;
    const std::string_view folded = words_.folder().fold(initials, buffer);
    const std::size_t first_opening = openings_.size();
    endings_.append_openings(folded, openings_);
    const bool is_weak = letters <= letters_of_pair;
    forms_.push_back({.hash = hash_sequence(0, hash_bytes(folded)),
                      .first_opening = static_cast<std::uint32_t>(first_opening),
                      .opening_count = static_cast<std::uint32_t>(openings_.size() - first_opening),
                      .kind = ShortForm::Kind::acronym,
                      .needs_full_name = is_weak && words_.nouns_are_capitalized(),
                      .is_weak = is_weak});
  }

  const NameWords name_;
  std::array<KnownPart, most_words> known_;
  const LanguageWords& words_;
  const WordEndings& endings_;
  const CommonWords* common_;
  std::vector<ShortForm>& forms_;
  std::vector<std::uint64_t>& openings_;
};

/// What stands behind the last mark of an id, its words parted by spaces and its initials by full stops; empty where it is
/// no words: `org:board_of_the_u_s_navy` is `board of the u.s navy`.
std::string words_of_id(std::string_view id) {
  std::string words(local_part(id));
  const auto parts = [](char c) { return c == '_'; };
  const bool speaks = std::all_of(words.begin(), words.end(),
                                  [&](char c) { return parts(c) || (is_letter_or_digit(c) && (c < '0' || c > '9')); });
  if (!speaks) return {};
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!parts(words[at])) continue;
    const bool initial_before = at == 1 || (at > 1 && (words[at - 2] == ' ' || words[at - 2] == '.'));
    const bool initial_behind = at + 2 == words.size() || (at + 2 < words.size() && parts(words[at + 2]));
    words[at] = initial_before && initial_behind ? '.' : ' ';
  }
  return words;
}

}  // namespace

void append_variant(std::string_view name, EntityType type, const LanguageWords& words, const WordEndings& endings,
                    const CommonWords* common, std::vector<ShortForm>& forms, std::vector<std::uint64_t>& openings) {
  Parts(cut(name), words, endings, common, forms, openings).of_variant(type);
}

void append_identifier(std::string_view id, const LanguageWords& words, const WordEndings& endings,
                       const CommonWords* common, std::vector<ShortForm>& forms, std::vector<std::uint64_t>& openings) {
  const std::string name = words_of_id(id);
  if (!name.empty()) Parts(cut(name), words, endings, common, forms, openings).of_identifier();
}

void append_short_forms(std::string_view name, EntityType type, const LanguageWords& words, const WordEndings& endings,
                        const CommonWords* common, std::vector<ShortForm>& forms,
                        std::vector<std::uint64_t>& openings) {
  const NameWords cut_name = cut(name);
  if (cut_name.count < 2) return;
  Parts parts(cut_name, words, endings, common, forms, openings);
  if (type == EntityType::person)
    parts.of_person();
  else
    parts.of_others(type);
}

}  // namespace gazgraph
