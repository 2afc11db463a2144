package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Nodes;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Opens the test data, after asking; says how many there are and how often they were opened. */
final class TestPane extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final RegularizeState state;
    private final Button open = new Button();
    private final Label said = Nodes.styled(new Label(), "hint-line");
    private boolean asking;

    TestPane(RegularizeState state) {
        super(6);
        this.state = state;
        open.setId("open-test");
        open.textProperty().bind(state.context().words().text(RegularizeWords.KEY + "open"));
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(e -> open());
        said.setId("test-said");
        Nodes.wrap(said);
        getChildren().addAll(open, said);
    }

    /** Asks at first, opens at the second time. */
    void open() {
        if (!state.ready() || open.isDisabled()) {
            return;
        }
        if (!asking) {
            asking = true;
        } else {
            asking = false;
            int epoch = state.model().timeline().step();
            Edits.edit(state.model(), recipe -> recipe.withTest(recipe.test().again(epoch)));
        }
        refresh();
    }

    /** Another network, another recipe: the question is withdrawn. */
    void forget() {
        asking = false;
    }

    void refresh() {
        RegularizeRecipe recipe = state.model().recipe().regularize();
        Texts texts = state.context().words().texts();
        int examples = state.ready() ? state.model().frame().split().test().rows() : 0;
        open.pseudoClassStateChanged(DANGER, asking);
        open.setDisable(examples == 0);
        said.setText(texts.get(RegularizeWords.KEY + key(recipe, examples), arguments(recipe, examples)));
    }

    private String key(RegularizeRecipe recipe, int examples) {
        if (asking) {
            return "open.ask";
        }
        if (state.ready() && examples == 0) {
            return "open.none";
        }
        int times = recipe.test().times();
        return times > 1 ? "open.often"
                : times == 1 ? "open.once"
                        : recipe.data().pictures() ? "open.closed" : "open.closed.points";
    }

    private Object[] arguments(RegularizeRecipe recipe, int examples) {
        Opened test = recipe.test();
        return test.times() > 1 ? new Object[] {test.times()}
                : test.times() == 1 ? new Object[] {test.epoch(), examples} : new Object[] {examples};
    }
}
