package gradientlab.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what a window shows sooner or later. */
public final class Eventually {

    private static final int PATIENCE_SECONDS = 60;

    private Eventually() {}

    /**
     * Waits until a condition holds, at most a minute, and for what follows from it. It is looked at on the
     * FX thread: from elsewhere the window would change under the search.
     */
    public static void eventually(Callable<Boolean> condition) throws TimeoutException {
        eventually(PATIENCE_SECONDS, condition);
    }

    /** As {@link #eventually(Callable)}, for at most so many seconds. */
    public static void eventually(int seconds, Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onFx(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What is found on the FX thread, also from there; other than a robot it waits for nothing else. */
    public static <T> T onFx(Callable<T> search) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(search));
    }

    /** Whether something on the screen says it, alone or among other words. */
    public static boolean says(FxRobot robot, String text) {
        return onFx(() -> robot.lookup((Labeled it) -> it.getText() != null && it.getText().contains(text))
                .tryQuery().isPresent());
    }
}
