/** Commands for recipes and lessons of every lab, and where recipes come from. */
package gradientlab.cli.recipe;
