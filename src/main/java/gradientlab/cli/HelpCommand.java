package gradientlab.cli;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.json.Spelling;
import gradientlab.text.KeyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what {@code --help} says: of the program, of a command, or of all, with the window's keys. */
@Command(name = HelpCommand.NAME, sortOptions = false, abbreviateSynopsis = true)
final class HelpCommand implements Callable<Integer> {

    static final String NAME = "help";
    static final String ALL = "--all";

    private final Terminal terminal;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", descriptionKey = "help.command")
    private List<String> named = new ArrayList<>();

    @Option(names = ALL, descriptionKey = "help.all")
    private boolean all;

    @Mixin
    private Common common;

    @Spec
    private CommandSpec spec;

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        CommandLine program = spec.parent().commandLine();
        if (!all) {
            print(found(program));
            return ExitCode.OK;
        }
        if (!named.isEmpty()) {
            throw Refusal.usage(terminal.text("cli.error.help", ALL, named.get(0)));
        }
        print(program);
        program.getSubcommands().values().forEach(this::printWithSubcommands);
        KeyTable.places().forEach(this::print);
        return ExitCode.OK;
    }

    /** The command that is named, as {@code bench training} names one below another. */
    private CommandLine found(CommandLine program) throws Refusal {
        CommandLine at = program;
        for (String name : named) {
            CommandLine next = at.getSubcommands().get(name);
            if (next == null) {
                Optional<String> near = Spelling.nearest(name, List.copyOf(at.getSubcommands().keySet()));
                throw Refusal.usage(near.isEmpty() ? terminal.text("cli.error.argument", name)
                        : terminal.text("cli.error.command.near", name, near.get()));
            }
            at = next;
        }
        return at;
    }

    private void printWithSubcommands(CommandLine command) {
        terminal.print("");
        print(command);
        command.getSubcommands().values().forEach(this::printWithSubcommands);
    }

    private void print(CommandLine command) {
        terminal.print(command.getUsageMessage(Ansi.OFF).stripTrailing());
    }

    /** The keys that hold somewhere in the window, as the list under "?" has them. */
    private void print(KeyTable.Place place) {
        String mode = place.modeKey().isEmpty() ? "" : ", " + terminal.text(place.modeKey());
        terminal.print("");
        terminal.print(terminal.text("cli.keys.head", terminal.text(place.nameKey()) + mode));
        List<KeyTable.Row> rows = KeyTable.of(place);
        int wide = rows.stream().mapToInt(row -> ColumnList.width(row.shown(terminal.texts()))).max()
                .orElse(0);
        for (KeyTable.Row row : rows) {
            String keys = row.shown(terminal.texts());
            terminal.print("  " + keys + " ".repeat(2 + wide - ColumnList.width(keys))
                    + terminal.text(row.textKey()));
        }
    }
}
