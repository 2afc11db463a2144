package gradientlab.ui.convolution.images;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.ui.convolution.ModeWindow;
import gradientlab.ui.widget.Segmented;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A kernel on a picture, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ImagesWindowTest {

    private static final String STAGE = "#images-stage";

    private ModeWindow<ImagesMode> window;

    @Start
    void open(Stage primary) {
        window = new ModeWindow<>("picture", ImagesMode::new);
    }

    @BeforeEach
    void waitForTheFirstResult() throws TimeoutException {
        eventually(() -> window.lab() != null && window.lab().mode().painted() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    private ImagesRecipe recipe() {
        return window.model().images();
    }

    private Point2D middle(FxRobot robot, Rectangle2D area) {
        return ModeWindow.on(robot, STAGE, area.getCenterX(), area.getCenterY());
    }

    private Point2D weight(FxRobot robot, int row, int column) {
        return middle(robot, window.lab().mode().painted().weight(row, column));
    }

    private double weight(int row, int column) {
        return recipe().kernel().at(0, 0, row, column);
    }

    @Test
    void aWeightIsDraggedUpInTenthsAndOneUndoTakesItBack(FxRobot robot) {
        robot.drag(weight(robot, 1, 1), MouseButton.PRIMARY).moveBy(0, -40).drop();
        assertThat(weight(1, 1)).isCloseTo(1, within(0.31));
        assertThat(weight(1, 0)).isEqualTo(2);
        robot.interact(() -> window.lab().undo());
        assertThat(recipe().kernel()).isEqualTo(KernelName.SOBEL_X.of(3));
    }

    @Test
    void aDoubleClickBringsAWeightBack(FxRobot robot) throws TimeoutException {
        robot.moveTo(weight(robot, 0, 0)).scroll(1, VerticalDirection.UP);
        eventually(() -> Math.abs(weight(0, 0) - 1) == 1);
        robot.doubleClickOn(weight(robot, 0, 0));
        assertThat(weight(0, 0)).isEqualTo(1);
    }

    @Test
    void digitsAreTypedIntoTheWeightThatWasClicked(FxRobot robot) {
        robot.clickOn(weight(robot, 0, 1));
        robot.write("-2.5").push(KeyCode.ENTER);
        assertThat(weight(0, 1)).isEqualTo(-2.5);
        robot.write("7");
        assertThat(weight(0, 1)).isEqualTo(-2.5);
    }

    @Test
    void theWindowFollowsThePointerAndAClickKeepsIt(FxRobot robot) throws TimeoutException {
        Rectangle2D picture = window.lab().mode().painted().picture();
        robot.moveTo(middle(robot, picture));
        assertThat(recipe().row()).isEqualTo(74);
        robot.clickOn(MouseButton.PRIMARY);
        assertThat(recipe().row()).isCloseTo(192, within(2));
        assertThat(recipe().column()).isCloseTo(192, within(2));
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(recipe().column()).isCloseTo(191, within(2));
    }

    @Test
    void aNamedKernelIsAClickOnTheShelf(FxRobot robot) throws TimeoutException {
        robot.clickOn(
                ModeWindow.on(robot, STAGE, 60, window.lab().mode().painted().picture().getMaxY() + 120));
        assertThat(recipe().kernel()).isEqualTo(KernelName.IDENTITY.of(3));
        eventually(() -> robot.lookup(STAGE).query().getAccessibleText()
                .contains("The middle weight is 1"));
    }

    @Test
    void aNamedKernelKeepsItsNameInAnotherSize(FxRobot robot) {
        Segmented<Integer> size = robot.lookup("#images-size").query();
        robot.interact(() -> size.valueProperty().set(5));
        assertThat(recipe().kernel()).isEqualTo(KernelName.SOBEL_X.of(5));
        robot.interact(() -> size.valueProperty().set(1));
        assertThat(recipe().kernel().length()).isEqualTo(1);
    }

    @Test
    void convolutionTurnsTheKernelThatTheStageShows(FxRobot robot) throws TimeoutException {
        Segmented<Boolean> flip = robot.lookup("#images-flip").query();
        robot.interact(() -> flip.valueProperty().set(true));
        assertThat(recipe().flip()).isTrue();
        window.settle();
        robot.clickOn(weight(robot, 0, 0)).write("5");
        assertThat(weight(2, 2)).isEqualTo(5);
        robot.push(KeyCode.X);
        assertThat(recipe().flip()).isFalse();
    }

    @Test
    void aPictureOfOnesOwnIsTakenAndOneThatIsNoneIsNot(FxRobot robot, @TempDir Path folder)
            throws IOException, TimeoutException {
        Path picture = folder.resolve("own.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        robot.interact(() -> window.lab().mode().offer(picture));
        eventually(() -> recipe().file().isPresent());
        eventually(() -> robot.lookup(STAGE).query().getAccessibleText().contains("1,200"));
        Path none = Files.writeString(folder.resolve("none.png"), "no picture");
        robot.interact(() -> window.lab().mode().offer(none));
        robot.sleep(500);
        assertThat(recipe().file()).contains(picture.toString());
    }

    @Test
    void whereAnotherPictureIsChosenMeanwhileALateOneIsNotTaken(FxRobot robot, @TempDir Path folder)
            throws IOException, TimeoutException {
        Path first = folder.resolve("first.png");
        Path late = folder.resolve("late.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", first.toFile());
        ImageIO.write(new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_RGB), "png", late.toFile());
        robot.interact(() -> window.lab().mode().offer(first));
        eventually(() -> recipe().file().isPresent());
        robot.interact(() -> {
            window.lab().mode().offer(late);
            assertThat(recipe().file()).contains(first.toString());
            robot.lookup("#images-lighthouse").<Button>query().fire();
        });
        window.awaitFiles();
        assertThat(recipe().file()).isEmpty();
        robot.interact(() -> {
            window.lab().mode().offer(late);
            window.lab().open(window.model().recipe());
        });
        window.awaitFiles();
        assertThat(recipe().file()).isEmpty();
    }

    @Test
    void theTimelineAppliesTheKernelAgain(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().seek(5));
        assertThat(recipe().times()).isEqualTo(5);
        eventually(() -> window.lab().mode().applied() == 5);
    }

    @Test
    void whileAClassGuessesTheKernelIsNotRead(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(1)));
        eventually(() -> robot.lookup(STAGE).query().getAccessibleText().equals("Predict first."));
    }
}
