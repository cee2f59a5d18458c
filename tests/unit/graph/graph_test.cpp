#include "gazgraph/graph/graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "gazgraph/error.hpp"
#include "gazgraph/graph/explore.hpp"

using namespace gazgraph;

namespace {

Annotation document(const std::string& id, const std::vector<std::string>& triples) {
  Annotation annotation{.document = id, .language = "en"};
  for (std::size_t i = 0; i < triples.size(); ++i) {
    const std::string& triple = triples[i];
    const std::size_t first = triple.find(' ');
    const std::size_t second = triple.find(' ', first + 1);
    AnnotatedRelation relation{.subject = triple.substr(0, first),
                               .predicate = triple.substr(first + 1, second - first - 1),
                               .object = triple.substr(second + 1),
                               .status = "asserted",
                               .score = 0.5};
    relation.evidence.push_back(
        {.begin = i, .end = i + 1, .sentence = id + std::to_string(i), .pattern = "p", .score = 0.5});
    for (const std::string& end : {relation.subject, relation.object}) {
      annotation.mentions.push_back({.begin = i,
                                     .end = i + 1,
                                     .text = end,
                                     .entity = end,
                                     .label = end,
                                     .type = "organization",
                                     .method = "exact",
                                     .score = 1});
    }
    annotation.relations.push_back(std::move(relation));
  }
  return annotation;
}

const std::vector<Annotation> documents = {document("1", {"a uses b", "b uses c"}),
                                           document("2", {"a uses b", "c sues d"}), document("3", {"d uses a"})};

KnowledgeGraph graph_of(const std::vector<Annotation>& annotations) {
  KnowledgeGraph graph;
  for (const Annotation& annotation : annotations) graph.add(annotation);
  return graph;
}

}  // namespace

TEST_CASE("the order of documents never matters, nor does adding one twice") {
  const std::string expected = graph_of(documents).to_json();
  std::vector<Annotation> shuffled = documents;
  std::mt19937 random(5);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    KnowledgeGraph graph = graph_of(shuffled);
    graph.add(shuffled.front());
    CHECK(graph.to_json() == expected);
  }
}

TEST_CASE("taking a document out leaves the graph without it") {
  KnowledgeGraph graph = graph_of(documents);
  CHECK(graph.remove("2"));
  CHECK_FALSE(graph.remove("2"));
  CHECK(graph.to_json() == graph_of({documents[0], documents[2]}).to_json());
}

TEST_CASE("merging is adding") {
  KnowledgeGraph graph = graph_of({documents[0]});
  graph.merge(graph_of({documents[1], documents[2]}));
  graph.merge(graph_of({documents[2]}));
  CHECK(graph.to_json() == graph_of(documents).to_json());
}

TEST_CASE("JSON comes back, and says where it is broken") {
  const KnowledgeGraph graph = graph_of(documents);
  CHECK(KnowledgeGraph::from_json(graph.to_json(), "g.json") == graph);
  CHECK_THROWS_WITH_AS(KnowledgeGraph::from_json("{}", "g.json"),
                       "g.json:1:1: no graph of gazgraph: `\"gazgraph\": 1` is expected", Error);
  CHECK_THROWS_WITH_AS(KnowledgeGraph::from_json(
                           "{\"gazgraph\": 1, \"documents\": [],\n\"nodes\": [{\"id\": 3}], \"edges\": []}", "g.json"),
                       "g.json:2:11: type must be string, but is number", Error);
}

TEST_CASE("confidence is noisy-or over sentences") {
  const KnowledgeGraph graph = graph_of(documents);
  const Edge strongest = rank_edges(graph).front();
  CHECK(graph.graph()[strongest].predicate == "uses");
  CHECK(graph.graph()[strongest].confidence() == doctest::Approx(0.75));
}

TEST_CASE("paths go either way along edges") {
  const KnowledgeGraph graph = graph_of(documents);
  const auto path = find_path(graph, *graph.find("c"), *graph.find("a"));
  REQUIRE(path.size() == 2);
  CHECK(find_path(graph, *graph.find("a"), *graph.find("a")).empty());
}

TEST_CASE("a selection keeps what it names") {
  const KnowledgeGraph graph = graph_of(documents);
  CHECK(boost::num_vertices(select(graph, {.around = {"d"}, .depth = 1}).graph()) == 3);
  CHECK(boost::num_edges(select(graph, {.only = {"sues"}}).graph()) == 1);
  CHECK(boost::num_vertices(select(graph, {.top = 2}).graph()) == 2);
  CHECK_THROWS_WITH_AS(select(graph, {.only = {"loves"}}), "the graph has no predicate `loves`; it has: sues, uses",
                       Error);
}

TEST_CASE("what does not fit together is told") {
  Annotation other = document("9", {"a uses b"});
  other.mentions.front().type = "person";
  KnowledgeGraph graph = graph_of({documents[0], other});
  const auto conflicts = graph.conflicts();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0] == "a is a organization, but a person in 9");
}
