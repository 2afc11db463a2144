package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import java.util.List;

/** What every optimizer of the catalogue says of itself: id, name and knobs. */
abstract class Rule implements Optimizer {

    private final String id;
    private final String name;
    private final List<Knob> knobs;

    Rule(String id, String name, Knob... knobs) {
        this.id = id;
        this.name = name;
        this.knobs = List.of(knobs);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Knob> knobs() {
        return knobs;
    }
}
