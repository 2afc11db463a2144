package gradientlab.experiment.flow.run;

import gradientlab.experiment.log.Parting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * What a log says of a training's networks, compared with the training as it goes on: every step is looked at
 * once, while its snapshot is kept. One thread at a time.
 */
public final class LoggedNetworks {

    private final List<LoggedNetwork> networks;
    private final List<Parting> partings;
    private FlowSnapshot first;
    private int compared;

    public LoggedNetworks(List<LoggedNetwork> networks) {
        this.networks = List.copyOf(networks);
        partings = new ArrayList<>(Collections.nCopies(networks.size(), Parting.NONE));
        compared = -1;
    }

    public List<LoggedNetwork> networks() {
        return networks;
    }

    /** Where each of {@link #networks} parts from the training so far. */
    public List<Parting> partings() {
        return List.copyOf(partings);
    }

    /** Takes what a training has come to; one that began anew or was led back is compared anew. */
    public void follow(FlowHistory history) {
        if (history.rows().get(0) != first || history.newest().step() < compared) {
            first = history.rows().get(0);
            compared = -1;
            Collections.fill(partings, Parting.NONE);
        }
        int from = compared < 0 ? 0 : history.indexOf(compared);
        for (FlowSnapshot row : history.rows().subList(from, history.size())) {
            boolean waits = row == history.newest() && !row.judged();
            if (row.step() > compared && !waits) {
                add(row);
            }
        }
    }

    /**
     * Compares every logged step with a training at its start, which is run as far as the log goes or until
     * all have parted.
     */
    public void run(Training training) {
        training.forget();
        BitSet logged = new BitSet();
        networks.forEach(network -> Arrays.stream(network.steps()).forEach(logged::set));
        while (true) {
            if (logged.get(training.step())) {
                add(training.snapshot());
            }
            boolean parted = partings.stream().allMatch(Parting::parted);
            if (parted || training.finished() || logged.nextSetBit(training.step() + 1) < 0) {
                return;
            }
            training.advance();
        }
    }

    /** Takes a step of the training, later than those before. */
    public void add(FlowSnapshot row) {
        compared = row.step();
        for (int i = 0; i < networks.size(); i++) {
            int network = networks.get(i).network();
            if (network < row.networks().size()) {
                partings.set(
                        i,
                        networks.get(i).compare(partings.get(i), row.step(), row.networks().get(network)));
            }
        }
    }
}
