package gradientlab.ui.descent.panel;

import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Curvature;
import gradientlab.experiment.descent.run.Stability;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.WholeText;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the surface curves at the selected runner's point and at the nearest minimum, as numbers. */
final class CurvaturePane extends VBox {

    private static final String NONE = "−";

    private final DescentModel model;
    private final LabContext context;
    private final GridPane table = new GridPane();
    private final CheckBox vectors = new CheckBox();
    private int rows;

    CurvaturePane(DescentModel model, LabContext context) {
        super(12);
        this.model = model;
        this.context = context;
        table.setHgap(12);
        table.setVgap(6);
        table.getColumnConstraints().addAll(column(HPos.LEFT), column(HPos.RIGHT), column(HPos.RIGHT));
        vectors.setId("eigenvectors");
        vectors.textProperty().bind(context.words().text("descent.curvature.vectors"));
        vectors.setOnAction(e -> model.switchCurvature());
        vectors.setWrapText(true);
        getChildren().addAll(table, vectors);
    }

    /** What stands beside the closed fold: the condition number at the point. */
    static String summary(DescentModel model, Texts texts) {
        return model.curvatureHere()
                .map(here -> here.smallest() > 0
                        ? texts.get("descent.curvature.summary", condition(here))
                        : texts.get("descent.curvature.down"))
                .orElse("");
    }

    /** Brings the numbers up to date with runner and step. */
    void refresh() {
        Texts texts = context.words().texts();
        Optional<Curvature> here = model.curvatureHere();
        Optional<Curvature> minimum = model.curvatureAtMinimum();
        table.getChildren().clear();
        rows = 0;
        row("caption", "", texts.get("descent.curvature.here"), texts.get("descent.curvature.minimum"));
        row("mono", texts.get("descent.curvature.point"), point(here), point(minimum));
        row("mono", texts.get("descent.curvature.largest"), number(here.map(Curvature::largest)),
                number(minimum.map(Curvature::largest)));
        row("mono", texts.get("descent.curvature.smallest"), number(here.map(Curvature::smallest)),
                number(minimum.map(Curvature::smallest)));
        row("mono", texts.get("descent.curvature.condition"),
                here.map(CurvaturePane::condition).orElse(NONE),
                minimum.map(CurvaturePane::condition).orElse(NONE));
        RunnerSpec spec = model.recipe().runners().get(model.selected());
        Optional<String> formula = minimum.or(() -> here).flatMap(this::limit).map(Stability::formula);
        formula.ifPresent(f -> row("mono", texts.get("descent.curvature.limit", f),
                number(here.flatMap(this::limit).map(Stability::rate)),
                number(minimum.flatMap(this::limit).map(Stability::rate))));
        vectors.setSelected(
                model.recipe().curvature().filter(shown -> shown == model.selected()).isPresent());
        vectors.setDisable(!spec.shown());
    }

    private Optional<Stability> limit(Curvature curvature) {
        return Stability.of(
                model.recipe().runners().get(model.selected()).optimizer(), model.knobs(), curvature);
    }

    private void row(String style, String name, String here, String minimum) {
        Label caption = Nodes.styled(new Label(name), "caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Label first = new Label(here);
        Label second = new Label(minimum);
        WholeText.on(caption);
        WholeText.on(first);
        WholeText.on(second);
        first.getStyleClass().addAll(style, "small");
        second.getStyleClass().addAll(style, "small");
        table.addRow(rows++, caption, first, second);
    }

    private static String point(Optional<Curvature> at) {
        return at.map(c -> Figures.coordinate(c.at().x()) + ", " + Figures.coordinate(c.at().y()))
                .orElse(NONE);
    }

    private static String number(Optional<Double> value) {
        return value.map(Figures::brief).orElse(NONE);
    }

    private static String condition(Curvature curvature) {
        double condition = curvature.condition();
        return Double.isNaN(condition) ? NONE : Figures.brief(condition);
    }

    private static ColumnConstraints column(HPos side) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(side);
        column.setHgrow(side == HPos.RIGHT ? Priority.ALWAYS : Priority.NEVER);
        return column;
    }
}
