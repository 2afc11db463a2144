package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.experiment.generalization.fit.PenaltyRun.Fit;
import gradientlab.experiment.generalization.fit.PenaltyRun.Path;
import gradientlab.paint.generalization.CapacityAxis;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The coefficients of all powers at every strength of one penalty. */
final class CoefficientChart implements Inside<FitSpot> {

    private static final double LEFT = 32;
    private static final double RIGHT = 28;
    /** The coefficients that are named. */
    private static final int NAMED = 2;
    private static final double ROOM = 1.35;

    private final FitScene scene;
    private final PenaltyRun run;
    private final Strength strength;
    private final Path path;
    private final Slot slot;
    private final Theme theme;

    CoefficientChart(FitScene scene, Strength strength) {
        this.scene = scene;
        run = scene.penalty().orElseThrow();
        this.strength = strength;
        path = strength.path(run);
        slot = strength == Strength.RIDGE ? Slot.BLUE : Slot.ORANGE;
        theme = scene.theme();
    }

    /** This chart with its words. */
    Part<FitSpot> part() {
        String remark = !path.on() ? scene.say("off")
                : scene.say("not.zero", path.own().notZero(), scene.recipe().model().capacity());
        return new Part<>(scene.say(strength == Strength.RIDGE ? "ridge" : "lasso"), remark, "", this);
    }

    Plot plot(Cell cell) {
        double most = 1;
        Fit shown = path.on() ? path.own() : path.fits()[path.fits().length / 2];
        for (int k = 1; k < shown.coefficients().length; k++) {
            most = Math.max(most, Math.abs(shown.coefficients()[k]));
        }
        return new Plot(cell.inside(LEFT, RIGHT), strength.span(), Span.linear(-ROOM * most, ROOM * most),
                theme);
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        plot.up(g, plot.up().ticks(plot.inside().getHeight() / 36));
        plot.across(g, Strength.ticks(plot.across(), plot.inside().getWidth() / 60), "α");
        List<Integer> named = named();
        for (int k = 1; k <= scene.recipe().model().capacity(); k++) {
            int power = k;
            boolean main = named.contains(k);
            plot.draw(g, Plot.line(plot.places(strength.alphas(),
                    strength.values(run, fit -> fit.coefficients()[power]))),
                    main ? slot.color(theme) : theme.text3(), main ? 2.25 : 1, main ? slot.dash(0.7) : null);
        }
        if (path.on()) {
            own(g, plot, named);
        }
    }

    /** The powers with the greatest coefficients at the recipe's strength. */
    private List<Integer> named() {
        if (!path.on()) {
            return List.of();
        }
        double[] c = path.own().coefficients();
        return IntStream.range(1, c.length).boxed().filter(k -> c[k] != 0)
                .sorted(Comparator.comparingDouble((Integer k) -> -Math.abs(c[k]))).limit(NAMED).toList();
    }

    private void own(Graphics2D g, Plot plot, List<Integer> named) {
        Fit own = path.own();
        double x = plot.x(own.alpha());
        CapacityAxis.cursor(g, plot, x, Errors.number(own.alpha()));
        for (int k = 1; k < own.coefficients().length; k++) {
            double y = plot.y(own.coefficients()[k]);
            double r = named.contains(k) ? 4 : 2.5;
            g.setColor(named.contains(k) ? slot.color(theme) : theme.text2());
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
        for (int k : named) {
            String power = k == 1 ? "z" : "z" + PrintedNumbers.superscript(k);
            Lettering words = new Lettering(
                    scene.say("coefficient", power, Errors.number(own.coefficients()[k])), Fonts.bold(12));
            boolean left = x + 12 + words.width() > plot.inside().getMaxX();
            words.drawCased(g, theme.text(), theme.surface(), 3, left ? x - 10 - words.width() : x + 10,
                    plot.y(own.coefficients()[k]) - 5);
        }
    }

    @Override
    public Optional<FitSpot> at(Cell cell, double x, double y) {
        return Optional.of(
                FitSpot.of(strength == Strength.RIDGE ? FitSpot.Kind.RIDGE : FitSpot.Kind.LASSO));
    }
}
