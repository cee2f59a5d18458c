// Tables of verbs as small files: what is found in them, in which order, and what is wrong with them.
#include "../../../src/relation/verb_forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "gazgraph/text/fold.hpp"
#include "temporary_folder.hpp"

using namespace gazgraph;

namespace {

/// Verbs from a file with these bytes.
struct Verbs {
  TemporaryFolder folder;
  VerbForms forms;

  explicit Verbs(const std::string& bytes) : forms(folder.write("verbs.tsv", bytes)) {}

  /// `lemma/class` of each reading by their numbers, and `noun`; `none` for what is no form.
  [[nodiscard]] std::string find(const std::string& form) const {
    const LexiconWord* word = forms.find(form);
    if (word == nullptr) return "none";
    std::string out = (word->classes & word_noun) != 0 ? "noun" : "";
    for (const VerbReading& reading : word->verbs)
      out += " " + std::to_string(reading.lemma) + "/" + std::to_string(static_cast<int>(reading.form));
    return out;
  }

  /// What a check tells, without the path.
  [[nodiscard]] std::vector<std::string> problems() const {
    std::vector<std::string> out;
    forms.check([](std::string_view form) { return lower(form); },
                [&](const Error& error) { out.push_back(std::string(error.what()).substr(error.source().size())); });
    return out;
  }
};

std::string wrong(const std::string& bytes) {
  try {
    const Verbs verbs(bytes);
  } catch (const Error& error) {
    return std::string(error.what()).substr(error.source().size());
  }
  return "";
}

}  // namespace

TEST_CASE("forms of verbs are found with all their readings in the order of the file") {
  const Verbs verbs(
      "# lemma, forms\n\nbuy\tfinite=buys,bought\tparticiple=bought,bought\nsee\tfinite=saw\n"
      "saw\tinfinitive=saw\tnoun=saw,saws\nturn out\tfinite=turns out\nbuy\tgerund=buying\n");
  CHECK(verbs.find("buys") == " 0/0");
  CHECK(verbs.find("bought") == " 0/0 0/6 0/6");
  CHECK(verbs.find("saw") == "noun 1/0 2/2");
  CHECK(verbs.find("saws") == "noun");
  CHECK(verbs.find("turns out") == " 3/0");
  CHECK(verbs.find("buying") == " 0/7");  // a lemma that comes again is the same verb
  CHECK(verbs.find("bought") == " 0/0 0/6 0/6");
  for (const char* none : {"", "buy", "bough", "boughts", "finite", "finite=buys", "buys,bought", "out", "# lemma"})
    CHECK_MESSAGE(verbs.find(none) == "none", none);
  CHECK(verbs.forms.lemma("turn out") == 3);
  CHECK(verbs.forms.lemma("turn") == 0xffffffff);
  CHECK(verbs.forms.lemmas() == 4);
}

TEST_CASE("the last line needs no end, lines may end as on Windows, columns may be empty") {
  const Verbs open("buy\tfinite=buys,bought");
  CHECK(open.find("bought") == " 0/0");
  CHECK(open.find("buys") == " 0/0");
  const Verbs windows("buy\tfinite=buys,bought\r\n\r\n# comment\r\nsell\r\nlose\tfinite=lost\r\n");
  CHECK(windows.find("bought") == " 0/0");
  CHECK(windows.find("bought\r") == "none");
  CHECK(windows.find("lost") == " 2/0");
  CHECK(windows.forms.lemma("sell") == 1);
  CHECK(windows.problems().empty());
  const Verbs odd("buy\tfinite=,,buys,\tparticiple=\t\tgerund=buying\t\n");
  CHECK(odd.find("buys") == " 0/0");
  CHECK(odd.find("buying") == " 0/7");
  CHECK(odd.find("") == "none");
  CHECK(Verbs("").find("buys") == "none");
  CHECK(Verbs("").forms.lemmas() == 0);
}

TEST_CASE("what is wrong in a table of verbs is told, whether or not somebody asks for it") {
  CHECK(wrong("# comment\nbuy\tfinit=buys\n") == ":2:1: unknown form class in `finit=buys`");
  CHECK(wrong("buy\tfinite=buys\r\nsell\tfinite=sells\t=sold\r\n") == ":2:1: unknown form class in `=sold`");
  CHECK(wrong("buy\tbuys\n").empty());
  const Verbs verbs("# Verbs\nbuy\tfinite=buys,Bought\tbuying\n\nsell\tfinite=sold,\xC3\x84r");
  CHECK(verbs.problems() == std::vector<std::string>{":2:17: `Bought` is never found: words are compared as `bought`",
                                                     ":2:24: `class=form,form` is expected",
                                                     ":4:18: `\xC3\x84r` is never found: words are compared as "
                                                     "`\xC3\xA4r`"});
  CHECK(verbs.find("buys") == " 0/0");
}

TEST_CASE("a table of verbs agrees with a map, asked by several threads at once") {
  std::mt19937 chance(11);
  const auto word = [&] {
    std::string text(1 + chance() % 20, 'a');
    for (char& c : text) c = static_cast<char>('a' + chance() % (text.size() < 4 ? 6 : 2));
    return text;
  };
  std::string bytes;
  std::map<std::string, std::string> expected;
  for (int verb = 0; verb < 400; ++verb) {
    bytes += "verb " + std::to_string(verb);
    for (const auto& [name, number] : {std::pair("\tfinite=", 0), {"\tparticiple=", 6}}) {
      bytes += name;
      for (std::size_t left = chance() % 12; left > 0; --left) {
        const std::string form = word();
        bytes += form + (left > 1 ? "," : "");
        expected[form] += " " + std::to_string(verb) + "/" + std::to_string(number);
      }
    }
    bytes += "\n";
  }
  const Verbs verbs(bytes);
  std::atomic<int> wrong_ones = 0;
  const auto ask = [&] {
    for (int round = 0; round < 2; ++round) {
      for (const auto& [form, readings] : expected) {
        wrong_ones += verbs.find(form) == readings ? 0 : 1;
        wrong_ones += expected.contains(form + "b") || verbs.find(form + "b") == "none" ? 0 : 1;
      }
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(ask);
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong_ones == 0);
}
