package gradientlab.cli.flow;

import gradientlab.cli.option.Listing;
import gradientlab.cli.option.ListingCommand;
import gradientlab.cli.option.Terminal;
import gradientlab.core.Knob;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.ShippedSets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists the data sets with their knobs. */
@Command(name = "data", sortOptions = false, abbreviateSynopsis = true)
public final class DataCommand extends ListingCommand<DataCommand.DataSource> {

    public DataCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected List<DataSource> all() {
        List<DataSource> all = new ArrayList<>();
        Generators.all().forEach(made -> all.add(new DataSource(made.id(), made.knobs())));
        ShippedSets.IDS.forEach(id -> all.add(new DataSource(id, List.of())));
        return all;
    }

    @Override
    protected Map<String, Object> record(DataSource data) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", data.id);
        record.put("name", terminal.text("data." + data.id + ".name"));
        record.put("hint", terminal.text("data." + data.id + ".hint"));
        record.put("knobs", Listing.json(data.knobs, terminal));
        return record;
    }

    @Override
    protected void print(DataSource data) {
        terminal.print(String.format("%-18s", data.id) + terminal.text("data." + data.id + ".name"));
        terminal.print("  " + terminal.text("data." + data.id + ".hint"));
        Listing.print(data.knobs, terminal);
    }

    /** A data set of the program's own: its id and what may be turned. */
    record DataSource(String id, List<Knob> knobs) {}
}
