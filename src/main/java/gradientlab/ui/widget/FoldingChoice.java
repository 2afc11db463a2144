package gradientlab.ui.widget;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A strip of choices, exactly one of them taken; where there is no room for it, a menu of the same.
 *
 * @param <T> what is chosen from
 */
public final class FoldingChoice<T> extends Pane {

    private static final double GAP = 16;

    private final Segmented<T> strip;
    private final MenuButton menu = new MenuButton();
    /** The scene in whose style both were measured, and whether something changed since. */
    private Scene styled;
    private boolean stale = true;

    /**
     * The strip, with the first item taken.
     *
     * @param id of the strip; that of the menu has "-menu" after it
     * @param label what an item is called, following the language
     */
    public FoldingChoice(String id, List<T> items, Function<T, ObservableValue<String>> label) {
        strip = new Segmented<>(items, label);
        strip.setId(id);
        menu.setId(id + "-menu");
        menu.getStyleClass().add("preset-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (T item : items) {
            MenuItem each = new MenuItem();
            each.setId(id + "-menu-" + items.indexOf(item));
            each.textProperty().bind(label.apply(item));
            each.setOnAction(e -> strip.valueProperty().set(item));
            menu.getItems().add(each);
        }
        menu.accessibleTextProperty().bind(menu.textProperty());
        name(label);
        strip.valueProperty().addListener(o -> name(label));
        for (Region either : List.of(strip, menu)) {
            either.needsLayoutProperty().addListener((of, was, is) -> stale |= is);
        }
        Nodes.show(menu, false);
        getChildren().addAll(strip, menu);
    }

    private void name(Function<T, ObservableValue<String>> label) {
        menu.textProperty().bind(label.apply(strip.valueProperty().get()));
    }

    /** What is taken. */
    public ObjectProperty<T> valueProperty() {
        return strip.valueProperty();
    }

    /**
     * Shows the strip where it fits beside what it must not cover, or the menu; the menu too where it alone
     * leaves room for what else is wanted.
     *
     * @param room for all of it
     * @param title width of what it must not cover
     * @param remark width of what else is wanted
     * @return its width from now on
     */
    public double fit(double room, double title, double remark) {
        measure();
        double wide = strip.prefWidth(-1) + GAP;
        double narrow = menu.prefWidth(-1) + GAP;
        boolean all = title + remark + wide <= room;
        boolean menuFitsAll = title + remark + narrow <= room;
        boolean folded = !all && (menuFitsAll || title + wide > room);
        Nodes.show(menu, folded);
        Nodes.show(strip, !folded);
        return (folded ? narrow : wide) - GAP;
    }

    /** How wide the menu is, whatever is shown. */
    public double folded() {
        measure();
        return menu.prefWidth(-1);
    }

    /** Styles what was never shown or looks otherwise now; nothing while a training moves the picture. */
    private void measure() {
        if (stale || styled != getScene()) {
            strip.applyCss();
            menu.applyCss();
            styled = getScene();
            stale = styled == null;
        }
    }

    private Region shown() {
        return menu.isVisible() ? menu : strip;
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown().prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown().prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        shown().resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
