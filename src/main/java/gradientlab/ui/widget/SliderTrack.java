package gradientlab.ui.widget;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A line with a thumb on it: a position from 0 to 1 that a person can drag.
 *
 * <p>Pressing beside the thumb brings it there; pressing on it moves nothing yet. The mouse does not take
 * the focus, so keys of the window keep working after a drag; who comes by Tab has arrows, Page and
 * Home/End keys.
 */
public final class SliderTrack extends Region {

    private static final double THUMB = 16;

    /** How far inside of its ends the line begins and ends, in logical pixels. */
    public static final double INSET = THUMB / 2;

    private static final double LINE = 4;
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private final Region line = part("line");
    private final Region fill = part("fill");
    private final Region beyond = part("beyond");
    private final Region notch = part("notch");
    private final Region mark = part("mark");
    private final Region thumb = part("thumb");
    private List<Mark> marks = List.of();
    private List<Region> ticks = List.of();

    private final DoubleProperty position = new SimpleDoubleProperty(this, "position");
    private final DoubleProperty limit = new SimpleDoubleProperty(this, "limit", Double.NaN);
    private final DoubleProperty marked = new SimpleDoubleProperty(this, "marked", Double.NaN);
    private final ObjectProperty<Color> color = new SimpleObjectProperty<>(this, "color");
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private double keyStep = 0.01;
    private double grip;
    private Runnable onReset = () -> {};

    /** A coloured tick on the line, from 0 at the left to 1 at the right. */
    public record Mark(double position, Color color) {}

    public SliderTrack() {
        getStyleClass().add("slider-track");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setMinHeight(THUMB + 4);
        setPrefHeight(THUMB + 4);
        setMaxHeight(THUMB + 4);
        getChildren().addAll(line, fill, beyond, notch, mark, thumb);
        position.addListener((o, was, is) -> {
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        limit.addListener(o -> requestLayout());
        marked.addListener(o -> requestLayout());
        color.addListener((o, was, is) -> setStyle(is == null ? "" : "-track-color: " + css(is) + ";"));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnKeyPressed(this::key);
    }

    /** Where the thumb is, 0 at the left and 1 at the right. */
    public DoubleProperty positionProperty() {
        return position;
    }

    /** Where the notch is and the hatch begins; NaN for none. */
    public DoubleProperty limitProperty() {
        return limit;
    }

    /** Where a pointer stands on the line, for a second value beside the limit; NaN for none. */
    public DoubleProperty markedProperty() {
        return marked;
    }

    /** The colour of fill and thumb; null for ink. */
    public ObjectProperty<Color> colorProperty() {
        return color;
    }

    /** True from the press of the mouse to its release. */
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /** Ticks on the line, under the thumb; those before go. */
    public void setMarks(List<Mark> wanted) {
        if (wanted.equals(marks)) {
            return;
        }
        marks = List.copyOf(wanted);
        getChildren().removeAll(ticks);
        ticks = marks.stream().map(mark -> {
            Region tick = part("mark");
            tick.setStyle("-fx-background-color: " + css(mark.color()) + ";");
            return tick;
        }).toList();
        getChildren().addAll(getChildren().indexOf(thumb), ticks);
        requestLayout();
    }

    /** What one arrow key moves, as a share of the line; Page keys move ten times that. */
    public void setKeyStep(double step) {
        keyStep = step;
    }

    /** What a double click does. */
    public void setOnReset(Runnable action) {
        onReset = action;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> position.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return 160;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double middle = snapPositionY(getHeight() / 2);
        double at = clamp(position.get()) * w;
        double end = limit.get();
        boolean limited = end >= 0 && end < 1;
        double free = limited ? end * w : w;
        double top = middle - LINE / 2;
        place(line, 0, top, free, LINE);
        beyond.setVisible(limited);
        notch.setVisible(limited);
        place(beyond, free, middle - 3, w - free, 6);
        place(notch, free - 1, middle - 8, 2, 16);
        double pointed = marked.get();
        mark.setVisible(pointed >= 0 && pointed < 1);
        place(mark, pointed * w - 5, middle - 11, 10, 7);
        place(fill, 0, top, Math.min(at, free), LINE);
        for (int i = 0; i < ticks.size(); i++) {
            place(ticks.get(i), clamp(marks.get(i).position()) * w - 1.5, middle - 7, 3, 14);
        }
        place(thumb, at - THUMB / 2, middle - THUMB / 2, THUMB, THUMB);
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || isDisabled()) {
            return;
        }
        double at = clamp(position.get()) * getWidth();
        boolean onThumb = Math.abs(e.getX() - at) <= THUMB / 2 + 2;
        grip = onThumb ? at - e.getX() : 0;
        changing.set(true);
        pseudoClassStateChanged(DRAGGED, true);
        if (!onThumb) {
            moveTo(e.getX());
        }
        e.consume();
    }

    private void dragged(MouseEvent e) {
        if (changing.get()) {
            moveTo(e.getX() + grip);
            e.consume();
        }
    }

    private void released(MouseEvent e) {
        if (!changing.get()) {
            return;
        }
        if (e.getClickCount() == 2 && e.isStillSincePress()) {
            onReset.run();
        }
        pseudoClassStateChanged(DRAGGED, false);
        changing.set(false);
        e.consume();
    }

    private void key(KeyEvent e) {
        double step = switch (e.getCode()) {
            case LEFT, DOWN -> -keyStep;
            case RIGHT, UP -> keyStep;
            case PAGE_DOWN -> -10 * keyStep;
            case PAGE_UP -> 10 * keyStep;
            case HOME -> -1;
            case END -> 1;
            default -> 0;
        };
        if (step != 0 && !e.isShortcutDown() && !e.isAltDown()) {
            position.set(clamp(position.get() + step));
            e.consume();
        }
    }

    private void moveTo(double x) {
        if (getWidth() > 0) {
            position.set(clamp(x / getWidth()));
        }
    }

    private static double clamp(double t) {
        return Math.min(1, Math.max(0, t));
    }

    private static void place(Region part, double x, double y, double w, double h) {
        part.resizeRelocate(x, y, Math.max(0, w), h);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    private static String css(Color c) {
        return "#" + c.toString().substring(2);
    }
}
