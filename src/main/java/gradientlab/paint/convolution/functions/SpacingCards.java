package gradientlab.paint.convolution.functions;

import gradientlab.core.convolution.function.Bars;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.Shade;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.StageTitle;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Under the charts: the largest difference for each spacing, and g as a kernel. */
final class SpacingCards {

    static final double HEIGHT = 104;
    private static final double SMALL = 12;
    private static final double LEFT = StageTitle.LEFT;
    /** The most weights that are numbered. */
    private static final double CELL = 44;

    private final FunctionsScene scene;
    private final FunctionsRun run;
    private final FunctionsWords words;
    private final Theme theme;
    private final Rectangle2D area;

    SpacingCards(FunctionsScene scene, FunctionsWords words, Rectangle2D area) {
        this.scene = scene;
        this.words = words;
        this.area = area;
        run = scene.run();
        theme = scene.theme();
    }

    private double middle() {
        return area.getX() + area.getWidth() / 2;
    }

    private double pitch() {
        return (middle() - LEFT - 12 - area.getX()) / FunctionsRecipe.SPACINGS.size();
    }

    void paint(Graphics2D g) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(area.getX(), area.getY(), area.getMaxX(), area.getY()));
        g.draw(new Line2D.Double(middle(), area.getY(), middle(), area.getMaxY()));
        double room = middle() - LEFT - 16 - area.getX();
        Lettering.fitted(scene.texts().get("convolution.functions.gap"), Fonts.bold(SMALL), room)
                .draw(g, theme.text(), area.getX() + LEFT, area.getY() + 22);
        if (!scene.sight().guessing()) {
            gaps(g, room);
        }
        kernel(g);
    }

    private void gaps(Graphics2D g, double room) {
        for (int i = 0; i < FunctionsRecipe.SPACINGS.size(); i++) {
            double delta = FunctionsRecipe.SPACINGS.get(i);
            Bars.Gap gap = run.gaps().get(i);
            boolean chosen = delta == scene.delta();
            double x = area.getX() + LEFT + i * pitch();
            new Lettering("Δ " + PrintedNumbers.fourDigits(delta), Fonts.mono(SMALL))
                    .draw(g, chosen ? theme.text() : theme.text2(), x, area.getY() + 44);
            Lettering.fitted(PrintedNumbers.shown(gap.size(), 3), CellPainter.digits(16, chosen), pitch() - 8)
                    .draw(g, chosen ? theme.text() : theme.text2(), x, area.getY() + 66);
            if (chosen) {
                g.setColor(theme.text());
                g.fill(new Rectangle2D.Double(x, area.getY() + 72, 40, 2));
            }
        }
        words.half().ifPresent(half -> Lettering.fitted(half, Fonts.text(SMALL), room)
                .draw(g, theme.text2(), area.getX() + LEFT, area.getY() + 93));
    }

    private void kernel(Graphics2D g) {
        double x = middle() + LEFT;
        double room = area.getMaxX() - LEFT - x;
        double[] kernel = run.kernel(scene.delta());
        Lettering name = new Lettering(scene.texts().get("convolution.functions.sampled"), Fonts.bold(SMALL));
        name.draw(g, theme.text(), x, area.getY() + 22);
        Lettering.fitted(words.sampled(kernel), Fonts.text(SMALL), room - name.width() - 14)
                .draw(g, theme.text2(), x + name.width() + 14, area.getY() + 22);
        CellPainter painter = new CellPainter(g, theme);
        double width = Math.min(CELL, room / kernel.length);
        CellGrid grid = new CellGrid(1, kernel.length, x, area.getY() + 36, width, 40);
        double largest = Arrays.stream(kernel).map(Math::abs).max().orElse(0);
        for (int m = 0; m < kernel.length; m++) {
            Color ground = painter.ground(kernel[m], largest, Shade.LIT);
            Brush.ground(g, grid.cell(0, m), ground);
            if (width >= 26) {
                painter.number(grid.cell(0, m), weight(kernel[m]), "", ground, false);
            }
        }
        painter.lines(grid);
    }

    /** Two decimals without the 0 before the point, as there is little room. */
    private static String weight(double value) {
        String shown = CellNumber.shown(Math.rint(100 * value) / 100);
        return shown.replaceFirst("^(−?)0\\.", "$1.");
    }

    /** The spacing under a pointer. */
    OptionalDouble at(double x, double y) {
        int i = (int) Math.floor((x - area.getX() - LEFT) / pitch());
        boolean inside = y > area.getY() + 28 && y < area.getY() + 78 && i >= 0
                && i < FunctionsRecipe.SPACINGS.size() && x < middle();
        return inside ? OptionalDouble.of(FunctionsRecipe.SPACINGS.get(i)) : OptionalDouble.empty();
    }
}
