/**
 * The mode of the lab Backprop that shows formulas as a computation graph: its stage, the band of evidence
 * under it, its panel, and hands on both.
 *
 * <p>Must not know the other modes.
 */
package gradientlab.ui.graph.formula;
