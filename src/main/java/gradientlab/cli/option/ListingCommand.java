package gradientlab.cli.option;

import gradientlab.export.format.ExportException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * A command that lists all there is of something, as lines to read or as JSON.
 *
 * @param <T> what it lists
 */
public abstract class ListingCommand<T> implements Callable<Integer> {

    protected final Terminal terminal;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    protected ListingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() throws Refusal, ExportException {
        common.check(terminal);
        show(listing.json(terminal));
        return ExitCode.OK;
    }

    /** Prints everything. */
    protected void show(boolean json) throws Refusal, ExportException {
        if (json) {
            Listing.printJson(terminal, all().stream().map(this::record).toList());
        } else {
            all().forEach(this::print);
        }
    }

    /** All there is, in the order of the list. */
    protected abstract List<T> all();

    /** One as an object of the JSON list. */
    protected abstract Map<String, Object> record(T listed);

    /** One as lines of the text. */
    protected abstract void print(T listed);
}
