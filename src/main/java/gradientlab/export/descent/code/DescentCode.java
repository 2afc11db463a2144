package gradientlab.export.descent.code;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.Batching;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Divergence;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.export.code.About;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.rule.RuleCode;
import gradientlab.export.code.rule.ScheduleCode;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A race as a program; of a map there is none. */
public final class DescentCode implements CodeKind<DescentRecipe> {

    @Override
    public RecipeKind<DescentRecipe> kind() {
        return DescentKind.KIND;
    }

    @Override
    public Script code(DescentRecipe recipe, Detail detail, Texts texts) throws ExportException {
        if (recipe.sweep().filter(SweepSpec::shown).isPresent()) {
            throw new ExportException("code.none.map");
        }
        return new Race(recipe, texts).script();
    }

    /** One recipe's program in the making. */
    private static final class Race {
        private final DescentRecipe recipe;
        private final LossSurface surface;
        private final Template template;
        private final List<RuleCode> rules = new ArrayList<>();

        Race(DescentRecipe recipe, Texts texts) throws ExportException {
            this.recipe = recipe;
            surface = recipe.surface().make();
            template = new Template(texts);
            for (int i = 0; i < recipe.runners().size(); i++) {
                RunnerSpec spec = recipe.runners().get(i);
                RuleCode rule = new RuleCode(spec.optimizer(), spec.settings(), changed(i),
                        !schedule(spec).isEmpty());
                if (rule.unchangeable().isPresent()) {
                    throw new ExportException("code.none.form", rule.unchangeable().get());
                }
                if (recipe.budget().isPresent() && spec.optimizer().equals("line_search")) {
                    throw new ExportException("code.none.budget");
                }
                rules.add(rule);
            }
        }

