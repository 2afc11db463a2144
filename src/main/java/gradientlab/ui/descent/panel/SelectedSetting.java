package gradientlab.ui.descent.panel;

import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SharedSetting;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.knob.Scope;

/** A setting as the selected runner has it, with the line that says whom it is for. */
final class SelectedSetting<T> {

    private final SharedSetting<T> setting;
    private final DescentModel model;
    private final Scope scope;

    SelectedSetting(SharedSetting<T> setting, DescentModel model, LabContext context) {
        this.setting = setting;
        this.model = model;
        scope = new Scope(
                context.words(), "descent.scope.own", "descent.scope.all",
                own -> model.edit(recipe -> own
                        ? setting.own(recipe, model.selected(), value())
                        : setting.shared(recipe, model.selected())),
                () -> model.edit(recipe -> setting.ofAll(recipe, value())));
    }

    T value() {
        return setting.of(model.recipe(), model.selected());
    }

    void set(T value) {
        model.edit(recipe -> setting.with(recipe, model.selected(), value));
    }

    /** The line, brought up to date. */
    Scope scope() {
        scope.show(setting.isOwn(model.recipe(), model.selected()));
        return scope;
    }
}
