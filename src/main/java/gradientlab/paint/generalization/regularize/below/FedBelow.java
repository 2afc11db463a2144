package gradientlab.paint.generalization.regularize.below;

import gradientlab.core.data.DataSet;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.training.FedBatch;
import gradientlab.paint.generalization.regularize.Below;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the next update of each network is fed: the first examples of its batch as they are stored and as they
 * come in, their targets, and which hidden units are there for the first of them.
 */
final class FedBelow implements Below {

    private static final int SHOWN = 6;
    /** So wide are the numbers of an example that is no picture. */
    private static final double NUMBERS = 40;
    private static final double LABEL = 44;
    private static final double GAP = 6;
    private static final double TARGET = 26;
    private static final double NUMBER = 14;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final Answers answers;
    private final DataSet training;
    private final int side;
    private final Map<Integer, FedBatch> batches = new HashMap<>();

    FedBelow(RegularizeScene scene) {
        this.scene = scene;
        words = new RegularizeWords(scene.recipe(), scene.texts());
        answers = new Answers(scene);
        training = scene.trained().split().training();
        side = scene.recipe().data().pictures() ? (int) Math.round(Math.sqrt(training.features())) : 0;
        for (int network : scene.on()) {
            batches.put(network, scene.trained().kept().replays().get(network).at(scene.epoch()).fed());
        }
    }

    @Override
    public String title() {
        return answers.get("fed");
    }

    @Override
    public String reading() {
        int units = scene.recipe().training().hidden() * scene.recipe().training().width();
        return answers.get(side > 0 ? "fed.read" : "fed.points.read", units);
    }

    /** Where the rows of one network lie. */
    private record Rows(Rectangle2D area, double column, int shown, boolean pictures) {

        static Rows of(Rectangle2D area, int batch, boolean pictures) {
            Rectangle2D inside = Answers.inside(area);
            double room = inside.getWidth() - LABEL;
            if (!pictures) {
                int shown = (int) Math.max(1, Math.min(SHOWN, room / NUMBERS));
                return new Rows(inside, room / shown, Math.min(shown, batch), false);
            }
            double high = (inside.getHeight() - TARGET - NUMBER - 4 * GAP) / 3;
            double column = Math.min(room / SHOWN, Math.min(56, high + GAP));
            return new Rows(inside, Math.max(8, column), Math.min(SHOWN, batch), true);
        }

        double x(int place) {
            return area.getX() + LABEL + place * column;
        }

        double height() {
            return pictures ? column - GAP : 28;
        }

        double y(int row) {
            return area.getY() + row * (height() + GAP);
        }

        Rectangle2D cell(int row, int place) {
            return new Rectangle2D.Double(x(place), y(row), column - GAP, height());
        }

        double targets() {
            return y(2) + TARGET;
        }

        double units() {
            return targets() + NUMBER + GAP;
        }
    }

    private Rows rows(Rectangle2D area, int network) {
        return Rows.of(area, batches.get(network).examples().length, side > 0);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, int network, OptionalInt hovered) {
        FedBatch batch = batches.get(network);
        NetworkSettings own = scene.recipe().networks().get(network).at(scene.epoch());
        Rows rows = rows(area, network);
        Color slot = words.slot(network).color(scene.theme());
        boolean changed = !Arrays.equals(batch.stored(), batch.fed());
        boolean smoothed = own.labelSmoothing() > 0;
        boolean dropped = Arrays.stream(batch.kept()).anyMatch(kept -> kept.length > 0);
        label(g, rows, rows.y(0) + rows.height() / 2, "stored", scene.theme().text2());
        label(g, rows, rows.y(1) + rows.height() / 2, "input", changed ? slot : scene.theme().text2());
        label(g, rows, rows.targets() - TARGET / 2, "target", smoothed ? slot : scene.theme().text2());
        for (int place = 0; place < rows.shown(); place++) {
            input(g, rows.cell(0, place), batch.stored(), place, scene.theme().text());
            input(g, rows.cell(1, place), batch.fed(), place, scene.theme().text());
            if (changed && side > 0) {
                g.setColor(slot);
                g.setStroke(Brush.stroke(1.5, null));
                g.draw(rows.cell(1, place));
            }
            target(g, rows, place, batch.examples()[place], own.labelSmoothing(),
                    smoothed ? slot : scene.theme().text2());
            if (hovered.isPresent() && hovered.getAsInt() == batch.examples()[place]) {
                TilesBelow.outline(g, rows.cell(0, place), scene.theme());
            }
        }
        units(g, rows, batch, dropped ? slot : scene.theme().text2());
    }

