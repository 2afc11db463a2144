package gradientlab.ui.descent;

import gradientlab.ui.shell.LabContext;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Whom a setting is for: a box "this runner only" and a link that gives the runner's own setting to all. */
final class Scope extends HBox {

    private final CheckBox own = new CheckBox();
    private final Hyperlink toAll = new Hyperlink();

    /**
     * @param onOwn called with whether the runner gets its own setting from now on
     * @param onAll called to give the runner's setting to all
     */
    Scope(LabContext desk, Consumer<Boolean> onOwn, Runnable onAll) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        own.textProperty().bind(desk.words().text("descent.scope.own"));
        own.setOnAction(e -> onOwn.accept(own.isSelected()));
        own.setId("scope-own");
        toAll.textProperty().bind(desk.words().text("descent.scope.all"));
        toAll.setOnAction(e -> onAll.run());
        toAll.setId("scope-all");
        toAll.visibleProperty().bind(own.selectedProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(own, gap, toAll);
    }

    /** Whether the runner has its own setting. */
    boolean own() {
        return own.isSelected();
    }

    void show(boolean isOwn) {
        own.setSelected(isOwn);
    }
}
