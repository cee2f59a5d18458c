# What the program needs, all from Debian's packages. Each is found once and named once.
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(simdjson REQUIRED)
find_package(TBB REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)

# gazgraph_system(NAME PACKAGE...): an imported target gazgraph::NAME from pkg-config.
function(gazgraph_system name)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${ARGN})
  add_library(gazgraph::${name} ALIAS PkgConfig::${name})
endfunction()

gazgraph_system(icu icu-uc icu-i18n)
gazgraph_system(serd serd-0)
gazgraph_system(xxhash libxxhash)

# gazgraph_late(NAME PACKAGE LIBRARY): the headers of a library that is loaded when it is first needed, as the target
# gazgraph::NAME, which defines GAZGRAPH_NAME: what the system's loader calls it. Most runs need none of these, and linking
# them with their ten further libraries took a third of the time until main().
function(gazgraph_late name package library)
  pkg_check_modules(${name} REQUIRED ${package})
  find_library(${name}_FILE ${library} HINTS ${${name}_LIBRARY_DIRS} REQUIRED)
  get_filename_component(file ${${name}_FILE} REALPATH)
  string(REGEX MATCH "[^/]*[.]so[.][0-9]+" soname ${file})
  if(NOT soname)
    message(FATAL_ERROR "${file} is no shared library with a version")
  endif()
  string(TOUPPER ${name} upper)
  add_library(gazgraph_${name} INTERFACE)
  target_include_directories(gazgraph_${name} SYSTEM INTERFACE ${${name}_INCLUDE_DIRS})
  target_compile_definitions(gazgraph_${name} INTERFACE GAZGRAPH_${upper}="${soname}")
  add_library(gazgraph::${name} ALIAS gazgraph_${name})
endfunction()

gazgraph_late(libarchive libarchive archive)
gazgraph_late(libxml2 libxml-2.0 xml2)
gazgraph_late(graphviz libgvc gvc)

# CLD2 and Snowball ship no pkg-config file.
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)
add_library(gazgraph_cld2 INTERFACE)
target_link_libraries(gazgraph_cld2 INTERFACE ${CLD2_LIBRARY})
target_include_directories(gazgraph_cld2 SYSTEM INTERFACE ${CLD2_INCLUDE})
add_library(gazgraph::cld2 ALIAS gazgraph_cld2)

find_library(STEMMER_LIBRARY NAMES libstemmer.a stemmer REQUIRED)  # shared, its tables would be relocated in each start
find_path(STEMMER_INCLUDE libstemmer.h REQUIRED)
add_library(gazgraph_stemmer INTERFACE)
target_link_libraries(gazgraph_stemmer INTERFACE ${STEMMER_LIBRARY})
target_include_directories(gazgraph_stemmer SYSTEM INTERFACE ${STEMMER_INCLUDE})
add_library(gazgraph::stemmer ALIAS gazgraph_stemmer)
