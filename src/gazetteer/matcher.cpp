// Each token of the text is read once: as itself, without an ending of the language, or as a name that opens a compound.
// From every token the trie is walked with these readings; each node that ends a name gives a match. What the trie cannot
// see (letters that the language keeps apart, punctuation between tokens) is checked on the match itself, against the
// name's own spelling.
#include "gazgraph/gazetteer/matcher.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "gazgraph/text/fold.hpp"
#include "index.hpp"

namespace gazgraph {
namespace {

/// One way to read a token of the text as a token of a name.
struct Reading {
  std::uint32_t number = 0;  ///< in the vocabulary
  std::uint32_t end = 0;     ///< byte behind what belongs to the name
  std::uint16_t rule = 0xffff;
  bool final_only = false;  ///< nothing of the name may follow: a possessive ending or a compound's rest lies behind
  bool compound = false;
};

std::size_t letter_count(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Byte offset behind the first `letters` letters of a word, combining marks and soft hyphens included.
std::size_t prefix_bytes(std::string_view word, std::size_t key_bytes) {
  std::size_t low = 0;
  for (std::size_t at = 0; at <= word.size(); ++at) {
    const bool boundary = at == word.size() || (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
    if (!boundary) continue;
    const std::size_t size = token_key(word.substr(0, at)).size();
    if (size > key_bytes) break;
    low = at;
  }
  return low;
}

}  // namespace

struct Matcher::Scratch::State {
  std::vector<Reading> readings;
  std::vector<std::uint32_t> first_reading;  ///< per token, into readings; one more at the end
};

Matcher::Scratch::Scratch() : state(std::make_unique<State>()) {}
Matcher::Scratch::~Scratch() = default;
Matcher::Scratch::Scratch(Scratch&&) noexcept = default;

struct Matcher::State {
  const Gazetteer& gazetteer;
  const Gazetteer::Index& index;
  const Language* language;
  std::vector<std::string> compound_heads;   ///< folded, sorted
  std::vector<std::string> compound_joints;  ///< letters that may stand between a name and a head, the empty one first

  State(const Gazetteer& entities, const Language* rules)
      : gazetteer(entities), index(entities.index()), language(rules) {
    if (language == nullptr) return;
    const auto& root = language->file().root();
    const auto names = root.find("names");
    if (names == root.end()) return;
    for (const std::string& head : names->value("compound_heads", std::vector<std::string>()))
      compound_heads.push_back(fold(head));
    std::sort(compound_heads.begin(), compound_heads.end());
    compound_joints = {""};
    for (const std::string& joint : names->value("compound_joints", std::vector<std::string>()))
      compound_joints.push_back(fold(joint));
  }

  void read_token(std::string_view text, const Token& token, std::vector<Reading>& out) const {
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    const std::string key = token_key(word);
    const std::size_t before = out.size();
    if (const auto number = index.token_number(key); number != Gazetteer::Index::none)
      out.push_back({.number = number, .end = token.end});
    if (language == nullptr || token.kind != TokenKind::word) return;
    read_endings(word, key, token, out);
    if (out.size() == before && !compound_heads.empty() && key.size() >= 6) read_compound(word, key, token, out);
  }

  void read_endings(std::string_view word, const std::string& key, const Token& token,
                    std::vector<Reading>& out) const {
    const auto& endings = language->endings();
    const std::size_t before = out.size();
    std::string base;
    for (std::size_t i = 0; i < endings.size(); ++i) {
      const NameEnding& ending = endings[i];
      if (!key.ends_with(ending.form)) continue;
      const std::string_view stem(key.data(), key.size() - ending.form.size());
      if (letter_count(stem) < ending.min_stem) continue;
      if (!ending.not_after.empty() && !stem.empty() && ending.not_after.find(stem.back()) != std::string::npos)
        continue;
      base.assign(stem).append(ending.base);
      const auto number = index.token_number(base);
      if (number == Gazetteer::Index::none) continue;
      const std::size_t size = ending.outside ? prefix_bytes(word, stem.size()) : word.size();
      const std::uint32_t end = token.begin + static_cast<std::uint32_t>(size);
      const bool known =
          std::any_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                      [&](const Reading& reading) { return reading.number == number && reading.end == end; });
      if (known) continue;
      out.push_back({.number = number,
                     .end = token.begin + static_cast<std::uint32_t>(size),
                     .rule = static_cast<std::uint16_t>(i),
                     .final_only = ending.outside});
    }
  }

  [[nodiscard]] bool opens_head(std::string_view rest) const {
    const auto after = std::upper_bound(compound_heads.begin(), compound_heads.end(), rest);
    for (auto at = after; at != compound_heads.begin();) {
      --at;
      if (rest.starts_with(*at)) return true;
      if (at->front() != rest.front()) return false;
    }
    return false;
  }

  void read_compound(std::string_view word, const std::string& key, const Token& token,
                     std::vector<Reading>& out) const {
    if (!token.capitalized) return;
    for (std::size_t cut = key.size() - 2; cut >= 3; --cut) {
      const auto number = index.token_number(std::string_view(key).substr(0, cut));
      if (number == Gazetteer::Index::none) continue;
      const std::string_view rest = std::string_view(key).substr(cut);
      const bool fits = std::any_of(compound_joints.begin(), compound_joints.end(), [&](const std::string& joint) {
        return rest.size() > joint.size() && rest.starts_with(joint) && opens_head(rest.substr(joint.size()));
      });
      if (!fits) continue;
      out.push_back({.number = number,
                     .end = token.begin + static_cast<std::uint32_t>(prefix_bytes(word, cut)),
                     .final_only = true,
                     .compound = true});
    }
  }

  /// Whether a name may go on from token `from` to token `to`: what lies between must also lie between in the name.
  [[nodiscard]] static bool bridges(std::string_view gap, std::string& marks) {
    std::size_t lines = 0;
    for (const char c : gap) {
      if (c == '\n' && ++lines > 1) return false;
      if (c == '.' || c == ',' || c == ':' || c == ';' || c == '!' || c == '?' || c == '(' || c == ')' || c == '"' ||
          c == '/')
        marks += c;
    }
    return gap.size() <= 12;
  }
};

namespace {

/// A walk through the trie from one token.
struct Walk {
  std::uint32_t node = Gazetteer::Index::root;
  std::size_t next_token = 0;
  std::uint32_t end = 0;
  std::uint32_t token_end = 0;
  std::uint16_t rule = 0xffff;
  bool closed = false;  ///< final_only was met
  bool compound = false;
  std::string marks = {};  ///< punctuation met between the tokens
};

/// The stretch of text and the name agree in every letter that the language keeps apart.
bool distinct_letters_agree(std::string_view text, std::string_view name, const Language& language) {
  const std::u32string& keep = language.distinct_letters();
  const auto kept = [&](std::string_view utf8) {
    const std::string folded = fold(utf8, keep);
    const std::string bare = fold(utf8);
    if (folded == bare) return std::string();
    std::string letters;
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
      if (static_cast<unsigned char>(folded[i]) >= 0xC3 && static_cast<unsigned char>(folded[i]) <= 0xC5)
        letters += folded.substr(i, 2);
    }
    return letters;
  };
  return kept(text) == kept(name);
}

bool marks_agree(const std::string& marks, std::string_view surface) {
  return std::all_of(marks.begin(), marks.end(),
                     [&](char mark) { return surface.find(mark) != std::string_view::npos; });
}

}  // namespace

Matcher::Matcher(const Gazetteer& gazetteer, const Language* language)
    : state_(std::make_unique<State>(gazetteer, language)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

void Matcher::scan(std::string_view text, std::span<const Token> tokens, Scratch& scratch,
                   std::vector<NameMatch>& matches) const {
  const State& state = *state_;
  auto& [readings, first] = *scratch.state;
  readings.clear();
  first.clear();
  for (const Token& token : tokens) {
    first.push_back(static_cast<std::uint32_t>(readings.size()));
    if (is_name_token(token, text)) state.read_token(text, token, readings);
  }
  first.push_back(static_cast<std::uint32_t>(readings.size()));

  const std::size_t begin_of_new = matches.size();
  std::vector<Walk> walks;
  for (std::size_t start = 0; start < tokens.size(); ++start) {
    if (first[start] == first[start + 1]) continue;
    walks.assign(1, Walk{.next_token = start});
    while (!walks.empty()) {
      const Walk walk = std::move(walks.back());
      walks.pop_back();
      for (std::uint32_t r = first[walk.next_token]; r < first[walk.next_token + 1]; ++r) {
        const Reading& reading = readings[r];
        const std::uint32_t node = state.index.step(walk.node, reading.number);
        if (node == Gazetteer::Index::none) continue;
        Walk here = walk;
        here.node = node;
        here.end = reading.end;
        here.token_end = tokens[walk.next_token].end;
        here.compound = reading.compound;
        if (reading.rule != 0xffff) here.rule = reading.rule;
        const std::string_view slice = text.substr(tokens[start].begin, here.end - tokens[start].begin);
        for (const std::uint32_t name : state.index.surfaces_of_node[node]) {
          const std::string_view surface = state.index.surfaces[name].text;
          if (!marks_agree(here.marks, surface)) continue;
          if (state.language != nullptr && !state.language->distinct_letters().empty() &&
              !distinct_letters_agree(slice, surface, *state.language)) {
            continue;
          }
          MatchMethod method = MatchMethod::folded;
          if (slice == surface) method = MatchMethod::exact;
          if (here.rule != 0xffff) method = MatchMethod::inflected;
          if (here.compound) method = MatchMethod::compound;
          matches.push_back({.begin = tokens[start].begin,
                             .first_token = static_cast<std::uint32_t>(start),
                             .last_token = static_cast<std::uint32_t>(walk.next_token + 1),
                             .end = here.end,
                             .token_end = here.token_end,
                             .name = name,
                             .method = method,
                             .rule = here.rule});
        }
        if (reading.final_only) continue;
        std::size_t next = walk.next_token + 1;
        while (next < tokens.size() && !is_name_token(tokens[next], text)) ++next;
        if (next == tokens.size() || next > walk.next_token + 3) continue;
        const std::string_view gap =
            text.substr(tokens[walk.next_token].end, tokens[next].begin - tokens[walk.next_token].end);
        here.next_token = next;
        if (State::bridges(gap, here.marks)) walks.push_back(std::move(here));
      }
    }
  }
  std::sort(matches.begin() + static_cast<std::ptrdiff_t>(begin_of_new), matches.end(),
            [&](const NameMatch& a, const NameMatch& b) {
              const auto key = [&](const NameMatch& match) {
                return std::make_tuple(match.begin, ~match.end, match.method, state.index.surfaces[match.name].text,
                                       match.rule);
              };
              return key(a) < key(b);
            });
}

void Matcher::candidates(std::uint32_t name, std::vector<Candidate>& out) const {
  const Gazetteer::Index& index = state_->index;
  out.clear();
  for (const auto& record : index.surfaces[name].names) {
    const auto& entity = index.entities[record.entity];
    out.push_back({.entity = record.entity,
                   .type = entity.type,
                   .prior = entity.prior,
                   .is_short = record.is_short,
                   .language = record.language});
  }
  std::sort(out.begin(), out.end(), [&](const Candidate& a, const Candidate& b) {
    if (a.prior != b.prior) return a.prior > b.prior;
    return index.entities[a.entity].id < index.entities[b.entity].id;
  });
}

std::string_view Matcher::surface(std::uint32_t name) const noexcept { return state_->index.surfaces[name].text; }

}  // namespace gazgraph
