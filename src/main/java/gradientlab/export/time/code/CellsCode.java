package gradientlab.export.time.code;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Edit;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.UpdatesCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A recipe's recurrent networks as Python, with the weights they start with. */
record CellsCode(TimeRecipe recipe, Template template) {

    private static final String IFGO = ", {\"i\": i, \"f\": f, \"g\": g, \"o\": o}";
    private static final String RZN = ", {\"r\": r, \"z\": z, \"n\": n}";

    private boolean any(Predicate<CellSpec> holds) {
        return recipe.networks().stream().anyMatch(holds);
    }

    /** Whether weights are drawn from the normal distribution. */
    boolean normal() {
        return drawn().contains(RecurrentInit.NORMAL) || drawn().contains(RecurrentInit.ORTHOGONAL);
    }

    private Set<RecurrentInit> drawn() {
        return recipe.networks().stream().filter(spec -> spec.explicit().isEmpty()).map(CellSpec::init)
                .collect(Collectors.toSet());
    }

    private boolean goesBackLess() {
        return any(spec -> spec.stepsBack() != CellSpec.ALL_STEPS) || recipe.edits().stream()
                .anyMatch(edit -> edit.networks().stream().anyMatch(turned -> turned.stepsBack() > 0));
    }

    /**
     * Puts cells and networks into the template.
     *
     * @param cut whether the path through W_hh can be cut
     * @param begun whether what comes before the gates is kept
     */
    void put(boolean cut, boolean begun) {
        for (CellSpec spec : recipe.networks()) {
            template.flag(step(spec), true);
        }
        boolean back = goesBackLess();
        boolean lstm = any(spec -> spec.cell() == Cell.LSTM);
        Set<RecurrentInit> inits = drawn();
        template.flag("rnn", any(spec -> !spec.cell().hasKeepingGate()))
                .flag("gated", any(spec -> spec.cell().hasKeepingGate())).flag("back", back)
                .flag("normal_init", inits.contains(RecurrentInit.NORMAL))
                .flag("orthogonal", inits.contains(RecurrentInit.ORTHOGONAL))
                .flag("identity", inits.contains(RecurrentInit.IDENTITY))
                .flag("gain", any(spec -> spec.gain() != 1))
                .flag("forget_bias", any(spec -> spec.forgetBias() != 0));
        template.value("h", cut ? "(h.detach() if cut else h)" : "h")
                .value("cut option", cut ? ", cut" : "").value("pass cut", cut ? ", cut" : "")
                .value("z", begun ? ", {\"a\": z}" : "").value("ifgo", begun ? IFGO : "")
                .value("rzn", begun ? RZN : "").value("dc", lstm ? ", *dc" : "")
                .value("size", lstm ? "net.hidden * (2 if net.step == lstm else 1)" : "net.hidden")
                .value("back", back ? ", steps_back" : "").value("kept back", back ? ", steps_back" : "")
                .value("own back", back ? ", steps_back" : "")
                .value("forward options", (back ? ", steps_back=None" : "") + (cut ? ", cut=False" : ""))
                .value("carried", lstm ? "c" : "h").value("keeps", lstm ? "f" : "z");
        boolean given = any(spec -> spec.explicit().isPresent());
        String orthogonal = inits.contains(RecurrentInit.ORTHOGONAL)
                ? "\n" + template.part("training/orthogonal")
                : "";
        template.value("cells", (template.part("time/cells") + orthogonal
                + (given ? "\n" + template.part("time/given") : "") + numbers()).strip());
    }

    private String numbers() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < recipe.networks().size(); i++) {
            if (recipe.networks().get(i).explicit().isPresent()) {
                CellSpec.Tensors given = recipe.networks().get(i).explicit().get();
                all.append("\n\n\nGIVEN_").append(i + 1).append(" = [");
                for (Object tensor : List.of(given.wIh(), given.wHh(), given.bIh(), given.bHh(),
                        given.wOut(), given.bOut())) {
                    all.append("\n    ").append(Python.wrapped(tensor + ",").replace("\n    ", "\n        "));
                }
                all.append("\n]");
            }
        }
        return all.toString();
    }

    /** What makes a network. */
    String network(int index) {
        CellSpec spec = recipe.networks().get(index);
        boolean given = spec.explicit().isPresent();
        String made = Python.call("Recurrent", step(spec), String.valueOf(spec.cell().gates()),
                String.valueOf(spec.hidden()),
                Python.text((given ? RecurrentInit.PYTORCH : spec.init()).id()),
                spec.gain() != 1 && !given ? "gain=" + Python.number(spec.gain()) : "",
                spec.forgetBias() != 0 && spec.cell().hasKeepingGate() && !given
                        ? "forget_bias=" + Python.number(spec.forgetBias())
                        : "");
        return given ? "given(" + made + ", *GIVEN_" + (index + 1) + ")" : made;
    }

    private static String step(CellSpec spec) {
        return spec.cell() == Cell.GRU && spec.form() == GruForm.PAPER ? "gru_paper" : spec.cell().id();
    }

    /** One a step: of several edits at a step the last holds. */
    private List<Edit> edits() {
        Map<Integer, Edit> last = new TreeMap<>();
        recipe.edits().forEach(edit -> last.put(edit.at(), edit));
        return List.copyOf(last.values());
    }

    /** What is turned while networks train, and how far back each goes. */
    void turns(UpdatesCode updates) {
        if (goesBackLess()) {
            updates.option("steps_back=None");
            updates.follow("steps_back");
        }
        for (int i = 0; i < recipe.networks().size(); i++) {
            Edit.Turned before = Edit.Turned.of(recipe.networks().get(i));
            if (before.stepsBack() > 0) {
                updates.argument(i, "steps_back=" + before.stepsBack());
            }
            int length = recipe.length();
            for (Edit edit : edits()) {
                Edit.Turned now = edit.networks().get(i);
                turn(updates, i, edit, before);
                if (edit.length() != length) {
                    updates.change(i, edit.at(), "length", String.valueOf(edit.length()));
                }
                length = edit.length();
                before = now;
            }
        }
        if (recipe.edits().stream().anyMatch(edit -> edit.length() != recipe.length())) {
            updates.option("length=T");
            updates.follow("length");
        }
        if (!recipe.edits().isEmpty()) {
            updates.line("net.W_hh.data *= turned.get(\"gain\", 1)");
            updates.line("net.b_ih.data[net.hidden : 2 * net.hidden] += turned.get(\"forget_bias\", 0)");
        }
    }

    private static void turn(UpdatesCode updates, int network, Edit edit, Edit.Turned before) {
        Edit.Turned now = edit.networks().get(network);
        if (now.gain() != before.gain()) {
            updates.change(network, edit.at(), "gain",
                    Python.number(now.gain()) + " / " + Python.number(before.gain()));
        }
        if (now.forgetBias() != before.forgetBias()) {
            updates.change(network, edit.at(), "forget_bias",
                    Python.number(now.forgetBias() - before.forgetBias()));
        }
        if (now.stepsBack() != before.stepsBack()) {
            updates.change(network, edit.at(), "steps_back",
                    now.stepsBack() == CellSpec.ALL_STEPS ? "None" : String.valueOf(now.stepsBack()));
        }
    }
}