    private void label(Graphics2D g, Rows rows, double middle, String key, Color color) {
        Lettering.fitted(answers.get(key), Fonts.text(12), LABEL - 6)
                .draw(g, color, rows.area().getX(), middle + 4);
    }

    private void input(Graphics2D g, Rectangle2D cell, double[] inputs, int place, Color ink) {
        if (side > 0) {
            Tile.paint(g, cell, inputs, place * training.features(), side, Tile.ground(scene.theme()), ink);
            return;
        }
        for (int feature = 0; feature < Math.min(2, training.features()); feature++) {
            String number = PrintedNumbers.shown(inputs[place * training.features() + feature], 2);
            Lettering.fitted(number, Fonts.mono(11), cell.getWidth())
                    .draw(g, ink, cell.getX(), cell.getY() + 11 + 14 * feature);
        }
    }

    /** The probability of each class that the loss compares with. */
    private void target(Graphics2D g, Rows rows, int place, int example, double smoothing, Color color) {
        int classes = training.classes();
        double pitch = (rows.column() - GAP) / classes;
        double bottom = rows.targets();
        g.setColor(color);
        for (int k = 0; k < classes; k++) {
            double share = (k == training.labels()[example] ? 1 - smoothing : 0) + smoothing / classes;
            if (share > 0) {
                double high = Math.max(2, share * (TARGET - 4));
                double x = rows.x(place) + k * pitch + pitch / 2 - 1;
                g.fill(new Rectangle2D.Double(x, bottom - high, 2, high));
            }
        }
        g.setColor(scene.theme().edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(
                rows.x(place), bottom + 1, rows.x(place) + rows.column() - GAP, bottom + 1));
        boolean wrong = answers.wrong(example);
        Lettering label = new Lettering(
                training.labels()[example] + (wrong ? " " + Answers.REPEATED : ""), Fonts.text(11));
        label.draw(g, wrong ? scene.theme().danger() : scene.theme().text2(),
                rows.x(place) + (rows.column() - GAP - label.width()) / 2, bottom + NUMBER - 2);
    }

    /** A dot a unit, a square a layer; one that is dropped is faint. */
    private void units(Graphics2D g, Rows rows, FedBatch batch, Color color) {
        double top = rows.units();
        double room = rows.area().getMaxY() - top;
        if (room < 14) {
            return;
        }
        int layers = batch.kept().length;
        int width = scene.recipe().training().width();
        int columns = (int) Math.ceil(Math.sqrt(width));
        double all = rows.area().getWidth() - LABEL;
        double block = Math.min(room, all / layers - 8);
        label(g, rows, top + 9, "units", color);
        for (int layer = 0; layer < layers; layer++) {
            double[] kept = batch.kept()[layer];
            double pitch = block / columns;
            double left = rows.area().getX() + LABEL + layer * Math.min(all / layers, block + 18);
            for (int unit = 0; unit < width; unit++) {
                boolean there = kept.length == 0 || kept[unit] != 0;
                g.setColor(there ? color : Brush.faint(scene.theme().text3(), 0.3));
                g.fill(new Ellipse2D.Double(left + unit % columns * pitch + 0.12 * pitch,
                        top + unit / columns * pitch + 0.12 * pitch, 0.76 * pitch, 0.76 * pitch));
            }
        }
    }

    @Override
    public OptionalInt exampleAt(Rectangle2D area, int network, double x, double y) {
        Rows rows = rows(area, network);
        for (int place = 0; place < rows.shown(); place++) {
            if (rows.cell(0, place).contains(x, y) || rows.cell(1, place).contains(x, y)) {
                return OptionalInt.of(batches.get(network).examples()[place]);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public String tip(int network, int example) {
        return answers.tip(network, example);
    }
}
