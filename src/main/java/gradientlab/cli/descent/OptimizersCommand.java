package gradientlab.cli.descent;

import gradientlab.cli.option.Listing;
import gradientlab.cli.option.ListingCommand;
import gradientlab.cli.option.Terminal;
import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.convention.Convention;
import gradientlab.core.optimizer.convention.Conventions;
import gradientlab.core.optimizer.rule.Optimizers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists the optimizers with their knobs and how libraries set them. */
@Command(name = "optimizers", sortOptions = false, abbreviateSynopsis = true)
public final class OptimizersCommand extends ListingCommand<Optimizer> {

    public OptimizersCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected List<Optimizer> all() {
        return Optimizers.all();
    }

    @Override
    protected Map<String, Object> record(Optimizer optimizer) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", optimizer.id());
        record.put("name", optimizer.name());
        record.put("knobs", Listing.json(optimizer.knobs(), terminal));
        Map<String, Object> conventions = new LinkedHashMap<>();
        for (Convention convention : Conventions.of(optimizer.id())) {
            conventions.put(convention.library(), settings(convention, optimizer));
        }
        record.put("conventions", conventions);
        return record;
    }

    @Override
    protected void print(Optimizer optimizer) {
        terminal.print(String.format("%-18s", optimizer.id()) + optimizer.name());
        Listing.print(optimizer.knobs(), terminal);
        for (Convention convention : Conventions.of(optimizer.id())) {
            if (Conventions.differ(optimizer.id())) {
                terminal.print("  convention=" + String.format("%-15s", convention.library())
                        + terminal.text(convention.text()));
            }
        }
    }

    /** The knobs a convention sets, choices by name. */
    private static Map<String, Object> settings(Convention convention, Optimizer optimizer) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Knob knob : optimizer.knobs()) {
            if (convention.knobs().has(knob.id())) {
                double value = convention.knobs().get(knob.id());
                settings.put(
                        knob.id(),
                        knob.kind() == Knob.Kind.CHOICE ? knob.choices().get((int) value) : (Object) value);
            }
        }
        return settings;
    }
}
