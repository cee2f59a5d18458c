// Compact Language Detector 2 names the language of a text's beginning. It calls Bokmål `no`; gazgraph calls it `nb`.
#include "gazgraph/text/identify.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

namespace gazgraph {
namespace {

/// The longest prefix of at most `limit` bytes that cuts no character.
std::string_view prefix(std::string_view text, std::size_t limit) {
  std::size_t end = std::min(text.size(), limit);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::string identify_language(std::string_view text, std::size_t max_bytes) {
  const std::string_view head = prefix(text, max_bytes);
  bool reliable = false;
  const CLD2::Language found = CLD2::DetectLanguage(head.data(), static_cast<int>(head.size()), true, &reliable);
  if (found == CLD2::UNKNOWN_LANGUAGE) return "und";
  std::string code = CLD2::LanguageCode(found);
  if (code == "no") return "nb";
  return code;
}

}  // namespace gazgraph
