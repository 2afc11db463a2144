package gradientlab.export.generalization.code;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import java.util.ArrayList;
import java.util.List;

/** A model of a curve as Python: {@code predict(x, y, at)}, a row for each of its capacities. */
record ModelCode(ModelChoice model, CurveData data, Template template) {

    /** What lists the capacities, from simple to flexible. */
    String capacities() {
        return Python.wrapped("CAPACITIES = " + Capacities.of(model, data).values());
    }

    /** Whether it is a lasso alone, which has another solution at each degree. */
    boolean lasso() {
        return model.kind() == Kind.POLYNOMIAL && model.l1() > 0 && model.l2() == 0;
    }

    /** Whether torch trains it. */
    boolean torch() {
        return model.kind() == Kind.NETWORK;
    }

    /** What defines {@code predict}. @param penalty whether coefficients are asked for at any penalty */
    String code(boolean penalty) {
        polynomials(penalty || model.l2() > 0);
        List<String> parts = new ArrayList<>(helpers());
        if (penalty) {
            parts.add("coefficients");
        }
        parts.add(own());
        return parts(parts, "predict");
    }

    /** What polynomials share. @param ridge whether any has a ridge penalty */
    void polynomials(boolean ridge) {
        template.flag("ridge", ridge).value("own rows", ridge ? "[: len(x)]" : "")
                .value("factors", ridge ? "factors(x, D, l2)"
                        : "np.linalg.qr(legvander("
                                + CurveCode.scaled(data, "x") + ", D)[:, : len(np.unique(x))])")
                .value("basis at",
                        ridge ? "basis(at, D, l2)" : "legvander(" + CurveCode.scaled(data, "at") + ", D)");
    }

    /** Whether it reads places as z, from -1 to 1, by a function. @param ridge as above */
    boolean scales(boolean ridge) {
        return switch (model.kind()) {
            case POLYNOMIAL -> ridge || model.l1() > 0;
            case NETWORK, RANDOM_FEATURES -> true;
            default -> false;
        };
    }

    /** The parts that several models of its kind share, once {@link #polynomials} was said. */
    List<String> helpers() {
        return switch (model.kind()) {
            case POLYNOMIAL -> lasso() ? List.of("lasso")
                    : template.holds("ridge") ? List.of("polynomials") : List.of();
            case TREE -> List.of("tree");
            case BAGGING -> List.of("tree", "bootstraps");
            case BOOSTING -> List.of("tree", "boosted");
            default -> List.of();
        };
    }

    /** The part that it has to itself. */
    String own() {
        return switch (model.kind()) {
            case POLYNOMIAL -> lasso() ? "lassos" : "polynomial";
            case KNN -> "knn";
            case TREE -> "trees";
            case NETWORK -> "network";
            case RANDOM_FEATURES -> "features";
            case BAGGING -> "bagging";
            case BOOSTING -> "boosting";
        };
    }

    /** Parts with this model's knobs. @param name of the function */
    String parts(List<String> parts, String name) {
        template.value("predict", name)
                .value("ridge default", template.holds("ridge") ? ", l2=" + Python.number(model.l2()) : "")
                .value("l2", Python.number(model.l2()))
                .value("l1", Python.number(model.l1())).value("ratio", Python.number(model.ratio()))
                .value("members", model.members()).value("rate", Python.number(model.rate()))
                .value("draw", model.draw()).value("capacity", model.capacity());
        return template.parts(parts.stream().map(part -> "generalization/model/" + part)
                .toArray(String[]::new)).strip();
    }
}
