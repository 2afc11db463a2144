package gradientlab.ui.shell;

import com.sun.management.OperatingSystemMXBean;
import gradientlab.ui.widget.Words;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;

/** Shows, twice a second, the time from frame to frame and the processor time of the whole process per frame. */
final class FrameMeter extends Label {

    private static final long PERIOD = 500_000_000L;

    private final Words words;
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long since;
    private long cpuSince;
    private int frames;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };

    FrameMeter(Words words) {
        this.words = words;
        getStyleClass().addAll("mono", "frame-meter");
        setMouseTransparent(true);
        sceneProperty().addListener((o, was, is) -> {
            if (is == null) {
                timer.stop();
            } else {
                since = 0;
                timer.start();
            }
        });
    }

    private void frame(long now) {
        if (since == 0) {
            since = now;
            cpuSince = system.getProcessCpuTime();
            frames = 0;
            return;
        }
        frames++;
        if (now - since >= PERIOD) {
            long cpu = system.getProcessCpuTime();
            setText(String.format(
                    Locale.ROOT,
                    "%s %5.1f ms   %s %5.1f ms",
                    words.texts().get("meter.frame"),
                    (now - since) / 1e6 / frames,
                    words.texts().get("meter.cpu"),
                    (cpu - cpuSince) / 1e6 / frames));
            since = now;
            cpuSince = cpu;
            frames = 0;
        }
    }
}
