package gradientlab.cli.descent;

import gradientlab.cli.option.Listing;
import gradientlab.cli.option.ListingCommand;
import gradientlab.cli.option.Terminal;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists the learning-rate schedules with their knobs. */
@Command(name = "schedules", sortOptions = false, abbreviateSynopsis = true)
public final class SchedulesCommand extends ListingCommand<Schedule> {

    public SchedulesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected List<Schedule> all() {
        return Schedules.all();
    }

    @Override
    protected Map<String, Object> record(Schedule schedule) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", schedule.id());
        record.put("name", terminal.text("schedule." + schedule.id() + ".name"));
        record.put("hint", terminal.text("schedule." + schedule.id() + ".hint"));
        record.put("knobs", Listing.json(schedule.knobs(), terminal));
        return record;
    }

    @Override
    protected void print(Schedule schedule) {
        terminal.print(
                String.format("%-18s", schedule.id()) + terminal.text("schedule." + schedule.id() + ".name"));
        terminal.print("  " + terminal.text("schedule." + schedule.id() + ".hint"));
        Listing.print(schedule.knobs(), terminal);
    }
}
