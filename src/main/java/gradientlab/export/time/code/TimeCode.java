package gradientlab.export.time.code;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.Widths;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.export.code.About;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Library;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.UpdatesCode;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import java.util.stream.Collectors;

/** A recipe through time as a program, by its mode: of a network whose gradient is clipped there is none. */
public final class TimeCode implements CodeKind<TimeRecipe> {

    @Override
    public RecipeKind<TimeRecipe> kind() {
        return TimeKind.KIND;
    }

    @Override
    public boolean hasLosses(TimeRecipe recipe) {
        return recipe.mode() == Mode.TRAINING;
    }

    @Override
    public Script code(TimeRecipe recipe, Detail detail, Texts texts) throws ExportException {
        Template template = new Template(texts, detail);
        template.value("about", About.text(recipe.notes(), cells(recipe), detail, texts));
        if (recipe.mode() == Mode.BY_HAND) {
            return new OneUnitCode(recipe, template).gates();
        }
        if (recipe.mode() == Mode.CLIPPING) {
            return new OneUnitCode(recipe, template).cliff();
        }
        try {
            boolean unrolled = recipe.mode() == Mode.UNROLLED;
            TimeRecipe trained = unrolled ? UnrolledNetwork.key(recipe) : recipe;
            return new Program(trained, template).script(recipe, unrolled);
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
    }

    private static String cells(TimeRecipe recipe) {
        return recipe.networks().stream().map(each -> each.cell().id()).collect(Collectors.joining(", "));
    }

    /** One recipe's program in the making. */
    private static final class Program {
        private final TimeRecipe trained;
        private final Template template;
        private final UpdatesCode updates;
        private final CellsCode cells;

        Program(TimeRecipe trained, Template template) throws ExportException, RecipeException {
            this.trained = trained;
            this.template = template;
            updates = new UpdatesCode(trained.plan(), trained.networks().size(), 0);
            cells = new CellsCode(trained, template);
        }

        Script script(TimeRecipe recipe, boolean unrolled) throws ExportException, RecipeException {
            SequencesCode sequences = new SequencesCode(trained, template);
            template.flag("begun", unrolled).flag("cut", unrolled && recipe.unrolled().cutH())
                    .value("seed", trained.seed()).value("steps", trained.steps())
                    .value("batch", trained.sequences()).value("length", trained.length());
            String x = template.holds("losses") ? "x" : "xs";
            sequences.put(cells.goesBackLess() ? x + ", steps_back" : x);
            cells.turns(updates);
            boolean length = cells.longer();
            template.value("T", length ? "length" : "T").value("kept length", length ? ", length" : "")
                    .value("own length", length ? ", T" : "");
            cells.put(Widths.of(trained).inputs(), unrolled && recipe.unrolled().cutH(), unrolled);
            if (!unrolled) {
                updates.indent(1);
            }
            updates.put(template);
            template.flag("normal", cells.normal() || sequences.normal());
            RandomCode.put(template, Library.TORCH, trained.seed())
                    .value("norm of", template.part("training/norm"))
                    .value("clipped", updates.clips() ? "clipped" : "gradient");
            if (unrolled) {
                return unrolled(recipe);
            }
            if (!template.holds("losses")) {
                template.value("reached", template.part("time/reached"))
                        .value("recorded", template.part("time/record").replace("\n", "\n    "));
            }
            updates.runs(template, "time/loop", "code.time.run",
                    i -> "\"network\": " + (i + 1) + ", \"cell\": \""
                            + trained.networks().get(i).cell().id() + "\"",
                    cells::network);
            return template.script("time/training");
        }

        private Script unrolled(TimeRecipe recipe) {
            template.value("steps", trained.unrolled().step()).value("all", trained.steps())
                    .value("sequence", recipe.unrolled().sequence())
                    .value("cell", trained.networks().get(0).cell().id())
                    .value("number of", recipe.unrolled().network() + 1)
                    .value("network", updates.trained(0, cells.network(0), 70));
            return template.script("time/unrolled");
        }
    }
}
