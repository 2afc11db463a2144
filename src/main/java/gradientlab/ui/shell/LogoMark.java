package gradientlab.ui.shell;

import gradientlab.ui.widget.Nodes;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** The sign of the program: a path that runs down one slope and halfway up the other. */
final class LogoMark extends Region {

    LogoMark() {
        SVGPath path = new SVGPath();
        path.setContent("M2 3 C5 3 5.5 17 9 17 C12.5 17 12.5 7 17 5");
        path.getStyleClass().add("logo-line");
        Circle head = Nodes.styled(new Circle(17.5, 5, 2.6), "logo-head");
        getChildren().addAll(path, head);
        setMinSize(21, 20);
        setPrefSize(21, 20);
        setMaxSize(21, 20);
        setMouseTransparent(true);
    }
}
