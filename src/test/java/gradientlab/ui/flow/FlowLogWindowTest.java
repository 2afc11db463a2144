package gradientlab.ui.flow;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.ui.flow.model.Edits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A log that is dropped stands beside the training; other tables are what the networks learn. */
@Thorough
class FlowLogWindowTest extends FlowInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    /** What the screen's first network did, as a program elsewhere might write it, other from a step on. */
    private String log(int leaves) {
        StringBuilder text = new StringBuilder("step,layer,dz\n");
        for (FlowSnapshot row : model.frame().history().rows()) {
            for (int layer = 0; layer < row.networks().get(0).layers(); layer++) {
                double dz = row.networks().get(0).get(layer, Quantity.DZ_L2);
                text.append(row.step()).append(',').append(layer + 1).append(',')
                        .append(row.step() < leaves ? dz : 2 * dz).append('\n');
            }
        }
        return text.toString();
    }

    /** Asked on the FX thread, where it follows the frames: elsewhere it would be seen half taken. */
    private Optional<LoggedNetworks> logged() throws Exception {
        return WaitForAsyncUtils.asyncFx(model::logged).get();
    }

    @Test
    void aDroppedLogIsComparedAsTheTrainingGoesOnAndEscapeTakesItAway(FxRobot robot) throws Exception {
        trained(robot, 6);
        Path file = Files.writeString(folder.resolve("homework.csv"), log(4));
        robot.interact(() -> window.drop(file));
        eventually(() -> logged().isPresent());
        assertEquals(4, logged().orElseThrow().partings().get(0).at());
        eventually(() -> says(robot, "homework.csv: differs from step 4 on"));
        eventually(() -> robot.lookup("#log-note").<Node>query().isVisible());
        robot.interact(model::reset);
        eventually(() -> model.timeline().newest() < 4
                && !logged().orElseThrow().partings().get(0).parted());
        robot.interact(model.timeline()::play);
        eventually(() -> logged().orElseThrow().partings().get(0).at() == 4);
        robot.push(KeyCode.ESCAPE);
        assertTrue(logged().isEmpty());
        eventually(() -> !robot.lookup("#log-note").<Node>query().isVisible());
    }

    @Test
    void undoLeavesTheLogAndATableThatIsNoneIsData(FxRobot robot) throws Exception {
        trained(robot, 6);
        Path file = Files.writeString(folder.resolve("homework.csv"), log(1000));
        robot.interact(() -> window.drop(file));
        eventually(() -> logged().isPresent());
        robot.interact(() -> model.edit(recipe -> Edits.depth(recipe, 3)));
        eventually(() -> model.frame().recipe().networks().get(0).depth() == 3);
        robot.interact(() -> model.history().undo());
        eventually(() -> model.frame().recipe().networks().get(0).depth() != 3);
        assertTrue(logged().isPresent());
        Path data = Files.writeString(
                folder.resolve("points.csv"), "x,y,class\n" + "1,2,0\n2,1,1\n".repeat(20));
        robot.interact(() -> window.drop(data));
        eventually(() -> model.recipe().data() instanceof FileData);
        eventually(() -> says(robot, "points.csv was taken as data"));
        Path bad = Files.writeString(folder.resolve("bad.csv"), "step,layer,dz\n0,1,oak\n");
        robot.interact(() -> window.drop(bad));
        eventually(() -> says(robot, "bad.csv, line 2, column dz: there must be a number"));
    }
}
