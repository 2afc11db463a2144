package gradientlab.bench;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks; not by itself in a build, since its name does not end in Test, but by
 * {@code ./mvnw -q test -Dtest=Bench}. {@code -Dbench="..."} takes JMH's own arguments.
 */
class Bench {

    @Test
    void measure() throws RunnerException, CommandLineOptionException {
        String arguments = System.getProperty("bench", "").trim();
        CommandLineOptions given =
                new CommandLineOptions(arguments.isEmpty() ? new String[0] : arguments.split("\\s+"));
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
        if (given.getIncludes().isEmpty()) {
            options.include("gradientlab\\.bench\\..*");
        }
        new Runner(options.build()).run();
    }
}
