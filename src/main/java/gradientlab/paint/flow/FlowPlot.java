package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.paint.chart.PlotAxis;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.SmallPlot;

/** What is inside a small chart of the flow lab. */
abstract class FlowPlot extends SmallPlot {

    FlowRecipe recipe;
    FlowSnapshot snapshot;
    FlowHistory history;
    int selected;

    FlowPlot(PlotAxis up, Theme theme, double scale) {
        super(up, theme, scale);
    }

    void show(FlowRecipe newRecipe, FlowSnapshot newSnapshot, FlowHistory newHistory, int newSelected) {
        recipe = newRecipe;
        snapshot = newSnapshot;
        history = newHistory;
        selected = newSelected;
    }

    @Override
    public final boolean ready() {
        return snapshot != null;
    }
}
