package gradientlab.export.code.training;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.export.code.Python;
import gradientlab.export.code.rule.RuleCode;
import gradientlab.export.code.rule.ScheduleCode;
import gradientlab.export.format.ExportException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one model is updated, as Python: the rule it starts with, and by step what is changed while it runs.
 * {@code net} is the model; {@code decaying(net)} are its parameters where weight decay acts on the weights
 * alone.
 */
public final class PlanCode {

    private static final String DECAY = "weight_decay";

    /** A rule from the step it begins at, with the knobs that are changed until the next begins. */
    private static final class Era {
        final OptimizerChange first;
        final Set<String> changed = new LinkedHashSet<>();
        boolean decays;

        Era(OptimizerChange first) {
            this.first = first;
            decays = decays(first);
        }

        static boolean decays(OptimizerChange change) {
            return change.settings().has(DECAY) && change.settings().get(DECAY) > 0;
        }
    }

    /** What holds from a step on, and whether its rule begins there with an empty memory. */
    private record Turn(OptimizerChange change, boolean anew) {}

    private final OptimizerPlan plan;
    private final List<Turn> turns;
    private final double smoothing;
    private final String steps;
    private final List<Era> eras = new ArrayList<>();

    /**
     * @param plan of one model
     * @param smoothing of its labels where it has none of its own
     * @param steps what the length of the run is called
     * @throws ExportException where a rule changes its form while it runs
     */
    public PlanCode(OptimizerPlan plan, double smoothing, String steps) throws ExportException {
        this.plan = plan;
        turns = turns(plan);
        this.smoothing = smoothing;
        this.steps = steps;
        OptimizerChange present = plan.first();
        eras.add(new Era(present));
        for (Turn turn : turns) {
            Era last = eras.get(eras.size() - 1);
            if (turn.anew()) {
                eras.add(new Era(turn.change()));
            } else {
                last.changed.addAll(differing(present.settings(), turn.change().settings()));
                last.decays |= Era.decays(turn.change());
            }
            present = turn.change();
        }
        for (Era era : eras) {
            var form = rule(era).unchangeable();
            if (form.isPresent()) {
                throw new ExportException("code.none.form", form.get());
            }
        }
    }

    /** One a step: of several changes at a step the last holds, after all that they began. */
    private static List<Turn> turns(OptimizerPlan plan) {
        List<Turn> turns = new ArrayList<>();
        OptimizerChange present = plan.first();
        for (OptimizerChange change : plan.changes()) {
            boolean anew = anew(present, change);
            Turn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
            if (last != null && last.change().at() == change.at()) {
                anew |= last.anew();
                turns.remove(turns.size() - 1);
            }
            turns.add(new Turn(change, anew));
            present = change;
        }
        return turns;
    }

