/// @file late_library.hpp
/// Shared libraries of the system that are loaded when they are first needed.
#pragma once

namespace gazgraph {

/// A library that only some runs need, so that the others neither find, map nor relocate it. It stays until the process
/// ends. Immutable; thread-safe.
class LateLibrary {
 public:
  /// The address of a function or an object; it becomes a pointer of the type that is wanted, which must be its own.
  class Symbol {
   public:
    explicit Symbol(void* address) noexcept : address_(address) {}
    template <typename Type>
    operator Type*() const noexcept {  // NOLINT(google-explicit-constructor): the type comes from the declaration
      return reinterpret_cast<Type*>(address_);
    }

   private:
    void* address_;
  };

  /// `name`: as the system's loader knows it (`libarchive.so.13`). @throws Error io when it is not there
  explicit LateLibrary(const char* name);

  /// A symbol of the library or of one that it needs. @throws Error io when there is none of that name
  [[nodiscard]] Symbol operator[](const char* symbol) const;

 private:
  void* handle_;
};

}  // namespace gazgraph
