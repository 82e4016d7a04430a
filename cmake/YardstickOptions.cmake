# One interface target carries the compiler flags and Qt defines that every part of the program is built with.
add_library(yardstick_options INTERFACE)
target_compile_features(yardstick_options INTERFACE cxx_std_20)
target_compile_definitions(yardstick_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_DEPRECATED_WARNINGS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(yardstick_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-qual -Wformat=2 -Wduplicated-cond -Wlogical-op -Wsuggest-override
    # GCC 12 takes every std::optional that is moved for a possibly uninitialised one.
    -Wno-maybe-uninitialized)
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # clang-tidy reads the same command line and does not know every flag of GCC.
    target_compile_options(yardstick_options INTERFACE -Wno-unknown-warning-option)
endif()
if(YARDSTICK_WERROR)
    target_compile_options(yardstick_options INTERFACE -Werror)
endif()
if(YARDSTICK_SANITIZE)
    target_compile_options(yardstick_options INTERFACE -fsanitize=${YARDSTICK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(yardstick_options INTERFACE -fsanitize=${YARDSTICK_SANITIZE})
endif()
set_property(GLOBAL PROPERTY USE_FOLDERS ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_program(YARDSTICK_CCACHE ccache)
if(YARDSTICK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${YARDSTICK_CCACHE})
endif()
