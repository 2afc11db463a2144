package gradientlab.ui.widget;

import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The program's texts as bindings that follow the chosen language.
 *
 * <p>FX thread only. The bindings hold on to this object weakly, so bind them and forget them.
 */
public final class Words {

    private final ObjectProperty<Texts.Language> language;

    /** Starts in {@code language}. */
    public Words(Texts.Language language) {
        this.language = new SimpleObjectProperty<>(this, "language", language);
    }

    /** The language shown; setting it changes every bound text at once. */
    public ObjectProperty<Texts.Language> languageProperty() {
        return language;
    }

    /** The texts of the language shown. */
    public Texts texts() {
        return Texts.of(language.get());
    }

    /**
     * The text of a key, following the language. Arguments that are observable are followed as well;
     * numbers must come formatted.
     */
    public StringBinding text(String key, Object... arguments) {
        return of(
                texts -> {
                    Object[] now = arguments.clone();
                    for (int i = 0; i < now.length; i++) {
                        now[i] = now[i] instanceof ObservableValue<?> value ? value.getValue() : now[i];
                    }
                    return texts.get(key, now);
                },
                Arrays.stream(arguments)
                        .filter(ObservableValue.class::isInstance)
                        .toArray(ObservableValue<?>[]::new));
    }

    /** Whatever {@code make} says in the language shown, made again when it or a dependency changes. */
    public StringBinding of(Function<Texts, String> make, ObservableValue<?>... dependencies) {
        ObservableValue<?>[] all = Arrays.copyOf(dependencies, dependencies.length + 1);
        all[dependencies.length] = language;
        return Bindings.createStringBinding(() -> make.apply(texts()), all);
    }
}
