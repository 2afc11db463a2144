/**
 * What the views of labs have in common that train several networks side by side: small charts beside a main
 * one, a column for each network, the line over their maps, and how all of them are updated.
 *
 * <p>Must not know what is trained: texts and pictures come from the lab.
 */
package gradientlab.ui.lab.training;
