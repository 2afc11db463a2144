package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Measure;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.ui.descent.model.SurfaceEdits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the charts under the stage can be made to show, and how high they are. */
class ChartsWindowTest extends LabInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    @Test
    void whereNoMinimumIsKnownNoDistanceIsOffered(FxRobot robot) throws TimeoutException {
        assertTrue(offered(robot).contains("measure-distance"));
        robot.interact(() -> model.edit(recipe -> SurfaceEdits.surface(recipe, "saddle")));
        eventually(() -> !offered(robot).contains("measure-distance"));
        assertTrue(offered(robot).contains("measure-update"));
    }

    private static List<String> offered(FxRobot robot) {
        MenuButton chooser = robot.lookup("#chart-chooser").query();
        return chooser.getItems().stream().map(MenuItem::getId).toList();
    }

    @Test
    void theChartThatIsChosenIsSavedWithTheExperiment(FxRobot robot) throws TimeoutException {
        MenuButton chooser = robot.lookup("#chart-chooser").query();
        MenuItem rate = chooser.getItems().stream().filter(item -> item.getId().equals("measure-rate_x"))
                .findFirst().orElseThrow();
        DescentRecipe before = model.recipe();
        robot.interact(rate::fire);
        Node chart = chooser.getParent();
        eventually(() -> chart.lookupAll("*").stream().anyMatch(
                node -> String.valueOf(node.getAccessibleText()).startsWith("Effective rate in x")));
        assertEquals(before, model.recipe(), "how it is looked at is no step to undo");
        assertEquals(Optional.of(Measure.RATE_X), model.seen(model.viewProperty().get()).chart());
    }

    @Test
    void pointingAtAChartSaysEveryOptimizersValueThere(FxRobot robot) throws TimeoutException {
        Node chart = robot.lookup(".chart").query();
        robot.moveTo(at(chart, 0.5));
        eventually(() -> tip().isPresent());
        List<String> said = tip().orElseThrow().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText()).toList();
        assertTrue(said.get(0).startsWith("Step "), said.get(0));
        int step = Integer.parseInt(said.get(0).substring("Step ".length()));
        assertEquals(PrintedNumbers.shown(model.run().runners().get(0).loss(step), 4), said.get(2));
        robot.moveTo("#presets");
        eventually(() -> tip().isEmpty());
    }

    private static Optional<Node> tip() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .filter(tip -> tip.isShowing() && tip.getGraphic() instanceof GridPane)
                .map(Tooltip::getGraphic).findFirst();
    }

    @Test
    void theDividerGivesTheChartsMoreRoomAndADoubleClickTakesItBack(FxRobot robot)
            throws TimeoutException {
        Region charts = robot.lookup(".charts").query();
        double usual = charts.getHeight();
        Node divider = robot.lookup(".divider").query();
        robot.drag(at(divider, 0.3), MouseButton.PRIMARY).moveBy(0, -30).moveBy(0, -30).drop();
        eventually(() -> Math.abs(charts.getHeight() - usual - 60) < 2);
        assertEquals(60, window.context().length("descent-charts"), 2, "and is so the next time");
        robot.drag(at(divider, 0.3), MouseButton.PRIMARY).moveBy(0, 400).drop();
        eventually(() -> charts.getHeight() < usual);
        assertTrue(charts.getHeight() >= 96);
        robot.doubleClickOn(at(divider, 0.3));
        eventually(() -> charts.getHeight() == usual);
    }
}
