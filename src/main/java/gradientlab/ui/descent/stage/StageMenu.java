package gradientlab.ui.descent.stage;

import gradientlab.core.surface.Point;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;

/** The menu of a point of the stage: the start goes there, or the view goes back to where all is seen. */
final class StageMenu {

    private final MenuItem start = new MenuItem();
    private final ContextMenu menu = new ContextMenu(start);
    private final DescentModel model;

    /** @param home shows everything again */
    StageMenu(DescentModel model, Runnable home, LabContext context) {
        this.model = model;
        start.textProperty().bind(context.words().text("descent.start.here"));
        start.setId("start-here");
        MenuItem fit = new MenuItem();
        fit.textProperty().bind(context.words().text("descent.fit"));
        fit.setOnAction(e -> home.run());
        menu.getItems().add(fit);
    }

    /** Opens it under the pointer; the entry for the start puts it at {@code at}. */
    void open(Point at, MouseEvent e) {
        start.setOnAction(chosen -> model.placeStart(at));
        menu.show((Node) e.getSource(), e.getScreenX(), e.getScreenY());
    }
}
