package gradientlab.ui.descent.panel;

import gradientlab.core.optimizer.convention.Convention;
import gradientlab.core.optimizer.convention.Conventions;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.ConventionDiff;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.Edits;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.ExplainedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whose form of its rule the selected runner has: another one is chosen, or laid over as a second runner. */
final class ConventionPane extends VBox {

    private final DescentModel model;
    private final LabContext context;
    private final MenuButton choice = new MenuButton();
    private final MenuButton overlay = new MenuButton();
    private final Label parting = Nodes.styled(new Label(), "runner-result");

    ConventionPane(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("convention");
        Label name = Nodes.label(context.words().text("convention.name"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(tip("convention.hint"));
        choice.setId("convention");
        choice.setMinWidth(0);
        choice.accessibleTextProperty().bind(context.words().text("convention.name"));
        choice.setOnShowing(e -> fill(choice, this::choose, false));
        overlay.setId("convention-overlay");
        overlay.getStyleClass().addAll("icon-button", "more");
        overlay.setGraphic(new FontIcon(Feather.LAYERS));
        overlay.accessibleTextProperty().bind(context.words().text("descent.overlay"));
        overlay.setTooltip(tip("descent.overlay"));
        overlay.setOnShowing(e -> fill(overlay, this::layOver, true));
        HBox line = Nodes.row(Pos.CENTER_LEFT, 4, name, Nodes.gap(), choice, overlay);
        parting.setId("parting");
        Nodes.wrap(parting);
        Nodes.hideEmpty(parting);
        getChildren().addAll(line, parting);
    }

    /** Brings it up to date with the selected runner; not there where all write its rule alike. */
    void refresh() {
        RunnerSpec spec = model.recipe().runners().get(model.selected());
        boolean some = Conventions.differ(spec.optimizer());
        Nodes.show(this, some);
        if (some) {
            Texts texts = context.words().texts();
            choice.setText(ConventionDiff.names(spec, texts));
            overlay.setDisable(model.recipe().runners().size() >= DescentRecipe.MAX_RUNNERS);
            parting.setText(ConventionDiff.sentence(model.recipe(), model.run(), model.selected(), texts));
            fill(choice, this::choose, false);
            fill(overlay, this::layOver, true);
        }
    }

    private void choose(Convention convention) {
        model.edit(recipe -> Edits.convention(recipe, model.selected(), convention));
    }

    private void layOver(Convention convention) {
        model.overlay(model.selected(), convention);
    }

    /** Every library's form with its sentence; for an overlay only those that differ from what is there. */
    private void fill(MenuButton menu, Consumer<Convention> action, boolean othersOnly) {
        RunnerSpec spec = model.recipe().runners().get(model.selected());
        Texts texts = context.words().texts();
        List<MenuItem> items = new ArrayList<>();
        for (Convention convention : Conventions.of(spec.optimizer())) {
            if (!(othersOnly && convention.followedBy(spec.settings()))) {
                items.add(new ExplainedItem(
                        "convention-" + convention.library(), ConventionDiff.name(convention, texts),
                        texts.get(convention.text()), () -> action.accept(convention)));
            }
        }
        menu.getItems().setAll(items);
    }

    private Tooltip tip(String key) {
        Tooltip tip = Nodes.tip();
        tip.textProperty().bind(context.words().text(key));
        return tip;
    }
}
