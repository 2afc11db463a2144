package gradientlab.ui.generalization.fit;

import gradientlab.core.Knob;
import gradientlab.experiment.generalization.CrossValidation;
import gradientlab.experiment.generalization.CrossValidation.Assignment;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.data.CurveFile;
import gradientlab.paint.generalization.fit.FitNumbers;
import gradientlab.ui.generalization.panel.CurveControls;
import gradientlab.ui.generalization.panel.ModelControls;
import gradientlab.ui.generalization.panel.NumberRows;
import gradientlab.ui.lab.modes.ModePanel;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;

/** The points, what is fitted to them, how it is judged, and what came of it in numbers. */
final class FitPanel extends ModePanel {

    private static final List<Kind> KINDS =
            List.of(Kind.POLYNOMIAL, Kind.KNN, Kind.TREE, Kind.NETWORK, Kind.RANDOM_FEATURES);

    private final FitState state;
    private final CurveControls curve;
    private final ModelControls model;
    private final KnobList folds;
    private final Segmented<Assignment> assignment;
    private final CheckBox copies;
    private final CheckBox one;
    private final NumberRows numbers = new NumberRows();

    FitPanel(FitState state) {
        super(state.context().words(), "generalization.fit.");
        this.state = state;
        Words words = state.context().words();
        curve = new CurveControls(words, "fit-", true, state.model()::follow, state::changeData);
        model = new ModelControls(words, "fit-model-", KINDS, true, state.model()::follow,
                edit -> state.change(recipe -> recipe.withModel(edit.apply(recipe.model()))));
        folds = new KnobList(words, "fit-", state.model()::follow,
                (knob, value) -> validation(cv -> cv.withFolds((int) value))).inRows();
        assignment = segmented("fit-assignment", List.of(Assignment.values()),
                each -> "assignment." + each.id(), each -> validation(cv -> cv.withAssignment(each)));
        copies = new CheckBox();
        copies.setId("fit-copies");
        copies.textProperty().bind(text("copies"));
        copies.setOnAction(e -> validation(cv -> cv.withCopies(copies.isSelected()
                ? Optional.of(CrossValidation.Copies.DEFAULT)
                : Optional.empty())));
        one = new CheckBox();
        one.setId("fit-leave-one-out");
        one.textProperty().bind(text("loo"));
        one.setOnAction(e -> validation(cv -> cv.withFolds(
                one.isSelected() ? state.recipe().data().n() : CrossValidation.DEFAULT.folds())));
        fill(curve, section(button("fit-file", "file", this::openFile)), model,
                section(title("validation"), folds, assignment, copies, one), numbers);
    }

    /** Takes points of a file, x and y in two columns, with the seed of the data they come in place of. */
    private void openFile() {
        state.context().chooseSource("csv").ifPresent(file -> state.context().intake().read(
                () -> CurveFile.given(file.toString(), 0),
                read -> state.changeData(data -> read.withSeed(data.seed()))));
    }

    private void validation(UnaryOperator<CrossValidation> edit) {
        state.change(recipe -> recipe.withValidation(edit.apply(recipe.validation())));
    }

    private static KnobFields<CrossValidation> foldsOf(int n) {
        Knob knob = Knob.whole("folds", "k", 2, n, Math.min(n, CrossValidation.DEFAULT.folds())).evenly()
                .slider(2, n).text("gen_folds");
        return new KnobFields<CrossValidation>().and(knob, CrossValidation::folds,
                (cv, k) -> cv.withFolds((int) k));
    }

    /** Brings everything up to date with the recipe, what came of it, and the language. */
    void refresh() {
        FitRecipe recipe = state.recipe();
        int n = recipe.data().n();
        curve.show(recipe.data());
        model.show(recipe.model(), recipe.data());
        folds.show(foldsOf(n), recipe.validation());
        following(() -> assignment.valueProperty().set(recipe.validation().assignment()));
        copies.setSelected(recipe.validation().copies().isPresent());
        one.setSelected(recipe.validation().folds() == n);
        Optional<FitNumbers> shown = state.scene().map(FitNumbers::new);
        numbers.show(shown.map(FitNumbers::title).orElse(""), shown.map(FitNumbers::rows).orElse(List.of()),
                shown.map(FitNumbers::words).orElse(""));
    }
}
