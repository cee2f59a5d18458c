// Small gold standards with figures worked out by hand.
#include "scoring.hpp"

#include <doctest/doctest.h>

using namespace gazgraph::cli;
using nlohmann::json;

namespace {

json mention(int begin, int end, const char* entity, const char* type = "organization", const char* method = "exact") {
  return {{"begin", begin}, {"end", end},       {"entity", entity}, {"label", entity},
          {"type", type},   {"method", method}, {"text", ""}};
}

json document(const json& mentions, const json& relations = json::array()) {
  return {{"id", "d"}, {"document", "d"}, {"mentions", mentions}, {"relations", relations}};
}

struct Case {
  const char* what;
  json gold, predicted;
  std::size_t strict, overlapping, wrong, missed;
};

json triple(const char* subject, const char* predicate, const char* object, bool negated = false) {
  return {{"subject", subject}, {"predicate", predicate}, {"object", object}, {"negated", negated}};
}

}  // namespace

TEST_CASE("mentions: strict and overlapping spans, each gold mention once") {
  const std::vector<Case> cases = {
      {"the same span and entity", json::array({mention(0, 5, "a")}), json::array({mention(0, 5, "a")}), 1, 1, 0, 0},
      {"another span of the entity", json::array({mention(0, 5, "a")}), json::array({mention(0, 6, "a")}), 0, 1, 0, 0},
      {"another entity: wrong and missed", json::array({mention(0, 5, "a")}), json::array({mention(0, 5, "b")}), 0, 0,
       1, 1},
      {"beside it: wrong and missed", json::array({mention(0, 5, "a")}), json::array({mention(5, 9, "a")}), 0, 0, 1, 1},
      {"two predictions for one: the first counts",
       json::array({mention(0, 9, "a")}),
       {mention(0, 4, "a"), mention(5, 9, "a")},
       0,
       1,
       0,
       0},
      {"nothing predicted", {mention(0, 5, "a"), mention(7, 9, "b")}, json::array(), 0, 0, 0, 2},
      {"NIL must stay unlinked", json::array({mention(0, 5, "NIL")}), json::array({mention(0, 5, "a")}), 0, 0, 1, 0},
      {"NIL that stays unlinked is not missed", json::array({mention(0, 5, "NIL")}), json::array(), 0, 0, 0, 0},
  };
  for (const Case& check : cases) {
    CAPTURE(check.what);
    const DocumentScore score = score_document(document(check.gold), document(check.predicted), {});
    CHECK(score.strict.right == check.strict);
    CHECK(score.overlapping.right == check.overlapping);
    CHECK(score.overlapping.wrong == check.wrong);
    CHECK(score.overlapping.missed == check.missed);
    // What is right but for its span is wrong and missed strictly.
    CHECK(score.strict.wrong == check.wrong + check.overlapping - check.strict);
    CHECK(score.strict.missed == check.missed + check.overlapping - check.strict);
  }
}

TEST_CASE("mentions: optional ones, extents, and gold that is not exhaustive") {
  json optional = mention(0, 5, "a");
  optional["optional"] = true;
  json extent = mention(2, 5, "a");
  extent["extent"] = {0, 6};
  const DocumentScore neither = score_document(document(json::array({optional})), document(json::array()), {});
  CHECK(neither.overlapping.missed == 0);
  CHECK(score_document(document(json::array({optional})), document(json::array({mention(0, 5, "a")})), {})
            .overlapping.right == 0);
  CHECK(score_document(document(json::array({optional})), document(json::array({mention(0, 5, "b")})), {})
            .overlapping.wrong == 0);
  CHECK(score_document(document(json::array({extent})), document(json::array({mention(0, 6, "a")})), {}).strict.right ==
        1);
  CHECK(score_document(document(json::array({extent})), document(json::array({mention(3, 5, "a")})), {}).strict.right ==
        0);
  json partial = document(json::array({mention(0, 5, "a")}));
  partial["mentions_exhaustive"] = false;
  CHECK(score_document(partial, document(json::array({mention(10, 15, "b")})), {}).overlapping.wrong == 0);
  CHECK(score_document(partial, document(json::array({mention(0, 5, "b")})), {}).overlapping.wrong == 1);
}

