package gradientlab.experiment;

import gradientlab.core.graph.GraphException;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.layer.LayerTensors;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.model.Families;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRun;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.worker.Parallel;
import gradientlab.fuzz.Bounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A hostile recipe of any lab: refused by a sentence, or read, written back equal and run for a while. */
public final class RecipeFuzz {

    private static final int STEPS = 20;
    private static final int WEIGHTS = 20_000;
    private static final int PRODUCTS = 1_000_000;

    private RecipeFuzz() {}

    public static void read(byte[] input) throws IOException {
        Recipe recipe;
        try {
            recipe = Recipes.read(new ByteArrayInputStream(input));
        } catch (RecipeException e) {
            Bounds.refused(e);
            return;
        }
        accepted(recipe);
    }

    /** What was accepted reads back equal from its own text, and runs. */
    public static void accepted(Recipe recipe) {
        try {
            Bounds.check(Recipes.read(Recipes.write(recipe)).equals(recipe), "reads back different");
            Bounds.check(Recipes.read(Recipes.writePretty(recipe)).equals(recipe), "not pretty");
        } catch (RecipeException e) {
            throw new AssertionError("refuses what it wrote: " + Recipes.write(recipe), e);
        }
        if (recipe instanceof DescentRecipe descent) {
            run(descent);
        } else if (recipe instanceof GraphRecipe graph) {
            compute(graph);
        } else if (recipe instanceof TimeRecipe time) {
            compute(time);
        } else if (recipe instanceof ConvolutionRecipe convolution) {
            compute(convolution);
        } else if (recipe instanceof GeneralizationRecipe generalization) {
            compute(generalization);
        } else {
            train((FlowRecipe) recipe);
        }
    }

    private static void compute(GraphRecipe recipe) {
        Bounds.check(GraphKind.KIND.steps(recipe) >= 1 && !GraphKind.KIND.dials(recipe).isEmpty(), "steps");
        if (recipe instanceof NormRecipe norm) {
            new NormRun(norm);
        } else if (recipe instanceof FormulaRecipe formulas) {
            try {
                FormulaRun run = FormulaRun.of(formulas.withUpdates(Math.min(formulas.updates(), STEPS)));
                Bounds.check(run.past().length > 0 && run.next().length > STEPS, "losses");
                run.check();
                run.nudged();
                run.mistakes();
            } catch (GraphException e) {
                throw new AssertionError("refuses what it read: " + Recipes.write(recipe), e);
            }
        }
    }

    private static void compute(TimeRecipe recipe) {
        Bounds.check(TimeKind.KIND.steps(recipe) >= 1 && !TimeKind.KIND.dials(recipe).isEmpty(), "steps");
        CliffRun.of(recipe.cliff().withSteps(Math.min(recipe.cliff().steps(), STEPS)));
        long weights = recipe.networks().stream()
                .mapToLong(n -> (long) n.cell().gates() * n.hidden() * (n.hidden() + 8)).sum();
        // The name of a file is taken as it is; what files may hold is another target's matter.
        boolean file = recipe.task().text().isPresent();
        if (!file && weights * recipe.length() * recipe.sequences() <= 20L * WEIGHTS) {
            try {
                new TimeTraining(recipe).advance();
            } catch (RecipeException e) {
                Bounds.refused(e);
            }
        }
    }

    private static void compute(ConvolutionRecipe recipe) {
        Bounds.check(ConvolutionKind.KIND.steps(recipe) >= 1
                && !ConvolutionKind.KIND.dials(recipe).isEmpty(), "steps");
        Bounds.check(recipe.layer().fits() && recipe.dense().fits(), "a window that does not fit");
        if (recipe.layer().shape().multiplications() <= PRODUCTS) {
            LayerTensors layer = LayerTensors.of(recipe.layer().withUpstream(
                    Optional.of(recipe.layer().upstreamOrOnes())));
            int cells = recipe.layer().inputValues().length();
            Bounds.check(layer.dInput().orElseThrow().length() == cells, "dX");
        }
    }

    private static void compute(GeneralizationRecipe recipe) {
        Bounds.check(GeneralizationKind.KIND.steps(recipe) >= 1, "steps");
        GeneralizationKind.KIND.dials(recipe);
        FitRecipe fit = recipe.fit();
        if (Families.quick(fit.model()) && fit.data().n() <= STEPS) {
            FitRun run = FitRun.of(fit);
            Bounds.check(run.train().length == run.capacities().size(), "capacities");
        }
        EnsemblesRecipe ensembles = recipe.ensembles();
        if (ensembles.data().n() <= STEPS && ensembles.steps() <= STEPS) {
            EnsembleRun.of(ensembles);
        }
        // The name of a file is taken as it is; what files may hold is another target's matter.
        RegularizeRecipe networks = recipe.regularize();
        long weights = (long) networks.training().width() * networks.training().width()
                * networks.training().hidden();
        if (!(networks.data().source() instanceof DataChoice.FileData)
                && weights * networks.data().n() <= PRODUCTS
                && recipe.mode() == GeneralizationRecipe.Mode.REGULARIZE) {
            try {
                new RegularizeTraining(recipe).advance(1, Parallel.ALONE);
            } catch (RecipeException e) {
                Bounds.refused(e);
            }
        }
    }

    private static void run(DescentRecipe recipe) {
        DescentRecipe some = recipe.withSteps(Math.min(recipe.steps(), STEPS)).withoutIdle();
        Trajectories run = Descent.run(some);
        Bounds.check(run.runners().size() == some.runners().size(), "runners");
        if (Bounds.some(Recipes.write(recipe).getBytes(StandardCharsets.UTF_8))) {
            recipe.surface().make().minima();
        }
    }

    private static void train(FlowRecipe recipe) {
        // The name of a file is taken as it is; what files may hold is another target's matter.
        if (recipe.data() instanceof DataChoice.FileData) {
            return;
        }
        long weights = recipe.networks().stream()
                .mapToLong(n -> (long) n.depth() * n.width() * n.width()).sum();
        try {
            if (weights <= WEIGHTS) {
                new Training(recipe).advance();
            } else {
                FlowData.of(recipe);
            }
        } catch (RecipeException e) {
            Bounds.refused(e);
        }
    }
}
