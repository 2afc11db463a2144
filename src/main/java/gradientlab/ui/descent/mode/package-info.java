/** Other ways to look at the experiment than the race: which there are and which is shown. */
package gradientlab.ui.descent.mode;
