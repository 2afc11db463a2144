package gradientlab.ui.descent;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.RaceTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.picture.Viewport;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.panel.RunnerLegend;
import gradientlab.ui.descent.stage.StageView;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.guess.OptionNames;
import gradientlab.ui.guess.OptionNames.Named;
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

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return RaceTruth.of(question, model.run(), from);
    }

    /** As a room's legend calls them, rate and what differs included. */
    @Override
    public OptionNames names(Question question) {
        DescentRecipe recipe = model.recipe();
        return OptionNames.of(question, recipe.runners().size(), (texts, option) -> new Named(
                option.slot(), RunnerLegend.called(recipe, option.index(), texts)));
    }
}
