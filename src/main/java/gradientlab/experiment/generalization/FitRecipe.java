package gradientlab.experiment.generalization;

import java.util.List;

/**
 * A model of a curve. Immutable; a change makes a new one.
 *
 * @param data what it is fitted to
 * @param model what is fitted
 * @param validation its folds
 * @param grid x at which a typed recipe asks for the prediction; empty for the window's own
 * @param view what stands below
 */
public record FitRecipe(CurveData data, ModelChoice model, CrossValidation validation, List<Double> grid,
        View view) {

    /** Degree 9 on twenty points. */
    public static final FitRecipe DEFAULT = new FitRecipe(CurveData.DEFAULT, ModelChoice.polynomial(9),
            CrossValidation.DEFAULT, List.of(), View.CAPACITIES);

    /** What stands below. */
    public enum View {
        CAPACITIES("capacities"),
        FOLDS("folds"),
        PENALTY("penalty");

        private final String id;

        View(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public FitRecipe {
        grid = List.copyOf(grid);
    }

    /** The greatest capacity that the data allow. */
    public int most() {
        return model.kind() == ModelChoice.Kind.KNN ? data.n() : model.kind().most();
    }

    public FitRecipe withData(CurveData other) {
        return new FitRecipe(other, model, validation, grid, view);
    }

    public FitRecipe withModel(ModelChoice other) {
        return new FitRecipe(data, other, validation, grid, view);
    }

    public FitRecipe withValidation(CrossValidation other) {
        return new FitRecipe(data, model, other, grid, view);
    }

    public FitRecipe withGrid(List<Double> other) {
        return new FitRecipe(data, model, validation, other, view);
    }

    public FitRecipe withView(View other) {
        return new FitRecipe(data, model, validation, grid, other);
    }
}
