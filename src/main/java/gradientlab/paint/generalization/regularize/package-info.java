/**
 * Networks with their regularizers side by side as one picture: accuracy and loss over the epochs, wrong
 * labels repeated, verdicts, and under them what a {@link gradientlab.paint.generalization.regularize.Below}
 * shows of each network.
 */
package gradientlab.paint.generalization.regularize;
