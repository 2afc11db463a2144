package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.ui.descent.panel.RunnerLegend;
import gradientlab.ui.widget.legend.Legend;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** In a window of 1280 pixels two of one rule are told apart, and a hidden future stays hidden. */
@Thorough
class LegendWindowTest extends LabInWindow {

    private static final String TWO = """
            {"format":"gradient-lab/1","lab":"descent","surface":"bowl","steps":40,"runners":[
             {"optimizer":"momentum","lr":0.02,"momentum":0.5},{"optimizer":"momentum","lr":0.02}]}""";

    @Start
    void start(Stage stage) {
        open();
    }

    private void take(FxRobot robot) throws Exception {
        DescentRecipe recipe = (DescentRecipe) Recipes.read(TWO);
        robot.interact(() -> model.open(recipe));
        eventually(() -> model.recipe().runners().size() == 2);
        window.awaitFrames(3);
    }

    /** The words that are drawn, which end in dots where there is no room for all. */
    private static List<String> drawn(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Label.class).stream()
                .map(label -> label.lookupAll(".text").stream().map(text -> ((Text) text).getText())
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void bothGammasOfTwoMomentumsAreReadWithoutDots(FxRobot robot) throws Exception {
        take(robot);
        assertEquals(List.of("γ 0.5", "γ 0.9"), drawn(robot, ".runner-detail"));
        assertEquals(List.of("Momentum", "Momentum"), drawn(robot, ".runner-name"));
        robot.lookup(".legend-row").queryAllAs(Region.class).forEach(row -> row.getChildrenUnmodifiable()
                .forEach(part -> assertTrue(part.getBoundsInParent().getMaxX() <= row.getWidth() + 0.5,
                        () -> part + " ends at " + part.getBoundsInParent().getMaxX() + " of "
                                + row.getWidth())));
    }

    @Test
    void aRoomReadsTheRatesToo(FxRobot robot) throws Exception {
        take(robot);
        List<Legend.Row> rows = RunnerLegend.presented(model, window.context().words().texts());
        assertEquals(List.of("η 0.02 γ 0.5", "η 0.02 γ 0.9"), rows.stream().map(Legend.Row::detail).toList());
    }

    /** The panel writes it another way, so it was said twice. */
    @Test
    void aRoomReadsASmallRateOnce(FxRobot robot) throws Exception {
        DescentRecipe recipe = (DescentRecipe) Recipes.read("""
                {"format":"gradient-lab/1","lab":"descent","surface":"bowl","steps":40,"runners":[
                 {"optimizer":"sgd","lr":0.3},{"optimizer":"sgd","lr":0.00215}]}""");
        robot.interact(() -> model.open(recipe));
        eventually(() -> model.recipe().equals(recipe));
        List<Legend.Row> rows = RunnerLegend.presented(model, window.context().words().texts());
        assertEquals(List.of("η 0.3", "η 0.00215"), rows.stream().map(Legend.Row::detail).toList());
    }

    @Test
    void theExportsPreviewEndsWhereAPredictionBegins(FxRobot robot) throws Exception {
        take(robot);
        robot.interact(() -> model.timeline().setLimit(OptionalInt.of(7)));
        robot.push(KeyCode.E);
        eventually(() -> robot.lookup("#export-dialog").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#export-format").queryParent().getChildrenUnmodifiable().stream()
                .map(ToggleButton.class::cast).filter(button -> button.getText().equals("PNG")).findFirst()
                .orElseThrow().fire());
        eventually(() -> where(robot).endsWith("/ 7"));
        robot.interact(() -> model.timeline().setLimit(OptionalInt.empty()));
        eventually(() -> where(robot).endsWith("/ 40"));
        assertTrue(where(robot).startsWith("7") || where(robot).startsWith("0"), where(robot));
    }

    private static String where(FxRobot robot) {
        return ((Label) robot.lookup("#export-dialog .where").query()).getText();
    }
}
