#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "extraction.hpp"
#include "sentence_analyzer.hpp"

namespace gazgraph {

/// Posts of which a document does not say to what they belong, and those that change hands: `X changes its chief. Y takes
/// over from Z.`, `Z will not become head of X. Y gets the job.` A post that nothing else names is the one that the same
/// sentence or one of the two before tells of.
class Vacancies {
 public:
  /// Everything must outlive it.
  Vacancies(Extraction& extraction, SentenceAnalyzer& analyzer) : extraction_(extraction), analyzer_(analyzer) {}

  /// `New chief is X`: a noun at unit `at` whose subject is known and of whose object nothing tells.
  void leave_open(std::size_t at, const Trigger& trigger, const Arguments& arguments);
  /// `X takes over`: by a verb at unit `at` a person takes a post of which nothing is known.
  void leave_open(std::size_t at, EntityIndex subject);
  /// `X takes over from somebody whom nobody knows`: the same where the predicate hands posts on.
  void follow(std::size_t at, std::uint16_t predicate, EntityIndex subject);
  /// Who is last told, in the sentence or the two before it, to hold what is handed on by the predicate of `trigger`, or not
  /// to be succeeded by somebody else, as a unit of the sentence or its context: another than `successor`, and, when that
  /// one is told to hold something, of the same; else, by a verb of succession, who leaves; no_unit for none.
  [[nodiscard]] std::size_t holder_before(const Trigger& trigger, EntityIndex successor);
  /// Proposes whose the posts are that the sentence has left open, proposals from number `first_proposal` on among them. The
  /// extraction's sentence is overwritten.
  void fill(std::size_t first_proposal);

 private:
  /// A post that somebody takes or has, of what is not said.
  struct OpenPost {
    EntityIndex subject = 0;
    std::uint16_t predicate = 0;
    Evidence evidence;
  };
  /// What a post belongs to that changes hands.
  struct Vacancy {
    EntityIndex object = 0;
    std::uint16_t predicate = 0;
    std::string name;  ///< of the rule that tells it
  };
  static constexpr std::uint16_t any_predicate = 0xffff;

  [[nodiscard]] bool hands_on(const Predicate& held, std::uint16_t over) const;
  [[nodiscard]] bool is_succession(std::uint16_t predicate) const;
  [[nodiscard]] Evidence evidence_at(std::size_t at) const;
  [[nodiscard]] std::size_t leaver_before(EntityIndex successor);
  [[nodiscard]] bool holds_something(EntityIndex person) const;
  [[nodiscard]] std::optional<Vacancy> vacancy_in(std::size_t number);
  [[nodiscard]] std::optional<Vacancy> find_vacancy() const;
  [[nodiscard]] std::optional<Vacancy> vacancy_by_verb(std::size_t at) const;
  [[nodiscard]] std::optional<Vacancy> vacancy_by_noun(std::size_t at) const;
  [[nodiscard]] std::optional<Vacancy> denied_post(std::size_t number) const;
  [[nodiscard]] std::optional<Vacancy> left_by(const Trigger& trigger, const Arguments& found) const;
  void propose(const OpenPost& open, const Vacancy& vacancy);

  Extraction& extraction_;
  SentenceAnalyzer& analyzer_;
  std::vector<OpenPost> open_;  ///< of the sentence
};

}  // namespace gazgraph
