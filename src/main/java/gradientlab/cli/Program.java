package gradientlab.cli;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line without a command: can only be asked for help and version. */
@Command(name = Common.NAME, sortOptions = false, abbreviateSynopsis = true)
final class Program implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Common common;

    Program(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        throw Refusal.usage(terminal.text("cli.error.command"));
    }
}
