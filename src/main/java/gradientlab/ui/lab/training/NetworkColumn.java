package gradientlab.ui.lab.training;

import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.WholeText;
import gradientlab.ui.widget.legend.SlotSample;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** One network under the charts: who it is, the verdict with its number, a small picture, its map. */
public final class NetworkColumn extends Region {

    /** The height of one that shows its name and verdict alone, and of a line more. */
    private static final double BRIEF = 76;
    private static final double LINE = 24;

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final double HEAD = 44;
    private static final double CHIP = 22;

    /** The least height of a map, with the numbers under it. */
    private static final double LEAST_MAP = 80;

    /** Columns narrower than this have no room for the picture beside the verdict. */
    private static final double ROOMY = 250;

    private final Region picture;
    private final double pictureSize;
    private final Region map;
    private final SlotSample sample = new SlotSample();
    private final Label name = Nodes.styled(new Label(), "section-title");
    private final Label detail = Nodes.styled(new Label(), "hint-line");
    private final Label chip = Nodes.styled(new Label(), "verdict");
    private final Tooltip criterion = new Tooltip();
    private final Label sentence = Nodes.styled(new Label(), "because");
    private final Button back = Nodes.styled(new Button(), "rewind");
    private boolean pictured;
    private boolean brief;

    /** Who a network is. @param slot its look */
    public record Who(int slot, String name, String detail) {}

    /**
     * What is said of it.
     *
     * @param word the verdict with its sign; "" for none
     * @param bad whether it is marked as bad
     * @param criterion what makes it this verdict; "" for none
     * @param sentence the numbers it rests on
     * @param stopped whether the network can't go on
     */
    public record Said(String word, boolean bad, String criterion, String sentence, boolean stopped) {}

    /**
     * @param network its place, in the ids of its parts: {@code verdict-0}
     * @param picture square, beside the verdict
     * @param pictureSize its side, logical pixels
     * @param map under both
     */
    public NetworkColumn(int network, Region picture, double pictureSize, Region map) {
        this.picture = picture;
        this.pictureSize = pictureSize;
        this.map = map;
        getStyleClass().add("network");
        name.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(0);
        chip.setId("verdict-" + network);
        chip.setMinWidth(USE_PREF_SIZE);
        criterion.setWrapText(true);
        criterion.setMaxWidth(420);
        sentence.setWrapText(true);
        sentence.setId("because-" + network);
        back.setId("rewind-" + network);
        WholeText.on(detail);
        WholeText.on(sentence);
        getChildren().addAll(sample, name, detail, chip, sentence, back, picture, map);
    }

    /** What the button does that is there once the network stopped. */
    public void setOnRewind(ObservableValue<String> caption, Runnable action) {
        back.textProperty().bind(caption);
        back.setOnAction(e -> action.run());
    }

    /** What a press anywhere on it does. */
    public void setOnSelect(Runnable action) {
        setOnMousePressed(e -> action.run());
    }

    /**
     * Brings everything but picture and map up to date.
     *
     * @param hasPicture whether there is a picture to show now
     */
    public void show(Who who, Said said, Theme theme, boolean selected, boolean hasPicture) {
        pseudoClassStateChanged(SELECTED, selected);
        sample.show(who.slot(), theme);
        set(name, who.name());
        set(detail, who.detail());
        set(chip, said.word());
        chip.setVisible(!said.word().isEmpty());
        chip.pseudoClassStateChanged(DANGER, said.bad());
        criterion.setText(said.criterion());
        Tooltip tip = said.criterion().isEmpty() ? null : criterion;
        if (chip.getTooltip() != tip) {
            chip.setTooltip(tip);
        }
        set(sentence, said.sentence());
        back.setVisible(said.stopped());
        if (pictured != hasPicture) {
            pictured = hasPicture;
            requestLayout();
        }
    }

    /** Leaves name and verdict alone. */
    public void setBrief(boolean on) {
        brief = on;
        sentence.setVisible(!on);
        map.setVisible(!on);
        requestLayout();
    }

    /** How high it is with name and verdict alone: more where what it is has no room beside its name. */
    double briefHeight(double width) {
        return detail.prefWidth(-1) <= besideName(width) ? BRIEF : BRIEF + LINE;
    }

    private double besideName(double width) {
        return width - 2 * MARGIN - 48 - name.prefWidth(-1) - GAP;
    }

    private void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double inner = Math.max(0, w - 2 * MARGIN);
        boolean roomy = !brief && w >= ROOMY && h >= 220;
        picture.setVisible(pictured && roomy);
        double pictureWidth = picture.isVisible() ? pictureSize + 12 : 0;
        double middle = HEAD / 2;
        sample.resizeRelocate(MARGIN, middle - 8, 38, 16);
        double nameWidth = Math.min(name.prefWidth(-1), Math.max(0, inner - 48));
        place(name, MARGIN + 48, middle, nameWidth);
        double rest = besideName(w);
        double top = HEAD - 2;
        boolean ownLine = brief && h >= BRIEF + LINE && detail.prefWidth(-1) > rest;
        if (ownLine) {
            place(detail, MARGIN, top + CHIP + LINE / 2, inner);
        } else {
            place(detail, MARGIN + 48 + nameWidth + GAP, middle, Math.max(0, rest));
        }
        detail.setVisible(ownLine || rest > 40);
        double text = inner - pictureWidth;
        chip.resizeRelocate(MARGIN, top, Math.min(chip.prefWidth(-1), inner), CHIP);
        double chipEnd = MARGIN + chip.prefWidth(-1) + GAP;
        if (back.isVisible()) {
            double wide = Math.min(back.prefWidth(-1), Math.max(0, w - MARGIN - chipEnd));
            back.resizeRelocate(chipEnd, top, wide, CHIP);
        }
        if (brief) {
            return;
        }
        double below = top + CHIP + 6;
        double room = Math.max(18, h - LEAST_MAP - GAP - below);
        double tall = Math.min(room, sentence.prefHeight(text));
        sentence.resizeRelocate(MARGIN, snapPositionY(below), text, tall);
        picture.resizeRelocate(w - MARGIN - pictureSize, top, pictureSize, pictureSize);
        double mapTop = Math.max(below + Math.max(tall, h >= 300 ? 54 : 0),
                pictureWidth > 0 ? top + pictureSize : 0)
                + GAP;
        double mapHeight = Math.max(LEAST_MAP, h - mapTop - GAP);
        // The divider at the left stays seen.
        map.resizeRelocate(1, snapPositionY(mapTop), Math.max(0, w - 1), snapSizeY(mapHeight));
    }

    private static void place(Label label, double x, double middle, double width) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(x, Math.rint(middle - height / 2), width, height);
    }
}
