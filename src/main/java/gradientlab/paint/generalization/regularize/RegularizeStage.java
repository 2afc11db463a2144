package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.training.GradientNoise;
import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.StageParts;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The whole picture of a training at one moment, and what lies where in it. Lengths are logical pixels. */
public final class RegularizeStage {

    /** In less height than this the charts give way to what stands below: verdicts take their room first. */
    private static final double LOW = 640;
    private static final double LOW_UPPER = 0.44;
    private static final double TITLE = 13.5;
    private static final double SMALL = 12;
    private static final double GAP = 12;

    private final RegularizeScene scene;
    private final Optional<Below> below;
    private final Optional<GradientNoise> noise;
    private final StageParts parts;
    private final RegularizeWords words;
    private final UnseenChart unseen;
    private final List<Integer> on;
    private final List<NetworkHead> heads = new ArrayList<>();

    /**
     * What is made away from the window's thread.
     *
     * @param below what stands under the charts; empty while it is not there yet
     * @param noise of the chosen network's gradient, where it is shown
     */
    public record Made(Optional<Below> below, Optional<GradientNoise> noise) {
        public static final Made NOTHING = new Made(Optional.empty(), Optional.empty());
    }

    /** @param bare for a lecture room: the charts alone */
    public RegularizeStage(RegularizeScene scene, Made made, double width, double height, boolean bare) {
        this.scene = scene;
        below = made.below();
        noise = made.noise();
        parts = new StageParts(width, height, height < LOW ? LOW_UPPER : StageParts.UPPER, bare);
        words = new RegularizeWords(scene.recipe(), scene.texts());
        on = scene.on();
        unseen = new UnseenChart(scene, words, chart(), bare);
        for (int place = 0; place < on.size() && !bare; place++) {
            heads.add(new NetworkHead(scene, words, on.get(place), cell(place)));
        }
    }

    /** Where the main chart lies. */
    public Rectangle2D chart() {
        return parts.left();
    }

    /** Where the charts at the right lie. */
    public Rectangle2D side() {
        return parts.right();
    }

    /** Between the charts and what stands under them; a chooser has room at its right. */
    public Rectangle2D strip() {
        return parts.strip();
    }

    /** How wide the strip's title is, with what is before and after it. */
    public double title() {
        return below.map(made -> 2 * Cell.PAD + new Lettering(made.title(), Fonts.bold(TITLE)).width())
                .orElse(0.0);
    }

    /** How wide the rest of what may stand in the strip is. */
    public double remark() {
        return below.map(made -> GAP + new Lettering(made.reading(), Fonts.text(SMALL)).width()).orElse(0.0);
    }

    /** How wide the title of the main chart is, with what is before and after it. */
    public double head() {
        return on.isEmpty() ? 0 : 2 * Cell.PAD + new Lettering(unseen.title(), Fonts.bold(TITLE)).width();
    }

    private Rectangle2D cell(int place) {
        double[] shares = new double[on.size()];
        Arrays.fill(shares, 1);
        return parts.below(shares, place);
    }

    /**
     * Paints it into (0, 0, width, height).
     *
     * @param hovered the training example that is pointed at
     * @param chooser how wide the chooser at the right of the strip is
     */
    public void paint(Graphics2D g, OptionalInt hovered, double chooser) {
        Brush.quality(g);
        Brush.ground(g, new Rectangle2D.Double(0, 0, parts.width(), parts.height()), scene.theme().surface());
        if (on.isEmpty()) {
            new Lettering(words.get("empty"), Fonts.text(14))
                    .draw(g, scene.theme().text2(), 24, parts.height() / 2);
            return;
        }
        unseen.paint(g);
        Cell.rule(g, scene.theme(), side().getX(), 0, 0, side().getHeight());
        if (parts.presented()) {
            new RoomLegend(scene, words, side()).paint(g);
            return;
        }
        new SideCharts(scene, words, noise, side()).paint(g);
        paintStrip(g, chooser);
        for (int place = 0; place < on.size(); place++) {
            paintCell(g, place, hovered);
        }
    }

    private void paintStrip(Graphics2D g, double chooser) {
        Rectangle2D strip = strip();
        Cell.rule(g, scene.theme(), 0, strip.getY(), strip.getWidth(), 0);
        Cell.rule(g, scene.theme(), 0, strip.getMaxY() - 1, strip.getWidth(), 0);
        if (below.isEmpty()) {
            return;
        }
        double y = strip.getCenterY() + 5;
        double room = strip.getWidth() - chooser - 3 * Cell.PAD;
        Lettering title = Lettering.fitted(below.get().title(), Fonts.bold(TITLE), room);
        title.draw(g, scene.theme().text(), Cell.PAD, y);
        double left = room - title.width() - GAP;
        Lettering reading = new Lettering(below.get().reading(), Fonts.text(SMALL));
        if (reading.width() <= left) {
            reading.draw(g, scene.theme().text2(), Cell.PAD + title.width() + GAP, y);
        }
    }

    private void paintCell(Graphics2D g, int place, OptionalInt hovered) {
        Rectangle2D cell = cell(place);
        if (place > 0) {
            Cell.rule(g, scene.theme(), cell.getX(), cell.getY(), 0, cell.getHeight());
        }
        heads.get(place).paint(g);
        below.ifPresent(made -> made.paint(g, under(place), on.get(place), hovered));
    }

    /** What is free under a network's verdict: at the same height for all. */
    private Rectangle2D under(int place) {
        return heads.get(place).below(heads.stream().mapToInt(NetworkHead::lines).max().orElse(0));
    }

    /** The epoch of the main chart under a point; −1 where there is none. */
    public int epochAt(double x, double y) {
        return on.isEmpty() ? -1 : unseen.epochAt(x, y);
    }

    /** The axes of the main chart, where they are epochs and shares of right answers; else empty. */
    public Optional<ChartAxes> axes() {
        return on.isEmpty() ? Optional.empty() : unseen.axes();
    }

    /** The thick line of a network in the main chart as far as it is known, by epoch. */
    public double[] line(int network) {
        return unseen.line(network);
    }

    /** The network whose part lies under a point; −1 where there is none. */
    public int networkAt(double x, double y) {
        for (int place = 0; place < on.size() && !parts.presented(); place++) {
            if (cell(place).contains(x, y)) {
                return on.get(place);
            }
        }
        return -1;
    }

    /** The training example under a point. */
    public OptionalInt exampleAt(double x, double y) {
        int network = networkAt(x, y);
        if (network < 0 || below.isEmpty()) {
            return OptionalInt.empty();
        }
        return below.get().exampleAt(under(on.indexOf(network)), network, x, y);
    }

    /** What is said of a training example that is pointed at in a network's part. */
    public String tip(double x, double y) {
        int network = networkAt(x, y);
        OptionalInt example = exampleAt(x, y);
        return example.isEmpty() ? "" : below.orElseThrow().tip(network, example.getAsInt());
    }

    /** All that is said, in words. */
    public String spoken() {
        List<String> said = new ArrayList<>(unseen.headline().words());
        for (int network : on) {
            VerdictWords verdict = new VerdictWords(scene, words, network);
            said.add(words.name(network) + ": " + verdict.word() + ".");
        }
        return String.join(" ", said);
    }
}
