#include "gazgraph/linking/common_words.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "gazgraph/error.hpp"
#include "temporary_folder.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

/// Loads `words.tsv` with this content; the error's text when it is refused.
std::string refusal(const std::string& content) {
  const TemporaryFolder folder;
  for (const char* needed : {"relations", "entities"}) std::filesystem::create_directories(folder.path() / needed);
  folder.write("languages/xx/words.tsv", content);
  try {
    (void)CommonWords::load(DataFolder(folder.path()), "xx");
  } catch (const Error& error) {
    return std::to_string(error.line()) + ": " + std::string(error.message());
  }
  return "";
}

}  // namespace

TEST_CASE("every language's common words load and are found in any case") {
  const DataFolder data(source_data());
  struct Row {
    const char *code, *small, *any;
  };
  for (const Row& row : {Row{"sv", "och", "OCH"}, Row{"nb", "også", "Også"}, Row{"de", "über", "ÜBER"},
                         Row{"el", "και", "ΚΑΙ"}, Row{"el", "τησ", "της"}, Row{"en", "the", "The"}}) {
    CAPTURE(row.any);
    const CommonWords words = CommonWords::load(data, row.code);
    CHECK(words.size() > 5000);
    CHECK(words.find(row.small).per_million > 100);
    CHECK(words.find_any_case(row.any) == words.find(row.small));
    CHECK(words.find_any_case("Xyzzyqq").per_million == 0);
    CHECK(words.find("").per_million == 0);
    CHECK(words.find_any_case(std::string(1000, 'a')).per_million == 0);
  }
}

TEST_CASE("what a capital and an indefinite say") {
  const CommonWords german = CommonWords::load(DataFolder(source_data()), "de");
  for (const char* noun : {"unternehmen", "land", "buch", "zeit"}) {
    CAPTURE(noun);
    CHECK(german.find(noun).capitalized > 90);
    CHECK(german.find(noun).indefinite >= 3);
  }
  for (const char* name : {"berlin", "schweiz", "bayern", "lufthansa"}) {
    CAPTURE(name);
    CHECK(german.find(name).capitalized > 90);
    CHECK(german.find(name).indefinite < 3);
  }
}

TEST_CASE("what stands by itself, and what stands behind an article") {
  const DataFolder data(source_data());
  const CommonWords english = CommonWords::load(data, "en");
  for (const char* name : {"london", "paris", "google", "swedish"}) CHECK(english.find(name).by_itself >= 60);
  for (const char* part : {"university", "york", "republic", "daily"}) CHECK(english.find(part).by_itself < 15);
  const CommonWords german = CommonWords::load(data, "de");
  for (const char* noun : {"bund", "ausland", "schüler"}) CHECK(german.find(noun).definite >= 25);
  for (const char* name : {"berlin", "bayern", "edeka"}) CHECK(german.find(name).definite < 25);
}

TEST_CASE("a language without the file has no common words") {
  const CommonWords none = CommonWords::load(DataFolder(source_data()), "zz");
  CHECK(none.size() == 0);
  CHECK(none.find("the") == CommonWords::Word{});
}

TEST_CASE("damaged files are told with their line") {
  const std::string wanted =
      "a word, its occurrences in a million and one to four percentages are expected, separated by tabs";
  CHECK(refusal("# head\nword\t5\t100\nother\t5\t0\t7\n") == "");
  CHECK(refusal("word\n") == "1: " + wanted);
  CHECK(refusal("word\t1\n") == "1: " + wanted);
  CHECK(refusal("good\t1\t2\nword\tx\t2\n") == "2: " + wanted);
  CHECK(refusal("\t1\t2\n") == "1: " + wanted);
  CHECK(refusal("word\t1\t101\n") == "1: " + wanted);
  CHECK(refusal("word\t1\t2\t3\t4\t5\n") == "");
  CHECK(refusal("word\t1\t2\t3\t4\t5\t6\n") == "1: " + wanted);
  CHECK(refusal("word\t1\t2\t3\t101\n") == "1: " + wanted);
}
