package gradientlab.export.code.training;

import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.export.code.Template;
import gradientlab.export.format.ExportException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the networks of a program are updated: their rule, the arguments of {@code train}, and what it
 * follows while it runs. A part that is put into a template has a flag for each of what is there: schedule,
 * clip, changes, rules, and every regularizer by its name in recipes.
 */
public final class UpdatesCode {

    private static final int COLUMNS = 110;

    private final List<PlanCode> plans = new ArrayList<>();
    private final List<Map<Integer, Map<String, String>>> changes = new ArrayList<>();
    private final List<List<String>> arguments = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String clock = "step";
    private int indent = 2;
    private String head = "";
    private final Set<String> followed = new LinkedHashSet<>();

    /**
     * @param plan of all networks
     * @param networks how many there are
     * @param smoothing of labels where a network has none of its own
     * @throws ExportException where there is no program of it
     */
    public UpdatesCode(OptimizerPlan plan, int networks, double smoothing) throws ExportException {
        this(IntStream.range(0, networks).mapToObj(plan::of).toList(), smoothing);
    }

    /** The same of a plan for each network, which begin with the same rule. */
    public UpdatesCode(List<OptimizerPlan> each, double smoothing) throws ExportException {
        for (OptimizerPlan plan : each) {
            PlanCode own = new PlanCode(plan, smoothing, "STEPS");
            plans.add(own);
            changes.add(new TreeMap<>(own.changes()));
            List<String> given = new ArrayList<>();
            own.start().forEach((name, value) -> given.add(name + "=" + value));
            arguments.add(given);
        }
        if (clipsAlike()) {
            arguments.forEach(given -> given.removeIf(one -> one.startsWith("clip=")));
        }
    }

    /** Another parameter of {@code train}, with its default: {@code length=T}. */
    public void option(String option) {
        options.add(option);
    }

    /** Another argument of a network's {@code train}: {@code steps_back=5}. */
    public void argument(int network, String argument) {
        arguments.get(network).add(argument);
    }

    /** Another change of a network while it runs, of a name that a line or {@link #follow} looks for. */
    public void change(int network, int step, String name, String value) {
        changes.get(network).computeIfAbsent(step, at -> new LinkedHashMap<>()).put(name, value);
    }

    /** A parameter of {@code train} that takes the value of the change that is called so. */
    public void follow(String name) {
        followed.add(name);
    }

    /** What a program calls the number of updates or epochs made before; else {@code step}. */
    public void clock(String name) {
        clock = name;
    }

    /**
     * The function {@code train}, once the updates were put.
     *
     * @param parameters before those of the updates
     * @param body from the margin on
     */
    public String function(String parameters, String body) {
        return "\n\ndef train(" + parameters + head + "):\n" + body.indent(4).stripTrailing();
    }

    /** How deep the loop over steps stands in its part of a program; else 2. */
    public void indent(int levels) {
        indent = levels;
    }

    /** Another line of what a program does at every step, with the changes of that step in {@code turned}. */
    public void line(String line) {
        lines.add(line);
    }

