// Scanning any text for the names of a small gazetteer, by the rules of a language that the first byte chooses: all kernels
// find the same matches, in the order and within the bounds that the matcher promises.
#include <map>
#include <memory>
#include <tuple>

#include "fuzz.hpp"
#include "gazgraph/gazetteer/matcher.hpp"
#include "gazgraph/input/reader.hpp"
#include "kernels.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

/// The matchers of a language, one for each kind of kernels.
struct Matchers {
  std::shared_ptr<const Language> language;
  std::vector<Matcher> matchers;
};

const Matchers& matchers_of(unsigned number) {
  static const auto gazetteer =
      world({"a organization Huawei; Huawei Technologies; HW", "b place Αθήνα; Νέα Αθήνα",
             "c organization Deutsche Bank; A&B", "d place Москва", "e person Ann Östberg; A. B. Östberg",
             "f work the next big thing; iPad Air", "g place 华为; 东京 都", "h organization U.S. Steel; 3; ﬁne Ǆ",
             "i other Überlebensgroßefabrikhalle West; Straße"});
  static std::map<unsigned, Matchers> known;
  const auto [entry, is_new] = known.try_emplace(number);
  if (is_new) {
    constexpr const char* codes[] = {"sv", "nb", "en", "el", "de"};
    if (number < std::size(codes)) entry->second.language = Language::load(DataFolder(source_data()), codes[number]);
    for (const Kernels* kernels : all_kernels()) {
      use_kernels(kernels);
      entry->second.matchers.emplace_back(*gazetteer, entry->second.language.get());
    }
    use_kernels(nullptr);
  }
  return entry->second;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_order(const Matcher& matcher, std::span<const NameMatch> matches, std::string_view text) {
  const auto key = [&](const NameMatch& match) {
    return std::tuple(match.begin, ~match.end, match.method, matcher.surface(match.name), match.rule);
  };
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const NameMatch& match = matches[i];
    require(match.begin < match.end && match.end <= match.token_end && match.token_end <= text.size());
    require(is_boundary(text, match.begin) && is_boundary(text, match.end) && is_boundary(text, match.token_end));
    require(i == 0 || key(matches[i - 1]) < key(match));
  }
}

}  // namespace

std::vector<std::string> fuzz_seeds() {
  return {"0Huaweis chef Ann Östberg sade (HW) att A&B:s Deutsche Bank steg 3,5 %.",
          "1HUAWEI TECHNOLOGIES åpnet i Москва – The next big thing.",
          "2Huawei's iPad Air, A.B. Ostberg of U.S. Steel and US Steel",
          "3της Νέας Αθήνας, ΑΘΗΝΑ. ﬁne ǆ",
          "4Der Deutschen Bank, Überlebensgroßefabrikhallen West, STRASSE e\xcc\x81",
          "5华为在东京都\xe2\x80\x8d\xc2\xad A\xcc\x8ann O\xcc\x88stberg\n\nHuawei\n\n"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string text(view_of(data, size).substr(1));
  (void)replace_invalid_utf8(text);
  static Matcher::Scratch scratch;
  std::vector<NameMatch> first;
  for (const Matcher& matcher : matchers_of(data[0] % 6U).matchers) {
    const auto matches = matcher.scan(text, scratch);
    check_order(matcher, matches, text);
    if (first.empty()) first.assign(matches.begin(), matches.end());
    require(std::equal(first.begin(), first.end(), matches.begin(), matches.end()));
  }
  return 0;
}
