package gradientlab.core.optimizer.lanes;

import gradientlab.core.PlaneObjective;
import gradientlab.core.optimizer.Optimizer;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The catalogue of rules that are written by lane; any other, or other form, takes a stepper a lane. */
public final class LaneRules {

    /**
     * A rule by lane.
     *
     * @param unknown the one choice it does not know, which must stand at its default; or empty
     */
    private record Entry(String unknown, BiFunction<LaneKnobs, PlaneObjective, Lanes> maker) {
        Entry(String unknown, Function<LaneKnobs, Lanes> maker) {
            this(unknown, (knobs, objective) -> maker.apply(knobs));
        }
    }

    private static final Map<String, Entry> ALL = Map.ofEntries(
            Map.entry("sgd", new Entry("", SgdLanes::new)),
            Map.entry("momentum", new Entry("rate_form", MomentumLanes::new)),
            Map.entry("nag", new Entry("rate_form", NagLanes::new)),
            Map.entry("adagrad", new Entry("", AdaGradLanes::new)),
            Map.entry("adadelta", new Entry("", AdaDeltaLanes::new)),
            Map.entry("rmsprop", new Entry("rate_form", RmsPropLanes::new)),
            Map.entry("adam", new Entry("", knobs -> new AdamLanes(AdamLanes.Kind.ADAM, knobs))),
            Map.entry("amsgrad",
                    new Entry("max_form", knobs -> new AdamLanes(AdamLanes.Kind.AMSGRAD, knobs))),
            Map.entry("adamw",
                    new Entry("decay_form", knobs -> new AdamLanes(AdamLanes.Kind.ADAMW, knobs))),
            Map.entry("nadam", new Entry("", NAdamLanes::new)),
            Map.entry("adamax", new Entry("", AdaMaxLanes::new)),
            Map.entry("radam", new Entry("", RAdamLanes::new)),
            Map.entry("lion", new Entry("", LionLanes::new)),
            Map.entry("yogi", new Entry("", YogiLanes::new)),
            Map.entry("adabelief", new Entry("", AdaBeliefLanes::new)),
            Map.entry("line_search", new Entry("", LineSearchLanes::new)),
            Map.entry("newton", new Entry("", NewtonLanes::new)));

    private LaneRules() {}

    /**
     * Lanes at their first step.
     *
     * @param objective what all of them descend
     */
    public static Lanes start(Optimizer rule, LaneKnobs knobs, PlaneObjective objective) {
        return written(rule, knobs)
                ? ALL.get(rule.id()).maker.apply(knobs, objective)
                : new StepperLanes(rule, knobs, objective);
    }

    /** Whether a rule with these knobs is written by lane, so that the compiler may take several at once. */
    public static boolean written(Optimizer rule, LaneKnobs knobs) {
        Entry entry = ALL.get(rule.id());
        return entry != null && rule.knobs().stream().filter(knob -> knob.id().equals(entry.unknown))
                .allMatch(knob -> knobs.all(knob.id(), knob.initial()));
    }
}
