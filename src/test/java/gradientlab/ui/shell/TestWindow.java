package gradientlab.ui.shell;

import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.settings.Preferences;
import gradientlab.ui.widget.Words;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window with one lab, a home of its own, and file dialogs that answer what a test says. */
public final class TestWindow {

    private final Stage stage = new Stage();
    private final Path home;
    private final boolean own;
    private final Shell shell;
    private final FileDrop drop;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Path target;
    private Path source;

    /** Opens it, on the FX thread. */
    public TestWindow(LabEntry lab, int width, int height) {
        this(List.of(lab), width, height);
    }

    /** Opens it with several labs, the first one shown, on the FX thread. */
    public TestWindow(List<LabEntry> labs, int width, int height) {
        this(labs, home(width, height), true);
    }

    /** Opens it with what is remembered in a folder, which stays; nothing at the first start. */
    public TestWindow(List<LabEntry> labs, Path home) {
        this(labs, home, false);
    }

    private static Path home(int width, int height) {
        try {
            Path home = Files.createTempDirectory("gradient-lab-test");
            Files.writeString(
                    home.resolve("settings.properties"),
                    "format=gradient-lab-settings/1\nlanguage=en\nwindow=0 0 " + width + " " + height + "\n");
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestWindow(List<LabEntry> labs, Path home, boolean own) {
        this.home = home;
        this.own = own;
        Preferences preferences = Preferences.in(home);
        Words words = new Words(preferences.language());
        FileDialogs files = new FileDialogs() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toRead(String ending) {
                return Optional.ofNullable(source);
            }

            @Override
            public Optional<Path> toSave(String proposed) {
                return Optional.ofNullable(target);
            }
        };
        shell = new Shell(new StartupWindow(stage, preferences), labs, preferences, words, files);
        shell.show();
        // A sentence is gone after seconds, which a busy machine may take to look.
        Pane toasts = (Pane) stage.getScene().getRoot().lookup(".toasts");
        toasts.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                for (Node toast : change.getAddedSubList()) {
                    said.add(((Label) ((Pane) toast).getChildren().get(0)).getText());
                }
            }
        });
        drop = new FileDrop(stage.getScene(), shell::drop, key -> shell.warn(words.texts().get(key)));
    }

    public Stage stage() {
        return stage;
    }

    Shell shell() {
        return shell;
    }

    /** What has been remembered so far. */
    Preferences preferences() {
        return Preferences.in(home);
    }

    /** What is settled for good, as the settings have it. */
    public Set<String> kept() {
        return preferences().settled();
    }

    /** The lab that is shown. */
    public Lab lab() {
        List<Lab> shown = new ArrayList<>();
        shell.ask(shown::add);
        return shown.get(0);
    }

    public LabContext context() {
        return shell;
    }

    /** The lab's keys, the window's and a lesson's, as the list under "?" has them. */
    public List<List<Shortcut>> keys() {
        return shell.listed();
    }

    /** Every sentence it has said. */
    public List<String> said() {
        return said;
    }

    /** What the next dialog that asks where to write answers. */
    public void answer(Path file) {
        target = file;
    }

    /** What the next dialog that asks what to read answers. */
    public void answerSource(Path file) {
        source = file;
    }

    /** Drops a file on the window, on the FX thread, and goes on when it was read. */
    public void drop(Path file) {
        dropUnread(file);
        awaitIntake();
    }

    /** Drops a file on the window, on the FX thread; what is in it comes later. */
    public void dropUnread(Path file) {
        drop.take(List.of(new File(file.toString())));
    }

    /** On the FX thread: lets others have it until nothing is being read. */
    private void awaitIntake() {
        ReadOnlyBooleanProperty busy = shell.intake().busyProperty();
        while (busy.get()) {
            Object key = new Object();
            InvalidationListener end = o -> Platform.exitNestedEventLoop(key, null);
            busy.addListener(end);
            Platform.enterNestedEventLoop(key);
            busy.removeListener(end);
        }
    }

    /** Waits until it has been drawn so many times: what follows the clock is up to date then. */
    public void awaitFrames(int count) throws TimeoutException {
        AtomicInteger left = new AtomicInteger(count + 1);
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (left.decrementAndGet() == 0) {
                    stop();
                }
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(10_000, counter::start);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> left.get() <= 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Closes it and takes its home away, on the FX thread. */
    public void close() {
        shell.close();
        stage.close();
        if (own) {
            forget();
        }
    }

    private void forget() {
        try (var files = Files.walk(home)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
