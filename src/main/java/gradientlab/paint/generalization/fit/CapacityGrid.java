package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.CurveGround;
import gradientlab.paint.generalization.Errors;
import gradientlab.paint.generalization.Part.Inside;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The fits at many capacities, each small in a box of its own. */
final class CapacityGrid implements Inside<FitSpot> {

    private static final int COLUMNS = 8;
    private static final int MOST = 16;
    private static final double HEAD = 20;
    private static final double GAP = 6;
    private static final double DOT = 1.9;

    private final FitScene scene;
    private final FitRun run;
    private final Theme theme;
    private final List<Integer> steps;

    CapacityGrid(FitScene scene) {
        this.scene = scene;
        run = scene.run();
        theme = scene.theme();
        steps = steps(run.capacities(), scene.step(), run.points().n());
    }

    /** All of few; of many some, the one that is looked at among them. */
    private static List<Integer> steps(Capacities capacities, int chosen, int points) {
        if (capacities.size() <= MOST) {
            return IntStream.range(0, capacities.size()).boxed().toList();
        }
        IntStream some = capacities.logarithmic()
                ? IntStream.of(3, 7, points, 5 * points, 1000).map(capacities::step)
                : IntStream.range(0, COLUMNS - 1)
                        .map(i -> Math.round((capacities.size() - 1) * (float) i / (COLUMNS - 2)));
        return IntStream.concat(some, IntStream.of(chosen)).distinct().sorted().boxed().toList();
    }

    /** How many boxes are drawn. */
    int count() {
        return steps.size();
    }

    private Rectangle2D box(Cell cell, int index) {
        Rectangle2D all = cell.area();
        int rows = (steps.size() + COLUMNS - 1) / COLUMNS;
        int columns = (steps.size() + rows - 1) / rows;
        double width = (all.getWidth() - GAP) / columns;
        double height = (all.getHeight() - GAP) / rows;
        return new Rectangle2D.Double(all.getX() + GAP + index % columns * width,
                all.getY() + GAP + index / columns * height, width - GAP, height - GAP);
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        for (int i = 0; i < steps.size(); i++) {
            paint(g, box(cell, i), steps.get(i));
        }
    }

    private void paint(Graphics2D g, Rectangle2D box, int step) {
        boolean chosen = step == scene.step();
        RoundRectangle2D frame = new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(),
                box.getHeight(), 8, 8);
        g.setColor(chosen ? theme.raised() : theme.surface());
        g.fill(frame);
        g.setColor(chosen ? theme.text2() : theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(frame);
        Lettering name = new Lettering(scene.capacity(step), Fonts.bold(11.5));
        name.draw(g, theme.text(), box.getX() + 8, box.getY() + 16);
        error(g, box, step, name.width());
        Rectangle2D inside = new Rectangle2D.Double(box.getX() + 8, box.getY() + HEAD + 4,
                box.getWidth() - 16, Math.max(1, box.getHeight() - HEAD - 10));
        CurveData data = run.recipe().data();
        Plot plot = CurveGround.plot(inside, data, run.points(), theme);
        CurveGround.truth(g, plot, data, theme.text3(), 1);
        plot.draw(g, Plot.line(plot.places(run.x(), run.curves()[step])), scene.fit(), 1.6, null);
        g.setColor(theme.text());
        for (int i = 0; i < run.points().n(); i++) {
            g.fill(new Ellipse2D.Double(plot.x(run.points().x()[i]) - DOT,
                    plot.y(run.points().y()[i]) - DOT, 2 * DOT, 2 * DOT));
        }
    }

    private void error(Graphics2D g, Rectangle2D box, int step, double used) {
        if (scene.sight().guessing() || run.test().length == 0) {
            return;
        }
        double error = run.test()[step];
        String words = Double.isNaN(error) ? scene.say("none") : Errors.shown(error);
        double room = box.getWidth() - used - 20;
        Lettering number = new Lettering(words, Fonts.mono(11));
        Lettering label = new Lettering(scene.say("test"), Fonts.text(11.5));
        double right = box.getMaxX() - 8;
        if (number.width() <= room) {
            number.draw(g, theme.text(), right - number.width(), box.getY() + 16);
        }
        if (number.width() + label.width() + 6 <= room) {
            label.draw(g, theme.text2(), right - number.width() - 6 - label.width(), box.getY() + 16);
        }
    }

    @Override
    public Optional<FitSpot> at(Cell cell, double x, double y) {
        return IntStream.range(0, steps.size()).filter(i -> box(cell, i).contains(x, y)).boxed().findFirst()
                .map(i -> new FitSpot(FitSpot.Kind.STEP, steps.get(i)));
    }
}
