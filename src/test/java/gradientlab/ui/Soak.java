package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.widget.time.PlayButton;
import gradientlab.ui.widget.time.SpeedBox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Uses the window for a long time: four networks train as fast as they can, maps are made anew, films are
 * written from Descent and Gradient flow, and each other lab plays its next preset every minute. Prints heap,
 * threads and frames a minute, and fails if heap or threads grow. Not by itself in a build:
 * {@code ./mvnw -q test -Dtest=Soak -Dsoak.minutes=30}.
 */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class Soak {

    private static final double MEGABYTE = 1 << 20;

    /** Four networks of the size that benchmarks name. */
    private static final String NETWORKS = """
            {"format":"gradient-lab/1","lab":"flow","data":"circles","steps":1000000,"networks":[
            {"activation":"sigmoid","depth":20,"width":64},{"activation":"relu","depth":20,"width":64},
            {"activation":"relu","block":"residual","branch_scale":0.22,"depth":20,"width":64},
            {"activation":"relu","block":"batch_norm","depth":20,"width":64}]}""";

    @TempDir
    private Path folder;

    private TestWindow window;
    private final List<Long> frames = new ArrayList<>();
    private int maps;
    private int films;
    private int presets;

    /** How the program stands after a minute. */
    private record Minute(double heap, int threads) {}

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), 1280, 800);
        new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0 && frames.size() < 1_000_000) {
                    frames.add(now - last);
                }
                last = now;
            }
        }.start();
    }

    @Test
    void nothingGrows(FxRobot robot) throws Exception {
        int minutes = Integer.getInteger("soak.minutes", 30);
        Path networks = Files.writeString(folder.resolve("networks.json"), NETWORKS);
        robot.interact(() -> window.drop(networks));
        eventually(300, () -> robot.lookup("#flow-presets").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup((Node node) -> node instanceof SpeedBox).<ComboBox<?>>query()
                        .getSelectionModel().selectLast());
        List<Minute> past = new ArrayList<>();
        System.out.println(
                "minute  heap MB  resident MB  threads  frames  median ms  p99 ms  maps  films  presets");
        for (int minute = 0; minute < minutes; minute++) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            robot.interact(frames::clear);
            tab(robot, 1, "#flow-presets");
            // Anew, for a film trains all steps again.
            robot.push(KeyCode.R);
            play(robot);
            Thread.sleep(12_000);
            film(robot, "flow.gif");
            tab(robot, 0, "#presets");
            film(robot, "descent.gif");
            robot.push(KeyCode.M);
            eventually(300, () -> robot.lookup("#map").tryQuery().isPresent());
            while (System.nanoTime() < end) {
                map(robot);
            }
            // Out of the field, which takes letters.
            robot.interact(() -> window.stage().getScene().getRoot().requestFocus());
            robot.push(KeyCode.M);
            eventually(300, () -> robot.lookup("#presets").tryQuery().isPresent());
            for (int lab = 2; lab < Labs.all().size(); lab++) {
                playNext(robot, lab);
            }
            past.add(report(robot, minute + 1));
        }
        // The first minutes load classes and compile.
        Minute early = past.get(Math.min(past.size() - 1, past.size() / 5 + 1));
        Minute late = past.get(past.size() - 1);
        assertEquals(early.threads(), late.threads(), 2, "threads");
        assertTrue(late.heap() < 1.1 * early.heap() + 8, "heap grew from " + early + " to " + late);
        robot.interact(window::close);
    }

    private void play(FxRobot robot) {
        robot.interact(() -> robot.lookup((Node node) -> node instanceof PlayButton
                && "Play".equals(node.getAccessibleText())).<PlayButton>tryQuery()
                .ifPresent(PlayButton::fire));
    }

    private void tab(FxRobot robot, int index, String shows) throws TimeoutException {
        robot.interact(
                () -> robot.lookup(".lab-tab").queryAllAs(ToggleButton.class).stream()
                        .toList().get(index).fire());
        eventually(300, () -> robot.lookup(shows).tryQuery().isPresent());
    }

    /** A lab's next preset, seen for as long as most take to show what they are for. */
    private void playNext(FxRobot robot, int lab) throws Exception {
        tab(robot, lab, ".lab-tab");
        robot.interact(() -> window.stage().getScene().getRoot().requestFocus());
        robot.push(KeyCode.PAGE_DOWN);
        play(robot);
        Thread.sleep(4_000);
        presets++;
    }

    /** Another range for the map, which is then made anew, whole. */
    private void map(FxRobot robot) throws TimeoutException, InterruptedException {
        double far = 2 + maps % 40 / 10.0;
        robot.interact(() -> {
            TextField range = robot.lookup("#map-x-range").query();
            range.requestFocus();
            range.setText(String.format(Locale.ROOT, "%.1f..%.1f:256", -far, far));
            range.fireEvent(new ActionEvent());
        });
        Thread.sleep(100);
        eventually(300, () -> !robot.lookup("#map-progress").<Node>query().isVisible());
        maps++;
    }

    /** Writes a film while everything goes on, and waits for it. */
    private void film(FxRobot robot, String name) throws Exception {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        window.answer(file);
        robot.push(KeyCode.E);
        eventually(300, () -> robot.lookup("#export-dialog").tryQuery().isPresent());
        robot.interact(() -> {
            for (String[] field : new String[][] {{"#export-width", "640"}, {"#export-height", "480"},
                    {"#export-frames", "60"}}) {
                TextField text = robot.lookup(field[0]).query();
                text.setText(field[1]);
                text.fireEvent(new ActionEvent());
            }
        });
        robot.interact(() -> robot.lookup("#export-go").<Button>query().fire());
        eventually(300, () -> Files.exists(file) && robot.lookup("#export-dialog").tryQuery().isEmpty());
        robot.push(KeyCode.ESCAPE);
        films++;
    }

    private Minute report(FxRobot robot, int minute) throws Exception {
        long[] times =
                WaitForAsyncUtils.asyncFx(() -> frames.stream().mapToLong(each -> each).toArray()).get();
        Arrays.sort(times);
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        Minute now = new Minute(
                memory.getHeapMemoryUsage().getUsed() / MEGABYTE,
                ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.printf(Locale.ROOT, "%6d  %7.1f  %11s  %7d  %6d  %9.1f  %6.1f  %4d  %5d  %7d%n", minute,
                now.heap(), resident(), now.threads(), times.length, times[times.length / 2] / 1e6,
                times[(int) (0.99 * times.length)] / 1e6, maps, films, presets);
        return now;
    }

    /** What the system counts for the process, where it says so. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "-";
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS"))
                .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024)).findFirst()
                .orElse("-");
    }
}
