package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.log.Parting;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.StepSeries;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.LogWords;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/**
 * What a log has of the networks that are shown, at the step shown or the last one logged before it: lines
 * over the layers, finely dashed and with hollow markers; and in words, from which step on they differ.
 */
final class LoggedLines {

    private static final double WIDTH = 1.5;

    private final FlowRecipe recipe;
    private final Optional<LoggedNetworks> log;
    private final int step;

    /** @param step the one shown */
    LoggedLines(FlowRecipe recipe, Optional<LoggedNetworks> log, int step) {
        this.recipe = recipe;
        this.log = log;
        this.step = step;
    }

    private List<LoggedNetwork> shown() {
        List<LoggedNetwork> all = new ArrayList<>();
        log.ifPresent(logged -> logged.networks().stream().filter(this::isShown).forEach(all::add));
        return all;
    }

    private boolean isShown(LoggedNetwork logged) {
        return logged.network() < recipe.networks().size()
                && recipe.networks().get(logged.network()).shown();
    }

    /** Whether there is anything. */
    boolean any() {
        return !shown().isEmpty();
    }

    /** A number of every hidden layer. */
    List<CountedLine> of(String column) {
        return shown().stream().filter(logged -> logged.stepAt(step) >= 0 && logged.has(column))
                .map(logged -> new CountedLine(
                        logged.network(), slot(logged.network()),
                        logged.layers(step, column, recipe.networks().get(logged.network()).depth())))
                .toList();
    }

    private Slot slot(int network) {
        return Slot.of(recipe.networks().get(network).slot());
    }

    /** Adds lines above those before. */
    static void add(List<CountedLine> some, CountedLines lines, DoubleUnaryOperator place, Theme theme,
            double scale) {
        for (CountedLine line : some) {
            lines.add(line, place, line.slot().color(theme), WIDTH * scale, StepSeries.logDash(scale));
        }
    }

    /** Draws the markers of lines, those of many layers some way apart; the last has one. */
    static void markers(Graphics2D g, List<CountedLine> some, LinePlot plot, DoubleUnaryOperator place,
            Theme theme, double scale) {
        for (CountedLine line : some) {
            double between = plot.xOf(2) - plot.xOf(1);
            int every = (int) Math.max(1, Math.ceil(22 * scale / Math.max(1e-9, between)));
            for (int i = 0; i < line.values().length; i++) {
                double at = place.applyAsDouble(line.values()[i]);
                boolean turn = i % every == 0 || i == line.values().length - 1;
                if (turn && Double.isFinite(at)) {
                    hollow(g, line.slot(), plot.xOf(i + 1), plot.yOf(at), theme, scale);
                }
            }
        }
    }

    /** A marker's outline around the full one that may lie there. */
    static void hollow(Graphics2D g, Slot slot, double x, double y, Theme theme, double scale) {
        g.setColor(slot.color(theme));
        g.setStroke(new BasicStroke((float) (1.3 * scale)));
        g.draw(slot.head(x, y, 6.6 * scale));
    }

    /**
     * Which file it is and from which step on each network differs; empty if nothing is shown.
     *
     * @param stepped whether it says which logged step is drawn, where that is not the one shown
     */
    String sentence(Texts texts, boolean stepped) {
        List<LoggedNetwork> shown = shown();
        if (shown.isEmpty()) {
            return "";
        }
        LogWords words = new LogWords(texts);
        NetworkWords names = new NetworkWords(recipe, texts);
        String file = shown.get(0).file();
        List<String> each = shown.stream().map(logged -> texts.get(
                "log.network.state", names.name(logged.network()), words.state(parting(logged)))).toList();
        String all = shown.size() == 1 && recipe.networks().size() == 1
                ? words.whole(file, parting(shown.get(0)))
                : texts.get("log.of", LogWords.name(file), String.join("; ", each));
        OptionalInt late = shown.stream().mapToInt(logged -> logged.stepAt(step)).max();
        return stepped && late.getAsInt() >= 0 && late.getAsInt() != step
                ? texts.get("log.shown", all, String.valueOf(late.getAsInt()))
                : all;
    }

    private Parting parting(LoggedNetwork network) {
        LoggedNetworks logged = log.orElseThrow();
        return logged.partings().get(logged.networks().indexOf(network));
    }

    /** What a legend says of a network's log; empty if it has none. */
    Optional<String> legend(int network, Texts texts) {
        return shown().stream().filter(logged -> logged.network() == network).findFirst()
                .map(logged -> new LogWords(texts).whole(logged.file(), parting(logged)));
    }
}
