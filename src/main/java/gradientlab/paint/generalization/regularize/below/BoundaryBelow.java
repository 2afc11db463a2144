package gradientlab.paint.generalization.regularize.below;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.generalization.data.PlaneFrame;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.regularize.Below;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.paint.generalization.regularize.below.Answers.Kind;
import gradientlab.paint.ground.ClassRegions;
import gradientlab.paint.ground.Crossing;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** How each network divides the plane, with the training points; those with a wrong label are ringed. */
final class BoundaryBelow implements Below {

    private static final int COLUMNS = 126;
    private static final int ROWS = 90;
    private static final double REACH = 9;
    /** The shapes of classes. */
    private static final Slot[] SHAPES =
            {Slot.ORANGE, Slot.BLUE, Slot.GREEN, Slot.YELLOW, Slot.PINK, Slot.RED};

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final Answers answers;
    private final DataSet training;
    private final PlaneFrame frame;
    private final Map<Integer, BufferedImage> grounds = new HashMap<>();
    private final Map<Integer, Path2D> lines = new HashMap<>();

    BoundaryBelow(RegularizeScene scene) {
        this.scene = scene;
        words = new RegularizeWords(scene.recipe(), scene.texts());
        answers = new Answers(scene);
        training = scene.trained().split().training();
        double[][] points = new double[training.rows()][];
        Arrays.setAll(points, i -> Arrays.copyOfRange(training.inputs(), 2 * i, 2 * i + 2));
        frame = PlaneFrame.of(points, COLUMNS, ROWS);
        double[] cells = new double[2 * frame.cells()];
        for (int i = 0; i < frame.cells(); i++) {
            System.arraycopy(frame.centre(i), 0, cells, 2 * i, 2);
        }
        ClassRegions regions = new ClassRegions(scene.theme(), training.classes());
        for (int network : scene.on()) {
            float[] chances = scene.trained().kept().replays().get(network).at(scene.epoch())
                    .chances(cells, frame.cells());
            grounds.put(network, regions.paint(COLUMNS, ROWS, chances));
            lines.put(network, boundary(chances));
        }
    }

    /** Where another class becomes the likeliest, in cells from the upper left one's middle. */
    private Path2D boundary(float[] chances) {
        Path2D line = new Path2D.Double();
        for (int k = training.classes() == 2 ? 1 : 0; k < training.classes(); k++) {
            for (int row = 0; row < ROWS - 1; row++) {
                for (int column = 0; column < COLUMNS - 1; column++) {
                    new Crossing(column, row, 1).trace(lead(chances, row, column, k),
                            lead(chances, row, column + 1, k), lead(chances, row + 1, column, k),
                            lead(chances, row + 1, column + 1, k), (ax, ay, bx, by) -> {
                                line.moveTo(ax, ay);
                                line.lineTo(bx, by);
                            });
                }
            }
        }
        return line;
    }

    /** By how much a class is likelier than every other. @param row from the top */
    private float lead(float[] chances, int row, int column, int k) {
        int cell = ((ROWS - 1 - row) * COLUMNS + column) * training.classes();
        float most = 0;
        for (int other = 0; other < training.classes(); other++) {
            most = other == k ? most : Math.max(most, chances[cell + other]);
        }
        return chances[cell + k] - most;
    }

    @Override
    public String title() {
        return answers.get("boundary", training.rows(), answers.labels().wrong().length);
    }

    @Override
    public String reading() {
        return answers.get("boundary.read");
    }

