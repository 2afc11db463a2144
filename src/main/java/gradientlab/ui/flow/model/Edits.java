package gradientlab.ui.flow.model;

import gradientlab.core.Settings;
import gradientlab.core.data.Generators;
import gradientlab.core.network.Block;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The changes a person makes to a flow recipe, each a function from the old recipe to the new one. */
public final class Edits {

    /** Branch scales are kept to so many digits after the point. */
    private static final double PLACES = 1e4;

    private Edits() {}

    /** One network other than it was. */
    public static FlowRecipe network(FlowRecipe recipe, int index, UnaryOperator<NetworkSpec> change) {
        return recipe.withNetwork(index, change.apply(recipe.networks().get(index)));
    }

    /**
     * All networks of one depth; a branch scale that was 1/depth or 1/√depth still is. Explicit numbers are
     * given up.
     */
    public static FlowRecipe depth(FlowRecipe recipe, int depth) {
        return recipe.withNetworks(recipe.networks().stream()
                .map(spec -> spec.depth() == depth
                        ? spec
                        : spec.withBranchScale(followed(spec, depth))
                                .withDepth(depth).withParameters(Optional.empty()))
                .toList());
    }

    /** All networks of one width; explicit numbers are given up. */
    public static FlowRecipe width(FlowRecipe recipe, int width) {
        return recipe.withNetworks(recipe.networks().stream()
                .map(spec -> spec.width() == width
                        ? spec
                        : spec.withWidth(width).withParameters(Optional.empty()))
                .toList());
    }

    /** A network's branch scale at another depth; one that follows from neither rule stays. */
    private static double followed(NetworkSpec spec, int depth) {
        if (spec.block().skips() && Math.abs(spec.branchScale() - branch(spec.depth())) < 1 / PLACES) {
            return branch(depth);
        }
        double root = Math.sqrt(spec.depth());
        return spec.block().skips() && Math.abs(spec.branchScale() - 1 / root) < 1 / PLACES
                ? Math.rint(PLACES / Math.sqrt(depth)) / PLACES
                : spec.branchScale();
    }

    /** The branch scale with which the sum over so many ReLU branches, of positive mean, stays bounded. */
    static double branch(int depth) {
        return Math.rint(PLACES / depth) / PLACES;
    }

    /** Switches a network on or off. */
    public static FlowRecipe shown(FlowRecipe recipe, int index, boolean shown) {
        return network(recipe, index, spec -> spec.withShown(shown));
    }

    /** Another block; one that skips begins with the branch scale 1/depth. */
    public static FlowRecipe block(FlowRecipe recipe, int index, Block block) {
        return network(recipe, index,
                spec -> (block.skips() && !spec.block().skips() && spec.branchScale() == 1
                        ? spec.withBranchScale(branch(spec.depth()))
                        : spec).withBlock(block));
    }

    /** The four networks a comparison usually starts from, of the depth and width of the others. */
    public static List<NetworkSpec> standards(FlowRecipe recipe) {
        NetworkSpec like = recipe.networks().get(0);
        NetworkSpec plain = NetworkSpec.of(0).withDepth(like.depth()).withWidth(like.width());
        return List.of(
                plain.withActivation("sigmoid").withInit("xavier_normal"),
                plain.withActivation("tanh").withInit("xavier_normal"),
                plain,
                plain.withActivation("leaky_relu"),
                plain.withBlock(Block.RESIDUAL).withBranchScale(branch(like.depth())),
                plain.withBlock(Block.BATCH_NORM),
                plain.withBlock(Block.BATCH_NORM_RESIDUAL).withBranchScale(branch(like.depth())));
    }

    /** One more network, in a look nobody has yet; does nothing where there are as many as may be. */
    public static FlowRecipe add(FlowRecipe recipe, NetworkSpec spec) {
        if (recipe.networks().size() >= FlowRecipe.MAX_NETWORKS) {
            return recipe;
        }
        List<NetworkSpec> more = new ArrayList<>(recipe.networks());
        int slot = Legend.freeSlot(recipe.networks().stream().mapToInt(NetworkSpec::slot));
        more.add(spec.withSlot(slot).withShown(true));
        return recipe.withNetworks(more);
    }

    /** Takes a network out; does nothing to the last one. */
    public static FlowRecipe remove(FlowRecipe recipe, int index) {
        if (recipe.networks().size() < 2) {
            return recipe;
        }
        List<NetworkSpec> fewer = new ArrayList<>(recipe.networks());
        fewer.remove(index);
        return recipe.withNetworks(fewer);
    }

    /**
     * Other examples; the loss follows from them, what was said about the old ones goes, and so does what
     * moves pictures where they are none.
     */
    public static FlowRecipe data(FlowRecipe recipe, DataChoice data) {
        return recipe.data().equals(data)
                ? recipe
                : still(fitting(recipe.withData(data).withLoss(Optional.empty()).withNotes(Notes.NONE)));
    }

    private static FlowRecipe still(FlowRecipe recipe) {
        return recipe.pictures() ? recipe
                : recipe.withNetworks(recipe.networks().stream()
                        .map(spec -> spec.withRegularizers(spec.regularizers().withShift(0).withRotation(0)))
                        .toList());
    }

    /** One knob of the generated examples. */
    public static FlowRecipe dataKnob(FlowRecipe recipe, String knob, double value) {
        return recipe.data() instanceof GeneratedData made
                ? fitting(recipe.withData(new GeneratedData(made.id(), made.knobs().with(knob, value))))
                : recipe;
    }

    /** Another share kept for validation. */
    static FlowRecipe validation(FlowRecipe recipe, double share) {
        return fitting(recipe.withValidation(share));
    }

    /** A batch is never larger than what there is to train on. */
    private static FlowRecipe fitting(FlowRecipe recipe) {
        OptionalInt rows = rows(recipe.data());
        if (rows.isEmpty()) {
            return recipe;
        }
        int kept = (int) Math.floor(rows.getAsInt() * recipe.validation());
        return recipe.withBatch(Math.max(1, Math.min(recipe.batch(), rows.getAsInt() - kept)));
    }

    private static OptionalInt rows(DataChoice data) {
        if (data instanceof GeneratedData made) {
            Settings knobs =
                    Settings.defaults(Generators.find(made.id()).orElseThrow().knobs()).with(made.knobs());
            return OptionalInt.of((int) knobs.get("points"));
        }
        if (data instanceof ShippedData shipped) {
            return OptionalInt.of(ShippedSets.rows(shipped.id()));
        }
        return data instanceof ExplicitData given
                ? OptionalInt.of(given.inputs().size())
                : OptionalInt.empty();
    }

    /** Another rule, with its knobs at their defaults. */
    public static FlowRecipe optimizer(FlowRecipe recipe, String rule) {
        return recipe.optimizer().equals(rule) ? recipe
                : recipe.withOptimizer(rule, TrainingRules.defaults(rule));
    }

    /** One knob of the rule. */
    public static FlowRecipe knob(FlowRecipe recipe, String knob, double value) {
        return recipe.withOptimizer(recipe.optimizer(), recipe.settings().with(knob, value));
    }
}
