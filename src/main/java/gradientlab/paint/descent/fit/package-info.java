/** The examples a surface was made from, with the model each runner has come to. */
package gradientlab.paint.descent.fit;
