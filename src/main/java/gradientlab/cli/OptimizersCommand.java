package gradientlab.cli;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the optimizers with their knobs. */
@Command(name = "optimizers", sortOptions = false, abbreviateSynopsis = true)
final class OptimizersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    OptimizersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        if (listing.json(terminal)) {
            Listing.printJson(terminal, Optimizers.all().stream().map(this::record).toList());
        } else {
            Optimizers.all().forEach(this::print);
        }
        return CommandLineMain.OK;
    }

    private Map<String, Object> record(Optimizer optimizer) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", optimizer.id());
        record.put("name", optimizer.name());
        record.put("knobs", Listing.json(optimizer.knobs(), terminal));
        return record;
    }

    private void print(Optimizer optimizer) {
        terminal.print(String.format("%-18s", optimizer.id()) + optimizer.name());
        Listing.print(optimizer.knobs(), terminal);
    }
}
