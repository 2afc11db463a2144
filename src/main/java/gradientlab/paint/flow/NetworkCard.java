package gradientlab.paint.flow;

import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.Verdict;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.Badge;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** What a picture says of one network: name, verdict, decision boundary and map. */
final class NetworkCard {

    /** The least that type may shrink to before words are left out. */
    private static final double LEAST_TYPE = 0.8;

    private static final double PAD = 16;
    private static final double THUMB = 76;
    private static final double WORDS = 127;
    private static final double LEADING = 17;
    private static final int MOST_LINES = 4;
    private static final double LEAST_MAP = 44;

    private final int network;
    private final Theme theme;
    private final NetworkWords names;
    private final Slot slot;
    private final double scale;
    private final Rectangle2D area;
    private final LayerMap map;

    /**
     * @param network its index in the recipe
     * @param area where it is painted
     */
    NetworkCard(int network, FlowRecipe recipe, Rectangle2D area, Theme theme, Texts texts, double scale) {
        this.network = network;
        this.theme = theme;
        this.scale = scale;
        this.area = area;
        names = new NetworkWords(recipe, texts);
        slot = Slot.of(recipe.networks().get(network).slot());
        double mapHeight = area.getHeight() - (WORDS + 8) * scale;
        double mapWidth = area.getWidth() - 1.5 * PAD * scale;
        map = mapHeight >= LEAST_MAP * scale
                ? new LayerMap(network, (int) mapWidth, (int) mapHeight, theme, texts, scale)
                : null;
    }

    /** The map, if there is room for it. */
    Optional<LayerMap> map() {
        return Optional.ofNullable(map);
    }

    int network() {
        return network;
    }

    /** @param boundary null for none */
    void paint(Graphics2D g, Verdict verdict, Boundary boundary, Examples examples) {
        double x = area.getX() + PAD * scale;
        double y = area.getY();
        double right = area.getMaxX() - PAD * scale;
        slot.sample(g, theme, x, y + 22 * scale, scale);
        Lettering name = new Lettering(names.name(network), Fonts.bold(13 * scale));
        name.draw(g, theme.text(), x + 34 * scale, y + 26 * scale);
        double beside = x + 44 * scale + name.width();
        if (right - beside > 50 * scale) {
            detail(right - beside).draw(g, theme.text3(), beside, y + 26 * scale);
        }
        boolean thumb = boundary != null && verdict.stopped().isEmpty() && area.getWidth() > 230 * scale;
        double room = right - x - (thumb ? (THUMB + 14) * scale : 0);
        Badge.paint(g, names.verdict(verdict), verdict.bad(), theme, x, y + 38 * scale, scale);
        names.paragraph(verdict, 12 * scale, room, MOST_LINES)
                .draw(g, theme.text2(), x, y + 74 * scale, LEADING * scale);
        if (thumb) {
            int size = (int) Math.round((THUMB - 12) * scale);
            Graphics2D at = (Graphics2D) g.create();
            at.translate(right - size, y + 38 * scale);
            new BoundaryPainter(theme, scale).paint(at, boundary, examples, size);
            at.dispose();
        }
        if (map != null) {
            int left = (int) (area.getX() + 0.6 * PAD * scale);
            g.drawImage(map.image(), left, (int) (y + (WORDS + 8) * scale), null);
        }
    }

    /** As many of its words as there is room for in type that can be read; the caption has them all. */
    private Lettering detail(double room) {
        String words = names.detail(network);
        Lettering whole = new Lettering(words, Fonts.text(12 * scale));
        while (whole.width() * LEAST_TYPE > room && words.contains(" · ")) {
            words = words.substring(0, words.lastIndexOf(" · "));
            whole = new Lettering(words, Fonts.text(12 * scale));
        }
        return Lettering.fitted(words, Fonts.text(12 * scale), room);
    }
}
