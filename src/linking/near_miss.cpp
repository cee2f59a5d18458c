// The words at a place are compared with every name of the gazetteer: the same but for marks that the language keeps
// apart, one word of a longer name, a name with letters behind it that are no ending of the language, or a name that
// differs in a letter or two (Damerau-Levenshtein distance by dynamic programming).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "gazgraph/text/fold.hpp"
#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t most_words = 3;            // in a stretch that is compared
constexpr std::size_t letters_for_mistakes = 5;  // shorter words have too many neighbours
constexpr std::size_t longest_compared = 64;

struct Stretch {
  std::uint32_t begin = 0, end = 0;
  std::string folded;
  bool is_word_at_place = false;
};

/// Edits from `a` to `b`, or more than `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most || b.size() >= longest_compared) return most + 1;
  std::array<std::size_t, longest_compared> above{};
  std::array<std::size_t, longest_compared> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, above[j] + 1, row[j - 1] + 1});
    }
    std::swap(above, row);
  }
  return above[b.size()];
}

/// Stretches of up to three words that hold the place.
std::vector<Stretch> stretches(std::string_view text, const Segmentation& cut, std::uint32_t at) {
  std::vector<Stretch> out;
  const auto holds = std::find_if(cut.tokens.begin(), cut.tokens.end(),
                                  [&](const Token& token) { return token.begin <= at && at < token.end; });
  if (holds == cut.tokens.end() || holds->kind == TokenKind::punctuation) return out;
  const auto here = static_cast<std::size_t>(holds - cut.tokens.begin());
  for (std::size_t first = here + 1 >= most_words ? here + 1 - most_words : 0; first <= here; ++first) {
    for (std::size_t last = here; last < std::min(first + most_words, cut.tokens.size()); ++last) {
      const std::uint32_t begin = cut.tokens[first].begin;
      const std::uint32_t end = cut.tokens[last].end;
      out.push_back({begin, end, fold(text.substr(begin, end - begin)), first == last});
    }
  }
  return out;
}

bool is_whole_word_of(std::string_view word, std::string_view name) {
  for (std::size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
    const bool opens = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
    const std::size_t end = at + word.size();
    if (opens && (end == name.size() || name[end] == ' ' || name[end] == '-')) return true;
  }
  return false;
}

/// How near a name is (0 is nearest), and why it is none; a rank of 9 is far.
std::pair<int, std::string> compare(const Stretch& stretch, std::string_view name) {
  const std::string_view here = stretch.folded;
  if (here == name) return {0, "the same letters, but the language keeps some of them, or the case, apart"};
  if (stretch.is_word_at_place && name.size() >= 3 && here.starts_with(name))
    return {1, fmt::format("the word goes on: `{}` is no ending or compound that the language has for this name",
                           here.substr(name.size()))};
  if (here.size() >= letters_for_mistakes && name.size() >= letters_for_mistakes) {
    const std::size_t edits = distance(here, name, 2);
    if (edits <= 2)
      return {1 + static_cast<int>(edits),
              fmt::format("{} letter{} differ{}", edits, edits == 1 ? "" : "s", edits == 1 ? "s" : "")};
  }
  if (stretch.is_word_at_place && here.size() >= 3 && is_whole_word_of(here, name))
    return {4, "only a part of the name, and the document does not name it in full before"};
  return {9, ""};
}

}  // namespace

std::vector<NearMiss> Linker::near_misses(std::string_view text, const Segmentation& segmentation, std::uint32_t at,
                                          std::size_t most) const {
  struct Found {
    int rank = 9;
    NearMiss miss;
  };
  std::vector<Found> found;
  const std::vector<Stretch> around = stretches(text, segmentation, at);
  const Gazetteer& gazetteer = *state_->gazetteer;
  for (EntityIndex entity = 0; entity < gazetteer.entity_count() && !around.empty(); ++entity) {
    gazetteer.for_each_name(entity, [&](std::string_view surface, std::string_view, bool) {
      const std::string name = fold(surface);
      for (const Stretch& stretch : around) {
        auto [rank, reason] = compare(stretch, name);
        if (rank == 9) continue;
        found.push_back({rank, {stretch.begin, stretch.end, std::string(surface), entity, std::move(reason)}});
      }
    });
  }
  std::sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
    const auto key = [&](const Found& one) {
      return std::make_tuple(one.rank, one.miss.surface.size(), std::string_view(one.miss.surface),
                             gazetteer.id(one.miss.entity), one.miss.begin, one.miss.end);
    };
    return key(a) < key(b);
  });
  std::vector<NearMiss> out;
  for (Found& one : found) {
    const bool told = std::any_of(out.begin(), out.end(), [&](const NearMiss& other) {
      return other.surface == one.miss.surface && other.entity == one.miss.entity;
    });
    if (!told && out.size() < most) out.push_back(std::move(one.miss));
  }
  return out;
}

}  // namespace gazgraph