    /** The regularizers that act on any network at any step, as recipes call them. */
    public Set<String> regularizers() {
        return plans.stream().flatMap(plan -> plan.regularizers().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether anything of any network is changed while it runs. */
    public boolean changing() {
        return changes.stream().anyMatch(each -> !each.isEmpty());
    }

    /** Whether the gradient of any network is clipped at any step. */
    public boolean clips() {
        return any(PlanCode::clips);
    }

    /** Whether the gradients of all are clipped in the same way all the time. */
    private boolean clipsAlike() {
        return clips() && plans.stream().map(PlanCode::clip).distinct().count() == 1
                && changes.stream().flatMap(each -> each.values().stream())
                        .noneMatch(change -> change.containsKey("clip"));
    }

    private String clip() {
        return clipsAlike() ? plans.get(0).clip().replace("\n", "\n" + "    ".repeat(indent))
                : "if clip:\n" + "    ".repeat(indent + 1) + "clip(list(net.parameters()))";
    }

    /** Puts it into a template; the value {@code weights} says there which parameters decay. */
    public void put(Template template) {
        PlanCode common = common();
        Set<String> used = regularizers();
        used.forEach(id -> template.flag(id, true));
        List<String> all = new ArrayList<>(options);
        if (common.scheduled()) {
            all.add("schedule=lambda k: 1");
        }
        if (clips() && !clipsAlike()) {
            all.add("clip=None");
        }
        used.forEach(id -> all.add(id + "=0"));
        if (changing()) {
            all.add("changes={}");
        }
        Set<String> parts = common.parts();
        head = all.stream().map(one -> ", " + one).collect(Collectors.joining());
        template.flag("schedule", common.scheduled()).flag("clip", clips()).flag("changes", changing())
                .flag("rules", !parts.isEmpty()).value("options", head)
                .value("clip", clip()).value("handed", common.asks() ? "lambda: None" : "")
                .value("follow", follow(used));
        if (!parts.isEmpty()) {
            template.value("rules",
                    template.part("rule/base") + "\n" + template.parts(parts.toArray(String[]::new)));
        }
        String helpers = (any(PlanCode::decaysWeights) ? template.part("training/decaying") + "\n" : "")
                + (any(PlanCode::clipsExactly) ? template.part("training/clip") : "");
        template.value("rule", common.make()).flag("helpers", !helpers.isEmpty())
                .value("helpers", helpers.strip());
    }

    /** All begin with the same rule; one whose knobs are turned says best which class that takes. */
    private PlanCode common() {
        return plans.stream().filter(PlanCode::turns).findFirst().orElse(plans.get(0));
    }

    private boolean any(Predicate<PlanCode> holds) {
        return plans.stream().anyMatch(holds);
    }

    private String follow(Set<String> used) {
        List<String> all = new ArrayList<>(List.of("turned = changes.get(" + clock + ", {})"));
        if (any(PlanCode::makesAnew)) {
            all.add("rule = turned[\"make\"](net) if \"make\" in turned else rule");
        }
        if (any(PlanCode::turns)) {
            all.add("for group in rule.param_groups:");
            all.add("    group.update(turned.get(\"knobs\", {}))");
            if (any(PlanCode::decaysWeights)) {
                all.add("if len(rule.param_groups) > 1:");
                all.add("    rule.param_groups[1][\"weight_decay\"] = 0.0");
            }
        }
        if (any(PlanCode::scheduled) && (any(PlanCode::makesAnew) || any(PlanCode::turns))) {
            all.add("if \"make\" in turned or \"lr\" in turned.get(\"knobs\", {}):");
            all.add("    lr = rule.param_groups[0][\"lr\"]");
        }
        Set<String> names = changes.stream().flatMap(each -> each.values().stream())
                .flatMap(change -> change.keySet().stream())
                .filter(name -> used.contains(name) || followed.contains(name) || name.equals("schedule")
                        || name.equals("clip"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.forEach(name -> all.add(name + " = turned.get(\"" + name + "\", " + name + ")"));
        all.addAll(lines);
        return String.join("\n" + "    ".repeat(indent), all);
    }

    /**
     * Puts into the template the loop over steps ({@code train}): a function, or a loop where it stands if
     * only losses are kept of one network that has nothing to be called with (flag {@code bare}).
     *
     * @param part of the loop, from the margin on
     * @param network what makes the one
     */
    private void loop(Template template, String part, String network) {
        boolean bare = bare(template);
        template.flag("bare", bare).flag("makes", bare && !network.equals("net")).value("net", network);
        String loop = template.part(part);
        template.value("train", bare ? loop : function("net", loop));
    }

    private boolean bare(Template template) {
        return template.holds("losses") && plans.size() == 1 && head.isEmpty();
    }

    /**
     * Puts into the template how networks are trained ({@code train}), all of them ({@code found}), and the
     * title of that ({@code run}), which a single one does without.
     *
     * @param part what a training is, from the margin on
     * @param title its key
     * @param told what is told of a network beside its numbers, as entries of a dictionary
     * @param network what makes it
     */
    public void runs(Template template, String part, String title, IntFunction<String> told,
            IntFunction<String> network) {
        loop(template, part, network.apply(0));
        if (bare(template)) {
            template.value("run", "").value("found",
                    "found = {\"networks\": [{" + told.apply(0) + ", \"steps\": rows}]}");
            return;
        }
        List<String> lines = IntStream.range(0, plans.size())
                .mapToObj(i -> train(i, told.apply(i), network.apply(i))).toList();
        String one = lines.get(0).strip().replaceAll(",$", "");
        boolean single = lines.size() == 1 && !one.contains("\n") && one.length() < COLUMNS - 25;
        template.value("run", single ? "" : template.texts().get(title))
                .value("found", "found = {\"networks\": ["
                        + (single ? one : "\n" + String.join("\n", lines) + "\n") + "]}");
    }

    /** A line of the list of networks, or more. */
    private String train(int index, String told, String network) {
        return "    {" + told + ", **"
                + call(index, "train", List.of(network), COLUMNS - told.length() - 11, "    ") + "},";
    }

    /** The arguments of a network's {@code train} as a line of a list of dictionaries, or more. */
    public String knobs(int index) {
        return "    " + call(index, "dict", List.of(), COLUMNS - 5, "    ") + ",";
    }

    /** The same as a dictionary from the margin on. */
    public String dict(int index) {
        return call(index, "dict", List.of(), COLUMNS, "");
    }

    /** Whether a network's {@code train} has any argument. */
    public boolean knows(int index) {
        return !arguments.get(index).isEmpty() || !changes.get(index).isEmpty();
    }

    /** The call that trains a network, from the margin on. */
    public String trained(int index, String network, int columns) {
        return call(index, "train", List.of(network), columns, "");
    }

    /** What is changed at a step, on one line if that is not too long. @param line what begins lines */
    private static String change(String line, int step, Map<String, String> made) {
        List<String> all = made.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue()).toList();
        String one = line + step + ": {" + String.join(", ", all) + "},";
        return one.length() <= COLUMNS ? one
                : line + step + ": {" + all.stream().map(each -> line + "    " + each + ",")
                        .collect(Collectors.joining()) + line + "},";
    }

    /**
     * A call with all that is said of a network.
     *
     * @param columns the most it may take in one line
     * @param indent of the line it begins in
     */
    private String call(int index, String function, List<String> first, int columns, String indent) {
        List<String> all = new ArrayList<>(first);
        all.addAll(arguments.get(index));
        String line = function + "(" + String.join(", ", all) + ")";
        if (changes.get(index).isEmpty() && line.length() <= columns) {
            return line;
        }
        String inner = "\n    " + indent;
        StringBuilder call = new StringBuilder(function).append('(');
        all.forEach(argument -> call.append(inner).append(argument).append(','));
        if (!changes.get(index).isEmpty()) {
            call.append(inner).append("changes={");
            changes.get(index).forEach(
                    (step, made) -> call.append(change(inner + "    ", step, made)));
            call.append(inner).append("},");
        }
        return call.append('\n').append(indent).append(')').toString();
    }
}
