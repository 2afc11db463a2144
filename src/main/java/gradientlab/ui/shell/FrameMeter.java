package gradientlab.ui.shell;

import com.sun.management.OperatingSystemMXBean;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Shows, twice a second, the time from frame to frame and the processor time of the whole process per frame.
 */
final class FrameMeter extends HBox {

    private static final long PERIOD = 500_000_000L;

    private final Label frameTime = number();
    private final Label cpuTime = number();
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
        getStyleClass().add("frame-meter");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        getChildren().addAll(name(words, "meter.frame"), frameTime, name(words, "meter.cpu"), cpuTime);
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
            frameTime.setText(milliseconds((now - since) / 1e6 / frames));
            cpuTime.setText(milliseconds((cpu - cpuSince) / 1e6 / frames));
            since = now;
            cpuSince = cpu;
            frames = 0;
        }
    }

    private static String milliseconds(double time) {
        return String.format(Locale.ROOT, "%5.1f ms", time);
    }

    private static Label name(Words words, String key) {
        Label label = Nodes.label(words.text(key), "caption");
        return label;
    }

    private static Label number() {
        Label label = Nodes.styled(new Label(), "mono");
        return label;
    }
}
