/** One update taken apart: its arrows on the stage and its formulas beside it. */
package gradientlab.paint.descent.anatomy;