    /** As large as fits, cells as wide as high. */
    private Plot plot(Rectangle2D area) {
        Rectangle2D inside = Answers.inside(area);
        double unit = Math.min(inside.getWidth() / COLUMNS,
                Math.max(1, inside.getHeight() - Answers.LINE) / ROWS);
        double width = unit * COLUMNS;
        return new Plot(
                new Rectangle2D.Double(
                        inside.getCenterX() - width / 2, inside.getY(), width, unit * ROWS),
                Span.linear(frame.from()[0], frame.to()[0]), Span.linear(frame.from()[1], frame.to()[1]),
                scene.theme());
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, int network, OptionalInt hovered) {
        Plot plot = plot(area);
        Rectangle2D inside = plot.inside();
        AffineTransform place = AffineTransform.getTranslateInstance(inside.getX(), inside.getY());
        place.scale(inside.getWidth() / COLUMNS, inside.getHeight() / ROWS);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(grounds.get(network), place, null);
        place.translate(0.5, 0.5);
        plot.draw(g, lines.get(network).createTransformedShape(place),
                words.slot(network).color(scene.theme()), 1.75, null);
        points(g, plot, network, hovered);
        answers.count(g, area, network);
    }

    private void points(Graphics2D g, Plot plot, int network, OptionalInt hovered) {
        double radius = Math.max(1.6, Math.min(3.4, 0.017 * plot.inside().getHeight()
                * Math.sqrt(100.0 / Math.max(50, training.rows())) + 0.4));
        Shape clip = g.getClip();
        g.clip(plot.inside());
        for (int i = 0; i < training.rows(); i++) {
            point(g, plot.x(training.inputs()[2 * i]), plot.y(training.inputs()[2 * i + 1]), radius,
                    training.labels()[i]);
        }
        for (int example : answers.labels().wrong()) {
            ring(g, plot, example, radius + 3, answers.of(network, example));
        }
        hovered.ifPresent(example -> ring(g, plot, example, radius + 6, scene.theme().focus(), 2));
        g.setClip(clip);
    }

    private static void point(Graphics2D g, double x, double y, double radius, int label) {
        Color light = Theme.DARK.text();
        Color dark = Theme.DARK.bg();
        Shape mark = SHAPES[label % SHAPES.length].head(x, y, radius);
        g.setColor(label % 2 == 0 ? dark : light);
        g.fill(mark);
        g.setColor(label % 2 == 0 ? light : dark);
        g.setStroke(Brush.stroke(1, null));
        g.draw(mark);
    }

    private void ring(Graphics2D g, Plot plot, int example, double radius, Kind kind) {
        Color color = kind == Kind.REPEATED ? Theme.DARK.danger()
                : kind == Kind.TRUE ? Theme.DARK.text() : Theme.DARK.text3();
        ring(g, plot, example, radius, color, 1.5);
        if (kind != Kind.OTHER) {
            Lettering sign = new Lettering(
                    kind == Kind.REPEATED ? Answers.REPEATED : Answers.TRUE,
                    Fonts.bold(kind == Kind.REPEATED ? 10.5 : 8));
            sign.drawCased(g, color, Theme.DARK.bg(), 1.2, x(plot, example) + 0.6 * radius,
                    y(plot, example) - 0.6 * radius);
        }
    }

    private void ring(Graphics2D g, Plot plot, int example, double radius, Color color, double width) {
        g.setColor(color);
        g.setStroke(Brush.stroke(width, null));
        g.draw(new Ellipse2D.Double(
                x(plot, example) - radius, y(plot, example) - radius, 2 * radius, 2 * radius));
    }

    private double x(Plot plot, int example) {
        return plot.x(training.inputs()[2 * example]);
    }

    private double y(Plot plot, int example) {
        return plot.y(training.inputs()[2 * example + 1]);
    }

    @Override
    public OptionalInt exampleAt(Rectangle2D area, int network, double x, double y) {
        Plot plot = plot(area);
        OptionalInt nearest = OptionalInt.empty();
        double least = REACH;
        for (int i = 0; i < training.rows(); i++) {
            double away = Math.hypot(x - x(plot, i), y - y(plot, i));
            if (away < least) {
                least = away;
                nearest = OptionalInt.of(i);
            }
        }
        return nearest;
    }

    @Override
    public String tip(int network, int example) {
        return answers.tip(network, example);
    }
}
