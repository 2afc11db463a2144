package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A handout is made where lessons are chosen. */
@Thorough
class HandoutWindowTest extends LabInWindow {

    @Start
    void start(Stage stage) {
        open();
    }

    private static Menu handout(FxRobot robot) {
        MenuButton menu = robot.lookup("#lessons").query();
        robot.interact(menu::show);
        Menu handout = (Menu) menu.getItems().stream().filter(item -> "handout".equals(item.getId()))
                .findFirst().orElseThrow();
        robot.interact(menu::hide);
        return handout;
    }

    private static void fire(FxRobot robot, String id) {
        Menu handout = handout(robot);
        robot.interact(() -> handout.getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow().fire());
    }

    @Test
    void oneThatShipsAndOneOfAFileAreWrittenAndSaid(FxRobot robot) throws TimeoutException, IOException {
        Path file = folder.resolve("handout.pdf");
        window.answer(file);
        fire(robot, "handout-ravine-and-momentum");
        eventually(() -> window.said().stream().anyMatch(said -> said.contains("Written")));
        assertTrue(Files.size(file) > 10_000);
        Path own = folder.resolve("mine.json");
        Files.writeString(own, "{\"format\":\"gradient-lab-lesson/1\",\"title\":\"Mine\","
                + "\"slides\":[{\"title\":\"My own slide\",\"preset\":\"ravine\"}]}");
        window.answerSource(own);
        Path other = folder.resolve("mine.pdf");
        window.answer(other);
        fire(robot, "handout-file");
        eventually(() -> Files.exists(other));
        try (PDDocument document = Loader.loadPDF(other.toFile())) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    @Test
    void whatCanNotBeWrittenIsSaidInOneSentence(FxRobot robot) throws TimeoutException {
        window.answer(folder.resolve("nowhere").resolve("handout.pdf"));
        fire(robot, "handout-ravine-and-momentum");
        eventually(() -> window.said().stream().anyMatch(said -> said.contains("there is no folder")));
    }
}
