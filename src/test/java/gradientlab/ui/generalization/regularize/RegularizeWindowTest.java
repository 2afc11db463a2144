package gradientlab.ui.generalization.regularize;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeView.Axis;
import gradientlab.experiment.generalization.RegularizeView.Below;
import gradientlab.experiment.generalization.RegularizeView.Left;
import gradientlab.experiment.generalization.RegularizedNetwork.Fork;
import gradientlab.ui.generalization.GeneralizationWindow;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Networks with their regularizers, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class RegularizeWindowTest {

    private static final String STAGE = "#regularize-stage";
    private static final int EPOCH = 12;

    private GeneralizationWindow<RegularizeMode> window;

    @Start
    void open(Stage primary) {
        window = new GeneralizationWindow<>("unlearn", RegularizeMode::new);
    }

    @BeforeEach
    void trainSomeEpochs(FxRobot robot) throws TimeoutException {
        eventually(() -> window.mode() != null && window.model().frame() != null);
        robot.interact(() -> {
            window.model().timeline().pause();
            window.model().open(window.model().recipe().withRegularize(
                    recipe().withTraining(recipe().training().withEpochs(60)).withNetwork(
                            1, recipe().networks().get(1).withFork(Optional.of(new Fork(0, 5))))));
            window.model().startAt(EPOCH, true);
        });
        eventually(() -> epoch() == EPOCH);
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    private int epoch() {
        return window.model().frame().snapshot().step();
    }

    private RegularizeRecipe recipe() {
        return window.model().recipe().regularize();
    }

    private String said(FxRobot robot) {
        return robot.lookup(STAGE).query().getAccessibleText();
    }

    @Test
    void theStageSaysEveryVerdict(FxRobot robot) throws TimeoutException {
        eventually(() -> said(robot) != null && said(robot).contains("L2 from epoch 5:"));
        assertThat(said(robot)).contains("No regularizer:", "Input noise:", "Dropout:");
    }

    @Test
    void aKnobRetrainsItsNetworkUpToTheEpochThatWasReached(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().selectedProperty().set(2));
        KnobSlider noise = robot.lookup("#knob-input_noise").query();
        double before = window.model().frame().snapshot().networks().get(2).judged().weights().norm();
        robot.interact(() -> noise.valueProperty().set(0.5));
        eventually(() -> window.model().frame().snapshot().networks().get(2).judged().weights()
                .norm() != before);
        assertThat(epoch()).isEqualTo(EPOCH);
        assertThat(recipe().networks().get(2).settings().inputNoise()).isEqualTo(0.5);
    }

    @Test
    void lookingBackAKnobActsFromThatEpochOn(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            window.model().selectedProperty().set(2);
            window.model().timeline().seek(8);
        });
        KnobSlider noise = robot.lookup("#knob-input_noise").query();
        robot.interact(() -> noise.valueProperty().set(0.5));
        eventually(() -> !window.model().frame().recipe().regularize().networks().get(2).changes()
                .isEmpty());
        assertThat(recipe().networks().get(2).changes().get(0).epoch()).isEqualTo(8);
        assertThat(window.model().timeline().step()).isEqualTo(8);
        assertThat(epoch()).isEqualTo(EPOCH);
    }

    @Test
    void digitsSwitchNetworksOffAndOn(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.type(KeyCode.DIGIT4));
        eventually(() -> !recipe().networks().get(3).on());
        assertThat(robot.lookup("#network-on-3").queryAs(CheckBox.class).isSelected()).isFalse();
        robot.interact(() -> robot.type(KeyCode.DIGIT4));
        eventually(() -> recipe().networks().get(3).on());
    }

    @Test
    void nTrainsFromAnotherSeed(FxRobot robot) throws TimeoutException {
        long before = recipe().seed();
        robot.interact(() -> robot.type(KeyCode.N));
        assertThat(recipe().seed()).isEqualTo(before + 1);
        eventually(() -> window.model().frame().recipe().regularize().seed() == before + 1);
    }

    @Test
    void vShowsTheNextViewAndTheChoosersTheirs(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.type(KeyCode.V));
        eventually(() -> recipe().view().below() == Below.FED);
        Segmented<Left> left = robot.lookup("#regularize-left").query();
        Segmented<Axis> axis = robot.lookup("#regularize-axes").query();
        robot.interact(() -> {
            left.valueProperty().set(Left.LOSS);
            axis.valueProperty().set(Axis.UPDATES);
        });
        assertThat(recipe().view().left()).isEqualTo(Left.LOSS);
        assertThat(recipe().view().axis()).isEqualTo(Axis.UPDATES);
    }

    @Test
    void fForksTheChosenNetworkWhereThereIsRoom(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.type(KeyCode.F));
        assertThat(recipe().networks()).hasSize(4);
        robot.interact(() -> Edits.edit(window.model(), recipe -> Edits.remove(recipe, 3)));
        robot.interact(() -> window.model().selectedProperty().set(2));
        robot.interact(() -> robot.type(KeyCode.F));
        eventually(() -> window.model().frame().recipe().regularize().networks().size() == 4);
        assertThat(recipe().networks().get(3).fork()).contains(new Fork(2, EPOCH));
        assertThat(window.model().selected()).isEqualTo(3);
    }

    @Test
    void theTestIsOpenedAtTheSecondAskingAndCounted(FxRobot robot) throws TimeoutException {
        Label said = robot.lookup("#test-said").query();
        assertThat(said.getText()).contains("2000 points, still closed");
        robot.interact(() -> robot.type(KeyCode.T));
        assertThat(recipe().test().times()).isZero();
        assertThat(said.getText()).contains("Base no choice on them");
        robot.interact(() -> robot.lookup("#open-test").queryAs(Button.class).fire());
        eventually(() -> window.model().frame().kept().test().isPresent());
        assertThat(recipe().test().times()).isEqualTo(1);
        eventually(() -> said.getText().contains("opened once, at epoch " + EPOCH));
    }

    @Test
    void otherDataBeginAnewAndTrainOn(FxRobot robot) throws TimeoutException {
        KnobSlider wrong = robot.lookup("#knob-wrong").query();
        robot.interact(() -> wrong.valueProperty().set(0.1));
        eventually(() -> window.model().frame().recipe().regularize().data().wrong() < 0.2);
        eventually(() -> epoch() > 0);
    }
}
