package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.SquareKernel;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.PictureWindow;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.CellPainter;
import gradientlab.paint.convolution.cell.Cells;
import gradientlab.paint.convolution.cell.Shade;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** The kernel over the products of one window, with rays from its place in the picture and to its pixel. */
final class LensPainter {

    private static final double SIGN = 13;
    private static final double LEAST_FACTORS = 34;
    /** Logical pixels that a window has at least in a picture. */
    private static final double LEAST_FRAME = 15;

    private final Graphics2D g;
    private final ImagesScene scene;
    private final ImagesLayout layout;
    private final ImagesWords words;
    private final ImagesRun run;
    private final Theme theme;
    private final CellPainter painter;
    private final PictureWindow window;

    LensPainter(Graphics2D g, ImagesScene scene, ImagesLayout layout, ImagesWords words) {
        this.g = g;
        this.scene = scene;
        this.layout = layout;
        this.words = words;
        run = scene.run();
        theme = scene.theme();
        painter = new CellPainter(g, theme);
        window = scene.window();
    }

    void paint() {
        Rectangle2D read = read();
        Rectangle2D written = written();
        if (!scene.sight().guessing()) {
            rays(read);
            arrow(written);
        }
        frame(layout.x(), read);
        frame(layout.y(), written);
        kernel();
        sign("×", layout.kernel().x() + layout.kernel().columns() * layout.kernel().width() / 2,
                layout.kernel().bottom() + 22);
        if (!scene.sight().guessing()) {
            products();
            result();
        }
    }

    /** The window's place in the picture; of a picture that was filtered before it is scaled alike. */
    private Rectangle2D read() {
        Planes before = run.before();
        int last = window.size() - 1;
        return placed(layout.x(), before, window.readRow(0), window.readColumn(0),
                window.readRow(last) - window.readRow(0) + 1,
                window.readColumn(last) - window.readColumn(0) + 1);
    }

    private Rectangle2D written() {
        return placed(layout.y(), run.result(), window.row(), window.column(), 1, 1);
    }

    private static Rectangle2D placed(Rectangle2D area, Planes planes, int row, int column, int height,
            int width) {
        double sx = area.getWidth() / planes.width();
        double sy = area.getHeight() / planes.height();
        double w = Math.max(LEAST_FRAME, width * sx);
        double h = Math.max(LEAST_FRAME, height * sy);
        return new Rectangle2D.Double(area.getX() + (column + width / 2.0) * sx - w / 2,
                area.getY() + (row + height / 2.0) * sy - h / 2, w, h);
    }

    private void rays(Rectangle2D from) {
        Rectangle2D to = layout.products().bounds();
        cased(new Line2D.Double(from.getMaxX(), from.getY(), to.getX(), to.getY()));
        cased(new Line2D.Double(from.getMaxX(), from.getMaxY(), to.getX(), to.getMaxY()));
    }

    /** A thin line that is seen on any picture. */
    private void cased(Shape line) {
        g.setColor(Brush.faint(theme.bg(), 0.5));
        g.setStroke(Brush.stroke(3, null));
        g.draw(line);
        g.setColor(Brush.faint(theme.text(), 0.75));
        g.setStroke(Brush.stroke(1.25, null));
        g.draw(line);
    }

    /** From the sum to its pixel. */
    private void arrow(Rectangle2D to) {
        Rectangle2D from = layout.products().bounds();
        double x = sumX();
        double y = from.getCenterY();
        Path2D path = new Path2D.Double();
        path.moveTo(from.getMaxX(), y);
        path.lineTo(x, y);
        path.curveTo(x + 30, y, to.getX() - 60, to.getCenterY(), to.getX(), to.getCenterY());
        cased(path);
        sign("Σ", x, y);
    }

    private double sumX() {
        return Math.min(layout.products().right() + 26, layout.y().getX() - SIGN - 4);
    }

