package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelShelf;
import gradientlab.experiment.convolution.images.PictureWindow;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.RampBar;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.StageTitle;
import gradientlab.paint.stage.TagLine;
import gradientlab.paint.stage.TagLine.Said;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** The stage of a kernel on a picture in some size, and what of it lies where. */
public final class ImagesStage {

    private static final double NAME = 13;
    private static final double SMALL = 12;
    /** From here on all verdicts of most kernels stand in one line. */
    private static final double WIDE = 1150;
    private static final double KEY_WIDTH = 96;
    private static final double KEY_HEIGHT = 8;
    /** For the numbers at both ends of the key. */
    private static final double KEY_NUMBERS = 90;

    private final ImagesScene scene;
    private final ImagesRun run;
    private final ImagesWords words;
    private final Theme theme;
    private final StageTitle title;
    private final List<Said> verdicts;
    private final ImagesLayout layout;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public ImagesStage(ImagesScene scene, double width, double height) {
        this.scene = scene;
        run = scene.run();
        words = new ImagesWords(scene);
        theme = scene.theme();
        title = new StageTitle(scene.sight().presented(), width, height);
        verdicts = scene.sight().guessing() ? List.of() : words.verdicts();
        // As many lines for any kernel, so that nothing moves under a hand.
        layout = ImagesLayout.of(scene, title, Math.max(width < WIDE ? 2 : 1,
                TagLine.lines(verdicts, width - 2 * StageTitle.LEFT)));
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        g.setColor(theme.bg());
        g.fill(new Rectangle2D.Double(0, 0, title.width(), title.height()));
        title.paint(g, theme, words.title(), words.sub(), KEY_WIDTH + KEY_NUMBERS);
        name(g, scene.texts().get("convolution.images.picture.x"), words.planes(run.x()), layout.x(), 0);
        name(g, scene.texts().get("convolution.images.result"), words.result(), layout.y(),
                title.presented() ? KEY_WIDTH + KEY_NUMBERS : 0);
        scene.pixels().draw(g, run.x(), Tone.of(run.recipe(), run.picture()), layout.x(), theme);
        scene.pixels().draw(g, run.result(), Tone.of(run), layout.y(), theme);
        key(g);
        new LensPainter(g, scene, layout, words).paint();
        TagLine.paint(g, theme, verdicts, layout.verdicts().getX(), layout.verdicts().getY(),
                layout.verdicts().getWidth());
        if (layout.shelf().getHeight() > 0) {
            shelf(g);
        } else if (scene.sight().guessing()) {
            offers(g, layout.verdicts());
        }
    }

    /** @param right what is kept free at the right end */
    private void name(Graphics2D g, String name, String more, Rectangle2D over, double right) {
        double y = over.getY() - 9;
        Lettering bold = new Lettering(name, Fonts.bold(NAME));
        bold.draw(g, theme.text(), over.getX(), y);
        Lettering.fitted(more, Fonts.mono(SMALL), over.getWidth() - bold.width() - 10 - right)
                .draw(g, theme.text2(), over.getX() + bold.width() + 10, y);
    }

    /** Which colour is which number of the result, at the headline's right end or over the result. */
    private void key(Graphics2D g) {
        Tone tone = Tone.of(run);
        SignedColours colours = new SignedColours(theme);
        Lettering to = new Lettering(ImagesWords.end(tone.limit()), Fonts.mono(11));
        double right = layout.y().getMaxX() - to.width() - 8;
        double y = layout.y().getY() - (title.presented() ? 17 : 34);
        to.draw(g, theme.text2(), right + 8, y + KEY_HEIGHT);
        RampBar.paint(g, new Rectangle2D.Double(right - KEY_WIDTH, y, KEY_WIDTH, KEY_HEIGHT), 1, theme.edge(),
                share -> new Color(tone.rgb(tone.from() + share * (tone.limit() - tone.from()), colours)));
        Lettering from = new Lettering(ImagesWords.end(tone.from()), Fonts.mono(11));
        from.draw(g, theme.text2(), right - KEY_WIDTH - 8 - from.width(), y + KEY_HEIGHT);
    }

    private void shelf(Graphics2D g) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(0, layout.shelf().getY(), title.width(), layout.shelf().getY()));
        if (scene.sight().guessing()) {
            offers(g, layout.shelf());
            return;
        }
        int count = scene.shelf().size();
        for (int at = 0; at < count; at++) {
            KernelShelf.Item item = scene.shelf().get(at);
            new ShelfItem(g, scene, words, layout.item(at, count)).paint(item);
        }
    }

    /** The names that a class chooses from. */
    private void offers(Graphics2D g, Rectangle2D room) {
        List<String> offered = words.offered();
        double pitch = room.getWidth() / offered.size();
        for (int at = 0; at < offered.size(); at++) {
            Lettering.fitted(offered.get(at), Fonts.bold(20), pitch - 16).draw(g, theme.text(),
                    room.getX() + at * pitch, room.getCenterY() + 7);
        }
    }

    /** What lies under a pointer, if it is something. */
    public Optional<ImagesSpot> at(double x, double y) {
        if (layout.x().contains(x, y)) {
            Planes first = run.x();
            return Optional.of(new ImagesSpot.Pixel(run.window(
                    pixel(y - layout.x().getY(), layout.x().getHeight(), first.height()),
                    pixel(x - layout.x().getX(), layout.x().getWidth(), first.width()))));
        }
        if (layout.y().contains(x, y)) {
            Planes result = run.result();
            return Optional.of(new ImagesSpot.Pixel(new PictureWindow(run,
                    pixel(y - layout.y().getY(), layout.y().getHeight(), result.height()),
                    pixel(x - layout.y().getX(), layout.y().getWidth(), result.width()))));
        }
        Optional<ImagesSpot> weight = layout.kernel().at(x, y)
                .map(cell -> new ImagesSpot.Weight(cell.row(), cell.column()));
        return scene.sight().guessing() ? Optional.empty() : weight.or(() -> named(x, y));
    }

    private static int pixel(double at, double room, int pixels) {
        return Math.max(0, Math.min(pixels - 1, (int) (at / room * pixels)));
    }

    private Optional<ImagesSpot> named(double x, double y) {
        int count = scene.shelf().size();
        for (int at = 0; at < count && layout.shelf().contains(x, y); at++) {
            if (layout.item(at, count).contains(x, Math.max(y, layout.shelf().getY()
                    + ImagesLayout.SHELF_HEAD))) {
                return Optional.of(new ImagesSpot.Named(scene.shelf().get(at).name()));
            }
        }
        return Optional.empty();
    }

    /** Where a weight's cell lies. */
    public Rectangle2D weight(int row, int column) {
        return layout.kernel().cell(row, column);
    }

    /** Where the picture and the result lie. */
    public Rectangle2D picture() {
        return layout.x();
    }

    public Rectangle2D result() {
        return layout.y();
    }
}
