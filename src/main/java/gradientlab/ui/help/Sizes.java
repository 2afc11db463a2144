package gradientlab.ui.help;

import gradientlab.ui.widget.Magnifier;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The sizes of everything that the list of keys offers.
 *
 * @param magnifier has the size that everything is drawn in
 * @param offered those there are
 * @param choose takes another one
 */
public record Sizes(Magnifier magnifier, List<Double> offered, DoubleConsumer choose) {}
