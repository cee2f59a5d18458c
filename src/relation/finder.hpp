#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules.hpp"
#include "units.hpp"

namespace gazgraph {

/// The governor of a relative adverb of place (`where`): any preposition of the group `locative`.
constexpr std::string_view place_governor = "@where";

/// A short list of unit numbers, best first; what does not fit is left out.
class Indices {
 public:
  Indices() noexcept {}  // NOLINT(modernize-use-equals-default): which would empty all items
  explicit Indices(std::size_t only) { add(only); }
  /// Adds a unit unless it is no_unit or there already.
  void add(std::size_t unit) {
    if (unit != no_unit && count_ < items_.size() && !contains(unit))
      items_[count_++] = static_cast<std::uint32_t>(unit);
  }
  [[nodiscard]] bool contains(std::size_t unit) const {
    for (const std::size_t known : *this) {
      if (known == unit) return true;
    }
    return false;
  }
  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::size_t front() const { return items_[0]; }
  [[nodiscard]] std::size_t operator[](std::size_t i) const { return items_[i]; }
  [[nodiscard]] const std::uint32_t* begin() const { return items_.data(); }
  [[nodiscard]] const std::uint32_t* end() const { return items_.data() + count_; }

 private:
  std::uint32_t count_ = 0;
  std::array<std::uint32_t, 16> items_;  ///< the first `count_` are told
};

/// Looks for the referents that play a role towards a verb or noun of one sentence. All searches stop at most
/// `reach_limit` units away, so each is O(1) in the sentence. Answers are candidates, best first; who asks takes the first
/// whose type fits.
class Finder {
 public:
  static constexpr std::size_t reach_limit = 80;

  Finder(const UnitSentence& sentence, const RelationRules::LanguageRules& rules)
      : sentence_(sentence),
        units_(sentence.units),
        clauses_(sentence.clauses),
        size_(sentence.size()),
        rules_(rules),
        lexicon_(rules.lexicon) {}

  // Of a clause.
  [[nodiscard]] Indices subjects(std::size_t c, std::size_t verb, std::size_t depth = 0) const;
  /// `subjects`, or, where pronouns are dropped and the clause has no subject of its own, whom the text spoke of last. A
  /// nominative noun in [from, to] is the predicate itself.
  [[nodiscard]] Indices with_dropped(std::size_t c, Indices subjects, std::size_t from = no_unit,
                                     std::size_t to = no_unit) const;
  [[nodiscard]] Indices objects(std::size_t c, std::size_t verb, std::size_t subject) const;
  /// `X founded and still runs Y`, `die Y gründete und bis heute leitet`: the last verb of the clause joined to that of `verb`,
  /// nothing but adverbials between them, so that what one of them has behind it, or in front where verbs come last, is both
  /// verbs'; no_unit when there is none. O(12)
  [[nodiscard]] std::size_t verb_sharing(std::size_t c, std::size_t verb) const;
  /// Who stands behind people or bodies that are the object (`urged the government of X`).
  [[nodiscard]] Indices represented_objects(std::size_t c, std::size_t verb) const;
  /// Possessors in a bare noun phrase that is the object: `the launch of X`.
  [[nodiscard]] Indices parts_of_object(std::size_t c, std::size_t verb) const;
  /// The same of the subject, which is the passive's object: `the launch of X was delayed`.
  [[nodiscard]] Indices parts_of_subject(std::size_t c, std::size_t verb) const;
  /// Referents under a preposition, those behind `at` first.
  [[nodiscard]] Indices under(std::size_t c, std::size_t at, std::string_view marker) const;
  /// Referents under a preposition between the article and an attributive participle at `at`.
  [[nodiscard]] Indices under_attribute(std::size_t at, std::string_view marker) const;
  /// Who tells in another clause what the clause `c` says (`the launch has been delayed, X told investors`).
  [[nodiscard]] Indices reporters(std::size_t c) const;
  /// Those who do what the subject of the clause does (`together with X`, `with her husband X`).
  [[nodiscard]] Indices comitatives(std::size_t c) const;
  [[nodiscard]] std::size_t date_near(std::size_t c, std::size_t at) const;
  /// `Ίδρυσαν την X`, `Είναι παντρεμένοι`: the finite verb at `finite` is in the plural, or what a copula has behind it.
  [[nodiscard]] bool speaks_of_several(std::size_t finite) const;

