/**
 * What the program's inner loops cost, measured by JMH; nothing here passes or fails.
 *
 * <p>All of them: {@code ./mvnw -q test -Dtest=Bench}. Some, with JMH's own arguments:
 * {@code ./mvnw -q test -Dtest=Bench -Dbench="DescentBench -prof gc"}; {@code -Dbench=-h} lists them.
 * Times are the machine's and its mood's: compare figures of one run only.
 *
 * <p>{@code src/test/python/benchmarks.py} sets the program beside others; {@link gradientlab.bench.BareLoop}
 * and {@link gradientlab.bench.FrameLoop} are its instruments.
 */
package gradientlab.bench;
