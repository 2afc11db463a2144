/**
 * What a picture of a computation graph shows: the numbers of a step, which node is spoken of, the sentence
 * that answers, numbers and names as they are written.
 *
 * <p>Must not know where anything stands.
 */
package gradientlab.paint.graph.formula.scene;