    private void sign(String sign, double x, double y) {
        Shape circle = new Ellipse2D.Double(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
        g.setColor(theme.bg());
        g.fill(circle);
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.5, null));
        g.draw(circle);
        Lettering letter = new Lettering(sign, Fonts.bold(15));
        letter.draw(g, theme.text(), x - letter.width() / 2, y + 5.5);
    }

    private void frame(Rectangle2D picture, Rectangle2D at) {
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(picture.getX() - 3, picture.getY() - 3, picture.getWidth() + 6,
                picture.getHeight() + 6));
        painter.frame(at);
        g.setClip(clip);
    }

    private void kernel() {
        SquareKernel kernel = run.kernel();
        CellGrid grid = layout.kernel();
        Lettering name = new Lettering(scene.texts().get("convolution.images.kernel"), Fonts.bold(13));
        name.draw(g, theme.text(), grid.x(), grid.y() - 9);
        String size = kernel.size() + " × " + kernel.size();
        String more =
                run.recipe().flip() ? size + ", " + scene.texts().get("convolution.images.turned") : size;
        new Lettering(more, Fonts.mono(12)).draw(g, theme.text2(), grid.x() + name.width() + 10,
                grid.y() - 9);
        boolean hidden = scene.sight().guessing();
        double scale = Arrays.stream(kernel.weights()).map(Math::abs).max().orElse(0);
        painter.paint(grid, new Cells() {
            @Override
            public double value(int row, int column) {
                return kernel.at(row, column);
            }

            @Override
            public Shade shade(int row, int column) {
                return hidden ? Shade.BLANK : Shade.LIT;
            }
        }, scale, true);
    }

    private void products() {
        CellGrid grid = layout.products();
        Lettering.fitted(words.window(), Fonts.bold(12.5), 1.5 * grid.columns() * grid.width())
                .draw(g, theme.text(), grid.x(), grid.y() - 8);
        SquareKernel kernel = run.kernel();
        double scale = 0;
        for (int i = 0; i < kernel.weights().length; i++) {
            scale = Math.max(scale, Math.abs(product(kernel, i / kernel.size(), i % kernel.size())));
        }
        for (int u = 0; u < kernel.size(); u++) {
            for (int v = 0; v < kernel.size(); v++) {
                Color ground = painter.ground(product(kernel, u, v), scale, Shade.LIT);
                Brush.ground(g, grid.cell(u, v), ground);
                numbers(grid.cell(u, v), kernel.at(u, v), window.x(0, u, v), ground);
            }
        }
        painter.lines(grid);
        painter.frame(grid.bounds());
    }

    private double product(SquareKernel kernel, int u, int v) {
        return kernel.at(u, v) * window.x(0, u, v);
    }

    private void numbers(Rectangle2D cell, double weight, double x, Color ground) {
        double h = cell.getHeight();
        if (Math.min(h, cell.getWidth()) < CellPainter.LEAST_NUMBERED) {
            return;
        }
        boolean two = h >= LEAST_FACTORS && cell.getWidth() >= 52;
        Color ink = SignedColours.ink(ground);
        if (two) {
            String factors = CellNumber.shown(x) + " · " + CellNumber.factor(weight);
            line(factors, Math.min(12.5, 0.28 * h), false, cell, 0.36, ink);
        }
        line(CellNumber.shown(x * weight), Math.min(19, 0.38 * h), true, cell, two ? 0.8 : 0.63, ink);
    }

    private void line(String line, double size, boolean bold, Rectangle2D cell, double baseline, Color ink) {
        Lettering letters = Lettering.fitted(line, CellPainter.digits(size, bold), 0.92 * cell.getWidth());
        letters.draw(g, ink, cell.getCenterX() - letters.width() / 2,
                cell.getY() + baseline * cell.getHeight());
    }

    private void result() {
        CellGrid grid = layout.products();
        double y = grid.bottom() + 27;
        Lettering name = new Lettering("y(" + window.row() + ", " + window.column() + ")", Fonts.mono(12));
        double room = Math.max(grid.right() - grid.x(), 200);
        double from = grid.x() + (grid.right() - grid.x()) / 2 - room / 2;
        name.draw(g, theme.text2(), from, y);
        Lettering sum = Lettering.fitted(words.sums(), CellPainter.digits(22, true),
                room - name.width() - 12);
        sum.draw(g, theme.text(), from + room - sum.width(), y);
    }
}
