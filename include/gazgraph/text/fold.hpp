/// @file fold.hpp
/// Folding of words for comparison. The matcher has its own fast form of this; both must agree.
#pragma once

#include <string>
#include <string_view>

namespace gazgraph {

/// Folds case, accents, ligatures, width, final sigma and compatibility forms; soft hyphens and other invisible marks
/// vanish; apostrophes and dashes become ' and -. `keep` are letters (lower case, composed) that keep their marks.
/// Valid UTF-8 in, valid UTF-8 out (NFC). Idempotent. Thread-safe.
[[nodiscard]] std::string fold(std::string_view utf8, std::u32string_view keep = {});

/// Lower case only, by full Unicode mapping (final sigma becomes σ). Thread-safe.
[[nodiscard]] std::string lower(std::string_view utf8);

/// The same into a string whose memory is used again; it must not be that of `utf8`.
void fold(std::string_view utf8, std::string& out, std::u32string_view keep = {});
void lower(std::string_view utf8, std::string& out);

}  // namespace gazgraph
