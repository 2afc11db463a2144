package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeView;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.RegularizedNetwork.Change;
import gradientlab.experiment.generalization.RegularizedNetwork.Fork;
import gradientlab.ui.generalization.model.GeneralizationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The changes a person makes to what is trained and looked at, each from the old recipe to the new one. */
final class Edits {

    private Edits() {}

    /** Changes the mode's part of the recipe. */
    static void edit(GeneralizationModel model, UnaryOperator<RegularizeRecipe> change) {
        model.edit(recipe -> recipe.withRegularize(change.apply(recipe.regularize())));
    }

    /** Changes what all networks share: they begin anew, and train on where they had trained. */
    static void anew(GeneralizationModel model, UnaryOperator<RegularizeRecipe> change) {
        GeneralizationRecipe before = model.recipe();
        boolean trained = model.timeline().newest() > 0;
        edit(model, change);
        if (trained && !model.recipe().equals(before) && !model.timeline().playing()) {
            model.timeline().play();
        }
    }

    /** Changes what is looked at. */
    static void view(GeneralizationModel model, UnaryOperator<RegularizeView> change) {
        edit(model, recipe -> recipe.withView(change.apply(recipe.view())));
    }

    /** The epoch from which a knob changes a network: that which is looked back at; 0 for all of it. */
    static int from(GeneralizationModel model) {
        boolean back = !model.timeline().live() && model.timeline().step() < model.timeline().newest();
        return back ? model.timeline().step() : 0;
    }

    /** The settings that a network's knobs show. */
    static NetworkSettings settings(GeneralizationModel model, int network) {
        RegularizedNetwork spec = model.recipe().regularize().networks().get(network);
        int from = from(model);
        return from == 0 ? spec.last() : spec.at(from);
    }

    /** Turns a knob of a network: from the epoch that is looked back at, or as it was last set. */
    static void settings(GeneralizationModel model, int network, UnaryOperator<NetworkSettings> change) {
        NetworkSettings other = change.apply(settings(model, network));
        int from = from(model);
        edit(model, recipe -> recipe.withNetwork(
                network, with(recipe.networks().get(network), from, other)));
    }

    private static RegularizedNetwork with(RegularizedNetwork spec, int from, NetworkSettings other) {
        if (from > 0) {
            return spec.changed(from, other);
        }
        if (spec.changes().isEmpty()) {
            return spec.withSettings(other);
        }
        List<Change> changes = new ArrayList<>(spec.changes());
        Change last = changes.remove(changes.size() - 1);
        changes.add(new Change(last.epoch(), other));
        return spec.withChanges(changes);
    }

    /** Batch norm is there from the first epoch or not at all. */
    static void normalize(GeneralizationModel model, int network, boolean on) {
        edit(model, recipe -> {
            RegularizedNetwork spec = recipe.networks().get(network);
            List<Change> changes = spec.changes().stream()
                    .map(change -> new Change(change.epoch(), change.settings().withBatchNorm(on))).toList();
            return recipe.withNetwork(
                    network, spec.withSettings(spec.settings().withBatchNorm(on)).withChanges(changes));
        });
    }

    /** One network more; does nothing where there are as many as may be. */
    static RegularizeRecipe add(RegularizeRecipe recipe, RegularizedNetwork network) {
        if (recipe.networks().size() >= RegularizeRecipe.MAX_NETWORKS) {
            return recipe;
        }
        List<RegularizedNetwork> more = new ArrayList<>(recipe.networks());
        more.add(network);
        return recipe.withNetworks(more);
    }

    /** A network that goes on from another one's epoch as that one does. */
    static RegularizeRecipe fork(RegularizeRecipe recipe, int network, int epoch) {
        NetworkSettings settings = recipe.networks().get(network).at(epoch);
        return add(recipe,
                RegularizedNetwork.of(settings).withFork(Optional.of(new Fork(network, epoch))));
    }

    /** Whether a network can be taken out: it is not the last, and none goes on from it. */
    static boolean removable(RegularizeRecipe recipe, int network) {
        return recipe.networks().size() > 1 && recipe.networks().stream().map(RegularizedNetwork::fork)
                .flatMap(Optional::stream).noneMatch(fork -> fork.network() == network);
    }

    /** Takes a network out; forks go on from the same ones as before. */
    static RegularizeRecipe remove(RegularizeRecipe recipe, int network) {
        List<RegularizedNetwork> fewer = new ArrayList<>(recipe.networks());
        fewer.remove(network);
        return recipe.withNetworks(fewer.stream().map(spec -> spec.withFork(spec.fork().map(
                fork -> new Fork(fork.network() - (fork.network() > network ? 1 : 0), fork.epoch()))))
                .toList());
    }
}
