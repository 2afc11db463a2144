/**
 * Pictures of computation graphs made of formulas, with both passes: whole ones as they are exported. The
 * parts are below: layout, what is shown, the stage, the evidence.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.graph.formula;
