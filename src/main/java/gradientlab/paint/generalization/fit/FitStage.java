package gradientlab.paint.generalization.fit;

import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Stage;
import gradientlab.paint.generalization.Stage.Below;
import gradientlab.paint.generalization.StageParts;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.RampBar;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The stage of a fit in some size, and what of it lies where. */
public final class FitStage {

    /** Free at the right end of the strip for a chooser. */
    public static final double CHOOSER = 270;
    private static final double KEY = 160;
    private static final double RAMP = 80;
    /** The most folds side by side. */
    private static final int CARDS = 10;

    private final FitScene scene;
    private final FitWords words;
    private final FitChart points;
    private final ErrorChart errors;
    private final PenaltyChart penalties;
    private final List<CoefficientChart> coefficients;
    private final Stage<FitSpot> stage;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public FitStage(FitScene scene, double width, double height) {
        this.scene = scene;
        words = new FitWords(scene);
        points = new FitChart(scene);
        boolean penalty = scene.view() == View.PENALTY;
        errors = penalty ? null : new ErrorChart(scene);
        penalties = penalty ? new PenaltyChart(scene) : null;
        coefficients = penalty ? Arrays.stream(Strength.values())
                .map(strength -> new CoefficientChart(scene, strength)).toList() : List.of();
        stage = new Stage<>(scene.theme(), new StageParts(width, height, scene.sight().presented()),
                new Part<>(words.title(), scene.sight().waiting() ? scene.say("computing") : "", words.sub(),
                        points),
                new Part<>(words.errorsTitle(), "", words.errorsSub(), penalty ? penalties : errors),
                below());
    }

    private Below<FitSpot> below() {
        List<Part<FitSpot>> parts = switch (scene.view()) {
            case CAPACITIES -> List.of(new Part<>("", "", "", new CapacityGrid(scene)));
            case FOLDS -> cards();
            case PENALTY -> coefficients.stream().map(CoefficientChart::part).toList();
        };
        double[] shares = new double[parts.size()];
        Arrays.fill(shares, 1);
        return new Below<>(words.below(), words.belowSub(), CHOOSER + (key() ? KEY : 0), shares, parts);
    }

    /** Of many folds those around the chosen one. */
    private List<Part<FitSpot>> cards() {
        int count = scene.run().folds().count();
        int chosen = scene.sight().fold().orElse(0);
        int from = Math.max(0, Math.min(chosen - CARDS / 2, count - CARDS));
        return IntStream.range(from, Math.min(count, from + CARDS))
                .mapToObj(fold -> FoldCard.part(scene, fold)).toList();
    }

    private boolean key() {
        return scene.view() == View.FOLDS && !scene.sight().guessing();
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        paint(g, CHOOSER - Cell.PAD);
    }

    /** The same. @param chooser how wide the one at the right of the strip is */
    public void paint(Graphics2D g, double chooser) {
        double free = chooser + Cell.PAD;
        stage.paint(g, free + (key() ? KEY : 0));
        if (key() && !scene.sight().presented()) {
            ErrorRange range = ErrorRange.of(scene, scene.run().test(), scene.run().train());
            double x = stage.strip().getMaxX() - free - KEY + 36;
            double y = stage.strip().getCenterY();
            RampBar.paint(g, new Rectangle2D.Double(x, y - 4, RAMP, 8), 1, scene.theme().edge(),
                    share -> scene.theme().ramp(0.15 + 0.85 * share));
            Lettering low = new Lettering(PrintedNumbers.shown(range.span().from(), 1),
                    Fonts.text(11));
            low.draw(g, scene.theme().text2(), x - 7 - low.width(), y + 4);
            new Lettering(PrintedNumbers.shown(range.span().to(), 1), Fonts.text(11))
                    .draw(g, scene.theme().text2(), x + RAMP + 7, y + 4);
        }
    }

    /** How wide the strip's title is. */
    public double title() {
        return stage.title();
    }

    /** How wide the rest of what may stand in the strip is. */
    public double remark() {
        return stage.remark() + (key() ? KEY : 0);
    }

    /** What lies under a pointer. */
    public Optional<FitSpot> at(double x, double y) {
        return stage.at(x, y);
    }

    /** Where points lie at the top left. */
    public Plot points() {
        return points.plot(stage.left());
    }

    /** The step whose column in the chart of errors is nearest; not in the penalty's view. */
    public int stepAt(double x) {
        return errors.stepAt(stage.right(), x);
    }

    /** The strength of a penalty at a column of whatever chart shows it there. */
    public double alphaAt(FitSpot.Kind kind, double x, double y) {
        Strength strength = kind == FitSpot.Kind.RIDGE ? Strength.RIDGE : Strength.LASSO;
        Plot plot = y < stage.strip().getY() ? penalties.plot(stage.right())
                : coefficients.get(strength.ordinal()).plot(stage.below(strength.ordinal()));
        return strength.at(plot, x);
    }

    /** Where the strip lies, whose right end is free. */
    public Rectangle2D strip() {
        return stage.strip();
    }

    /** What the picture says. */
    public String words() {
        return words.caption() + " " + String.join(". ", words.callout());
    }
}
