# One target a module, and a fence: a module is compiled with an include path that holds only its own headers and those
# of the modules it names, so including a module to its right does not compile.

set(GAZGRAPH_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Werror -Wno-restrict -Wno-missing-field-initializers)  # -Wrestrict: false alarms of g++ 12 (GCC bug 105651)
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  list(REMOVE_ITEM GAZGRAPH_WARNINGS -Wno-restrict)
endif()

set(GAZGRAPH_LAYERS ${CMAKE_CURRENT_BINARY_DIR}/layers)

# gazgraph_module(NAME [MODULES other...] [PUBLIC libraries...] [PRIVATE libraries...])
# Headers: include/gazgraph/NAME/ (pipeline: include/gazgraph/pipeline.hpp; base also error.hpp). Sources: src/NAME/*.cpp.
function(gazgraph_module name)
  cmake_parse_arguments(ARG "" "" "MODULES;PUBLIC;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  if(NOT sources)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/empty_${name}.cpp "")
    set(sources ${CMAKE_CURRENT_BINARY_DIR}/empty_${name}.cpp)
  endif()
  set(layer ${GAZGRAPH_LAYERS}/${name}/gazgraph)
  file(MAKE_DIRECTORY ${layer})
  set(headers ${name})
  if(name STREQUAL "base")
    list(APPEND headers error.hpp)
  elseif(name STREQUAL "pipeline")
    set(headers pipeline.hpp)
  endif()
  foreach(header IN LISTS headers)
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/include/gazgraph/${header} ${layer}/${header} SYMBOLIC)
  endforeach()

  add_library(gazgraph_${name} STATIC ${sources})
  add_library(gazgraph::${name} ALIAS gazgraph_${name})
  target_include_directories(gazgraph_${name} PUBLIC
    $<BUILD_INTERFACE:${GAZGRAPH_LAYERS}/${name}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
    PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
  target_compile_options(gazgraph_${name} PRIVATE ${GAZGRAPH_WARNINGS})
  list(TRANSFORM ARG_MODULES PREPEND gazgraph_)
  target_link_libraries(gazgraph_${name} PUBLIC ${ARG_MODULES} ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  set_target_properties(gazgraph_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  set_property(GLOBAL APPEND PROPERTY GAZGRAPH_MODULES gazgraph_${name})
endfunction()

# The command line, from every module.
function(gazgraph_program)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)
  get_property(modules GLOBAL PROPERTY GAZGRAPH_MODULES)
  add_executable(gazgraph ${sources})
  target_link_libraries(gazgraph PRIVATE ${modules} CLI11::CLI11 fmt::fmt)
  target_include_directories(gazgraph PRIVATE ${PROJECT_SOURCE_DIR}/src/cli)
  target_compile_options(gazgraph PRIVATE ${GAZGRAPH_WARNINGS})
  target_compile_definitions(gazgraph PRIVATE GAZGRAPH_VERSION="${PROJECT_VERSION}")
endfunction()

# Data beside the program (build/PRESET/gazetteers links to the source tree).
function(gazgraph_data)
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/gazetteers ${CMAKE_CURRENT_BINARY_DIR}/gazetteers SYMBOLIC)
endfunction()

# The program with its data (found beside it wherever the tree is moved), the libraries and their headers.
function(gazgraph_install)
  get_property(modules GLOBAL PROPERTY GAZGRAPH_MODULES)
  install(TARGETS gazgraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(TARGETS ${modules} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/gazgraph DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/gazetteers DESTINATION ${CMAKE_INSTALL_DATADIR}/gazgraph)
endfunction()
