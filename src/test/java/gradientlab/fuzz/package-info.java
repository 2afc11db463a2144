/**
 * Hostile files: coverage-guided fuzzing of everything that reads what others wrote, and the replay of what
 * it found. Run by {@code ./mvnw -q test -Pfuzz -Dtest=Fuzz}; the replay is part of every build and needs no
 * fuzzer.
 */
package gradientlab.fuzz;
