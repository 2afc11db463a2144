package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A training as one picture that travels alone: main chart, small charts, maps and verdicts, and below them
 * a caption with data, optimizer, step, seed and every network.
 *
 * <p>Painted step after step it keeps its axes while they fit, like the lab.
 */
public final class FlowPicture {

    private final FlowRecipe recipe;
    private final FlowData data;
    private final FlowQuantity quantity;
    private final int width;
    private final int height;
    private final Theme theme;
    private final Texts texts;
    private final boolean captioned;
    private final Optional<LoggedNetworks> log;
    private final FlowCaption caption;
    private final double scale;
    private final FlowChart main;
    private final List<FlowSmallChart> small = new ArrayList<>();
    private final List<NetworkCard> cards = new ArrayList<>();
    private FlowLayout layout;
    private LayerMapKey key;

    /**
     * @param width pixels (or points, for PDF)
     * @param height pixels, caption included
     */
    public FlowPicture(
            FlowRecipe recipe, FlowData data, FlowQuantity quantity, int width, int height, Theme theme,
            Texts texts) {
        this(recipe, data, quantity, new PictureLook(width, height, theme, texts, true));
    }

    public FlowPicture(FlowRecipe recipe, FlowData data, FlowQuantity quantity, PictureLook look) {
        this(recipe, data, quantity, look, Optional.empty());
    }

    /** @param log what the training is compared with, as far as the history that is painted goes */
    public FlowPicture(FlowRecipe recipe, FlowData data, FlowQuantity quantity, PictureLook look,
            Optional<LoggedNetworks> log) {
        this.log = log;
        this.recipe = recipe;
        this.data = data;
        this.quantity = quantity;
        width = look.width();
        height = look.height();
        theme = look.theme();
        texts = look.texts();
        captioned = look.caption();
        caption = new FlowCaption(recipe, texts);
        scale = FlowLayout.scale(width, height) * look.type().factor();
        main = new FlowChart(theme, texts, scale);
    }

    /**
     * Paints a step into (0, 0, width, height); maps and regions are images, the rest vectors.
     *
     * @param history up to that step, or further: then a line marks the step
     * @param boundaries of every network, or empty where there are none
     */
    public void paint(Graphics2D target, FlowSnapshot snapshot, FlowHistory history,
            List<Boundary> boundaries) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        log.ifPresent(logged -> logged.follow(history));
        CaptionStrip strip = captioned ? strip(snapshot) : null;
        if (layout == null) {
            layOut(height - (captioned ? strip.height() : 0));
        }
        g.setColor(theme.surface());
        g.fillRect(0, 0, width, height);
        main.show(recipe, snapshot, quantity, -1, log);
        part(g, layout.main(), at -> main.paint(at, layout.main().width, layout.main().height));
        for (int i = 0; i < small.size(); i++) {
            FlowSmallChart chart = small.get(i);
            Rectangle area = layout.small().get(i);
            chart.compare(log);
            chart.show(recipe, snapshot, history, -1);
            part(g, area, at -> chart.paint(at, area.width, area.height));
        }
        if (!cards.isEmpty()) {
            cards(g, snapshot, history, boundaries);
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

    private CaptionStrip strip(FlowSnapshot snapshot) {
        boolean sentences = layout != null && layout.cards().isEmpty();
        return new CaptionStrip(caption.legends(snapshot, sentences, log), true, theme, width, height, scale);
    }

    private void layOut(int room) {
        layout = FlowLayout.of(recipe, width, Math.max(1, room), scale);
        List<FlowMeasure> measures = Stream.of(
                FlowMeasure.LOSS, FlowMeasure.clipped(recipe, FlowMeasure.UPDATES), FlowMeasure.units(recipe),
                FlowMeasure.SPREAD, FlowMeasure.DH).distinct().toList();
        for (int i = 0; i < layout.small().size(); i++) {
            small.add(new FlowSmallChart(measures.get(i), theme, texts, scale));
        }
        for (int i = 0; i < recipe.networks().size() && cards.size() < layout.cards().size(); i++) {
            if (recipe.networks().get(i).shown()) {
                Rectangle area = layout.cards().get(cards.size());
                cards.add(new NetworkCard(i, recipe, area, theme, texts, scale));
            }
        }
    }

    private void cards(Graphics2D g, FlowSnapshot snapshot, FlowHistory history, List<Boundary> boundaries) {
        key = LayerMapKey.of(recipe, history, quantity, key);
        Rectangle head = layout.head();
        double middle = head.getCenterY();
        double pad = 16 * scale;
        double keyLeft = width - pad - key.width(quantity, texts, scale);
        Lettering title = new Lettering(texts.get("flow.chart.maps"), Fonts.bold(13 * scale));
        title.draw(g, theme.text(), pad, middle + 4.6 * scale);
        Lettering reading = new Lettering(texts.get("flow.chart.reading.maps"), Fonts.text(12 * scale));
        if (pad + title.width() + 12 * scale + reading.width() < keyLeft - pad) {
            reading.draw(g, theme.text3(), pad + title.width() + 12 * scale, middle + 4.6 * scale);
        }
        key.paint(g, quantity, theme, texts, scale, keyLeft, middle);
        for (NetworkCard card : cards) {
            card.map().ifPresent(map -> map.show(recipe, history, quantity, key, snapshot.step()));
            Boundary boundary = boundaries.isEmpty() ? null : boundaries.get(card.network());
            card.paint(g, snapshot.networks().get(card.network()).verdict(), boundary, data.training());
        }
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
