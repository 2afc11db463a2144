package gradientlab.core.optimizer.lanes;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The catalogue of rules that there are by lane. */
public final class LaneRules {

    /**
     * A rule by lane.
     *
     * @param knobs the knobs it knows; any other must stand at its default
     * @param shared knobs that are the same in all lanes
     */
    private record Entry(
            Set<String> knobs, List<String> shared, Function<List<Settings>, Lanes> maker) {}

    private static final Set<String> ADAM =
            Set.of("lr", "beta1", "beta2", "eps", "eps_form", "weight_decay");

    private static final Map<String, Entry> ALL = Map.of(
            "sgd", new Entry(Set.of("lr", "weight_decay"), List.of(), SgdLanes::new),
            "momentum", new Entry(Set.of("lr", "momentum", "weight_decay"), List.of(), MomentumLanes::new),
            "nag",
            new Entry(Set.of("lr", "momentum", "weight_decay", "form"), List.of("form"), NagLanes::new),
            "adagrad",
            new Entry(
                    Set.of("lr", "eps", "eps_form", "initial_accumulator_value", "weight_decay"),
                    List.of("eps_form"), AdaGradLanes::new),
            "rmsprop",
            new Entry(
                    Set.of("lr", "alpha", "eps", "eps_form", "momentum", "centered", "weight_decay"),
                    List.of("eps_form", "centered"), RmsPropLanes::new),
            "adam",
            new Entry(ADAM, List.of("eps_form"), settings -> new AdamLanes(AdamLanes.Kind.ADAM, settings)),
            "adamw",
            new Entry(ADAM, List.of("eps_form"), settings -> new AdamLanes(AdamLanes.Kind.ADAMW, settings)),
            "amsgrad",
            new Entry(
                    ADAM, List.of("eps_form"), settings -> new AdamLanes(AdamLanes.Kind.AMSGRAD, settings)));

    private LaneRules() {}

    /**
     * Lanes at their first step; empty where there are none for that rule.
     *
     * @param settings a value for every knob, one a lane; at least one lane
     */
    public static Optional<Lanes> start(Optimizer rule, List<Settings> settings) {
        Entry entry = ALL.get(rule.id());
        Settings first = settings.get(0);
        if (entry != null && usual(rule, entry.knobs, settings)
                && settings.stream().allMatch(lane -> alike(lane, first, entry.shared))) {
            return Optional.of(entry.maker.apply(settings));
        }
        return rule.coordinatewise() && settings.stream().allMatch(first::equals)
                ? Optional.of(new SharedLanes(rule, settings))
                : Optional.empty();
    }

    /** Whether knobs that lanes don't know stand at their defaults. */
    private static boolean usual(Optimizer rule, Set<String> known, List<Settings> settings) {
        return rule.knobs().stream().filter(knob -> !known.contains(knob.id()))
                .allMatch(knob -> settings.stream().allMatch(lane -> lane.get(knob.id()) == knob.initial()));
    }

    private static boolean alike(Settings a, Settings b, List<String> knobs) {
        return knobs.stream().allMatch(knob -> a.get(knob) == b.get(knob));
    }
}
