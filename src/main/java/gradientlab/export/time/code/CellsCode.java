package gradientlab.export.time.code;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Edit;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.code.Differing;
import gradientlab.export.code.Python;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.UpdatesCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A recipe's recurrent networks as Python, with the weights they start with. */
final class CellsCode {

    private static final String IFGO = ", {\"i\": i, \"f\": f, \"g\": g, \"o\": o}";
    private static final String RZN = ", {\"r\": r, \"z\": z, \"n\": n}";

    private final TimeRecipe recipe;
    private final Template template;
    private final Differing<CellSpec> differing;

    CellsCode(TimeRecipe recipe, Template template) {
        this.recipe = recipe;
        this.template = template;
        differing = new Differing<>(recipe.networks());
    }

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

    boolean goesBackLess() {
        return any(spec -> spec.stepsBack() != CellSpec.ALL_STEPS) || recipe.edits().stream()
                .anyMatch(edit -> edit.networks().stream().anyMatch(turned -> turned.stepsBack() > 0));
    }

    /** Whether cells of torch.nn do: nothing of a time step is kept, and no gradient stops on its way. */
    private boolean modules() {
        return template.holds("losses") && !goesBackLess() && !any(spec -> step(spec).equals("gru_paper"));
    }

    /** Puts networks of such cells into the template. */
    private void modules(int inputs) {
        String cell = differing.same("cell", spec -> module(spec, inputs));
        boolean alike = !cell.equals("cell");
        String hidden = differing.agree(spec -> String.valueOf(spec.hidden()))
                ? String.valueOf(recipe.networks().get(0).hidden())
                : "cell.hidden_size";
        String weights = "self.cell.weight_hh_l0";
        template.value("cell", cell).value("hidden", hidden).value("W_hh", weights)
                .value("b_ih", "self.cell.bias_ih_l0").value("b_hh", "self.cell.bias_hh_l0")
                .value("rows", "len(" + weights + ")")
                .value("gates", alike ? String.valueOf(recipe.networks().get(0).cell().gates())
                        : "len(" + weights + ") // " + hidden);
        inits();
        written("time/modules");
    }

    private static String module(CellSpec spec, int inputs) {
        String sizes = "(" + inputs + ", " + spec.hidden();
        return switch (spec.cell()) {
            case RNN_TANH -> "nn.RNN" + sizes + ")";
            case RNN_RELU -> "nn.RNN" + sizes + ", nonlinearity=\"relu\")";
            case LSTM -> "nn.LSTM" + sizes + ")";
            case GRU -> "nn.GRU" + sizes + ")";
        };
    }

    /**
     * Puts cells and networks into the template.
     *
     * @param inputs how many a time step has
     * @param cut whether the path through W_hh can be cut
     * @param begun whether what comes before the gates is kept
     */
    void put(int inputs, boolean cut, boolean begun) {
        if (modules()) {
            modules(inputs);
            return;
        }
        boolean plain = !cut && !begun && differing.agree(CellsCode::step)
                && any(spec -> !spec.cell().hasKeepingGate());
        if (!plain) {
            recipe.networks().forEach(spec -> template.flag(step(spec), true));
        }
        template.flag("plain", plain).flag("longer", longer())
                .value("act", recipe.networks().get(0).cell() == Cell.RNN_RELU ? "torch.relu" : "torch.tanh");
        boolean back = goesBackLess();
        boolean lstm = any(spec -> spec.cell() == Cell.LSTM);
        boolean others = any(spec -> spec.cell() != Cell.LSTM);
        boolean gated = any(spec -> spec.cell().hasKeepingGate());
        template.flag("rnn", any(spec -> !spec.cell().hasKeepingGate())).flag("gated", gated)
                .flag("ungated", !gated).flag("others", others).flag("state", lstm || begun)
                .flag("back", back);
        template.value("h", cut ? "(h.detach() if cut else h)" : "h")
                .value("cut option", cut ? ", cut" : "").value("pass cut", cut ? ", cut" : "")
                .value("c", lstm || begun ? ", c" : "").value("= c", lstm ? " = c" : "")
                .value("c detach", lstm || begun ? ", c.detach()" : "").value("z of", begun ? ", z" : "")
                .value("z", begun ? ", {\"a\": z}" : "").value("ifgo", begun ? IFGO : "")
                .value("rzn", begun ? RZN : "").value("dc", others ? ", *dc" : ", *net.c[1:]")
                .value("is lstm", "net.step == lstm").value("more", others ? "    " : "")
                .value("back", back ? ", steps_back" : "").value("kept back", back ? ", steps_back" : "")
                .value("own back", back ? ", steps_back" : "")
                .value("unused", back ? ", allow_unused=True" : "")
                .value("forward options", (back ? ", steps_back=None" : "") + (cut ? ", cut=False" : ""))
                .value("carried", lstm ? "c" : "h").value("keeps", lstm ? "f" : "z")
                .value("h c", lstm ? "h, c" : "h").value("state h c", lstm ? "h, c" : "state");
        if (!lstm) {
            template.value("dc", "");
        }
        start();
        radius(inputs, lstm, others);
        written("time/cells");
    }

