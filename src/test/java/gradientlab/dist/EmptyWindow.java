package gradientlab.dist;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** A window with nothing in it: the least any program with JavaFX can take to start. */
public final class EmptyWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Gradient Lab");
        stage.setScene(new Scene(new Pane(), 1280, 800));
        stage.show();
    }

    /** Starts it from outside, for Java refuses to start an application from the class path. */
    public static final class Start {

        private Start() {}

        public static void main(String[] arguments) {
            Application.launch(EmptyWindow.class);
        }
    }
}
