package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.ui.descent.model.Edits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A log that is dropped or pasted stands beside the paths, until it is taken away. */
@Thorough
class LogWindowTest extends LabInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    /** The first path as a program elsewhere might write it, which leaves it at a step. */
    private String log(int leaves) {
        Trajectory path = run().runners().get(0);
        StringBuilder text = new StringBuilder("step,x,y\n");
        for (int row = 0; row < path.rows(); row++) {
            text.append(row).append(',').append(path.x(row) + (row < leaves ? 0 : 0.1)).append(',')
                    .append(path.y(row)).append('\n');
        }
        return text.toString();
    }

    @Test
    void aDroppedLogIsComparedAndSaidAndGoesByItsCrossOrEscape(FxRobot robot) throws Exception {
        DescentRecipe before = model.recipe();
        Path file = Files.writeString(folder.resolve("homework.csv"), log(12));
        robot.interact(() -> window.drop(file));
        eventually(() -> run().logged().size() == 1);
        eventually(() -> says(robot, "homework.csv: differs from step 12 on"));
        assertEquals(before, model.recipe());
        eventually(() -> visible(robot.lookup("#log-note").<Node>query()));
        robot.interact(() -> robot.lookup("#log-remove").queryAs(Button.class).fire());
        assertEquals(List.of(), run().logged());
        eventually(() -> !robot.lookup("#log-note").<Node>query().isVisible());
        robot.interact(() -> window.drop(file));
        eventually(() -> run().logged().size() == 1);
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of(), run().logged());
    }

    @Test
    void undoComparesAnewAndAnotherExperimentPutsTheLogAway(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("homework.csv"), log(1000));
        robot.interact(() -> window.drop(file));
        eventually(() -> run().logged().size() == 1);
        LoggedPath same = run().logged().get(0);
        assertEquals(-1, same.parting().at());
        robot.interact(() -> model.edit(recipe -> Edits.knob(recipe, 0, "lr", 0.011)));
        eventually(() -> run().logged().get(0).parting().at() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        eventually(() -> !run().logged().get(0).parting().parted());
        robot.interact(() -> lab.open(BowlRaces.bowl("sgd")));
        eventually(() -> run().recipe().equals(model.recipe()));
        assertEquals(List.of(), run().logged());
    }

    @Test
    void aPastedLogIsComparedAndABadOneIsRefusedInASentence(FxRobot robot) throws Exception {
        paste(robot, log(3));
        eventually(() -> run().logged().size() == 1);
        eventually(() -> says(robot, "pasted log: differs from step 3 on"));
        paste(robot, "step,x,y\n0,1,oak\n");
        eventually(() -> says(robot, "pasted log, line 2, column y: there must be a number"));
        assertEquals(1, run().logged().size());
        paste(robot, "1,2\n3,4\n");
        eventually(() -> says(robot, "What was pasted is no log"));
        assertTrue(window.said().stream().noneMatch(said -> said.contains("Exception")));
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }
}
