/**
 * What the program's inner loops cost, measured by JMH; nothing here passes or fails.
 *
 * <p>All of them: {@code ./mvnw -q test -Dtest=Bench}. Some, with JMH's own arguments:
 * {@code ./mvnw -q test -Dtest=Bench -Dbench="DescentBench -prof gc"}; {@code -Dbench=-h} lists them.
 * Times are the machine's and its mood's: compare figures of one run only.
 */
package gradientlab.bench;
