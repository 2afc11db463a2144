package gradientlab.cli.bench;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how fast this machine does the program's work; each kind of work is a command of its own. */
@Command(name = "bench", sortOptions = false, abbreviateSynopsis = true)
public final class BenchCommand implements Callable<Integer> {

    /** The longest a measurement may last, in seconds. */
    static final int MAX_SECONDS = 3600;

    static final int MAX_THREADS = 64;

    private final Terminal terminal;

    @Mixin
    private Common common;

    private BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command with those below it. */
    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new BenchCommand(terminal))
                .addSubcommand(new TrainingBenchCommand(terminal))
                .addSubcommand(new RecurrentBenchCommand(terminal))
                .addSubcommand(new ConvolutionBenchCommand(terminal))
                .addSubcommand(new StepsBenchCommand(terminal))
                .addSubcommand(new SweepBenchCommand(terminal))
                .addSubcommand(new GrowthCommand(terminal));
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        throw Refusal.usage(terminal.text("cli.error.bench"));
    }
}
