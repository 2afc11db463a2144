package gradientlab.paint.generalization.regularize.below;

import gradientlab.core.data.DataSet;
import gradientlab.paint.generalization.regularize.Below;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.below.Answers.Kind;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Every training picture with a wrong label, sorted by what it shows in truth; what is no picture is the
 * number of its true class.
 */
final class TilesBelow implements Below {

    private static final double MOST = 30;
    /** Of a tile, what stays free beside it. */
    private static final double GAP = 0.08;
    /** How much of their ink pictures keep that are answered with another class. */
    private static final double FAINT = 0.3;
    private static final double TINT = 0.28;

    private final RegularizeScene scene;
    private final Answers answers;
    private final DataSet training;
    private final int side;
    private final int[] order;

    TilesBelow(RegularizeScene scene) {
        this.scene = scene;
        answers = new Answers(scene);
        training = scene.trained().split().training();
        side = scene.recipe().data().pictures() ? (int) Math.round(Math.sqrt(training.features())) : 0;
        order = IntStream.of(answers.labels().wrong()).boxed()
                .sorted(Comparator.comparingInt(example -> answers.labels().correct()[example]))
                .mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String title() {
        return answers.get(side > 0 ? "wrong" : "wrong.examples", order.length);
    }

    @Override
    public String reading() {
        return answers.get(side > 0 ? "wrong.read" : "wrong.examples.read");
    }

    /** The grid of tiles that are as large as fits. */
    private record Grid(double x, double y, double pitch, int columns) {

        static Grid of(Rectangle2D area, int count) {
            Rectangle2D inside = Answers.inside(area);
            double height = Math.max(1, inside.getHeight() - Answers.LINE);
            Grid best = new Grid(inside.getX(), inside.getY(), 0, 1);
            for (int columns = 1; columns <= count; columns++) {
                int rows = (count + columns - 1) / columns;
                double pitch = Math.min(MOST, Math.min(inside.getWidth() / columns, height / rows));
                best = pitch > best.pitch ? new Grid(inside.getX(), inside.getY(), pitch, columns) : best;
            }
            return best;
        }

        Rectangle2D tile(int place) {
            double size = pitch * (1 - GAP);
            return new Rectangle2D.Double(
                    x + place % columns * pitch, y + place / columns * pitch, size, size);
        }

        int placeAt(double px, double py) {
            int column = (int) Math.floor((px - x) / pitch);
            int row = (int) Math.floor((py - y) / pitch);
            return column < 0 || column >= columns || row < 0 ? -1 : row * columns + column;
        }
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, int network, OptionalInt hovered) {
        if (order.length == 0) {
            answers.none(g, area);
            return;
        }
        Grid grid = Grid.of(area, order.length);
        for (int place = 0; place < order.length; place++) {
            paint(g, grid.tile(place), order[place], answers.of(network, order[place]));
        }
        for (int place = 0; place < order.length; place++) {
            if (hovered.isPresent() && hovered.getAsInt() == order[place]) {
                outline(g, grid.tile(place), scene.theme());
            }
        }
        answers.count(g, area, network);
    }

    private void paint(Graphics2D g, Rectangle2D tile, int example, Kind kind) {
        Theme theme = scene.theme();
        Color plain = Tile.ground(theme);
        Color ground = kind == Kind.REPEATED ? Tile.between(plain, theme.danger(), TINT) : plain;
        Color ink = kind == Kind.OTHER ? Tile.between(plain, theme.text(), FAINT) : theme.text();
        if (side > 0) {
            Tile.paint(g, tile, training.inputs(), example * training.features(), side, ground, ink);
        } else {
            Brush.ground(g, tile, ground);
            Lettering digit = new Lettering(
                    String.valueOf(answers.labels().correct()[example]), Fonts.bold(0.6 * tile.getHeight()));
            digit.draw(g, ink, tile.getCenterX() - digit.width() / 2,
                    tile.getMaxY() - 0.3 * tile.getHeight());
        }
        if (kind == Kind.REPEATED) {
            cross(g, tile);
        }
    }

    /** At the lower right corner, so that the picture stays readable. */
    private void cross(Graphics2D g, Rectangle2D tile) {
        double size = 0.55 * tile.getHeight();
        Lettering sign = new Lettering(Answers.REPEATED, Fonts.bold(size));
        sign.drawCased(g, scene.theme().danger(), scene.theme().surface(), 0.11 * size,
                tile.getMaxX() - sign.width() - 0.02 * tile.getWidth(), tile.getMaxY() - 0.08 * size);
    }

    static void outline(Graphics2D g, Rectangle2D tile, Theme theme) {
        g.setColor(theme.focus());
        g.setStroke(Brush.stroke(2, null));
        g.draw(new Rectangle2D.Double(
                tile.getX() - 1.5, tile.getY() - 1.5, tile.getWidth() + 3, tile.getHeight() + 3));
    }

    @Override
    public OptionalInt exampleAt(Rectangle2D area, int network, double x, double y) {
        if (order.length == 0) {
            return OptionalInt.empty();
        }
        int place = Grid.of(area, order.length).placeAt(x, y);
        return place >= 0 && place < order.length ? OptionalInt.of(order[place]) : OptionalInt.empty();
    }

    @Override
    public String tip(int network, int example) {
        return answers.tip(network, example);
    }
}
