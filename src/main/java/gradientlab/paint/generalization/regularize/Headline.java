package gradientlab.paint.generalization.regularize;

import static gradientlab.paint.generalization.regularize.RegularizeWords.percent;

import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.training.Judged;
import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.RegularizeVerdict.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the chart of unseen data comes to at the epoch that is looked at.
 *
 * @param words the main sentence, then perhaps a lesser one; empty before there is anything to say
 * @param network whose line they are about, −1 for none
 * @param epoch the point of that line
 */
record Headline(List<String> words, int network, int epoch) {

    private static final Headline NONE = new Headline(List.of(), -1, 0);

    static Headline of(RegularizeScene scene, RegularizeWords words) {
        if (scene.epoch() == 0 || scene.on().isEmpty() || scene.looked().predicting()) {
            return NONE;
        }
        return new Finder(scene, words).find();
    }

    private static final class Finder {

        final RegularizeScene scene;
        final RegularizeWords words;
        final List<Integer> on;

        Finder(RegularizeScene scene, RegularizeWords words) {
            this.scene = scene;
            this.words = words;
            on = scene.on().stream().filter(i -> state(scene, i).broken().isEmpty()).toList();
        }

        static NetworkState state(RegularizeScene scene, int network) {
            return scene.looked().shown().networks().get(network);
        }

        Judged now(int network) {
            return state(scene, network).judged();
        }

        double right(int network) {
            return now(network).validation().accuracy();
        }

        Judged at(int network, int epoch) {
            return scene.trained().history().at(epoch).networks().get(network).judged();
        }

        Headline find() {
            if (on.isEmpty()) {
                return NONE;
            }
            OptionalInt fork = on.stream().mapToInt(i -> i).filter(i -> begins(i) > 0
                    && begins(i) < scene.epoch()).findFirst();
            if (fork.isPresent()) {
                return forked(fork.getAsInt());
            }
            OptionalInt smooth = on.stream().mapToInt(i -> i).filter(this::smoothedInVain).findFirst();
            if (smooth.isPresent()) {
                return smoothed(smooth.getAsInt());
            }
            return falls() ? fallen() : compared();
        }

        private int begins(int network) {
            RegularizedNetwork spec = scene.recipe().networks().get(network);
            return spec.changes().isEmpty()
                    ? spec.fork().map(RegularizedNetwork.Fork::epoch).orElse(0)
                    : spec.changes().get(0).epoch();
        }

        /** What changed at the fork, and which labels it no longer repeats. */
        private Headline forked(int network) {
            int from = begins(network);
            Judged then = at(network, from);
            String name = words.name(network);
            String method = Method.of(scene.recipe().networks().get(network).last()).stream().findFirst()
                    .map(made -> made.name(scene.texts())).orElse(name);
            List<String> said = new ArrayList<>();
            said.add(words.get("head.fork", method, from, percent(then.validation().accuracy()),
                    percent(right(network))));
            int[] given = scene.trained().split().labels().given();
            int unlearned = 0;
            for (int i : scene.trained().split().labels().wrong()) {
                boolean was = then.answers().classes()[i] == given[i];
                unlearned += was && now(network).answers().classes()[i] != given[i] ? 1 : 0;
            }
            if (unlearned > 0) {
                said.add(words.get("head.unlearned", unlearned, then.answers().repeated()));
            }
            return new Headline(said, network, from);
        }

        /** Less sure, not more often right: only where the numbers say so. */
        private boolean smoothedInVain(int network) {
            NetworkSettings own = scene.recipe().networks().get(network).last();
            return network > 0 && own.labelSmoothing() > 0 && Method.of(own).size() == 1
                    && scene.verdict(network).kind() == Kind.SAME
                    && now(network).confidence() < now(0).confidence();
        }

        private Headline smoothed(int network) {
            int best = best();
            return new Headline(List.of(
                    words.get("head.fed", words.name(best), percent(right(best)), words.name(network),
                            percent(right(network))),
                    words.get("head.confidence", percent(now(0).confidence()),
                            percent(now(network).confidence()))),
                    network, scene.epoch());
        }

        private int best() {
            return on.stream().max(Comparator.comparingDouble(this::right)).orElseThrow();
        }

        /** Whether network 1 was right more often at its least validation loss. */
        private boolean falls() {
            return on.get(0) == 0 && state(scene, 0).stopped().isEmpty()
                    && at(0, state(scene, 0).best()).validation().accuracy() >= right(0)
                            + VerdictWords.FALL;
        }

        private Headline fallen() {
            int epoch = state(scene, 0).best();
            String kept = percent(at(0, epoch).validation().accuracy());
            boolean plain = Method.of(scene.recipe().networks().get(0).last()).isEmpty();
            String main = words.get(plain ? "head.drop.none" : "head.drop", words.name(0), kept, epoch,
                    percent(right(0)));
            int best = best();
            String lesser = best == 0 ? words.get("head.best.alone", epoch, kept)
                    : words.get("head.best", words.name(best), percent(right(best)), epoch, kept);
            return new Headline(List.of(main, lesser), 0, epoch);
        }

        /** The most and the least often right, and their gaps. */
        private Headline compared() {
            int best = best();
            int worst = on.stream().min(Comparator.comparingDouble(this::right)).orElseThrow();
            if (best == worst) {
                return NONE;
            }
            return new Headline(List.of(
                    words.get("head.two", words.name(best), percent(right(best)), words.name(worst),
                            percent(right(worst))),
                    words.get("head.gaps", percent(now(best).gap()), percent(now(worst).gap()))),
                    -1, 0);
        }
    }
}
