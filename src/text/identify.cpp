// Compact Language Detector 2 names the language of a text. Its time grows with the bytes it reads, so a long text is
// first judged by two short samples, one after a third of it and one after two thirds, away from headings, bylines and
// boilerplate. Where both say the same, and reliably, that is the answer; otherwise a longer piece from the middle decides.
// CLD2 calls Bokmål `no`; gazgraph calls it `nb`. Where CLD2 cannot tell, it says English.
#include "gazgraph/text/identify.hpp"
#include "gazgraph/text/utf8.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

namespace gazgraph {
namespace {

constexpr std::size_t sample_bytes = 200;
constexpr int reliable_percent = 80;  ///< of a sample that must be in its language

/// `size` bytes around an offset, less where that would cut a character.
std::string_view piece(std::string_view text, std::size_t middle, std::size_t size) {
  std::size_t begin = middle - std::min(middle, size / 2);
  std::size_t end = std::min(text.size(), begin + size);
  while (begin < end && continues_character(text[begin])) ++begin;
  while (end < text.size() && end > begin && continues_character(text[end])) --end;
  return text.substr(begin, end - begin);
}

struct Guess {
  CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
  bool reliable = false;
};

Guess guess(std::string_view text) {
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  Guess made;
  made.language = CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages, percents,
                                              &text_bytes, &made.reliable);
  made.reliable &= made.language == languages[0] && percents[0] >= reliable_percent;
  return made;
}

CLD2::Language identify(std::string_view text, std::size_t max_bytes) {
  if (text.size() > 3 * sample_bytes) {
    const Guess first = guess(piece(text, text.size() / 3, sample_bytes));
    const Guess second = first.reliable ? guess(piece(text, text.size() / 3 * 2, sample_bytes)) : Guess();
    if (second.reliable && first.language == second.language) return first.language;
  }
  return guess(piece(text, text.size() / 2, max_bytes)).language;
}

}  // namespace

std::string identify_language(std::string_view text, std::size_t max_bytes) {
  const CLD2::Language found = identify(text, max_bytes);
  std::string code = CLD2::LanguageCode(found);
  if (code == "no") return "nb";
  return code;
}

}  // namespace gazgraph
