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

    /** On other points; what they do not allow is lowered. */
    public FitRecipe withData(CurveData other) {
        return new FitRecipe(other, model.fitting(other), validation.fitting(other), grid, view);
    }

    /** Of another model, as far as the points allow it. */
    public FitRecipe withModel(ModelChoice other) {
        return new FitRecipe(data, other.fitting(data), validation, grid, view);
    }

    /** With other folds, as far as the points allow them. */
    public FitRecipe withValidation(CrossValidation other) {
        return new FitRecipe(data, model, other.fitting(data), grid, view);
    }

    public FitRecipe withGrid(List<Double> other) {
        return new FitRecipe(data, model, validation, other, view);
    }

    public FitRecipe withView(View other) {
        return new FitRecipe(data, model, validation, grid, other);
    }
}
