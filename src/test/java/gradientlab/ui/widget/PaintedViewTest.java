package gradientlab.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class PaintedViewTest {

    private static final int FAILING = 230;

    private final List<String> asked = new ArrayList<>();
    private BufferedImage image;
    private PaintedView view;
    private Stage stage;

    @Start
    void start(Stage primary) {
        // A stage of its own: the primary one keeps the size that earlier tests gave it.
        stage = new Stage();
        view = new PaintedView((w, h, scale) -> {
            asked.add(w + "x" + h + "@" + scale);
            if (w == FAILING) {
                throw new IllegalStateException("a painter that fails");
            }
            image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
            fill(new Rectangle(w, h), Color.BLUE);
            return image;
        });
        stage.setScene(new Scene(new StackPane(view), 200, 100));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> stage.close());
    }

    private void fill(Rectangle area, Color color) {
        Graphics2D g = image.createGraphics();
        g.setColor(color);
        g.fill(area);
        g.dispose();
    }

    private int pixel(FxRobot robot, int x, int y) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            WritableImage shot = view.snapshot(null, null);
            return shot.getPixelReader().getArgb(x, y);
        }).get();
    }

    @Test
    void thePainterIsAskedOnceForASize(FxRobot robot) {
        robot.interact(() -> view.requestLayout());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("200x100@1.0"), asked);
        assertTrue(view.ready());
    }

    @Test
    void whatIsPaintedShowsAfterAnUpdateAndNotBefore(FxRobot robot) throws Exception {
        assertEquals(0xFF0000FF, pixel(robot, 20, 20));
        robot.interact(() -> {
            fill(new Rectangle(10, 10, 30, 30), Color.RED);
            view.update(new Rectangle(60, 60, 5, 5));
        });
        assertEquals(0xFF0000FF, pixel(robot, 20, 20), "half a picture is never seen");
        robot.interact(() -> view.update(new Rectangle(10, 10, 30, 30)));
        assertEquals(0xFFFF0000, pixel(robot, 20, 20));
        assertEquals(0xFF0000FF, pixel(robot, 60, 20));
        assertEquals(1, asked.size());
    }

    @Test
    void aRectangleBeyondTheImageHarmsNothing(FxRobot robot) throws Exception {
        robot.interact(() -> {
            fill(new Rectangle(0, 0, 200, 100), Color.GREEN);
            view.update(new Rectangle(-50, -50, 5_000, 5_000));
            view.update(new Rectangle());
            view.update(new Rectangle(500, 500, 10, 10));
        });
        assertEquals(0xFF00FF00, pixel(robot, 199, 99));
    }

    @Test
    void aNewSizeAsksForANewImage(FxRobot robot) {
        robot.interact(() -> {
            view.resize(320, 80);
            view.layout();
            assertEquals(List.of("200x100@1.0", "320x80@1.0"), asked);
        });
    }

    @Test
    void aPainterThatFailsIsToldOnceAndAskedAgainAtTheNextSize(FxRobot robot) throws Exception {
        List<String> told = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> told.add(failure.getMessage()));
        try {
            double frame = stage.getWidth() - view.getWidth();
            robot.interact(() -> stage.setWidth(FAILING + frame));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> view.requestLayout());
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of("a painter that fails"), told);
            robot.interact(() -> stage.setWidth(260 + frame));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals("260x100@1.0", asked.get(asked.size() - 1));
            assertEquals(0xFF0000FF, pixel(robot, 20, 20));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void aClockWhosePulseFailsIsCalledAgain(FxRobot robot) throws Exception {
        AtomicInteger pulses = new AtomicInteger();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
                throw new IllegalStateException("a pulse that fails");
            }
        };
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
        try {
            robot.interact(timer::start);
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> pulses.get() > 5);
        } finally {
            robot.interact(timer::stop);
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
