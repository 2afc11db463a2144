package gradientlab.ui.flow;

import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.flow.LayerMapKey;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.WholeText;
import java.awt.Color;
import java.awt.image.BufferedImage;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line above the maps: what they show, how to read them, and which number has which colour. */
final class LayerMapHeader extends HBox {

    private static final double RAMP_WIDTH = 160;
    private static final double RAMP_HEIGHT = 8;

    private final FlowModel model;
    private final LabContext context;
    private final Label sentence = Nodes.styled(new Label(), "hint-line");
    private final Label low = Nodes.styled(new Label(), "hint-line");
    private final Label high = Nodes.styled(new Label(), "hint-line");
    private final PaintedView ramp = new PaintedView(this::paint);
    private LayerMapKey shown;
    private FlowQuantity of;

    LayerMapHeader(FlowModel model, LabContext context) {
        super(12);
        this.model = model;
        this.context = context;
        getStyleClass().add("map-header");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Label title = Nodes.label(context.words().text("flow.ui.maps"), "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        sentence.textProperty().bind(context.words().text("flow.ui.maps.read"));
        WholeText.on(sentence);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        low.setMinWidth(Region.USE_PREF_SIZE);
        high.setMinWidth(Region.USE_PREF_SIZE);
        ramp.setMinSize(RAMP_WIDTH, RAMP_HEIGHT);
        ramp.setPrefSize(RAMP_WIDTH, RAMP_HEIGHT);
        ramp.setMaxSize(RAMP_WIDTH, RAMP_HEIGHT);
        getChildren().addAll(title, sentence, low, ramp, high);
    }

    /** Shows the key's ends. */
    void refresh(LayerMapKey key) {
        FlowQuantity quantity = model.quantityProperty().get();
        if (key.equals(shown) && quantity == of) {
            return;
        }
        shown = key;
        of = quantity;
        String name = context.words().texts().get("flow.ui.key." + quantity.id());
        low.setText(name + "  " + NetworkWords.number(Math.pow(10, key.low())));
        high.setText(NetworkWords.number(Math.pow(10, key.high())));
    }

    /** Takes the sentence away where there is no room for it, or brings it back. */
    void setSentenceShown(boolean shown) {
        sentence.setVisible(shown);
    }

    /** Takes other words and colours. */
    void restyle() {
        shown = null;
        ramp.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        Theme theme = context.theme().get();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int edge = (int) Math.max(1, Math.round(scale));
        for (int x = 0; x < width; x++) {
            Color inside = theme.ramp((double) x / Math.max(1, width - 1));
            for (int y = 0; y < height; y++) {
                boolean rim = x < edge || y < edge || x >= width - edge || y >= height - edge;
                image.setRGB(x, y, (rim ? theme.edge() : inside).getRGB());
            }
        }
        return image;
    }
}
