package gradientlab.core.data;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.List;

/**
 * A family of generated data sets in the plane.
 *
 * <p>Its name and the sentence on why it is worth training on are texts, under {@code data.<id>.name} and
 * {@code data.<id>.hint}.
 */
public interface Generator {

    /** The name in recipes. */
    String id();

    /** Always {@code points} and {@code noise}, then its own. */
    List<Knob> knobs();

    /** The examples, the same for the same seed, classes in turn. */
    DataSet make(Settings settings, long seed);
}