    /** Puts the networks into the template. @param part what they are made of */
    private void written(String part) {
        boolean given = any(spec -> spec.explicit().isPresent());
        String orthogonal = drawn().contains(RecurrentInit.ORTHOGONAL)
                ? "\n" + template.part("training/orthogonal")
                : "";
        template.value("cells", (template.part(part) + orthogonal
                + (given ? "\n" + template.part("time/given") : "") + numbers()).strip());
    }

    /** The weights that networks start with. */
    private void start() {
        String step = differing.same("step", CellsCode::step);
        boolean steps = step.equals("step");
        String gates = differing.same("gates", spec -> String.valueOf(spec.cell().gates()));
        String hidden = differing.same("hidden", spec -> String.valueOf(spec.hidden()));
        boolean hiddens = hidden.equals("hidden");
        template.flag("steps", steps).flag("hiddens", hiddens).value("gates", gates).value("hidden", hidden)
                .value("rows", gates.equals("1") ? hidden : gates + " * " + hidden)
                .value("own hidden", hiddens ? "self.hidden" : hidden).value("net hidden", netHidden())
                .value("step", steps ? "self.step" : step).value("net step", steps ? "net.step" : step)
                .value("W_hh", "self.W_hh").value("b_ih", "self.b_ih").value("b_hh", "self.b_hh")
                .value("by", template.holds("losses") ? "self." : "");
        inits();
    }

    /** How weights begin that are not drawn as PyTorch draws them. */
    private void inits() {
        String init = differing.same("init", spec -> Python.text(init(spec).id()));
        boolean inits = init.equals("init");
        String gain = differing.same("gain",
                spec -> spec.explicit().isPresent() ? "1" : Python.number(spec.gain()));
        String bias = differing.same("forget_bias",
                spec -> spec.cell().hasKeepingGate() && spec.explicit().isEmpty()
                        ? Python.number(spec.forgetBias())
                        : "0");
        Set<RecurrentInit> drawn = drawn();
        template.flag("normal_init", drawn.contains(RecurrentInit.NORMAL))
                .flag("orthogonal", drawn.contains(RecurrentInit.ORTHOGONAL))
                .flag("identity", drawn.contains(RecurrentInit.IDENTITY)).flag("inits", inits)
                .flag("gain", !gain.equals("1")).flag("forget_bias", !bias.equals("0"));
        List<String> parameters = new ArrayList<>(List.of("self"));
        parameters.addAll(differing.parameters());
        template.value("parameters", String.join(", ", parameters)).value("in", inits ? "    " : "")
                .value("gain", gain).value("forget bias", bias);
        String begun = template.part("time/inits").replace("\n", "\n" + "    ".repeat(2));
        template.flag("begins", !begun.isBlank()).value("inits", begun);
    }

    private String netHidden() {
        return differing.agree(spec -> String.valueOf(spec.hidden()))
                ? String.valueOf(recipe.networks().get(0).hidden())
                : modules() ? "net.cell.hidden_size" : "net.hidden";
    }

    /** Where the spectral radius would cost more than the passes it is left out. */
    private void radius(int inputs, boolean lstm, boolean others) {
        boolean sized = longer() || !differing.agree(spec -> String.valueOf(cheap(spec, inputs)));
        String size = netHidden();
        template.flag("sized", sized).flag("cheap", cheap(recipe.networks().get(0), inputs))
                .flag("radius", sized || cheap(recipe.networks().get(0), inputs))
                .value("if cheap", sized ? " and cheap" : "")
                .value("size",
                        !lstm ? size : others ? size + " * (2 if net.step == lstm else 1)" : "2 * " + size);
    }

    private boolean cheap(CellSpec spec, int inputs) {
        double size = spec.cell() == Cell.LSTM ? 2.0 * spec.hidden() : spec.hidden();
        return 25 * size * size * size <= 4.0 * recipe.length() * recipe.sequences() * spec.cell().gates()
                * spec.hidden() * (spec.hidden() + inputs);
    }

    /** Whether the length of the sequences is changed while networks train. */
    boolean longer() {
        return recipe.edits().stream().anyMatch(edit -> edit.length() != recipe.length());
    }

    private static RecurrentInit init(CellSpec spec) {
        return spec.explicit().isPresent() ? RecurrentInit.PYTORCH : spec.init();
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
        String made = Python.call("Recurrent", differing.arguments(index));
        return recipe.networks().get(index).explicit().isPresent()
                ? "given(" + made + ", *GIVEN_" + (index + 1) + ")"
                : made;
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
        if (longer()) {
            updates.option("length=T");
            updates.follow("length");
        }
        if (!recipe.edits().isEmpty()) {
            String hidden = netHidden();
            updates.line(
                    (modules() ? "net.cell.weight_hh_l0" : "net.W_hh") + ".data *= turned.get(\"gain\", 1)");
            updates.line(
                    (modules() ? "net.cell.bias_ih_l0" : "net.b_ih") + ".data[" + hidden + " : 2 * " + hidden
                            + "] += turned.get(\"forget_bias\", 0)");
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
