package gradientlab.export.time.code;

import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.Readout;
import gradientlab.core.recurrent.task.SequenceText;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.ExplicitSequences;
import gradientlab.experiment.time.TextFile;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.Widths;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.FileCode;
import gradientlab.export.format.ExportException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What recurrent networks learn, as Python: {@code deal(random, N, T)}, and the loss of answers. */
record SequencesCode(TimeRecipe recipe, Template template) {

    private boolean given() {
        return recipe.data().isPresent();
    }

    private Task task() {
        return recipe.task().task();
    }

    /** Whether sequences are drawn from the normal distribution. */
    boolean normal() {
        return !given() && task() == Task.RECALL;
    }

    /** Puts the sequences and their loss into the template. @param fed what a network gets of them */
    void put(String fed) throws RecipeException, ExportException {
        Widths widths = Widths.of(recipe);
        boolean every = !given() && task().readout() == Readout.EVERY;
        boolean classes = widths.loss() == Loss.CROSS_ENTROPY;
        String last = every ? "t[-1]" : "t";
        template.flag("classes", classes && !given()).value("right", classes && !given() ? "right" : "None")
                .flag("every", every).flag("tested", !given())
                .value("inputs", widths.inputs()).value("outputs", widths.outputs())
                .value("last", every ? "[-1]" : "").value("fed", fed).value("answered", every ? "h" : "h[-1]")
                .value("test", given() ? "" : ", **test")
                .value("read", every ? "torch.stack(self.h[1:])" : "self.h[-1]")
                .value("loss", loss(widths.loss(), every, "y", "t"))
                .value("net loss", loss(widths.loss(), every, every ? "y" : "net(" + fed + ")", "t"))
                .value("last loss", loss(widths.loss(), false, "y[-1]", "t[-1]"))
                .value("last name", every ? "last" : "loss")
                .value("test loss", loss(widths.loss(), false, "y", last))
                .value("own loss", loss(widths.loss(), false, "y", "t"))
                .value("accuracy", classes && !given()
                        ? "(y.argmax(-1) == " + last + ").double().mean().item()"
                        : "None");
        if (given()) {
            explicit(recipe.data().orElseThrow(), classes);
        } else if (task() == Task.TEXT) {
            template.value("text", text());
        }
        template.value("task", template.part("time/task/" + (given() ? "given" : task().id())).strip());
    }

    private static String loss(Loss loss, boolean every, String y, String t) {
        return switch (loss) {
            case MSE -> "F.mse_loss(" + y + ", " + t + ")";
            case BCE -> "F.binary_cross_entropy_with_logits(" + y + ", " + t + ")";
            case CROSS_ENTROPY -> every ? "F.cross_entropy(" + y + ".flatten(0, -2), " + t + ".flatten())"
                    : "F.cross_entropy(" + y + ", " + t + ")";
        };
    }

    private void explicit(ExplicitSequences data, boolean classes) throws ExportException {
        FileCode.checkNumbers(data.length() * data.sequences() * data.width());
        List<?> targets = classes
                ? data.targets().stream().map(row -> row.get(0).intValue()).toList()
                : data.targets();
        template.value("sequences", Python.wrapped(String.valueOf(data.inputs())))
                .value("targets", Python.wrapped(String.valueOf(targets)));
    }

    private String text() throws RecipeException, ExportException {
        String text;
        if (recipe.task().text().isPresent()) {
            text = TextFile.read(recipe.task().text().get(), recipe.task().length());
        } else {
            SequenceText built = SequenceText.BUILT_IN;
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < built.size(); i++) {
                all.append(built.symbol(built.code(i)));
            }
            text = all.toString();
        }
        if (text.length() > FileCode.MOST) {
            throw new ExportException("code.none.text", FileCode.MOST, text.length());
        }
        return Arrays.stream(text.split("(?<=\n)")).map(line -> "\n    " + Python.text(line))
                .collect(Collectors.joining()) + "\n";
    }
}
