/** What is compared, row by row: its switch, look, name and numbers, in the panel and for a lecture room. */
package gradientlab.ui.widget.legend;
