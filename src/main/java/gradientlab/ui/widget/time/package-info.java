/** Which step of a run is looked at, and the bar that plays it. */
package gradientlab.ui.widget.time;
