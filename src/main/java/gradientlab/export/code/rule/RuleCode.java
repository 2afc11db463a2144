package gradientlab.export.code.rule;

import gradientlab.core.Settings;
import gradientlab.export.code.Python;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One rule with its knobs as Python: a class of torch.optim where that computes the same, otherwise one of
 * {@code assets/code/rule}.
 *
 * @param id the rule's
 * @param settings a value for every knob
 * @param changed the knobs that are changed during the run
 * @param scheduled whether a schedule changes the rate
 */
public record RuleCode(String id, Settings settings, Set<String> changed, boolean scheduled) {

    /** The knobs that say which of several forms of a rule it is. */
    private static final Set<String> FORMS = Set.of("eps_form", "rate_form", "form", "max_form",
            "decay_form", "momentum_form", "centered");

    /** What torch.optim calls its class, and the values it has where none is named. */
    private static final Map<String, String> TORCH = Map.ofEntries(
            Map.entry("sgd", "SGD"), Map.entry("momentum", "SGD"), Map.entry("nag", "SGD"),
            Map.entry("adagrad", "Adagrad"), Map.entry("adadelta", "Adadelta"),
            Map.entry("rmsprop", "RMSprop"), Map.entry("adam", "Adam"), Map.entry("amsgrad", "Adam"),
            Map.entry("adamw", "AdamW"), Map.entry("nadam", "NAdam"), Map.entry("adamax", "Adamax"),
            Map.entry("radam", "RAdam"));

    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("momentum", "Momentum"), Map.entry("nag", "Nag"), Map.entry("adagrad", "AdaGrad"),
            Map.entry("rmsprop", "RmsProp"), Map.entry("adam", "Adam"), Map.entry("amsgrad", "AmsGrad"),
            Map.entry("adamw", "AdamW"), Map.entry("nadam", "NAdam"), Map.entry("adamax", "AdaMax"),
            Map.entry("radam", "RAdam"), Map.entry("lion", "Lion"), Map.entry("yogi", "Yogi"),
            Map.entry("adabelief", "AdaBelief"), Map.entry("newton", "Newton"),
            Map.entry("line_search", "LineSearch"));

    /** A rule whose knobs stay. */
    public RuleCode(String id, Settings settings, boolean scheduled) {
        this(id, settings, Set.of(), scheduled);
    }

    /** The changed knobs that no program of ours can change on the way. */
    public Optional<String> unchangeable() {
        return changed.stream().filter(FORMS::contains).sorted().findFirst();
    }

    /** The part of a program that the rule is written out in; empty for one of torch.optim. */
    public Optional<String> part() {
        return torch() ? Optional.empty() : Optional.of("rule/" + id);
    }

    /** Whether it takes gradients or values itself, at other points. */
    public boolean asks() {
        return !torch() && id.equals("nag");
    }

    /** What makes the rule for the parameters that are called so. */
    public String make(String parameters) {
        List<String> arguments = new ArrayList<>(List.of(parameters));
        (torch() ? torchKnobs() : ownKnobs())
                .forEach((name, value) -> arguments.add(name + "=" + value));
        return Python.call((torch() ? "torch.optim." + TORCH.get(id) : OWN.get(id)),
                arguments.toArray(String[]::new));
    }

    /** Changed knobs as a dictionary over a parameter group's. */
    public String group(Settings now, Set<String> names) {
        Map<String, String> group = new LinkedHashMap<>();
        for (String name : names) {
            if (torch() && name.startsWith("beta")) {
                group.put("betas", betas(now));
            } else if (now.has(name)) {
                group.put(name, Python.number(now.get(name)));
            }
            if (name.equals("lr") && unscaled()) {
                group.put("lr0", Python.number(now.get(name)));
            }
        }
        return group.entrySet().stream().map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Whether torch.optim has the same rule. */
    private boolean torch() {
        boolean sameRate = !on("rate_form") || !scheduled && !changed.contains("lr");
        boolean fixed = !changed.contains("momentum");
        return switch (id) {
            case "momentum" -> sameRate && fixed;
            case "nag" -> on("form") && sameRate && fixed && settings.get("momentum") > 0;
            case "rmsprop" -> !on("eps_form") && !on("centered") && sameRate && fixed;
            case "amsgrad" -> !on("eps_form") && !on("max_form");
            case "adamw" -> !on("eps_form") && !on("decay_form");
            case "nadam" -> !on("momentum_form");
            default -> TORCH.containsKey(id) && !on("eps_form");
        };
    }

    private boolean on(String knob) {
        return settings.has(knob) && settings.on(knob);
    }

    private boolean unscaled() {
        return id.equals("adamw") && on("decay_form");
    }

    private static String betas(Settings now) {
        return "(" + Python.real(now.get("beta1")) + ", " + Python.real(now.get("beta2")) + ")";
    }

    /** Those that are not what torch has anyway. */
    private Map<String, String> torchKnobs() {
        Map<String, String> knobs = new LinkedHashMap<>();
        knobs.put("lr", Python.number(settings.get("lr")));
        if (settings.has("beta1") && (settings.get("beta1") != 0.9 || settings.get("beta2") != 0.999)) {
            knobs.put("betas", betas(settings));
        }
        put(knobs, "momentum", 0);
        put(knobs, "alpha", 0.99);
        put(knobs, "rho", 0.9);
        put(knobs, "eps", id.equals("adagrad") ? 1e-10 : id.equals("adadelta") ? 1e-6 : 1e-8);
        put(knobs, "initial_accumulator_value", 0);
        put(knobs, "momentum_decay", 0.004);
        put(knobs, "weight_decay", id.equals("adamw") ? 0.01 : 0);
        if (id.equals("nag")) {
            knobs.put("nesterov", "True");
        }
        if (id.equals("amsgrad")) {
            knobs.put("amsgrad", "True");
        }
        return knobs;
    }

    private void put(Map<String, String> knobs, String name, double usual) {
        if (settings.has(name) && settings.get(name) != usual) {
            knobs.put(name, Python.number(settings.get(name)));
        }
    }

    private Map<String, String> ownKnobs() {
        Map<String, String> knobs = new LinkedHashMap<>();
        settings.values().forEach((name, value) -> {
            boolean usual = name.equals("weight_decay") && value == 0 && !changed.contains(name);
            if (!FORMS.contains(name) && !usual && !(id.equals("nadam") && name.equals("momentum_decay"))) {
                knobs.put(name, Python.number(value));
            }
        });
        switch (id) {
            case "momentum" -> knobs.put("rate_inside", Python.bool(on("rate_form")));
            case "nag" -> {
                knobs.put("rate_inside", Python.bool(on("rate_form")));
                knobs.put("pytorch", Python.bool(on("form")));
            }
            case "rmsprop" -> {
                knobs.put("rate_inside", Python.bool(on("rate_form")));
                knobs.put("eps_inside", Python.bool(on("eps_form")));
                knobs.put("centered", Python.bool(on("centered")));
            }
            case "adamw" -> {
                knobs.put("epsilon_hat", Python.bool(on("eps_form")));
                knobs.put("unscaled", Python.bool(on("decay_form")));
                knobs.put("lr0", Python.number(settings.get("lr")));
            }
            case "amsgrad" -> {
                knobs.put("epsilon_hat", Python.bool(on("eps_form")));
                String[] forms = {"uncorrected", "corrected", "without"};
                knobs.put("form", Python.text(forms[(int) settings.get("max_form")]));
            }
            default -> {}
        }
        return knobs;
    }
}
