package gradientlab.ui.lab.training;

import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.WholeText;
import java.awt.Color;
import java.awt.image.BufferedImage;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line above maps: what they show, how to read them, and which number has which colour. */
public final class MapHeader extends HBox {

    private static final double RAMP_WIDTH = 160;
    private static final double RAMP_HEIGHT = 8;

    private final ObservableValue<Theme> theme;
    private final Label sentence = Nodes.styled(new Label(), "hint-line");
    private final Label low = Nodes.styled(new Label(), "hint-line");
    private final Label high = Nodes.styled(new Label(), "hint-line");
    private final PaintedView ramp = new PaintedView(this::paint);

    /**
     * @param title what the maps show
     * @param reading how to read them
     */
    public MapHeader(
            ObservableValue<String> title, ObservableValue<String> reading, ObservableValue<Theme> theme) {
        super(12);
        this.theme = theme;
        getStyleClass().add("map-header");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Label name = Nodes.label(title, "section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        sentence.textProperty().bind(reading);
        WholeText.on(sentence);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        low.setMinWidth(Region.USE_PREF_SIZE);
        high.setMinWidth(Region.USE_PREF_SIZE);
        ramp.setMinSize(RAMP_WIDTH, RAMP_HEIGHT);
        ramp.setPrefSize(RAMP_WIDTH, RAMP_HEIGHT);
        ramp.setMaxSize(RAMP_WIDTH, RAMP_HEIGHT);
        getChildren().addAll(name, sentence, low, ramp, high);
    }

    /** The numbers at the ramp's ends. */
    public void show(String lowest, String highest) {
        if (!lowest.equals(low.getText())) {
            low.setText(lowest);
        }
        if (!highest.equals(high.getText())) {
            high.setText(highest);
        }
    }

    /** Takes the sentence away where there is no room for it, or brings it back. */
    public void setSentenceShown(boolean shown) {
        sentence.setVisible(shown);
    }

    /** Takes other colours. */
    public void restyle() {
        ramp.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        Theme now = theme.getValue();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int edge = (int) Math.max(1, Math.round(scale));
        for (int x = 0; x < width; x++) {
            Color inside = now.ramp((double) x / Math.max(1, width - 1));
            for (int y = 0; y < height; y++) {
                boolean rim = x < edge || y < edge || x >= width - edge || y >= height - edge;
                image.setRGB(x, y, (rim ? now.edge() : inside).getRGB());
            }
        }
        return image;
    }
}
