package gradientlab.cli.descent;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the learning-rate schedules with their knobs. */
@Command(name = "schedules", sortOptions = false, abbreviateSynopsis = true)
public final class SchedulesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public SchedulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        if (listing.json(terminal)) {
            Listing.printJson(terminal, Schedules.all().stream().map(this::record).toList());
        } else {
            Schedules.all().forEach(this::print);
        }
        return ExitCode.OK;
    }

    private Map<String, Object> record(Schedule schedule) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", schedule.id());
        record.put("name", terminal.text("schedule." + schedule.id() + ".name"));
        record.put("hint", terminal.text("schedule." + schedule.id() + ".hint"));
        record.put("knobs", Listing.json(schedule.knobs(), terminal));
        return record;
    }

    private void print(Schedule schedule) {
        terminal.print(
                String.format("%-18s", schedule.id()) + terminal.text("schedule." + schedule.id() + ".name"));
        terminal.print("  " + terminal.text("schedule." + schedule.id() + ".hint"));
        Listing.print(schedule.knobs(), terminal);
    }
}
