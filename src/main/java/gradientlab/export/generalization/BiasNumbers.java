package gradientlab.export.generalization;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasTerms;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Progress;
import gradientlab.export.generalization.Outcome.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many fits of one model: bias², variance and noise, at the recipe's capacity and at every other. */
final class BiasNumbers {

    static final List<String> COLUMNS = List.of("capacity", "bias2", "bias2_se", "variance", "noise", "sum",
            "measured", "theory_bias2", "theory_variance", "left_out");

    private BiasNumbers() {}

    static Found find(BiasRecipe bias, Table table, Progress progress) throws ExportCancelled {
        BiasRun run = BiasRun.of(bias);
        ExportCancelled.ifAsked(progress);
        double noise = bias.data().sigma().isPresent() ? run.noise() : Double.NaN;
        int step = run.step(bias);
        Map<String, Object> tree = terms(run.terms().get(step), noise);
        tree.put("at_x", at(run, bias));
        for (int i = 0; i < run.terms().size(); i++) {
            BiasTerms terms = run.terms().get(i);
            int capacity = i;
            table.add(run.capacities().at(i), terms.terms().bias2(), terms.terms().error(),
                    terms.terms().variance(), noise,
                    terms.terms().bias2() + terms.terms().variance() + noise, terms.measured(),
                    run.theory().map(theory -> theory.bias2()[capacity]).orElse(Double.NaN),
                    run.theory().map(theory -> theory.variance()[capacity]).orElse(Double.NaN),
                    terms.leftOut());
        }
        tree.put("capacities", table.tree());
        List<Object> compared = new ArrayList<>();
        for (BiasTerms each : run.compared()) {
            compared.add(terms(each, noise));
        }
        tree.put("compared", compared);
        return new Found(tree, table);
    }

    private static Map<String, Object> terms(BiasTerms terms, double noise) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bias2", Table.known(terms.terms().bias2()));
        tree.put("variance", Table.known(terms.terms().variance()));
        tree.put("noise", Table.known(noise));
        tree.put("mse_vs_truth", Table.known(terms.terms().againstTruth()));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("bias2", Table.known(terms.terms().plainBias2()));
        plain.put("variance", Table.known(terms.terms().plainVariance()));
        tree.put("plain", plain);
        tree.put("bias2_se", Table.known(terms.terms().error()));
        tree.put("measured", Table.known(terms.measured()));
        tree.put("left_out", terms.leftOut());
        return tree;
    }

    private static Map<String, Object> at(BiasRun run, BiasRecipe bias) {
        double[] values = Arrays.stream(run.at(bias.model(), bias.x())).mapToDouble(row -> row[0]).toArray();
        CurveFunction truth = bias.data().truth().orElse(null);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("x", bias.x());
        tree.put("truth", truth == null ? null : Table.known(truth.at(bias.x())));
        tree.put("values", Table.known(values));
        return tree;
    }
}
