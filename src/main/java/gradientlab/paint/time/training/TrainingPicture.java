package gradientlab.paint.time.training;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.TimeData;
import gradientlab.experiment.time.run.TimeHistory;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.time.training.chart.TimeChart;
import gradientlab.paint.time.training.small.TimeMeasure;
import gradientlab.paint.time.training.small.TimeSmallChart;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A training through time as one picture that travels alone: main chart, small charts, maps and verdicts, and
 * below them a caption with task, optimizer, step, seed and every network.
 *
 * <p>Painted step after step it keeps its axes while they fit, like the lab.
 */
public final class TrainingPicture {

    private static final double PAD = 16;

    private final TimeRecipe recipe;
    private final TimeData data;
    private final int width;
    private final int height;
    private final Theme theme;
    private final Texts texts;
    private final boolean captioned;
    private final TrainingCaption caption;
    private final CellWords names;
    private final double scale;
    private final TimeChart main;
    private final List<TimeSmallChart> small = new ArrayList<>();
    private final List<CellCard> cards = new ArrayList<>();
    private TrainingLayout layout;

    /** @param recipe with its changes and edits; its view says which quantity is drawn */
    public TrainingPicture(TimeRecipe recipe, TimeData data, PictureLook look) {
        this.recipe = recipe;
        this.data = data;
        width = look.width();
        height = look.height();
        theme = look.theme();
        texts = look.texts();
        captioned = look.caption();
        caption = new TrainingCaption(recipe, texts);
        names = new CellWords(recipe, texts);
        scale = scale(width, height) * look.type().factor();
        main = new TimeChart(theme, texts, scale);
        main.setNamed(true);
    }

    /**
     * Type is a fixed share of the picture from 1280 x 720 on; below, it stays until the picture is too
     * small.
     */
    private static double scale(int width, int height) {
        double share = Math.min(width / 1280.0, height / 720.0);
        double room = Math.min(width / 600.0, height / 380.0);
        return share >= 1 ? share : Math.max(0.5, Math.min(1, room));
    }

    /**
     * Paints a training step into (0, 0, width, height); maps are images, the rest vectors.
     *
     * @param history up to that step, or further: then a line marks the step
     */
    public void paint(Graphics2D target, TimeSnapshot snapshot, TimeHistory history) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        CaptionStrip strip = captioned ? strip(snapshot) : null;
        if (layout == null) {
            layOut(height - (captioned ? strip.height() : 0));
        }
        Moment moment = new Moment(recipe, data, snapshot, history);
        g.setColor(theme.surface());
        g.fillRect(0, 0, width, height);
        main.show(moment, -1);
        part(g, layout.main(), at -> main.paint(at, layout.main().width, layout.main().height));
        for (int i = 0; i < small.size(); i++) {
            TimeSmallChart chart = small.get(i);
            Rectangle area = layout.small().get(i);
            chart.show(moment, -1);
            part(g, area, at -> chart.paint(at, area.width, area.height));
        }
        if (!cards.isEmpty()) {
            head(g);
            double below = cards.stream().mapToDouble(card -> card.words(g, moment, names)).max().orElse(0);
            cards.forEach(card -> card.map(g, moment, below));
        }
        dividers(g);
        if (captioned) {
            g.translate(0, height - strip.height());
            strip.paint(g, caption.head(snapshot));
        }
        g.dispose();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private CaptionStrip strip(TimeSnapshot snapshot) {
        boolean sentences = layout != null && layout.cards().isEmpty();
        return new CaptionStrip(caption.legends(snapshot, sentences), true, theme, width, height, scale);
    }

    private void layOut(int room) {
        layout = TrainingLayout.of(recipe, width, Math.max(1, room), scale);
        List<TimeMeasure> measures = TimeMeasure.suggested(recipe);
        for (int i = 0; i < layout.small().size(); i++) {
            small.add(new TimeSmallChart(measures.get(i), theme, texts, scale));
        }
        for (int i = 0; i < recipe.networks().size() && cards.size() < layout.cards().size(); i++) {
            if (recipe.networks().get(i).shown()) {
                cards.add(new CellCard(i, layout.cards().get(cards.size()), theme, texts, scale));
            }
        }
    }

    /** The line over the maps: title, how they are read as far as there is room, key. */
    private void head(Graphics2D g) {
        Rectangle head = layout.head();
        double baseline = head.getCenterY() + 4.6 * scale;
        double pad = PAD * scale;
        double keyLeft = width - pad - TimeMapKey.width(scale);
        Lettering title = new Lettering(texts.get("time.chart.maps"), Fonts.bold(13 * scale));
        title.draw(g, theme.text(), pad, baseline);
        double left = pad + title.width() + 12 * scale;
        for (String key : new String[] {"time.chart.maps.reading", "time.chart.maps.reading.plain"}) {
            boolean answers = key.equals("time.chart.maps.reading");
            Lettering reading = new Lettering(texts.get(key), Fonts.text(12 * scale));
            if ((data.tested() || !answers) && left + reading.width() < keyLeft - pad) {
                reading.draw(g, theme.text3(), left, baseline);
                break;
            }
        }
        TimeMapKey.paint(g, theme, scale, keyLeft, head.getCenterY());
    }

    /** Lines between the parts. */
    private void dividers(Graphics2D g) {
        int rim = (int) Math.max(1, Math.round(scale));
        g.setColor(theme.line());
        for (Rectangle area : layout.small()) {
            g.fillRect(area.x, area.y, rim, area.height);
            g.fillRect(area.x, area.y, area.width, area.y == 0 ? 0 : rim);
        }
        if (!cards.isEmpty()) {
            g.fillRect(0, layout.head().y, width, rim);
            for (Rectangle area : layout.cards()) {
                g.fillRect(area.x, area.y, area.width, rim);
                g.fillRect(area.x, area.y, area.x == 0 ? 0 : rim, area.height);
            }
        }
    }

    /** Paints something with its own origin and edges. */
    private static void part(Graphics2D g, Rectangle area, Consumer<Graphics2D> painter) {
        Graphics2D at = (Graphics2D) g.create();
        at.clipRect(area.x, area.y, area.width, area.height);
        at.translate(area.x, area.y);
        painter.accept(at);
        at.dispose();
    }
}
