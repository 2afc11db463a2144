package gradientlab.bench;

import com.sun.management.OperatingSystemMXBean;
import gradientlab.ui.GradientLabApp;
import gradientlab.ui.widget.time.Speed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Plays a recipe in the program's own window and counts its frames. Run with a display as {@code java
 * -Dgradientlab.home=FOLDER -cp ... gradientlab.bench.FrameLoop RECIPE.glab SPEED SECONDS}; the speed is in
 * steps a second, Infinity for a training flat out.
 *
 * <p>A frame counts if it shows another step than the one before. Printed are pulses and frames a second,
 * processor milliseconds a frame of the whole process and of the two threads that draw the window, and how
 * many steps went by in a second.
 */
public final class FrameLoop {

    /**
     * Seconds of the whole process's processor time: a busy machine is warmed up as long as an idle one.
     * After 40 the compiler still takes a tenth of a processor.
     */
    private static final double WARM_UP = 120;
    private static final double PATIENCE = 300;
    private static final List<String> DRAWING = List.of("JavaFX Application Thread", "QuantumRenderer-0");

    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double speed;
    private final double seconds;
    private Label step;
    private String seen = "";
    private int frames;
    private int pulses;

    /** What is read at the beginning and at the end, on the FX thread. */
    private record Reading(long time, long process, long drawing, int pulses, int frames, int step) {}

    private FrameLoop(double speed, double seconds) {
        this.speed = speed;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        FrameLoop loop =
                new FrameLoop(Double.parseDouble(arguments[1]), Double.parseDouble(arguments[2]));
        Thread hand = new Thread(loop::play, "hand");
        hand.setDaemon(true);
        hand.start();
        GradientLabApp.open(arguments[0]);
        System.exit(0);
    }

    private void play() {
        try {
            waitForPlayer();
            onScreen(this::start);
            warmUp();
            Reading before = onScreen(this::restart);
            sleep(seconds);
            print(before, onScreen(this::read));
        } catch (Exception e) {
            System.err.println("The frames were not counted: " + e);
        } finally {
            Platform.exit();
        }
    }

    private void warmUp() throws Exception {
        long begun = system.getProcessCpuTime();
        long end = System.nanoTime() + (long) (PATIENCE * 1e9);
        while (system.getProcessCpuTime() - begun < WARM_UP * 1e9 && System.nanoTime() < end) {
            sleep(0.2);
            // A run that came to its end warms nothing up.
            onScreen(() -> {
                playing(true);
                return null;
            });
        }
    }

    private static void waitForPlayer() throws Exception {
        long end = System.nanoTime() + (long) (PATIENCE * 1e9);
        while (Window.getWindows().isEmpty() || !onScreen(() -> !all(".play-button").isEmpty())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("there is no play button");
            }
            sleep(0.2);
        }
        // The recipe is opened after the window.
        sleep(3);
    }

    private Void start() {
        Stage stage = (Stage) Window.getWindows().get(0);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1600);
        stage.setHeight(900);
        @SuppressWarnings("unchecked")
        ComboBox<Speed> speeds = (ComboBox<Speed>) all(".speed").get(0);
        speeds.setValue(new Speed(speed));
        step = (Label) all(".transport .step").get(0);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses++;
                frames += step.getText().equals(seen) ? 0 : 1;
                seen = step.getText();
            }
        }.start();
        playing(true);
        return null;
    }

    /** From the first step on, if it is a run with an end. */
    private Reading restart() {
        if (Double.isFinite(speed)) {
            playing(false);
            press(".transport > .button");
            playing(true);
        }
        return read();
    }

    private Reading read() {
        long drawing = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && DRAWING.contains(thread.getThreadName()))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId())).sum();
        return new Reading(
                System.nanoTime(), system.getProcessCpuTime(), drawing, pulses, frames,
                Integer.parseInt(step.getText()));
    }

    private static void print(Reading before, Reading after) {
        double took = (after.time - before.time) / 1e9;
        int shown = after.frames - before.frames;
        System.out.printf(
                Locale.ROOT,
                "{\"pulses_per_second\":%.2f,\"frames_per_second\":%.2f,\"process_ms\":%.3f,\"drawing_ms\":%.3f,"
                        + "\"steps_per_second\":%.1f,\"size\":\"%.0fx%.0f\"}%n",
                (after.pulses - before.pulses) / took, shown / took,
                (after.process - before.process) / 1e6 / shown,
                (after.drawing - before.drawing) / 1e6 / shown, (after.step - before.step) / took,
                Window.getWindows().get(0).getWidth(), Window.getWindows().get(0).getHeight());
    }

    /** Presses play or pause unless that is done: a training that was opened may have begun by itself. */
    private static void playing(boolean wanted) {
        Button play = (Button) all(".play-button").get(0);
        if (play.getGraphic().getStyleClass().contains(wanted ? "play" : "pause")) {
            play.fire();
        }
    }

    private static void press(String selector) {
        ((Button) all(selector).get(0)).fire();
    }

    /** What is to be seen of that kind in the window. */
    private static List<Node> all(String selector) {
        return Window.getWindows().get(0).getScene().getRoot().lookupAll(selector).stream()
                .filter(FrameLoop::seen).toList();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private static <T> T onScreen(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        return task.get(30, TimeUnit.SECONDS);
    }

    private static void sleep(double time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) (time * 1e9));
    }
}
