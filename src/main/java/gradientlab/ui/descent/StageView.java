package gradientlab.ui.descent;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.paint.StageImage;
import gradientlab.paint.Theme;
import gradientlab.paint.Viewport;
import gradientlab.ui.shell.Desk;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.PaintedView;
import java.awt.image.BufferedImage;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The stage on the screen: shows the painter's pixels and hands what the mouse does to {@link StageHand}. */
final class StageView extends StackPane {

    private final DescentModel model;
    private final Desk desk;
    private final PaintedView pixels = new PaintedView(this::paint);
    private StageImage stage;

    StageView(DescentModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("stage");
        setMinSize(0, 0);
        IconButton fit = new IconButton(Feather.MAXIMIZE, desk.words(), "descent.fit", "0");
        fit.getStyleClass().add("on-stage");
        fit.setId("fit");
        fit.setOnAction(e -> model.fit());
        fit.setFocusTraversable(false);
        StackPane.setAlignment(fit, Pos.BOTTOM_RIGHT);
        getChildren().addAll(pixels, fit);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(desk.words().text("descent.stage"));
        pixels.setId("stage");
        new StageHand(model, this).attach(pixels);
    }

    /** Where data lie now, in physical pixels of the stage; the picture may be one pulse behind. */
    Viewport viewport() {
        return Viewport.fit(model.viewProperty().get(), pixelWidth(), pixelHeight());
    }

    /** Physical pixels in a logical one. */
    double scale() {
        return pixels.scale();
    }

    /** The part of the plane that is seen. */
    View visible() {
        return stage == null ? model.viewProperty().get() : viewport().visible();
    }

    /** The stage's width in physical pixels, at least 1. */
    int pixelWidth() {
        return stage == null ? 1 : stage.image().getWidth();
    }

    /** The stage's height in physical pixels, at least 1. */
    int pixelHeight() {
        return stage == null ? 1 : stage.image().getHeight();
    }

    /** Brings the pixels up to date; does nothing where nothing changed. */
    void refresh() {
        if (stage == null || !pixels.ready()) {
            return;
        }
        pixels.update(
                stage.show(model.run(), viewport(), model.playback().stepProperty().get(), model.selected()));
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    /** Where the start marker is, in logical pixels of the stage. */
    Point start() {
        Point start = model.recipe().start();
        Viewport viewport = viewport();
        return new Point(viewport.px(start.x()) / scale(), viewport.py(start.y()) / scale());
    }

    private BufferedImage paint(int width, int height, double scale) {
        Theme theme = desk.theme().get();
        stage = new StageImage(width, height, theme, desk.words().texts(), scale);
        stage.show(model.run(), viewport(), model.playback().stepProperty().get(), model.selected());
        return stage.image();
    }
}
