package gradientlab.paint.graph.formula;

import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.graph.formula.band.EvidenceBand;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.stage.GraphPainter;
import gradientlab.paint.graph.formula.stage.StageView;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.PictureLook;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A graph of formulas as a picture that travels alone: stage, evidence, and what was computed of what. */
public final class FormulaPicture {

    /** A picture is read at some distance: type is larger than in a window of that size. */
    private static final double OF_WINDOW = 0.8;

    private static final double MOST_BAND = 0.34;

    private final PictureLook look;
    private final double scale;
    private final GraphPainter stage;
    private final EvidenceBand band;
    private final CaptionStrip caption;

    /** Pictures of one look; those of one graph keep where its nodes stand. */
    public FormulaPicture(PictureLook look) {
        this.look = look;
        scale = OF_WINDOW * look.scale();
        stage = new GraphPainter(look.theme(), look.texts(), scale);
        band = new EvidenceBand(look.theme(), look.texts(), scale);
        caption = new CaptionStrip(List.of(), false, look.theme(), look.width(), look.height(),
                look.scale());
    }

    /**
     * Paints it into (0, 0, width, height).
     *
     * @param run what comes of the formulas; nobody changes it
     * @param step 0 to 2N + 1
     */
    public void paint(Graphics2D target, FormulaRun run, int step) {
        Texts texts = look.texts();
        // The strip of the caption lets through what is under it: in a film that would be the words before.
        target.setColor(look.theme().bg());
        target.fillRect(0, 0, look.width(), look.height());
        FormulaScene scene = new FormulaScene(run, FormulaScene.Look.at(step));
        double below = look.caption() ? caption.height() : 0;
        double evidence = Math.min(EvidenceBand.HEIGHT * scale, MOST_BAND * (look.height() - below));
        boolean fits = evidence >= EvidenceBand.HEIGHT * scale;
        double end = look.height() - below;
        Rectangle2D upper = new Rectangle2D.Double(0, 0, look.width(), fits ? end - evidence : end);
        stage.standAlone(!fits);
        stage.paint(target, scene, upper, StageView.FITTED);
        if (fits) {
            band.paint(target, scene, new Rectangle2D.Double(0, end - evidence, look.width(), evidence));
        }
        if (look.caption()) {
            Graphics2D g = (Graphics2D) target.create();
            g.translate(0, end);
            caption.paint(g, FormulaCaption.words(run, scene.step(), texts));
            g.dispose();
        }
    }
}
