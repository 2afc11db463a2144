package gradientlab.paint.time.gate;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.experiment.time.gate.GateSolutions;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.time.gate.GateScene.Moment;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Gates by hand as one picture that travels alone, with a caption. */
public final class GatesPicture {

    private static final double PAD = 12;
    private static final double LINE = 18;

    private final GatesRun run;
    private final Optional<GateSolutions> solutions;
    private final PictureLook look;

    /** Computes what comes of the recipe's gates, and what gradient descent finds. */
    public GatesPicture(TimeRecipe recipe, PictureLook look) {
        this(GatesRun.of(new GateSequences(recipe.gates().length()), recipe.gates()),
                Optional.of(GateSolutions.of(recipe.gates().length())), look);
    }

    /** Of what has been computed. */
    public GatesPicture(GatesRun run, Optional<GateSolutions> solutions, PictureLook look) {
        this.run = run;
        this.solutions = solutions;
        this.look = look;
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step the time step up to which the state is shown in full strength, 0 to T
     */
    public void paint(Graphics2D target, int step) {
        Graphics2D g = (Graphics2D) target.create();
        g.scale(look.scale(), look.scale());
        Brush.quality(g);
        GateScene scene = new GateScene(run, solutions, solutions.isPresent(),
                new Moment(Math.max(0, Math.min(run.length(), step)), 0, false, null), false, look.theme(),
                look.texts());
        double width = look.width() / look.scale();
        double caption = look.caption() ? 2 * PAD + LINE : 0;
        double height = look.height() / look.scale() - caption;
        new GateStage(scene, width, height, false).paint(g);
        if (look.caption()) {
            g.setColor(look.theme().casing());
            g.fill(new Rectangle2D.Double(0, height, width, caption + 1));
            Lettering.fitted(new GateWords(scene).caption(), Fonts.text(12), width - 2 * PAD)
                    .draw(g, look.theme().text(), PAD, height + PAD + 13);
        }
        g.dispose();
    }
}
