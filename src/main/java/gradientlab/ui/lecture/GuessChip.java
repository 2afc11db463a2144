package gradientlab.ui.lecture;

import gradientlab.ui.guess.Guesses;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Says which key takes a guess of what is hidden, and does it when pressed; gone where none is asked. */
public final class GuessChip extends Button {

    /** The key that is named. */
    static final String KEY = "Y";

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Guesses guesses;

    public GuessChip(LabContext context) {
        guesses = context.lecture().guesses();
        setId("guess-chip");
        getStyleClass().setAll("hint-box");
        Label key = Nodes.styled(new Label(KEY), "key");
        Label what = Nodes.label(context.words().text("guess.chip"));
        setGraphic(Nodes.styled(Nodes.row(Pos.CENTER_LEFT, 6, key, what), "chip-words"));
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        // A clicker's keys are the lesson's, also after the mouse was here.
        setFocusTraversable(false);
        accessibleTextProperty().bind(context.words().text("guess.key"));
        setOnAction(e -> guesses.onProperty().set(!guesses.onProperty().get()));
        guesses.changesProperty().addListener(o -> refresh());
        refresh();
    }

    private void refresh() {
        Nodes.show(this, guesses.open());
        pseudoClassStateChanged(ON, guesses.onProperty().get());
    }
}