  /// The first word of a bare noun phrase that is no referent's and fills the field before the finite verb; no_unit when there
  /// is none.
  [[nodiscard]] std::size_t noun_subject(std::size_t c, std::size_t finite) const;
  /// Unit `i` is an adverb, a date, a noun of time, or a preposition or article before one of them.
  [[nodiscard]] bool is_time_adverbial(std::size_t i) const;
  /// `and [1931 in X] born`: the first unit from `from` backwards that is no time and, where verbs stand at the end, neither a
  /// preposition nor a place; at most five units before `from`. O(1)
  [[nodiscard]] std::size_t before_complements(std::size_t from) const;
  [[nodiscard]] bool has_noun_subject(std::size_t c, std::size_t finite) const {
    return noun_subject(c, finite) != no_unit;
  }

  /// `in X geboren und in Y aufgewachsen`: the participle with phrases of its own before it that the mark or coordinator at
  /// `link` joins to the one at `at`; no_unit when there is none.
  [[nodiscard]] std::size_t joined_participle(std::size_t at, std::size_t link) const;

  /// The bare name that alone fills the front of a main clause whose verb comes second, where another one stands right behind
  /// the verb, adverbials aside: either may be the subject, as far as their places tell. no_unit when there is none.
  [[nodiscard]] std::size_t fronted_name(std::size_t c) const;
  /// `Gegründet hat Y …`: a participle ends the front of a main clause, before the auxiliary of the perfect.
  [[nodiscard]] bool fronts_participle(std::size_t c) const;
  /// The bare name right behind the finite verb of a clause; no_unit when there is none.
  [[nodiscard]] std::size_t behind_finite(std::size_t c) const;

  /// `X buys chips from Z, which supplies the rival Y too`: the relative pronoun of the clause, where that stands for something
  /// else than the subject of the clause around: whose rival a noun in it names, it does not tell. no_unit when there is none.
  [[nodiscard]] std::size_t relative_aside(std::size_t c) const;

  /// `The firm owning X has sued Y`, `Suing X cost Y dearly`, `admitted buying X`: the gerund right before the name at `i`, its list
  /// and its article, whose object that is, behind a noun or a verb of reporting or where the sentence begins; no_unit when there is none.
  [[nodiscard]] std::size_t gerund_before(std::size_t i) const;

  /// `a firm (now) selling X`: the noun right before the gerund at `gerund`, adverbs aside; no_unit when there is none.
  [[nodiscard]] std::size_t noun_before_gerund(std::size_t gerund) const;

  /// `der 2019 in Y verstorbene X`: the participle before a noun that the date belongs to, where verbs come last; else no_unit.
  [[nodiscard]] std::size_t dated_attribute(std::size_t date) const;

  // Of a noun at unit `at`.
  [[nodiscard]] Indices under_noun(std::size_t at, std::string_view marker) const;
  [[nodiscard]] std::size_t possessor(std::size_t at) const;
  /// `X's decision to sue Y`, `Xs Entscheidung, Y zu verklagen`: whose noun that embeds infinitives stands right before the one
  /// that begins, its marker included, at most a preposition and a comma before `at`; no_unit when there is none. O(12)
  [[nodiscard]] std::size_t owner_of_intent(std::size_t at) const;
  /// The preposition before the noun phrase whose noun stands at `at`, or empty.
  [[nodiscard]] std::string_view governor_of(std::size_t at) const;
  [[nodiscard]] std::size_t compound_part(std::size_t at) const;
  /// First unit of the noun phrase whose noun stands at `at`.
  [[nodiscard]] std::size_t phrase_start(std::size_t at) const;
  /// `Born in X in 1938, died in Y: so passed the life of Z`: the first person behind the colon or dash that ends a front
  /// without a finite verb and without a person, where unit `at` stands in it; else no_unit.
  [[nodiscard]] std::size_t person_behind_front(std::size_t at) const;
  /// Clause `c` has a noun outside [from, to] that its article shows to be its subject (`ίδρυσε ο παππούς της`). O(a clause)
  [[nodiscard]] bool has_nominative_noun(std::size_t c, std::size_t from, std::size_t to) const;
  /// `X, novelist and critic, born in Y, died in Z`: the person with whose name the sentence begins, when the comma or semicolon right
  /// before unit `at` ends a stretch without a finite verb of a main clause and without another person; else no_unit. O(30)
  [[nodiscard]] std::size_t person_before_list(std::size_t at) const;
  /// `Founded in X by Y, Z sells …`, `Grundat i X säljer Z …`: where a phrase of a participle ends that fills the front before
  /// the finite verb at `at`; what stands in it is none of that verb's. no_unit when there is none. O(20)
  [[nodiscard]] std::size_t fronted_participle_end(std::size_t at) const;
  /// The head that an insertion without a finite verb stands behind (`X, under the direction of Y,`), or the subject of the
  /// verb that it stands behind (`X has, despite criticism from Y, …`); no_unit for other clauses.
  [[nodiscard]] std::size_t head_before_insertion(std::size_t c) const;
  /// `the founder Liang Wenfeng`.
  [[nodiscard]] std::size_t title_of(std::size_t at, std::size_t object) const;

