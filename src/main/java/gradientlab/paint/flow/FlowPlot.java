package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.paint.chart.PlotAxis;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.SmallPlot;
import java.util.List;
import java.util.Optional;

/** What is inside a small chart of the flow lab. */
abstract class FlowPlot extends SmallPlot {

    FlowRecipe recipe;
    FlowSnapshot snapshot;
    FlowHistory history;
    int selected;
    private Optional<LoggedNetworks> log = Optional.empty();

    FlowPlot(PlotAxis up, Theme theme, double scale) {
        super(up, theme, scale);
    }

    void show(FlowRecipe newRecipe, FlowSnapshot newSnapshot, FlowHistory newHistory, int newSelected) {
        recipe = newRecipe;
        snapshot = newSnapshot;
        history = newHistory;
        selected = newSelected;
    }

    /** Takes the log that stands beside what is shown next. */
    final void compare(Optional<LoggedNetworks> newLog) {
        log = newLog;
    }

    /** What the log has of the step shown. */
    final LoggedLines logged() {
        return new LoggedLines(recipe, log, snapshot.step());
    }

    /** The networks that the log speaks of. */
    final List<LoggedNetwork> loggedNetworks() {
        return log.map(LoggedNetworks::networks).orElse(List.of());
    }

    @Override
    public final boolean ready() {
        return snapshot != null;
    }
}
