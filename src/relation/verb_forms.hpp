#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "arena.hpp"
#include "gazgraph/error.hpp"
#include "lexicon_word.hpp"
#include "text_map.hpp"
#include "text_table.hpp"

namespace gazgraph {

/// The verbs of a language (`verbs.tsv`: a line a verb, its lemma and columns `class=form,form`). The file's text is kept,
/// and where in it each form stands; the readings of a form are put together when somebody first asks for it, since a text
/// asks for few of them. Forms must stand there in the normal form of the language: others are never found. Thread-safe.
class VerbForms {
 public:
  /// O(size of the file). @throws Error bad_input, naming the line
  explicit VerbForms(const std::filesystem::path& path);
  VerbForms(const VerbForms&) = delete;
  VerbForms& operator=(const VerbForms&) = delete;
  ~VerbForms();

  /// The readings of a form in the order of the file, with the class `noun` where the file says so; null for what is no
  /// form. It holds as long as this does.
  [[nodiscard]] const LexiconWord* find(std::string_view form, std::uint64_t hash) const;
  [[nodiscard]] const LexiconWord* find(std::string_view form) const { return find(form, hash_text(form)); }
  /// Brings near where a form with this hash (hash_text) is looked for.
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[home_of(hash)]); }
  /// Number of a lemma in the order of the file; 0xffffffff when no verb has it.
  [[nodiscard]] std::uint32_t lemma(std::string_view infinitive) const;
  /// Lemmas run from 0 to below this.
  [[nodiscard]] std::size_t lemmas() const noexcept { return lemmas_.size(); }
  /// Tells of what loading passes over, with its line and column: forms that `normalize` would change, columns of no class.
  void check(const std::function<std::string(std::string_view)>& normalize,
             const std::function<void(const Error&)>& on_problem) const;

 private:
  class Reader;

  static constexpr std::uint32_t no_place = 0;  ///< no form stands at the beginning of the file
  static constexpr std::uint32_t is_read = 1U << 31U;
  struct Slot {
    std::uint32_t hash = 0;          ///< its upper half
    std::uint32_t place = no_place;  ///< in the text; or is_read and the number of an entry
  };
  /// A column of the file.
  struct Column {
    std::uint32_t begin = 0;  ///< of its forms, in the text; they end with the next tab or line end
    std::uint32_t lemma = 0;
    std::uint8_t form_class = 0;
  };
  /// A form that was asked for.
  struct Entry {
    std::string_view text;
    LexiconWord word;
  };
  static constexpr std::size_t block_size = 64;  ///< entries

  [[nodiscard]] std::size_t home_of(std::uint64_t hash) const noexcept { return hash >> 32U & mask_; }
  [[nodiscard]] bool stands_at(std::uint32_t place, std::string_view form) const;
  [[nodiscard]] const Entry& entry(std::uint32_t number) const {
    return blocks_[number / block_size][number % block_size];
  }
  [[nodiscard]] const LexiconWord& read(std::size_t slot, std::string_view form) const;
  void read_into(std::size_t slot, Entry& entry) const;
  [[nodiscard]] const Column& column_at(std::uint32_t place) const;

  std::filesystem::path path_;
  std::string text_;
  TextTable<std::uint32_t> lemmas_;  ///< lemma → its number
  std::vector<Column> columns_;      ///< in the order of the file
  std::size_t mask_ = 0;             ///< slots but one
  std::unique_ptr<Slot[]> slots_;    ///< the same form's one behind the other, in the order of the file
  mutable std::mutex mutex_;         ///< of what follows, while it grows
  mutable std::vector<std::unique_ptr<Entry[]>> blocks_;
  mutable std::uint32_t entries_ = 0;
  mutable Arena<VerbReading> readings_;
};

}  // namespace gazgraph