  struct Apposed {
    std::size_t unit = no_unit;
    const char* construction = "";
    bool predicative = false;
  };
  /// The referents that a noun names or that it is said of. `object` is what the noun's own complement is.
  /// The noun's words are [first, at].
  [[nodiscard]] std::array<Apposed, 8> apposed(std::size_t first, std::size_t at, std::size_t object) const;

  /// The whole list that a referent belongs to.
  [[nodiscard]] Indices expand(std::size_t i) const;
  /// Between the first and the last of several members: in an apposition to the one before it.
  [[nodiscard]] static bool stands_inside(std::size_t i, const Indices& members);
  /// `X, a lawyer at Y, never worked for Z`: unit `i` completes a noun that commas set behind a name, before the verb at `verb`.
  [[nodiscard]] bool stands_in_apposition(std::size_t i, std::size_t verb) const;
  /// `the delay of X, which Y announced`, `the delay of X, announced by Y`: the noun that the referent at `i` completes; no_unit
  /// when there is none.
  [[nodiscard]] std::size_t noun_completed_by(std::size_t i) const;
  /// The referent right before the relative pronoun of clause `c`, a comma aside, which that stands for; no_unit when it is another.
  [[nodiscard]] std::size_t antecedent_before(std::size_t c) const;
  /// The members of a list and whom these are joined with (`X and his wife Y`).
  [[nodiscard]] Indices with_companions(Indices members) const;
  /// The noun right before a name that says what it is (`the son X`, `his son, X`); no_unit when there is none.
  [[nodiscard]] std::size_t own_noun(std::size_t i) const;
  /// Of the list of `i`, those that share the noun before `i`: it and what follows up to a member with a noun of its own
  /// (`the wife X and the son Y`).
  [[nodiscard]] Indices sharing_noun(std::size_t i) const;
  [[nodiscard]] bool is_nominal(std::size_t i) const { return units_[i].is_nominal(); }
  /// The noun at `i` does not end as nouns in the plural do, as far as the language tells (group `plural_noun_endings`).
  [[nodiscard]] bool is_singular(std::size_t i) const {
    return !rules_.endings.plural_noun.empty() && !ends_with_one_of(units_[i].text, rules_.endings.plural_noun);
  }

  /// Also the owner or maker of what fills a role counts (`X's chips`, `X chips`).
  bool owners = false;
  /// The noun tells what happens to its possessor, which is not whose an inner noun is (`the founding of the agency of X`).
  bool event = false;
  /// How the arguments of verbs may stand, for another look where the usual order leads to nothing.
  struct Order {
    bool clear_cases = false;        ///< only what its article shows to be a nominative is a subject behind its verb
    std::size_t sharing = no_unit;   ///< a clause that has no subject of its own but that of the one before
    std::size_t inverted = no_unit;  ///< a clause whose object fills the front, with its subject behind the finite verb
    std::size_t trailing = no_unit;  ///< a clause with a participle in front, whose subject stands behind its object
  };
  Order order = {};
  /// A particle of the verb, which governs nothing (`tar över X`).
  std::size_t particle = no_unit;
  /// What the trigger needs beside itself; empty for nothing.
  std::span<const Term> with;
  /// What belongs to a noun under the preposition counts too (`with chips from X`).
  bool outer_governors = true;
  /// A place in which such a phrase lies counts as well (`into a plant in X`).
  bool phrases_lie = false;

