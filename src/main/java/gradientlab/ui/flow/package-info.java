/**
 * The flow lab: networks that train while one watches how much gradient reaches each layer. It must not know
 * another lab, and trains nothing itself: that is the worker's in {@code gradientlab.experiment}.
 */
package gradientlab.ui.flow;