        Script script() {
            boolean noise = recipe.runners().stream().anyMatch(spec -> recipe.noiseOf(spec) > 0);
            boolean batches = IntStream.range(0, rules.size()).anyMatch(i -> size(i).isPresent());
            boolean clips = recipe.runners().stream().anyMatch(spec -> !clip(spec).isEmpty());
            boolean schedules = recipe.runners().stream().anyMatch(spec -> !schedule(spec).isEmpty());
            boolean changes = !recipe.withoutIdle().interventions().isEmpty();
            boolean closure = batches || rules.stream().anyMatch(RuleCode::asks);
            boolean shorter = IntStream.range(0, rules.size()).anyMatch(i -> !steps(i).isEmpty());
            List<String> flat = SurfaceCode.flat(surface);
            Set<String> parts = rules.stream().flatMap(rule -> rule.part().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            template.flag("random", noise || batches).flag("normal", noise).flag("shuffle", batches)
                    .flag("rules", !parts.isEmpty()).flag("noise", noise)
                    .flag("batches", batches).flag("clip", clips).flag("schedule", schedules)
                    .flag("changes", changes).flag("group", schedules || changes).flag("closure", closure)
                    .flag("holes", surface.holes()).flag("plain", surface.holes() || overflows())
                    .flag("minima", !flat.isEmpty())
                    .flag("newton", parts.contains("rule/newton"))
                    .flag("logistic", surface.id().equals("logistic_regression"));
            String options = (shorter ? ", steps=STEPS" : "") + (schedules ? ", schedule=lambda k: 1" : "")
                    + (clips ? ", clip=None" : "") + (noise ? ", noise=0.0" : "")
                    + (batches ? ", size=None, own=None" : "") + (changes ? ", changes={}" : "")
                    + (noise || batches ? ", seed=SEED" : "");
            template.value("about", About.text(recipe.notes(), surface.formula(), template.texts()))
                    .value("x", Python.real(recipe.start().x())).value("y", Python.real(recipe.start().y()))
                    .value("steps", recipe.steps())
                    .value("bound", Python.number(
                            Divergence.bound(surface, recipe.start().x(), recipe.start().y())))
                    .value("target", Python.number(Descent.target(recipe, surface)))
                    .value("surface", SurfaceCode.of(recipe.surface(), surface)
                            + (surface.holes() ? SurfaceCode.parts(recipe.surface()) : ""))
                    .value("minima", Python.list(flat)).value("options", options)
                    .value("batch", batches ? ", batch" : "")
                    .value("handed", closure ? "closure" : "")
                    .value("stop", shorter ? "steps" : "STEPS");
            if (noise || batches) {
                template.value("rows", recipe.surface().origin() instanceof Fitted fitted
                        ? fitted.rows(recipe.surface().knobs())
                        : 0);
                String dealt = batches ? "\n" + template.parts("derive", "descent/batches") : "";
                if (batches || recipe.fan() > 1) {
                    RandomCode.derived(template, Library.TORCH);
                } else {
                    RandomCode.put(template, Library.TORCH, recipe.seed());
                }
                template.value("dealt", dealt + "\n\n\nSEED = " + recipe.seed());
            }
            if (!parts.isEmpty()) {
                template.value("rules", template.part("rule/base") + "\n"
                        + template.parts(parts.toArray(String[]::new)));
            }
            template.value("runners", runners());
            String more = ghosts() + fans();
            template.flag("more", !more.isEmpty()).value("more", more.stripTrailing());
            return template.script("descent/race");
        }

        /** Whether a number is not finite: only then the program says how JSON spells it. */
        private boolean overflows() {
            return Descent.run(recipe).runners().stream()
                    .anyMatch(path -> IntStream.range(0, path.rows()).anyMatch(row -> !Double.isFinite(
                            path.x(row) + path.y(row) + path.loss(row) + path.gradientNorm(row))));
        }

        private String runners() {
            StringBuilder all = new StringBuilder("runners = [\n");
            for (int i = 0; i < rules.size(); i++) {
                all.append("    (").append(Python.text(rules.get(i).id())).append(", ")
                        .append(race(i, recipe.interventions(), "")).append("),\n");
            }
            return all.append("]").toString();
        }

        /** The path of a runner with some of the interventions, and perhaps another seed. */
        private String race(int index, List<Intervention> made, String seed) {
            RunnerSpec spec = recipe.runners().get(index);
            double noise = recipe.noiseOf(spec);
            boolean own = recipe.surface().origin() instanceof Fitted fitted && fitted.batching().own();
            return Python.call("race", "lambda w: " + rules.get(index).make("w"),
                    named("steps", steps(index)), named("schedule", schedule(spec)),
                    named("clip", clip(spec)), named("noise", noise > 0 ? Python.number(noise) : ""),
                    named("size", size(index).map(String::valueOf).orElse("")),
                    named("own", size(index).isPresent() && own ? String.valueOf(1 + index) : ""),
                    named("changes", changes(index, made)), named("seed", seed));
        }

        private static String named(String name, String value) {
            return value.isEmpty() ? "" : name + "=" + value;
        }

        private String schedule(RunnerSpec spec) {
            ScheduleChoice choice = recipe.scheduleOf(spec);
            return ScheduleCode.of(choice, "STEPS").orElse("");
        }

        /** How many steps a runner takes where not all: none if it does not race, else its budget's. */
        private String steps(int index) {
            RunnerSpec spec = recipe.runners().get(index);
            int each = spec.optimizer().equals("newton") ? 3 : 1;
            int most = recipe.budget().map(budget -> budget / each).orElse(Integer.MAX_VALUE);
            int taken = spec.shown() ? Math.min(recipe.steps(), most) : 0;
            return taken == recipe.steps() ? "" : String.valueOf(taken);
        }

        private String clip(RunnerSpec spec) {
            Clip clip = recipe.clipOf(spec);
            String limit = Python.number(clip.limit());
            return switch (clip.kind()) {
                case OFF -> "";
                case VALUE -> "lambda w: w.grad.copy_(torch.where(w.grad.isfinite(), w.grad.clamp(-" + limit
                        + ", " + limit + "), w.grad))";
                case NORM, TENSOR -> clip.exact()
                        ? "lambda w: w.grad.mul_(min(1.0, " + limit + " / max(math.hypot(*w.grad), 1e-300)))"
                        : "lambda w: w.grad.isfinite().all() and torch.nn.utils.clip_grad_norm_(w, "
                                + limit + ")";
            };
        }

        private Optional<Integer> size(int index) {
            int size = Descent.batches(recipe, index).map(plan -> plan.size()).orElse(Batching.FULL);
            return size == Batching.FULL ? Optional.empty() : Optional.of(size);
        }

        private Set<String> changed(int index) {
            return recipe.interventions().stream().filter(change -> change.runner() == index)
                    .flatMap(change -> change.set().values().keySet().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private String changes(int index, List<Intervention> made) {
            Map<Integer, Set<String>> names = new TreeMap<>();
            Map<Integer, Settings> settings = new LinkedHashMap<>();
            Settings now = recipe.runners().get(index).settings();
            for (Intervention change : made.stream().filter(each -> each.runner() == index)
                    .sorted(Comparator.comparingInt(Intervention::at)).toList()) {
                now = now.with(change.set());
                names.computeIfAbsent(change.at(), at -> new LinkedHashSet<>())
                        .addAll(change.set().values().keySet());
                settings.put(change.at(), now);
            }
            List<String> all = new ArrayList<>();
            names.forEach((at, set) -> all
                    .add(at + ": " + rules.get(index).group(settings.get(at), set)));
            return all.isEmpty() ? "" : "{" + String.join(", ", all) + "}";
        }

        private String ghosts() {
            StringBuilder all = new StringBuilder();
            for (int i = 0; recipe.ghosts() && i < recipe.interventions().size(); i++) {
                Intervention change = recipe.interventions().get(i);
                int runner = change.runner();
                all.append("if ").append(change.at()).append(" < len(runners[").append(runner)
                        .append("][1]) - 1:\n    path = result(")
                        .append(Python.text(rules.get(runner).id())).append(", ")
                        .append(race(runner, recipe.interventions().subList(0, i), ""))
                        .append(")\n    found.setdefault(\"ghosts\", []).append(\n        {\"runner\": ")
                        .append(runner).append(", \"intervention\": ").append(i).append(", \"from\": ")
                        .append(change.at()).append(", \"path\": path}\n    )\n");
            }
            return all.toString();
        }

        private String fans() {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < rules.size() && recipe.fan() > 1; i++) {
                if (Descent.random(recipe, i)) {
                    lines.add("    fan(" + i + ", lambda seed: "
                            + race(i, recipe.interventions(), "seed") + "),");
                }
            }
            if (lines.isEmpty()) {
                return "";
            }
            String seeds = IntStream.range(0, recipe.fan())
                    .mapToObj(path -> String.valueOf(Fan.seed(recipe.seed(), path)))
                    .collect(Collectors.joining(", "));
            template.value("seeds", seeds);
            return template.part("descent/fan") + "\n\n\nfound[\"fans\"] = [\n" + String.join("\n", lines)
                    + "\n]\n";
        }
    }
}
