/** What can be exported of recipes, by their lab. */
package gradientlab.export;