    /** The parts of a program in which rules are written out; none for those of torch.optim. */
    public Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        eras.forEach(era -> rule(era).part().ifPresent(parts::add));
        return parts;
    }

    /** Whether a rule takes its gradient itself. */
    public boolean asks() {
        return eras.stream().anyMatch(era -> rule(era).asks());
    }

    /** Whether a schedule changes the learning rate at any step. */
    public boolean scheduled() {
        return plan.paced();
    }

    /** Whether anything is clipped at any step. */
    public boolean clips() {
        return all().stream().anyMatch(change -> change.clip().kind() != Clip.Kind.OFF);
    }

    /** Whether anything is clipped by norm without PyTorch's 1e-6. */
    public boolean clipsExactly() {
        return all().stream().map(OptimizerChange::clip)
                .anyMatch(clip -> clip.kind() != Clip.Kind.OFF && clip.exact());
    }

    /** Whether weight decay acts on the weights alone at any step. */
    public boolean decaysWeights() {
        return eras.stream().anyMatch(era -> era.decays && !era.first.decaysAll());
    }

    /** Whether another rule, or decay on other parameters, begins while it runs. */
    public boolean makesAnew() {
        return eras.size() > 1;
    }

    /** Whether the rule that is there gets other knobs while it runs. */
    public boolean turns() {
        return eras.stream().anyMatch(era -> !era.changed.isEmpty());
    }

    /** The regularizers that act at any step, as recipes call them. */
    public Set<String> regularizers() {
        return RegularizerField.ALL.stream()
                .filter(field -> all().stream().anyMatch(change -> value(field, change) > 0))
                .map(field -> field.knob().id()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What of schedule, clipping and regularizers there is at step 0, as arguments by name. */
    public Map<String, String> start() {
        Map<String, String> start = new LinkedHashMap<>();
        start.put("schedule", schedule(plan.first()));
        start.put("clip", clip(plan.first().clip()));
        for (RegularizerField field : RegularizerField.ALL) {
            double value = value(field, plan.first());
            start.put(field.knob().id(), value > 0 ? Python.number(value) : "");
        }
        start.values().removeIf(String::isEmpty);
        return start;
    }

    private double value(RegularizerField field, OptimizerChange change) {
        double own = field.read().applyAsDouble(change.regularizers());
        return field.equals(RegularizerField.LABEL_SMOOTHING) && own == 0 ? smoothing : own;
    }

    /** Makes the rule of step 0 for {@code net}. */
    public String make() {
        return make(eras.get(0));
    }

    /** Names and values by the step they are changed at, in order; those of the regularizers are recipes'. */
    public Map<Integer, Map<String, String>> changes() {
        Map<Integer, Map<String, String>> changes = new LinkedHashMap<>();
        OptimizerChange present = plan.first();
        int era = 0;
        for (Turn turn : turns) {
            OptimizerChange change = turn.change();
            Map<String, String> made = new LinkedHashMap<>();
            Set<String> knobs = differing(present.settings(), change.settings());
            if (turn.anew()) {
                made.put("make", "lambda net: " + make(eras.get(++era)));
            } else if (!knobs.isEmpty()) {
                made.put("knobs", rule(eras.get(era)).group(starting(change), knobs));
            }
            if (!change.schedule().equals(present.schedule())) {
                String code = schedule(change);
                made.put("schedule", code.isEmpty() ? "lambda k: 1" : code);
            }
            if (!change.clip().equals(present.clip())) {
                String code = clip(change.clip());
                made.put("clip", code.isEmpty() ? "None" : code);
            }
            for (RegularizerField field : RegularizerField.ALL) {
                double value = value(field, change);
                if (value != value(field, present)) {
                    made.put(field.knob().id(), Python.number(value));
                }
            }
            if (!made.isEmpty()) {
                changes.put(change.at(), made);
            }
            present = change;
        }
        return changes;
    }

    private List<OptimizerChange> all() {
        List<OptimizerChange> all = new ArrayList<>(List.of(plan.first()));
        turns.forEach(turn -> all.add(turn.change()));
        return all;
    }

    private static boolean anew(OptimizerChange from, OptimizerChange to) {
        return !from.optimizer().equals(to.optimizer()) || from.decaysAll() != to.decaysAll();
    }

    private static Set<String> differing(Settings from, Settings to) {
        Set<String> names = new LinkedHashSet<>();
        to.values().forEach((name, value) -> {
            if (!from.has(name) || from.get(name) != value) {
                names.add(name);
            }
        });
        return names;
    }

    private RuleCode rule(Era era) {
        return new RuleCode(era.first.optimizer(), starting(era.first), era.changed, scheduled());
    }

    private static Settings starting(OptimizerChange change) {
        return TrainingRules.starting(change.optimizer(), change.settings());
    }

    private String make(Era era) {
        return rule(era).make(era.decays && !era.first.decaysAll() ? "decaying(net)" : "net.parameters()");
    }

    private String schedule(OptimizerChange change) {
        ScheduleChoice choice = change.schedule();
        return ScheduleCode.of(choice, steps).orElse("");
    }

    /** What clips the gradients of {@code net} at step 0; empty for nothing. */
    String clip() {
        Clip clip = plan.first().clip();
        String limit = ", " + Python.number(clip.limit()) + ")";
        String norm = clip.exact() ? "clip_exactly" : "nn.utils.clip_grad_norm_";
        String all = clip.exact() ? "list(net.parameters())" : "net.parameters()";
        return switch (clip.kind()) {
            case OFF -> "";
            case VALUE -> "nn.utils.clip_grad_value_(net.parameters()" + limit;
            case NORM -> norm + "(" + all + limit;
            case TENSOR -> "for w in net.parameters():\n    " + norm + (clip.exact() ? "([w]" : "(w") + limit;
        };
    }

    /** What clips the gradients of a list of parameters; empty for nothing. */
    public static String clip(Clip clip) {
        String limit = Python.number(clip.limit());
        return switch (clip.kind()) {
            case OFF -> "";
            case VALUE -> "lambda w: nn.utils.clip_grad_value_(w, " + limit + ")";
            case NORM -> clip.exact() ? "lambda w: clip_exactly(w, " + limit + ")"
                    : "lambda w: nn.utils.clip_grad_norm_(w, " + limit + ")";
            case TENSOR -> "lambda w: [" + (clip.exact() ? "clip_exactly([one], " + limit + ")"
                    : "nn.utils.clip_grad_norm_(one, " + limit + ")") + " for one in w]";
        };
    }
}
