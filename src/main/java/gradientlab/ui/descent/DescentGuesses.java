package gradientlab.ui.descent;

import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.picture.Viewport;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.stage.StageView;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.Guessable;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Paths are drawn on the contour view, in the numbers of its axes. */
final class DescentGuesses implements Guessable {

    private final DescentModel model;
    private final StageView stage;
    private final Modes modes;

    DescentGuesses(DescentModel model, StageView stage, Modes modes) {
        this.model = model;
        this.stage = stage;
        this.modes = modes;
    }

    @Override
    public Optional<GuessPlane> plane(Question question) {
        if (stage.inRelief() || stage.pixelWidth() <= 1 || modes.shownProperty().get() != null) {
            return Optional.empty();
        }
        Viewport shown = stage.viewport();
        double width = stage.pixelWidth();
        double height = stage.pixelHeight();
        return Optional.of(new GuessPlane(
                stage, new Rectangle2D.Double(0, 0, width / stage.scale(), height / stage.scale()),
                new GuessPlane.Span(shown.x(0), shown.x(width)),
                new GuessPlane.Span(shown.y(height), shown.y(0))));
    }

    /** The path to its last finite point; of one that diverged, to where that was found. */
    @Override
    public Optional<Outcome> truth(Question question, int from) {
        int runner = question.index();
        if (runner >= model.run().runners().size()) {
            return Optional.empty();
        }
        Trajectory path = model.run().runners().get(runner);
        int last = path.divergedAt() < 0 ? path.lastPoint() : Math.min(path.divergedAt(), path.lastPoint());
        int points = Math.max(1, last - from + 1);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            int row = Math.min(from + i, last);
            x[i] = path.x(row);
            y[i] = path.y(row);
        }
        return Optional.of(new Outcome.Line(x, y));
    }
}
