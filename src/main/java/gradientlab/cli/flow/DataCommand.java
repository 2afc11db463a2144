package gradientlab.cli.flow;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.Knob;
import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.ShippedSets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the data sets with their knobs. */
@Command(name = "data", sortOptions = false, abbreviateSynopsis = true)
public final class DataCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public DataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        Map<String, List<Knob>> sets = new LinkedHashMap<>();
        for (Generator generator : Generators.all()) {
            sets.put(generator.id(), generator.knobs());
        }
        ShippedSets.IDS.forEach(id -> sets.put(id, List.of()));
        if (listing.json(terminal)) {
            List<Map<String, Object>> records = new ArrayList<>();
            sets.forEach((id, knobs) -> records.add(record(id, knobs)));
            Listing.printJson(terminal, records);
        } else {
            sets.forEach(this::print);
        }
        return ExitCode.OK;
    }

    private Map<String, Object> record(String id, List<Knob> knobs) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("name", terminal.text("data." + id + ".name"));
        record.put("hint", terminal.text("data." + id + ".hint"));
        record.put("knobs", Listing.json(knobs, terminal));
        return record;
    }

    private void print(String id, List<Knob> knobs) {
        terminal.print(String.format("%-18s", id) + terminal.text("data." + id + ".name"));
        terminal.print("  " + terminal.text("data." + id + ".hint"));
        Listing.print(knobs, terminal);
    }
}
