package gradientlab.paint.graph.formula.scene;

import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.text.Texts;
import java.util.Optional;

/** What the sign beside a gradient means, as a sentence. */
public final class CheckWords {

    private final FormulaScene scene;
    private final Texts texts;

    public CheckWords(FormulaScene scene, Texts texts) {
        this.scene = scene;
        this.texts = texts;
    }

    /** Of a node's sign; empty where none stands at this step. */
    public Optional<String> of(int index) {
        if (!scene.hasGradient(index) || scene.hides(index)) {
            return Optional.empty();
        }
        State state = scene.check().state(index);
        Node node = scene.graph().node(index);
        return state == State.NONE ? Optional.empty()
                : Optional.of(texts.get("graph.say.check." + state.id(),
                        NodeWords.called(scene.graph(), node, texts)));
    }
}
