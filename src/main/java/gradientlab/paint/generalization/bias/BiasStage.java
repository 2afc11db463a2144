package gradientlab.paint.generalization.bias;

import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Stage;
import gradientlab.paint.generalization.Stage.Below;
import gradientlab.paint.generalization.StageParts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The stage of many fits in some size, and what of it lies where. */
public final class BiasStage {

    /** Free at the right end of the strip for a chooser. */
    public static final double CHOOSER = 320;

    private final BiasWords words;
    private final FitsChart fits;
    private final TermsChart terms;
    private final Stage<BiasSpot> stage;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public BiasStage(BiasScene scene, double width, double height) {
        words = new BiasWords(scene);
        fits = new FitsChart(scene);
        terms = new TermsChart(scene);
        int models = scene.run().compared().size();
        double[] shares = new double[models];
        Arrays.fill(shares, 1);
        List<Part<BiasSpot>> cards =
                IntStream.range(0, models).mapToObj(i -> ModelCard.part(scene, i)).toList();
        stage = new Stage<>(scene.theme(), new StageParts(width, height, scene.sight().presented()),
                new Part<>(words.title(), scene.sight().waiting() ? scene.say("computing") : "", words.sub(),
                        fits),
                new Part<>(words.termsTitle(), "", words.termsSub(), terms),
                new Below<>(words.below(), words.belowSub(), CHOOSER, shares, cards));
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        stage.paint(g);
    }

    /** The same. @param chooser how wide the one at the right of the strip is */
    public void paint(Graphics2D g, double chooser) {
        stage.paint(g, chooser + Cell.PAD);
    }

    /** How wide the strip's title is. */
    public double title() {
        return stage.title();
    }

    /** How wide the rest of what may stand in the strip is. */
    public double remark() {
        return stage.remark();
    }

    /** What lies under a pointer. */
    public Optional<BiasSpot> at(double x, double y) {
        return stage.at(x, y);
    }

    /** Where the fits lie. */
    public Plot fits() {
        return fits.plot(stage.left());
    }

    /** The step whose column in the chart of the terms is nearest. */
    public int stepAt(double x) {
        return terms.stepAt(stage.right(), x);
    }

    /** Where the strip lies, whose right end is free. */
    public Rectangle2D strip() {
        return stage.strip();
    }

    /** What the picture says. */
    public String words() {
        return words.caption();
    }
}
