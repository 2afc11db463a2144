package gradientlab.experiment.generalization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the networks side by side.
 *
 * @param settings its regularizers from the first epoch on, or from its fork on
 * @param changes made from an epoch on, in the order of their epochs
 * @param fork what it goes on from, if it does not start on its own
 * @param on whether it is trained
 */
public record RegularizedNetwork(NetworkSettings settings, List<Change> changes, Optional<Fork> fork,
        boolean on) {

    /** No regularizer. */
    public static final RegularizedNetwork PLAIN = of(NetworkSettings.NONE);

    /**
     * Where a network goes on from: weights, buffers, its place in every stream.
     *
     * @param network which one, from 0
     * @param epoch after how many epochs
     */
    public record Fork(int network, int epoch) {}

    /**
     * Other settings from an epoch on; batch norm stays as it is.
     *
     * @param epoch after how many epochs
     */
    public record Change(int epoch, NetworkSettings settings) {}

    public RegularizedNetwork {
        changes = changes.stream().sorted(Comparator.comparingInt(Change::epoch)).toList();
    }

    public static RegularizedNetwork of(NetworkSettings settings) {
        return new RegularizedNetwork(settings, List.of(), Optional.empty(), true);
    }

    /** What the update that follows an epoch is made with. */
    public NetworkSettings at(int epoch) {
        NetworkSettings last = settings;
        for (Change change : changes) {
            last = change.epoch <= epoch ? change.settings : last;
        }
        return last;
    }

    /** The last of its settings. */
    public NetworkSettings last() {
        return changes.isEmpty() ? settings : changes.get(changes.size() - 1).settings;
    }

    /** Other settings from an epoch on in the place of those that followed; of all from the first on. */
    public RegularizedNetwork changed(int epoch, NetworkSettings other) {
        if (epoch <= fork.map(Fork::epoch).orElse(0)) {
            return withSettings(other).withChanges(List.of());
        }
        List<Change> kept = new ArrayList<>(
                changes.stream().filter(change -> change.epoch < epoch).toList());
        kept.add(new Change(epoch, other));
        return withChanges(kept);
    }

    /** With nothing later than so many epochs. */
    RegularizedNetwork within(int epochs) {
        return new RegularizedNetwork(settings,
                changes.stream().filter(change -> change.epoch <= epochs).toList(),
                fork.map(from -> new Fork(from.network(), Math.min(from.epoch(), epochs))), on);
    }

    public RegularizedNetwork withSettings(NetworkSettings other) {
        return new RegularizedNetwork(other, changes, fork, on);
    }

    public RegularizedNetwork withChanges(List<Change> other) {
        return new RegularizedNetwork(settings, other, fork, on);
    }

    /** Goes on from elsewhere; what was changed until there is then so from the fork on. */
    public RegularizedNetwork withFork(Optional<Fork> other) {
        int begins = other.map(Fork::epoch).orElse(0);
        List<Change> later = changes.stream().filter(change -> change.epoch >= begins).toList();
        NetworkSettings first = later.size() == changes.size() ? settings
                : changes.get(changes.size() - later.size() - 1).settings;
        return new RegularizedNetwork(first, later, other, on);
    }

    public RegularizedNetwork withOn(boolean other) {
        return new RegularizedNetwork(settings, changes, fork, other);
    }
}
