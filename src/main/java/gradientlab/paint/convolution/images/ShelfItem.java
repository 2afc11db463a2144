package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.SquareKernel;
import gradientlab.experiment.convolution.images.KernelShelf;
import gradientlab.paint.convolution.cell.CellNumber;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** One named kernel on the shelf: its name, its weights as colours, its result, its sum. */
final class ShelfItem {

    private static final double ICON = 18;
    private static final double SMALL = 11.5;
    private static final double TINY = 11;
    /** Smaller than that is not to be read. */
    private static final double LEAST = 9;
    /** Width of a result from which there is room for its kernel beside its name. */
    private static final double WIDE = 76;

    private final Graphics2D g;
    private final ImagesScene scene;
    private final ImagesWords words;
    private final Rectangle2D at;
    private final Theme theme;

    ShelfItem(Graphics2D g, ImagesScene scene, ImagesWords words, Rectangle2D at) {
        this.g = g;
        this.scene = scene;
        this.words = words;
        this.at = at;
        theme = scene.theme();
    }

    void paint(KernelShelf.Item item) {
        boolean chosen = scene.k() == item.kernel().size()
                && Arrays.equals(scene.run().kernel().weights(), item.kernel().weights());
        boolean icon = at.getWidth() >= WIDE;
        Lettering.fitted(words.name(item.name(), item.kernel().size()),
                chosen ? Fonts.bold(SMALL) : Fonts.text(SMALL), at.getWidth() - (icon ? ICON + 6 : 0))
                .draw(g, chosen ? theme.text() : theme.text2(), at.getX(), at.getY() - 9);
        if (icon) {
            icon(item.kernel());
        }
        Tone tone = Tone.of(scene.recipe(), scene.run().picture(), item.kernel().sum(),
                item.kernel().positive(), 0);
        scene.pixels().draw(g, item.result(), tone, at, theme);
        if (chosen) {
            g.setColor(theme.text());
            g.setStroke(Brush.stroke(3, null));
            g.draw(new Rectangle2D.Double(at.getX() - 1, at.getY() - 1, at.getWidth() + 2,
                    at.getHeight() + 2));
        }
        double y = at.getMaxY() + 15;
        new Lettering("Σ " + CellNumber.shown(Math.rint(item.kernel().sum())), Fonts.mono(TINY))
                .draw(g, theme.text2(), at.getX(), y);
        if (item.separable()) {
            Lettering.fitting(scene.texts().get("convolution.images.separable"), Fonts.text(TINY),
                    at.getWidth() - 30, LEAST)
                    .ifPresent(separable -> separable.draw(
                            g, theme.text2(), at.getMaxX() - separable.width(), y));
        }
    }

    private void icon(SquareKernel kernel) {
        SignedColours colours = new SignedColours(theme);
        double largest = Arrays.stream(kernel.weights()).map(Math::abs).max().orElse(1);
        double x = at.getMaxX() - ICON;
        double y = at.getY() - ICON - 5;
        double cell = ICON / kernel.size();
        for (int u = 0; u < kernel.size(); u++) {
            for (int v = 0; v < kernel.size(); v++) {
                Color color = colours.color(kernel.at(u, v) / largest);
                g.setColor(color);
                g.fill(new Rectangle2D.Double(x + v * cell, y + u * cell, cell, cell));
            }
        }
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Rectangle2D.Double(x, y, ICON, ICON));
    }
}
