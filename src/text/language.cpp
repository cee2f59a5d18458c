// A language is read section by section from its file; what is missing is empty, what has the wrong shape is an error
// with its place. Languages are loaded when first asked for and kept.
#include "gazgraph/text/language.hpp"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <utility>

#include "gazgraph/text/fold.hpp"
#include "utf32.hpp"

namespace gazgraph {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;

const json* section(const JsonFile& file, const Pointer& pointer) {
  return file.root().contains(pointer) ? &file.root().at(pointer) : nullptr;
}

std::string text_at(const JsonFile& file, const Pointer& pointer) {
  const json* value = section(file, pointer);
  if (value == nullptr) return {};
  if (!value->is_string()) throw file.error(pointer, "a string is expected");
  return value->get<std::string>();
}

std::vector<std::string> texts_at(const JsonFile& file, const Pointer& pointer) {
  std::vector<std::string> texts;
  const json* list = section(file, pointer);
  if (list == nullptr) return texts;
  if (!list->is_array()) throw file.error(pointer, "a list of strings is expected");
  for (const json& text : *list) {
    if (!text.is_string()) throw file.error(pointer / texts.size(), "a string is expected");
    texts.push_back(text.get<std::string>());
  }
  return texts;
}

NameEnding ending_at(const JsonFile& file, const Pointer& at) {
  NameEnding ending;
  ending.rule = text_at(file, at / "rule");
  ending.form = text_at(file, at / "form");
  ending.base = text_at(file, at / "base");
  ending.not_after = text_at(file, at / "not_after");
  ending.types = texts_at(file, at / "types");
  if (ending.form == ending.base) throw file.error(at, "an ending must change something: `form` equals `base`");
  const std::string span = text_at(file, at / "span");
  if (span != "outside" && span != "inside" && !span.empty()) {
    throw file.error(at / "span", "`outside` or `inside` is expected");
  }
  ending.outside = span == "outside";
  if (ending.outside && !ending.base.empty()) throw file.error(at, "an ending outside the span cannot replace letters");
  if (const json* letters = section(file, at / "min_stem")) {
    if (!letters->is_number_unsigned()) throw file.error(at / "min_stem", "a number is expected");
    ending.min_stem = letters->get<std::size_t>();
  }
  return ending;
}

}  // namespace

Language::Language(JsonFile file) : file_(std::move(file)) {
  code_ = text_at(file_, Pointer("/language"));
  if (code_.empty()) throw file_.error(Pointer(""), "the field `language` is missing");
  stemmer_ = text_at(file_, Pointer("/stemmer"));
  distinct_letters_ = utf32(lower(text_at(file_, Pointer("/names/distinct_letters"))));
  for (const std::string& word : texts_at(file_, Pointer("/text/abbreviations"))) add_abbreviation(lower(word));
  sentence_ends_ = utf32(text_at(file_, Pointer("/text/sentence_end")));
  if (const json* ordinal = section(file_, Pointer("/text/ordinal_dot"))) {
    if (!ordinal->is_boolean()) throw file_.error(Pointer("/text/ordinal_dot"), "true or false is expected");
    ordinal_dot_ = ordinal->get<bool>();
  }
  const Pointer endings("/names/endings");
  if (const json* list = section(file_, endings)) {
    if (!list->is_array()) throw file_.error(endings, "a list is expected");
    for (std::size_t i = 0; i < list->size(); ++i) endings_.push_back(ending_at(file_, endings / i));
  }
}

void Language::add_abbreviation(const std::string& lower_case) {
  abbreviations_.insert(lower_case);
  longest_abbreviation_ = std::max(longest_abbreviation_, lower_case.size());
  if (lower_case.size() > 1 && lower_case.back() == '.')
    abbreviation_endings_.set(ending_of(std::string_view(lower_case).substr(0, lower_case.size() - 1)));
}

std::size_t Language::ending_of(std::string_view word) noexcept {
  return (word.size() & 31U) << 5U | (static_cast<unsigned char>(word.back()) & 31U);
}

bool Language::may_be_abbreviation(std::string_view word) const noexcept {
  const bool is_ascii =
      std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  // Lower case can change the length of other words.
  return !is_ascii || (!word.empty() && abbreviation_endings_[ending_of(word)]);
}

std::shared_ptr<const Language> Language::load(const DataFolder& data, std::string_view code) {
  const auto path = data.path("languages") / code / "language.json";
  return std::shared_ptr<const Language>(new Language(JsonFile::read(path)));
}

struct Languages::Cache {
  std::mutex mutex;
  std::unordered_map<std::string, std::shared_ptr<const Language>> loaded;
};

Languages::Languages(DataFolder data) : data_(std::move(data)), cache_(std::make_unique<Cache>()) {}
Languages::~Languages() = default;

std::shared_ptr<const Language> Languages::get(std::string_view code) const {
  const std::scoped_lock lock(cache_->mutex);
  const auto [entry, is_new] = cache_->loaded.try_emplace(std::string(code));
  if (!is_new) return entry->second;
  const auto codes_known = codes();
  if (!std::binary_search(codes_known.begin(), codes_known.end(), code)) return nullptr;
  try {
    entry->second = Language::load(data_, code);
  } catch (...) {
    cache_->loaded.erase(entry);
    throw;
  }
  return entry->second;
}

std::vector<std::string> Languages::codes() const {
  std::vector<std::string> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(data_.path("languages"), error)) {
    if (std::filesystem::exists(entry.path() / "language.json")) found.push_back(entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace gazgraph