 private:
  [[nodiscard]] bool is_part(std::size_t i) const;
  [[nodiscard]] bool names_other_body(std::size_t i) const;
  [[nodiscard]] bool belongs_before_genitive(std::size_t start, std::size_t at, std::size_t name) const;
  [[nodiscard]] bool completes_governed(std::size_t i) const;
  [[nodiscard]] std::size_t fronted_noun_end(std::size_t at) const;
  [[nodiscard]] std::size_t before_attribute(std::size_t start) const;
  [[nodiscard]] bool stands_deep_in_front(std::size_t i) const;
  [[nodiscard]] bool completes_owned_noun(std::size_t i) const;
  [[nodiscard]] bool is_set_against(std::size_t subject, std::size_t i) const;
  [[nodiscard]] bool stands_beside_possessor(std::size_t i) const;
  [[nodiscard]] bool lies(const Unit& unit) const;
  [[nodiscard]] bool could_be_subject(const Unit& unit) const { return !unit.accusative || unit.nominative; }
  [[nodiscard]] bool could_be_object(const Unit& unit) const {
    return !lexicon_.case_marking() || !unit.nominative || unit.accusative;
  }
  [[nodiscard]] bool joins_further_role(std::size_t link) const;
  [[nodiscard]] bool joins_titles(std::size_t link) const;
  [[nodiscard]] bool ends_clause_before(std::size_t at, std::size_t name) const;
  [[nodiscard]] std::size_t apposed_behind(std::size_t comma, std::string_view marker) const;
  [[nodiscard]] std::size_t fronted(std::size_t c) const;
  [[nodiscard]] bool opens_right_before(std::size_t c, std::size_t finite) const;
  void add_shared(std::size_t c, std::size_t depth, Indices& found) const;
  [[nodiscard]] std::size_t trailing_subject(std::size_t c) const;
  [[nodiscard]] bool shares_governor_before(std::size_t name, std::size_t noun) const;
  [[nodiscard]] std::size_t date_in_attribute(std::size_t at) const;
  [[nodiscard]] Phrase phrases_of_joined(std::size_t at) const;
  [[nodiscard]] bool begins_other_verb(std::size_t at, std::size_t i) const;
  [[nodiscard]] std::size_t named_behind_pronoun(std::size_t finite, std::size_t pronoun) const;
  [[nodiscard]] bool reports_inversely(std::size_t finite) const;
  [[nodiscard]] bool stands_behind_denial(std::size_t finite) const;
  [[nodiscard]] bool stands_behind_adverbs(std::size_t c, std::size_t finite) const;
  [[nodiscard]] bool begins_with_verb(std::size_t c, std::size_t finite) const;
  [[nodiscard]] bool is_named_before(std::size_t at) const;
  [[nodiscard]] bool stands_in_front(std::size_t start) const;
  [[nodiscard]] bool owns_workshop(std::size_t i) const;
  [[nodiscard]] bool is_workshop(const Unit& unit) const;
  [[nodiscard]] std::size_t who_speaks(std::size_t verb) const;
  [[nodiscard]] bool speaks_alone(std::size_t verb) const;
  [[nodiscard]] bool speaks_for_body(std::size_t verb) const;
  [[nodiscard]] std::size_t body_that_speaks(std::size_t verb) const;
  [[nodiscard]] std::size_t behind_attribute(std::size_t at) const;
  [[nodiscard]] std::size_t named_behind_possessive(std::size_t at) const;
  [[nodiscard]] std::size_t behind_time(std::size_t i) const;
  [[nodiscard]] Indices judged_in(std::size_t c, std::size_t end) const;
  [[nodiscard]] bool is_comitative(std::size_t i) const;
  [[nodiscard]] std::size_t name_of_companion(std::size_t kin) const;
  [[nodiscard]] std::size_t user_behind(std::size_t c, std::size_t finite) const;
  [[nodiscard]] Indices controllers(std::size_t c, std::size_t depth) const;
  [[nodiscard]] bool persuades_others(std::size_t c, std::size_t end) const;
  void add_sent(std::size_t c, std::size_t finite, Indices& found) const;
  [[nodiscard]] bool stands_obliquely(std::size_t noun) const;
  void add_represented(std::size_t c, std::size_t finite, Indices& found) const;
  [[nodiscard]] Indices represented_by(std::size_t noun) const;
  [[nodiscard]] std::size_t apposed_subject(std::size_t c, std::size_t finite) const;
  [[nodiscard]] std::size_t called_behind(std::size_t noun) const;
  [[nodiscard]] bool qualifies_adjective(std::size_t i) const;
  [[nodiscard]] bool completes_apposition_behind(std::size_t i, std::size_t verb) const;
  [[nodiscard]] std::size_t apposed_before(std::size_t finite) const;
  [[nodiscard]] std::size_t apposed_behind(std::size_t c, std::size_t finite) const;
  [[nodiscard]] std::size_t directly_before(std::size_t finite) const;
  [[nodiscard]] std::size_t before_adverbials(std::size_t start) const;
  [[nodiscard]] bool before_referent(std::size_t i, std::size_t end) const;
  [[nodiscard]] Indices subjects_by_case(std::size_t c, std::size_t finite, std::size_t depth) const;
  void add_subjects_by_order(std::size_t c, std::size_t finite, std::size_t verb, std::size_t depth,
                             Indices& found) const;
  void add_relative_subjects(const Clause& clause, std::size_t c, std::size_t finite, std::size_t depth,
                             Indices& found) const;
  void add_left_subjects(const Clause& clause, std::size_t c, std::size_t finite, Indices& found) const;
  void add_pronoun(std::size_t c, std::size_t finite, Indices& found) const;
  void add_right_subjects(std::size_t c, std::size_t finite, std::size_t verb, Indices& found) const;
  [[nodiscard]] std::size_t head_ending_at(std::size_t end) const;
  [[nodiscard]] bool closes_report(std::size_t end) const;
  [[nodiscard]] bool stands_in_genitive(std::size_t start, std::size_t at) const;
  [[nodiscard]] std::size_t end_of_complement(std::size_t object) const;
  [[nodiscard]] std::size_t last_of_listed(std::size_t at) const;
  [[nodiscard]] std::size_t joined_behind_time(std::size_t at) const;
  [[nodiscard]] std::size_t title_of_joined(std::size_t at) const;
  [[nodiscard]] bool belongs_to_person(std::size_t at) const;
  [[nodiscard]] std::size_t behind_comma(std::size_t at, std::size_t object) const;
  [[nodiscard]] bool stands_governed(std::size_t start, std::size_t last) const;
  [[nodiscard]] bool is_listed(std::size_t i) const;
  [[nodiscard]] bool parts_list(std::size_t start, std::size_t last) const;
  [[nodiscard]] bool is_bare_genitive(const Unit& unit) const;
  [[nodiscard]] Indices explained(std::size_t c) const;
  [[nodiscard]] std::size_t head_before_apposition(std::size_t from) const;
  [[nodiscard]] std::size_t subject_before_apposition(std::size_t edge) const;
  [[nodiscard]] std::size_t behind_inserted(std::size_t comma) const;
  [[nodiscard]] std::size_t behind_short_aside(std::size_t comma) const;
  [[nodiscard]] std::size_t behind_copula(std::size_t at, std::size_t object) const;
  [[nodiscard]] bool lies_in_place_before(std::size_t i) const;
  [[nodiscard]] std::size_t end_of_front(std::size_t c, std::size_t at) const;
  [[nodiscard]] bool describes_place_before(std::size_t i) const;
  [[nodiscard]] bool closes_participle(std::size_t at, std::size_t link) const;
  [[nodiscard]] bool is_of_attribute(std::size_t i) const;
  [[nodiscard]] bool ends_in_copula(std::size_t at, std::size_t start) const;
  [[nodiscard]] bool fronts_predicate(std::size_t at, std::size_t start, std::size_t object) const;
  [[nodiscard]] bool is_inverted_subject(std::size_t c, std::size_t verb, std::size_t name) const;
  [[nodiscard]] Indices predicative(std::size_t at, std::size_t start, std::size_t object) const;
  [[nodiscard]] std::size_t copula_before(std::size_t start, std::size_t c, bool& as) const;
  /// A referent that may fill a role.
  [[nodiscard]] bool fills(const Unit& unit) const {
    return unit.is_head() ||
           (owners && unit.kind == Unit::Kind::referent && !unit.demonym && (unit.genitive || unit.compound));
  }
  [[nodiscard]] bool fills_bare(const Unit& unit) const {
    const bool governed = !unit.governor.empty() && unit.phrase != particle;
    return fills(unit) && !governed && !unit.after_genitive_determiner;
  }

  /// Units of a clause in text order, from `from` on and below `to`, at most reach_limit of them.
  template <typename Visit>
  void forward(std::size_t c, std::size_t from, std::size_t to, Visit visit) const;
  template <typename Visit>
  void backward(std::size_t c, std::size_t from, Visit visit) const;

  const UnitSentence& sentence_;
  std::span<const Unit> units_;
  std::span<const Clause> clauses_;
  std::size_t size_;
  const RelationRules::LanguageRules& rules_;
  const Lexicon& lexicon_;
};

/// Those of `members` whose type is in the bit set.
[[nodiscard]] Indices fitting(std::span<const Unit> units, const Indices& members, std::uint8_t types);

}  // namespace gazgraph
