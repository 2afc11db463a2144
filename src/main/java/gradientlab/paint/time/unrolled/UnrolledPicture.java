package gradientlab.paint.time.unrolled;

import gradientlab.experiment.time.UnrolledView;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.experiment.time.unrolled.UnrolledSequence;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.time.unrolled.UnrolledScene.Place;
import gradientlab.paint.time.unrolled.UnrolledStage.Below;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One sequence through one network as one picture that travels alone, with a caption. */
public final class UnrolledPicture {

    private static final double PAD = 12;
    private static final double LINE = 18;

    private final UnrolledView view;
    private final UnrolledSequence sequence;
    private final UnrolledRun run;
    private final PictureLook look;

    /** Of what has been computed for a view. */
    public UnrolledPicture(UnrolledView view, UnrolledSequence sequence, UnrolledRun run, PictureLook look) {
        this.view = view;
        this.sequence = sequence;
        this.run = run;
        this.look = look;
    }

    /** The opened cell at a position: that of the view where it was left, else the one the pass is in. */
    public static Place place(UnrolledView view, int position, int length) {
        int t = position == view.position() ? view.t() : Place.cell(position, length);
        return new Place(position, t, view.unit(), 0);
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step the position, 0 to 2T+1
     */
    public void paint(Graphics2D target, int step) {
        Graphics2D g = (Graphics2D) target.create();
        g.scale(look.scale(), look.scale());
        Brush.quality(g);
        int position = Math.max(0, Math.min(UnrolledView.last(run.length()), step));
        UnrolledScene scene = new UnrolledScene(sequence, run, place(view, position, run.length()), false,
                false, look.theme(), look.texts());
        double width = look.width() / look.scale();
        double lines = UnrolledStage.roomForBoth(width) ? 1 : 2;
        double caption = look.caption() ? 2 * PAD + lines * LINE : 0;
        double height = look.height() / look.scale() - caption;
        new UnrolledStage(scene, width, height, Below.ALL).paint(g);
        if (look.caption()) {
            caption(g, scene, width, height, caption);
        }
        g.dispose();
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words + " " : words + ". ";
    }

    private void caption(Graphics2D g, UnrolledScene scene, double width, double top, double tall) {
        UnrolledWords words = new UnrolledWords(scene);
        g.setColor(look.theme().casing());
        g.fill(new Rectangle2D.Double(0, top, width, tall + 1));
        double y = top + PAD + 13;
        Lettering.fitted(words.caption(view.step(), view.sequence()), Fonts.text(12), width - 2 * PAD)
                .draw(g, look.theme().text(), PAD, y);
        if (!UnrolledStage.roomForBoth(width)) {
            // What the paths would say, which have no room of their own.
            Lettering.fitted(sentence(words.answer()) + words.more(), Fonts.text(12), width - 2 * PAD)
                    .draw(g, look.theme().text(), PAD, y + LINE);
        }
    }
}
