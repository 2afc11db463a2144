package gradientlab.ui.graph.activation;

import gradientlab.paint.graph.activation.ActivationsPicture;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import javafx.scene.layout.Region;

/** Curves at the left, their evidence at the right. */
final class ActivationsStage extends Region {

    private final CurvesView curves;
    private final EvidenceView evidence;
    private final Region border = new Region();

    ActivationsStage(GraphModel model, LabContext context) {
        curves = new CurvesView(model, context);
        evidence = new EvidenceView(model, context);
        border.getStyleClass().add("act-border");
        getStyleClass().add("act-stage");
        getStylesheets().add(ActivationsStage.class
                .getResource("/assets/themes/graph-act.css").toExternalForm());
        setMinSize(0, 0);
        getChildren().addAll(curves, evidence, border);
    }

    CurvesView curves() {
        return curves;
    }

    EvidenceView evidence() {
        return evidence;
    }

    @Override
    protected void layoutChildren() {
        double left = snapSizeX(getWidth() * ActivationsPicture.CURVES);
        curves.resizeRelocate(0, 0, left, getHeight());
        evidence.resizeRelocate(left, 0, getWidth() - left, getHeight());
        border.resizeRelocate(left, 0, 1, getHeight());
    }
}