TEST_CASE("mentions: what else counts as the same") {
  Equivalence equivalence;
  equivalence.labels["nordvik"] = {"nordvik energi"};
  equivalence.also = {"x1"};
  CHECK(equivalence.same("n", "Nordvik  Energi", "Nordvik"));
  CHECK(equivalence.same("n", "NORDVIK", "Nordvik"));
  CHECK_FALSE(equivalence.same("n", "Nordvik Vind", "Nordvik"));
  // A foreign id is right on the very span of a gold mention of its type only.
  const json gold = document(json::array({mention(0, 5, "a")}));
  CHECK(score_document(gold, document(json::array({mention(0, 5, "x1")})), equivalence).strict.right == 1);
  CHECK(score_document(gold, document(json::array({mention(0, 4, "x1")})), equivalence).overlapping.right == 0);
  CHECK(score_document(gold, document(json::array({mention(0, 5, "x1", "person")})), equivalence).overlapping.right ==
        0);
}

TEST_CASE("outcomes tell method and type for the tables") {
  const DocumentScore score = score_document(document({mention(0, 5, "a"), mention(7, 9, "b", "person")}),
                                             document({mention(0, 5, "a", "organization", "inflected"),
                                                       mention(7, 9, "c", "place", "short"), mention(20, 22, "d")}),
                                             {});
  std::vector<std::string> told;
  for (const MentionOutcome& outcome : score.mentions) {
    const auto part = [](const ScoredMention* mention, std::string ScoredMention::* member) {
      return mention == nullptr ? std::string("-") : mention->*member;
    };
    told.push_back(std::to_string(static_cast<int>(outcome.kind)) + " " +
                   part(outcome.predicted, &ScoredMention::method) + " " +
                   part(outcome.predicted, &ScoredMention::type) + " for " + part(outcome.gold, &ScoredMention::type));
  }
  std::sort(told.begin(), told.end());
  CHECK(told == std::vector<std::string>{"0 inflected organization for organization", "2 exact organization for -",
                                         "2 short place for person", "3 - - for person"});
}

TEST_CASE("relations: once a document, symmetric ones in either direction, optional ones ignored") {
  json gold = document(json::array(), {triple("a", "owner_of", "b"), triple("a", "meets", "c")});
  gold["optional_relations"] = json::array({triple("a", "uses", "b")});
  const json predicted =
      document(json::array(), {triple("a", "owner_of", "b"), triple("a", "owner_of", "b"), triple("c", "meets", "a"),
                               triple("a", "uses", "b"), triple("b", "owner_of", "a")});
  const DocumentScore score = score_document(gold, predicted, {});
  CHECK(score.related.show() == "P 0.667 R 1.000 F1 0.800 (2 right, 1 wrong, 0 missed)");
  const json denied = document(json::array(), json::array({triple("a", "owner_of", "b", true)}));
  CHECK(score_document(gold, denied, {}).related.show() == "P 0.000 R 0.000 F1 0.000 (0 right, 1 wrong, 2 missed)");
}

TEST_CASE("figures and their intervals") {
  Score sum{.right = 1, .wrong = 1};
  CHECK(sum.show() == "P 0.500 R 1.000 F1 0.667 (1 right, 1 wrong, 0 missed)");
  sum += {.right = 1, .missed = 2};
  CHECK(sum.show() == "P 0.667 R 0.500 F1 0.571 (2 right, 1 wrong, 2 missed)");
  // Documents that are all alike leave no doubt.
  CHECK(bootstrap_f1(std::vector<Score>(20, Score{.right = 3, .wrong = 1, .missed = 1})) == std::pair(0.75, 0.75));
  // Half right and half wrong: about one half, the same on every run.
  std::vector<Score> mixed(50, Score{.right = 1});
  mixed.resize(100, Score{.wrong = 1, .missed = 1});
  const auto interval = bootstrap_f1(mixed);
  CHECK(interval == bootstrap_f1(mixed));
  CHECK(interval.first > 0.35);
  CHECK(interval.first < 0.5);
  CHECK(interval.second > 0.5);
  CHECK(interval.second < 0.65);
}
