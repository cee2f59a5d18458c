/// @file predicate.hpp
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gazgraph/gazetteer/entity.hpp"

namespace gazgraph {

/// A predicate as `relations/NAME.json` defines it.
struct Predicate {
  std::string name;
  std::string meaning;
  std::uint8_t subject_types = 0;  ///< bit set over EntityType
  std::uint8_t object_types = 0;
  std::uint8_t usual_subject = 0;  ///< the one of them that is named first
  std::uint8_t usual_object = 0;   ///< the same
  bool object_is_date = false;
  bool object_parts = false;         ///< parts, chips, technology of the object count as the object (`uses X's chips`)
  bool object_in_context = false;    ///< a noun may leave the object to the context (`chief executive Anna Ek`)
  bool definite_in_context = false;  ///< the same for a definite noun in any clause (`the founder`)
  bool introduces_object =
      false;                   ///< its object is what a text goes on to describe (`X buys Y. The company, based in …`)
  bool shares_object = false;  ///< a share may leave out of what (`Z owns the rest`), told in the sentence before
  bool whole_object =
      false;  ///< a noun for the subject is none of what one of its parts stands before (`head of research at X`)
  bool continues_subject = false;  ///< what goes on with it may leave out who (`none is sold to Norway`)
  bool continues_object = false;   ///< the same of whom (`Norway sent none`)
  bool agent_in_place = false;     ///< a body at which something is done does it (`was developed at X`)
  bool speech_act = false;         ///< it is done by saying so: `X's lawsuit was dismissed` does not undo it
  bool stance = false;             ///< who means to do it does it already (`in order to promote X`)
  bool countries_contain =
      false;  ///< no country is its subject with another one, nor by words of place alone (`X in Y`)
  bool symmetric = false;
  std::string inverse;   ///< words for the other direction, may be empty
  std::string wikidata;  ///< property, `P112^-1` when the direction is the other one; may be empty
  /// Predicates between two subjects that hand this one on: who is succeeded by a leader has led the same thing.
  std::vector<std::string> inherited_over;
  /// Predicates whose ends its own nouns name too, the other way round (`X buys Y. The parent`: X).
  std::vector<std::string> roles_reversed;
  std::string subject_dated;  ///< predicate of the date of what a verb says, of the subject (`born in X on DATE`)
  std::string object_dated;   ///< the same of the object (`founded X in DATE`)
  std::string
      of_members;  ///< predicate by which its verbs speak of a body that has members (`X belongs to the alliance`)
  std::vector<std::string> yields_to;              ///< predicates that win over this one for the same pair
  std::vector<std::string> yields_in_sentence_to;  ///< the same, where one sentence says both
  std::vector<std::string> yields_at_mention_to;   ///< the same, where one mention of the object serves for both
};

}  // namespace gazgraph
