package gradientlab.ui.widget.knob;

import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/** Whom a setting is for: a box that gives the selected one its own, and a link that gives that to all. */
public final class Scope extends HBox {

    private final CheckBox own = new CheckBox();

    /**
     * @param ownKey the text key of "this one only"
     * @param allKey the text key of "apply to all"
     * @param onOwn called with whether the selected one gets its own setting from now on
     * @param onAll called to give the selected one's setting to all
     */
    public Scope(Words words, String ownKey, String allKey, Consumer<Boolean> onOwn, Runnable onAll) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        own.textProperty().bind(words.text(ownKey));
        own.setOnAction(e -> onOwn.accept(own.isSelected()));
        own.setId("scope-own");
        Hyperlink toAll = new Hyperlink();
        toAll.textProperty().bind(words.text(allKey));
        toAll.setOnAction(e -> onAll.run());
        toAll.setId("scope-all");
        toAll.visibleProperty().bind(own.selectedProperty());
        getChildren().addAll(own, Nodes.gap(), toAll);
    }

    /** Shows whether the selected one has its own setting. */
    public void show(boolean isOwn) {
        own.setSelected(isOwn);
    }
}
